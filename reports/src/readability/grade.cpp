#include "readability/grade.hpp"

#include <algorithm>
#include <array>

#include "regimen/reports/readability.hpp"

namespace regimen::readability {

double flesch_kincaid_grade(double words_per_sentence, double syllables_per_word) {
  return std::clamp(0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59, 0.0, highest_grade);
}

double fernandez_huerta_score(double words_per_sentence, double syllables_per_word) {
  return 206.84 - 60 * syllables_per_word - 1.02 * words_per_sentence;
}

double fernandez_huerta_grade(double score) {
  struct Point {
    double score;
    double grade;
  };
  constexpr std::array points{Point{95, 4},   Point{90, 4.5}, Point{80, 5.5},
                              Point{70, 6.5}, Point{60, 8.5}, Point{50, highest_grade}};
  if (score >= points.front().score) return points.front().grade;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (score < points[i].score) continue;
    const double share = (points[i - 1].score - score) / (points[i - 1].score - points[i].score);
    return points[i - 1].grade + share * (points[i].grade - points[i - 1].grade);
  }
  return points.back().grade;
}

double grade(double words_per_sentence, double syllables_per_word, Language language) {
  return language == Language::english
             ? flesch_kincaid_grade(words_per_sentence, syllables_per_word)
             : fernandez_huerta_grade(fernandez_huerta_score(words_per_sentence, syllables_per_word));
}

}  // namespace regimen::readability
