#include "regimen/engine/screening.hpp"

namespace regimen {

ScreeningItem screening_item(const ProgramItem& item) {
  const Exercise& exercise = *item.exercise;
  ScreeningItem seen;
  seen.exercise = exercise.key;
  seen.kind = exercise.kind;
  seen.position = exercise.position;
  seen.level = exercise.level;
  seen.phase = item.phase;
  seen.side = item.side;
  seen.unilateral = exercise.unilateral;
  seen.demands.assign(exercise.demands.begin(), exercise.demands.end());
  seen.dose = item.effective_dose();
  return seen;
}

ScreeningRequest screening_request(const Patient& patient, const Program& program, Date today) {
  ScreeningRequest request;
  for (const auto& [fact, truth] : patient.facts.known()) request.facts.emplace_back(fact, truth);
  if (patient.birth_date) request.age_years = age_on(*patient.birth_date, program.start_date.value_or(today));
  request.sex = patient.sex;
  request.pain_now = patient.measures.pain_now;
  request.symptom_weeks = patient.measures.symptom_weeks;
  request.program_weeks = program.weeks;
  request.items.reserve(program.items.size());
  for (const auto& item : program.items) request.items.push_back(screening_item(item));
  return request;
}

}  // namespace regimen
