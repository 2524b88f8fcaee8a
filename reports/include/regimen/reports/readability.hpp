#pragma once

/// \file
/// How hard a text is for a patient to read, and what would make it easier: for English and Spanish. Pure, and quick
/// enough to ask again at each keystroke: for 500 characters `assess` took 20 microseconds and `coach` 40, with the
/// names of 110 exercises 150 (one core of a shared server, -O2).

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen {

/// From here on a text has a grade. A grade of fewer words is chance: in our catalogue, passages of 30 words scatter by
/// about a grade around their exercise, passages of 10 by two.
inline constexpr std::size_t fewest_words_for_a_grade = 30;
/// The last grade of school; a harder text has it, too.
inline constexpr double highest_grade = 12;

/// What a text is made of and how hard that is.
struct Readability {
  std::size_t words = 0;                      ///< a number or a hyphenated compound is one word
  std::size_t sentences = 0;                  ///< a line's end ends a sentence, too; a sentence has at least one word
  std::optional<std::size_t> syllables = {};  ///< none in a language that is not coached
  /// The grade of a US school whose pupils read the text with ease, 0 to `highest_grade`. None in a language that is
  /// not coached, and none for fewer than `fewest_words_for_a_grade` words.
  /// English: Flesch-Kincaid (Kincaid et al. 1975). Spanish: the score of Fernández Huerta (1959), in the form that Law
  /// (2011) corrected, and the grade of its published bands; in between on a straight line. Those bands begin with the
  /// 4th grade, so that no Spanish text has a lower one.
  std::optional<double> grade = {};
  bool too_short = false;  ///< fewer words than a grade needs; then ask for this text and its neighbours together
  bool operator==(const Readability&) const = default;
};

/// Whether texts in this language (a BCP 47 tag; the region plays no part) have grades and remarks: English, Spanish.
[[nodiscard]] bool is_coached(std::string_view language);

/// Counts any bytes as well as it can; what is not UTF-8 separates words. Takes time in proportion to the text.
[[nodiscard]] Readability assess(std::string_view text, std::string_view language);

/// All that a patient reads of an exercise, one text a line: what `assess` is asked about a whole exercise.
[[nodiscard]] std::string patient_text(const ExerciseText& words);

enum class RemarkKind {
  /// English: more than 15 words that by themselves read above the 6th grade, or more than 20; Spanish: 18 and 24.
  long_sentence,
  hard_word,         ///< a clinician's word or abbreviation, or a very long word
  crowded_sentence,  ///< three or more things to do in one sentence
};

/// One thing to change, and where.
struct Remark {
  RemarkKind kind = RemarkKind::hard_word;
  std::size_t begin = 0;  ///< bytes of the text, `[begin, end)`; never in the middle of a character
  std::size_t end = 0;
  std::string words;                        ///< those bytes
  std::vector<std::string> proposals = {};  ///< of a hard word: plainer ones, best first; may be empty
  std::size_t count = 0;  ///< words of a long sentence, syllables of a hard word, things to do in a crowded sentence
  bool operator==(const Remark&) const = default;
};

/// What to change, in the order of the text. Words that belong to one of `names` (exercises that the handout names) are
/// not called hard there. In a language that is not coached nothing is said, which is no praise: ask `is_coached`.
[[nodiscard]] std::vector<Remark> coach(std::string_view text, std::string_view language,
                                        std::span<const std::string> names = {});

}  // namespace regimen
