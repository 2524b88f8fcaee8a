#pragma once

/// \file
/// Exercises as the JSON of the case format. Every function gives one JSON value and a line end.

#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen::cli {

/// One exercise, whole. With a language only its words in that language; a tag that it does not have gives none.
[[nodiscard]] std::string exercise_json(const Exercise& exercise, const std::optional<std::string>& language);
/// An array of exercises, whole.
[[nodiscard]] std::string exercises_json(const std::vector<ExercisePtr>& exercises);
/// An array of `{ "key", "name", "matched" }`, best first.
[[nodiscard]] std::string hits_json(const std::vector<SearchHit>& hits);

}  // namespace regimen::cli
