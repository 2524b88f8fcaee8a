#pragma once

/// \file
/// The syllables of a word as it is read aloud.

#include <cstddef>
#include <string_view>

#include "readability/language.hpp"

namespace regimen::readability {

/// Of a word that is `folded`, with what it is made of: letters, numbers (up to 999 as they are spoken, longer ones
/// digit by digit), parts between hyphens. At least 1.
[[nodiscard]] std::size_t syllables(std::string_view word, Language language);

/// Of a run of small letters with apostrophes. By rules for spelling, and a list of the words that they get wrong;
/// syllables_en_test.cpp measures how well.
[[nodiscard]] std::size_t english_syllables(std::string_view letters);

/// Of a run of small letters: exact for words spelt as the Ortografía of the Real Academia (2010) has it.
[[nodiscard]] std::size_t spanish_syllables(std::string_view letters);

}  // namespace regimen::readability
