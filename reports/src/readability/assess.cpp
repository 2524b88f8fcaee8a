#include "readability/grade.hpp"
#include "readability/language.hpp"
#include "readability/letters.hpp"
#include "readability/sentences.hpp"
#include "readability/syllables.hpp"
#include "regimen/reports/readability.hpp"

namespace regimen {

bool is_coached(std::string_view language) { return readability::language_of(language).has_value(); }

Readability assess(std::string_view text, std::string_view language) {
  const auto parts = readability::sentences_of(text);
  Readability result;
  result.words = parts.words.size();
  result.sentences = parts.sentences.size();
  result.too_short = result.words < fewest_words_for_a_grade;
  const auto coached = readability::language_of(language);
  if (!coached) return result;
  std::size_t syllables = 0;
  for (const readability::Word& word : parts.words)
    syllables += readability::syllables(readability::folded(text.substr(word.begin, word.end - word.begin)), *coached);
  result.syllables = syllables;
  if (result.too_short) return result;
  const double words_per_sentence = static_cast<double>(result.words) / static_cast<double>(result.sentences);
  const double syllables_per_word = static_cast<double>(syllables) / static_cast<double>(result.words);
  result.grade = readability::grade(words_per_sentence, syllables_per_word, *coached);
  return result;
}

std::string patient_text(const ExerciseText& words) {
  std::string text = words.purpose;
  for (const Step& step : words.steps) text += '\n' + step.text;
  text += '\n' + words.felt_in;
  for (const std::string& tip : words.tips) text += '\n' + tip;
  return text;
}

}  // namespace regimen
