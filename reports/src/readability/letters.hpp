#pragma once

/// \file
/// What a character is to a reader, and words in one spelling.

#include <string>
#include <string_view>

namespace regimen::readability {

/// What a character does to the word that it stands in.
enum class Part {
  letter,
  digit,
  silent,      ///< belongs to the word and has no sound of its own: a combining accent, a soft hyphen
  apostrophe,  ///< inside a word only
  hyphen,      ///< inside a word only
  none,        ///< ends the word
};

[[nodiscard]] Part part_of(char32_t c);
/// Latin capital letters of English and Spanish.
[[nodiscard]] bool is_capital(char32_t c);

/// A word in the spelling of the word lists: small letters, accents composed, `'` and `-` for their typographic
/// relatives, without soft hyphens and without dots (`e.g.` -> `eg`). Expects UTF-8.
[[nodiscard]] std::string folded(std::string_view word);

}  // namespace regimen::readability
