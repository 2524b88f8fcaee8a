#include "regimen/presenters/note_advice.hpp"

#include <algorithm>
#include <cmath>

#include "regimen/presenters/coach_words.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"
#include "regimen/reports/readability.hpp"

namespace regimen {
namespace {

/// Above it half of the patients struggle (AHRQ Health Literacy Universal Precautions Toolkit, tool 11).
constexpr double highest_easy_grade = 8;
constexpr std::size_t most_remarks = 2;

}  // namespace

std::string NoteAdvice::text() const {
  std::string all = grade;
  for (const std::string& remark : remarks) all += (all.empty() ? "" : " ") + remark;
  return all;
}

NoteAdvice note_advice(const Exercise& exercise, std::string_view note, std::string_view language,
                       std::span<const std::string> names) {
  NoteAdvice advice;
  if (!is_coached(language) || note.find_first_not_of(" \t\r\n") == std::string_view::npos) return advice;
  std::string whole = patient_text(exercise.words(language)) + "\n";
  whole += note;
  if (const auto grade = assess(whole, language).grade) {
    advice.grade = fill(tr("With this note the exercise reads at grade {grade}."),
                        {{"grade", std::to_string(std::lround(*grade))}});
    advice.hard = *grade > highest_easy_grade;
  }
  const auto remarks = coach(note, language, names);
  for (const Remark& remark : std::span(remarks).first(std::min(remarks.size(), most_remarks)))
    advice.remarks.push_back(remark_sentence(remark));
  return advice;
}

}  // namespace regimen
