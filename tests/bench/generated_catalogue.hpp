#pragma once

#include <random>
#include <string>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace bench {

/// The same words and exercises for the same seed, everywhere.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}
  /// Invented, pronounceable words that differ from each other.
  [[nodiscard]] std::vector<std::string> vocabulary(std::size_t words);
  /// Exercises with names of three to seven words, some muscles, and 25 to 55 words of steps.
  [[nodiscard]] std::vector<regimen::Exercise> exercises(std::size_t count, const std::vector<std::string>& words);
  /// Forms of real exercises, clinically as varied: another position, level of a demand, demand or hold here and there.
  [[nodiscard]] std::vector<regimen::Exercise> varied(std::size_t count, const std::vector<regimen::ExercisePtr>& of);
  /// One typing error: a letter lost, doubled, changed, or two swapped.
  [[nodiscard]] std::string mistyped(const std::string& word);
  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  std::mt19937 random_;
};

/// The words of a text.
[[nodiscard]] std::vector<std::string> words_of(const std::string& text);

}  // namespace bench
