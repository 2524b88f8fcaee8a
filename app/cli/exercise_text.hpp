#pragma once

/// \file
/// Exercises for people.

#include <string>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen::cli {

/// Everything about one exercise; its words in `language`, which it must have.
[[nodiscard]] std::string exercise_text(const Exercise& exercise, const std::string& language);
/// One line an exercise: key, name, kind, position and level.
[[nodiscard]] std::string exercises_text(const std::vector<ExercisePtr>& exercises);
/// One line a hit: key, name and what matched.
[[nodiscard]] std::string hits_text(const std::vector<SearchHit>& hits);
/// `sets 3, reps 10 to 15, rest 60 s`; `not stated` for a dose of which nothing is known.
[[nodiscard]] std::string dose_text(const SourcedDose& dose);

}  // namespace regimen::cli
