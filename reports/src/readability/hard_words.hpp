#pragma once

/// \file
/// The words that patients stumble over, with plainer ones.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "readability/language.hpp"
#include "readability/pieces.hpp"

namespace regimen::readability {

/// A row of a list: what a therapist may write, and what a patient would say. Several forms stand in one row, apart by
/// `, `; a column beside them has one value for all of them, or one for each.
struct HardWord {
  std::string_view forms;  ///< `folded`, blanks for hyphens; a form in capitals is meant only when written in capitals
  std::string_view plainer;
  std::string_view or_else = {};  ///< a second proposal, where there is one
};

/// The lists as they are written, in the order of their bytes.
[[nodiscard]] std::span<const HardWord> english_hard_words();
[[nodiscard]] std::span<const HardWord> spanish_hard_words();

/// One form with its own proposals.
struct HardForm {
  std::string_view form;
  std::string_view plainer;
  std::string_view or_else;
};

/// The forms of all rows of a language, in order.
[[nodiscard]] const std::vector<HardForm>& hard_forms(Language language);

/// A form that was found, and how many words it took.
struct Found {
  const HardForm* form = nullptr;
  std::size_t words = 0;
};

/// The longest form that begins with the first of `pieces`; `form` is null where none does. Expects at least one.
[[nodiscard]] Found find_hard_word(std::span<const Piece> pieces, Language language);

/// Whether a word of `long_word_syllables` or more is one that patients know, such as `comfortable`. `word` is folded.
[[nodiscard]] bool is_common_long_word(std::string_view word, Language language);

/// From how many syllables on a word is hard by its length alone. English: more than three (Stiller 2024: replacing
/// those was what brought handouts down to 8th grade). Spanish words are longer: of the 686 words of our Spanish texts
/// 77 have four syllables and are as plain as `ejercicio`; 6 have five or more.
[[nodiscard]] constexpr std::size_t long_word_syllables(Language language) {
  return language == Language::english ? 4 : 5;
}

}  // namespace regimen::readability
