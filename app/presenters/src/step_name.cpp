#include "regimen/presenters/step_name.hpp"

#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {

std::string step_name(const Program& before, const Edit& edit) {
  const EditLabel words = label(before, edit);
  const auto name = [](const ExercisePtr& exercise) { return exercise ? exercise_name(*exercise) : tr("an exercise"); };
  return fill(tr(words.pattern), {{"exercise", name(words.exercise)}, {"other", name(words.other)}});
}

}  // namespace regimen
