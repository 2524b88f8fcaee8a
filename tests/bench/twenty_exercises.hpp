#pragma once

#include <filesystem>
#include <string>

#include "regimen/reports/handout.hpp"

namespace bench {

/// Twenty exercises of the catalogue in a case file, and the handout that it becomes.
struct TwentyExercises {
  std::string case_json;
  regimen::Handout handout;
};

/// From the catalogue beside the built programs.
[[nodiscard]] TwentyExercises twenty_exercises(const std::filesystem::path& bin);

}  // namespace bench
