#include "catalogue_handout.hpp"

#include "regimen/db/catalogue.hpp"
#include "sample_exercises.hpp"

namespace regimen::testing {

Handout catalogue_handout(std::size_t count, const std::string& language, const std::string& second_language) {
  static const auto catalogue = open_catalogue(REGIMEN_CATALOGUE);
  const auto& all = catalogue->all();
  std::vector<ExercisePtr> some;
  for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
  Program program = sample_program(some);
  if (!program.items.empty()) program.items[0].note = "Hold on to the counter.";
  Patient patient = sample_patient();
  patient.language = language;
  return make_handout(patient, program, {.date = parse_date("2026-11-20").value(), .second_language = second_language});
}

Handout alone(const Handout& handout, const HandoutExercise& exercise) {
  Handout only = handout;
  only.sections = {handout.sections.front()};
  only.sections[0].exercises = {exercise};
  only.progress.reset();
  only.ticks.reset();
  return only;
}

std::vector<const HandoutExercise*> exercises_of(const Handout& handout) {
  std::vector<const HandoutExercise*> all;
  for (const HandoutSection& section : handout.sections)
    for (const HandoutExercise& exercise : section.exercises) all.push_back(&exercise);
  return all;
}

}  // namespace regimen::testing
