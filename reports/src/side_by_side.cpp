#include <algorithm>

#include "regimen/engine/contract.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen {
namespace {

/// Both texts, once where they are the same (the program's own title, a name without a translation).
std::string both(const std::string& first, const std::string& second, const char* between) {
  if (second.empty() || first == second) return first;
  if (first.empty()) return second;
  return first + between + second;
}

std::string short_both(const std::string& first, const std::string& second) { return both(first, second, " · "); }
std::string long_both(const std::string& first, const std::string& second) { return both(first, second, " "); }

void append(std::vector<std::string>& texts, const std::vector<std::string>& more) {
  texts.insert(texts.end(), more.begin(), more.end());
}

void join(HandoutExercise& first, const HandoutExercise& second, const Handout& second_handout) {
  first.name = short_both(first.name, second.name);
  first.purpose = long_both(first.purpose, second.purpose);
  first.dose = long_both(first.dose, second.dose);
  first.position_words = short_both(first.position_words, second.position_words);
  first.second = SecondWords{second_handout.language,     second.steps, second.stops, second.felt_in,
                             second_handout.tips_heading, second.tips};
  if (!first.figure || !second.figure) return;
  for (std::size_t i = 0; i < std::min(first.figure->captions.size(), second.figure->captions.size()); ++i)
    first.figure->captions[i] = short_both(first.figure->captions[i], second.figure->captions[i]);
  first.figure->description = long_both(first.figure->description, second.figure->description);
}

void join(SafetyBox& first, const SafetyBox& second) {
  first.alarms.insert(first.alarms.end(), second.alarms.begin(), second.alarms.end());
  first.for_you_heading = short_both(first.for_you_heading, second.for_you_heading);
  append(first.for_you, second.for_you);
  first.habits_heading = short_both(first.habits_heading, second.habits_heading);
  append(first.habits, second.habits);
  first.disclaimer = long_both(first.disclaimer, second.disclaimer);
}

}  // namespace

Handout side_by_side(Handout first, const Handout& second) {
  REGIMEN_EXPECTS(first.sections.size() == second.sections.size());
  first.languages = {first, second};
  first.title = short_both(first.title, second.title);
  first.period = short_both(first.period, second.period);
  first.why = long_both(first.why, second.why_heading.empty() ? second.why : second.why_heading + " " + second.why);
  first.empty_message = long_both(first.empty_message, second.empty_message);
  for (std::size_t i = 0; i < first.sections.size(); ++i) {
    auto& section = first.sections[i];
    const auto& other = second.sections[i];
    REGIMEN_EXPECTS(section.exercises.size() == other.exercises.size());
    section.heading = short_both(section.heading, other.heading);
    for (std::size_t k = 0; k < section.exercises.size(); ++k) join(section.exercises[k], other.exercises[k], second);
  }
  join(first.safety, second.safety);
  if (first.progress && second.progress) {
    first.progress->heading = short_both(first.progress->heading, second.progress->heading);
    first.progress->instruction = long_both(first.progress->instruction, second.progress->instruction);
    for (std::size_t i = 0; i < first.progress->rows.size(); ++i) {
      auto& row = first.progress->rows[i];
      row.unit = short_both(row.unit, second.progress->rows[i].unit);
    }
  }
  if (first.ticks && second.ticks) {
    first.ticks->heading = short_both(first.ticks->heading, second.ticks->heading);
    first.ticks->instruction = long_both(first.ticks->instruction, second.ticks->instruction);
    first.ticks->pain_scale = long_both(first.ticks->pain_scale, second.ticks->pain_scale);
  }
  first.note_heading = short_both(first.note_heading, second.note_heading);
  return first;
}

}  // namespace regimen
