#include "regimen/presenters/trial_chart.hpp"

#include <utility>

#include "regimen/engine/edit.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

Program last_program(const ClinicStore& store, PatientKey patient) {
  for (const Episode& episode : store.episodes(patient)) {
    const auto programs = store.programs(episode.key);
    if (programs.empty()) continue;
    if (auto program = store.load_draft(programs.back().key)) return *std::move(program);
  }
  return {};
}

std::vector<ScreeningItem> items_of(const std::vector<ExercisePtr>& exercises) {
  Program program;
  for (const ExercisePtr& exercise : exercises)
    if (auto longer = apply(program, AddExercise{exercise, {}, {}})) program = *std::move(longer);
  return screening_request({}, program, {}).items;
}

}  // namespace

std::optional<TrialChart> trial_chart(const ClinicStore& store, PatientKey patient, Date today) {
  const auto record = store.patient(patient);
  if (!record) return std::nullopt;
  const Program program = last_program(store, patient);
  TrialChart chart{screening_request(record->patient, program, today), {}};
  for (const ProgramItem& item : program.items) chart.exercises.push_back(exercise_name(*item.exercise));
  return chart;
}

TrialChart with_exercise(TrialChart chart, const ExercisePtr& exercise) {
  for (ScreeningItem& item : items_of({exercise})) chart.request.items.push_back(std::move(item));
  chart.exercises.push_back(exercise_name(*exercise));
  return chart;
}

std::vector<ScreeningItem> catalogue_items(const Catalogue& catalogue) { return items_of(catalogue.all()); }

}  // namespace regimen
