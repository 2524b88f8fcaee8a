#pragma once

/// \file
/// A catalogue entry.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/dose.hpp"
#include "regimen/engine/figure.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen {

/// One short instruction.
struct Step {
  StepRole role = StepRole::move;
  std::string text;
  bool operator==(const Step&) const = default;
};

/// The words of an exercise in one language, written for a patient who reads alone.
struct ExerciseText {
  std::string name;     ///< what the exercise is called in that language; in English the exercise's own name
  std::string purpose;  ///< one sentence
  std::vector<Step> steps;
  std::string felt_in;  ///< one sentence
  std::vector<std::string> tips;
  bool operator==(const ExerciseText&) const = default;
};

/// What an exercise is, what it asks of the body, how much of it and how to do it.
struct Exercise {
  std::string key;   ///< `bird-dog`; never reused
  std::string name;  ///< the English name
  std::vector<std::string> aliases;
  Kind kind = Kind::mobility;
  Position position = Position::standing;
  std::vector<std::string> equipment;
  Level level = Level::start;
  bool unilateral = false;  ///< done one side at a time
  std::vector<std::string> muscles;
  std::map<Demand, DemandLevel> demands;     ///< a demand that is not named is not made
  std::vector<std::string> easier;           ///< keys
  std::vector<std::string> harder;           ///< keys
  SourcedDose dose;                          ///< the default
  std::vector<SourcedDose> doses;            ///< every dose that a source states, figure for figure
  std::map<std::string, ExerciseText> text;  ///< by BCP 47 tag; always has `en`
  std::optional<Figure> figure;              ///< none in copies that were stored before there were figures

  /// The words in `language`: the tag itself, else its primary language, else English.
  [[nodiscard]] const ExerciseText& words(std::string_view language) const;
  bool operator==(const Exercise&) const = default;
};

/// Shared, immutable: programs keep the exercise as it was when it was added.
using ExercisePtr = std::shared_ptr<const Exercise>;

/// The phase of a session in which an exercise of this kind is usual (seed 001: warm up, stretch, strengthen, stretch).
[[nodiscard]] Phase usual_phase(const Exercise& exercise);

/// One hit of a catalogue search.
struct SearchHit {
  ExercisePtr exercise;
  std::string
      matched;  ///< which words matched where, for a person: `name`, `alias "glute bridge"`, `muscle`, `purpose`
};

/// The exercises that a program can be made of. Implemented by regimen::db.
class Catalogue {
 public:
  virtual ~Catalogue() = default;
  /// The exercise with this key, or null.
  [[nodiscard]] virtual ExercisePtr find(std::string_view key) const = 0;
  /// Every exercise, by name.
  [[nodiscard]] virtual const std::vector<ExercisePtr>& all() const = 0;
  /// Best first: exact name, then prefix of a name, then all words, then some; one typing error is forgiven in words of
  /// five letters or more. At most `limit` hits; a text without letters or digits finds nothing.
  [[nodiscard]] virtual std::vector<SearchHit> search(std::string_view text, std::size_t limit) const = 0;
};

}  // namespace regimen
