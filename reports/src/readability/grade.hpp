#pragma once

/// \file
/// From counts to the grade of a school.

#include "readability/language.hpp"

namespace regimen::readability {

/// Kincaid, Fishburne, Rogers and Chissom (1975): 0.39 words per sentence + 11.8 syllables per word - 15.59, kept
/// within 0 and `highest_grade`.
[[nodiscard]] double flesch_kincaid_grade(double words_per_sentence, double syllables_per_word);

/// Fernández Huerta (1959): 206.84 - 60 syllables per word - 1.02 words per sentence. Many copies take 1.02 times the
/// sentences per 100 words instead; Law (2011) found the error. About 100 for the easiest prose, lower for harder.
[[nodiscard]] double fernandez_huerta_score(double words_per_sentence, double syllables_per_word);

/// The grade of such a score. Published (after Fernández Huerta): 90-100 4th grade, 80-90 5th, 70-80 6th, 60-70 7th or
/// 8th, 50-60 the years before university, below that university. Ours: straight lines between the limits, at which the
/// grade is half-way (90 is 4.5, 60 is 8.5), so that a rounded grade is one of its band; 4 from 95 on, because the
/// bands name no lower one, and `highest_grade` from 50 on downwards.
[[nodiscard]] double fernandez_huerta_grade(double score);

/// By the formula of the language.
[[nodiscard]] double grade(double words_per_sentence, double syllables_per_word, Language language);

}  // namespace regimen::readability
