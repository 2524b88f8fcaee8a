#pragma once

/// \file
/// A sorted list of distinct words that is asked by beginnings, also with one typing error.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace regimen::db {

/// Places `begin` to `end` (not included) of a word list.
struct WordSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  bool operator==(const WordSpan&) const = default;
};

class WordList {
 public:
  WordList() = default;
  /// Sorts the words and drops what stands twice.
  explicit WordList(std::vector<std::string> words);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  /// The place of a word that is in the list.
  [[nodiscard]] std::uint32_t place_of(std::string_view word) const;
  /// The words that begin with `beginning`.
  [[nodiscard]] WordSpan beginning_with(std::string_view beginning) const;
  /// The words that begin with something one typing error away from `beginning` (a letter too many, one missing,
  /// another one, or two neighbours swapped), and those that begin with it. Sorted, no overlaps.
  [[nodiscard]] std::vector<WordSpan> beginning_like(std::string_view beginning) const;

 private:
  /// Of `span`, whose words agree in their first `depth` bytes, those that go on with `rest`.
  [[nodiscard]] WordSpan going_on_with(WordSpan span, std::size_t depth, std::string_view rest) const;

  std::vector<std::string> words_;
};

/// Sorts spans and merges those that touch.
[[nodiscard]] std::vector<WordSpan> merged(std::vector<WordSpan> spans);

}  // namespace regimen::db
