#pragma once

/// \file
/// The words of a sentence as the word lists know them.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readability/language.hpp"
#include "readability/sentences.hpp"

namespace regimen::readability {

/// A word, or what stands between its hyphens: `[begin, end)` in bytes of the text.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view written;
  std::string folded;          ///< without the English `'s`
  bool joined = false;         ///< nothing but blanks or a hyphen stands between it and the one before
  bool clause_begins = false;  ///< the sentence begins with it, or a comma, colon or bracket stands before it
};

/// Expects words of `text` in their order. The pieces look into `text`.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view text, std::span<const Word> words, Language language);

}  // namespace regimen::readability
