#pragma once

/// \file
/// Which languages the exercises are written in.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen::cli {

/// The tag of the exercise's words for `language`: the tag itself, else its primary language, whatever their case.
[[nodiscard]] std::optional<std::string> words_for(const Exercise& exercise, std::string_view language);

/// Whether the exercises and the handout's own sentences are there in `language` or its primary language.
[[nodiscard]] bool handout_speaks(std::string_view language, const std::vector<ExercisePtr>& exercises);

/// The languages that `handout_speaks`, sorted; always has `en`.
[[nodiscard]] std::vector<std::string> handout_languages(const std::vector<ExercisePtr>& exercises);

}  // namespace regimen::cli
