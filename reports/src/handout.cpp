#include "regimen/reports/handout.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "regimen/engine/contract.hpp"
#include "regimen/reports/dose_sentence.hpp"
#include "regimen/reports/phrases.hpp"

#include "handout_plan.hpp"
#include "handout_words.hpp"

namespace regimen {
namespace {

std::string period_words(const Program& program, const Phrases& phrases) {
  if (program.weeks && program.start_date)
    return fill(phrases.plural("One week from {date}", "{count} weeks from {date}", *program.weeks),
                {{"count", phrases.number_word(*program.weeks)}, {"date", phrases.date(*program.start_date)}});
  if (program.weeks)
    return fill(phrases.plural("One week", "{count} weeks", *program.weeks),
                {{"count", phrases.number_word(*program.weeks)}});
  if (program.start_date) return fill(phrases.text("From {date}"), {{"date", phrases.date(*program.start_date)}});
  return {};
}

/// The dose in words; where nobody has said how often, a line on which the therapist writes it.
std::string dose_words(const ProgramItem& item, const Phrases& phrases) {
  const Dose dose = item.effective_dose();
  auto words = dose_sentence(dose, item.side, item.exercise->unilateral, item.exercise->dose.per_side, phrases);
  const bool amount = dose.reps || dose.sets || dose.minutes || dose.hold_s;
  if (amount && !dose.times_per_day && !dose.days_per_week && !dose.every_min)
    words += " " + phrases.text("How often: ____________");
  return words;
}

HandoutCount count_of(const ProgramItem& item) {
  const bool one_sided = item.exercise->unilateral || item.exercise->dose.per_side;
  return {item.effective_dose(), one_sided && (item.side == Side::both || item.side == Side::alternate),
          item.side == Side::alternate};
}

HandoutExercise exercise_words(const ProgramItem& item, int number, const Phrases& phrases) {
  REGIMEN_EXPECTS(item.exercise != nullptr);
  const auto& exercise = *item.exercise;
  const auto& words = exercise.words(phrases.language());
  HandoutExercise out;
  out.number = number;
  out.key = exercise.key;
  out.name = words.name;
  out.purpose = words.purpose;
  out.dose = dose_words(item, phrases);
  out.count = count_of(item);
  out.position = exercise.position;
  out.position_words = position_words(exercise.position, phrases);
  for (const auto& step : words.steps) (step.role == StepRole::stop ? out.stops : out.steps).push_back(step.text);
  out.felt_in = words.felt_in;
  out.tips = words.tips;
  out.note = item.note;
  out.figure = figure_words(item, phrases);
  return out;
}

std::vector<HandoutSection> sections(const Program& program, const Phrases& phrases) {
  std::vector<HandoutSection> all;
  int number = 1;
  for (const auto index : reading_order(program)) {
    const auto& item = program.items[index];
    if (all.empty() || all.back().phase != item.phase)
      all.push_back({item.phase, phase_words(item.phase, phrases), {}});
    all.back().exercises.push_back(exercise_words(item, number++, phrases));
  }
  return all;
}

Handout in_one_language(const Patient& patient, const Program& program, const HandoutOptions& options,
                        const Phrases& phrases) {
  const auto next_visit = options.next_visit ? options.next_visit : program.next_visit;
  Handout handout;
  handout.language = phrases.language();
  handout.date = options.date;
  handout.title = program.title.empty() ? phrases.text("Your exercise program") : program.title;
  handout.patient = patient.name.reveal();
  handout.period = period_words(program, phrases);
  handout.contact = {
      {phrases.text("Clinic"), options.clinic},
      {phrases.text("Therapist"), options.therapist},
      {phrases.text("Telephone"), options.phone},
      {phrases.text("Address"), options.address},
      {phrases.text("Next visit"), next_visit ? phrases.date(*next_visit) : std::string()},
  };
  handout.logo = options.logo;
  handout.author = options.therapist.empty() ? options.clinic : options.therapist;
  handout.subject = phrases.text("Home exercise program");
  handout.why_heading =
      phrases.plural("Why this exercise?", "Why these exercises?", static_cast<int>(program.items.size()));
  handout.why = reasons(program, phrases);
  handout.sections = sections(program, phrases);
  if (program.items.empty()) handout.empty_message = phrases.text("There are no exercises in this program yet.");
  handout.safety = safety_box(phrases);
  for (const SafetyAdvice& advice : safety_advice(patient))
    handout.safety.for_you.push_back(phrases.text(advice.english));
  handout.progress = progress_table(program, phrases);
  if (options.tick_table) handout.ticks = tick_table(program, phrases);
  handout.tips_heading = phrases.text("Keep in mind");
  handout.note_heading = phrases.text("From your therapist");
  handout.page_label = phrases.text("Page {page} of {pages}");
  return handout;
}

}  // namespace

Handout make_handout(const Patient& patient, const Program& program, const HandoutOptions& options) {
  REGIMEN_EXPECTS(options.date.ok());
  const auto phrases = Phrases::for_language(options.language.empty() ? patient.language : options.language);
  auto handout = in_one_language(patient, program, options, phrases);
  if (options.second_language.empty()) return handout;
  const auto second = Phrases::for_language(options.second_language);
  if (second.language() == phrases.language()) return handout;
  return side_by_side(std::move(handout), in_one_language(patient, program, options, second));
}

}  // namespace regimen
