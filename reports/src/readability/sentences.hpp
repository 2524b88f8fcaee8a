#pragma once

/// \file
/// A text taken apart into sentences and words.

#include <cstddef>
#include <string_view>
#include <vector>

namespace regimen::readability {

/// `[begin, end)` in bytes of the text.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Word&) const = default;
};

/// From its first word to its full stop, `[begin, end)` in bytes; it has at least one word.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t first_word = 0;  ///< among all words of the text
  std::size_t words = 0;
};

/// Every word belongs to one sentence.
struct Sentences {
  std::vector<Word> words;
  std::vector<Sentence> sentences;
};

/// A word is a run of letters and digits with what holds it together (`hip-width`, `don't`, `1.5`, `e.g`, `w/o`). A
/// sentence ends with `.`, `!`, `?`, with an ellipsis before a capital, and with its line; not with the point of a
/// number, of an abbreviation before a small letter, or of `3.` at the start of a line. The abbreviations are those of
/// English and Spanish. Bytes that are not UTF-8 separate words. Takes time in proportion to the text.
[[nodiscard]] Sentences sentences_of(std::string_view text);

}  // namespace regimen::readability
