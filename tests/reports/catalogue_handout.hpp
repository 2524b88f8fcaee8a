#pragma once

/// \file
/// Handouts of the exercises that we ship, with their figures.

#include <string>

#include "regimen/reports/handout.hpp"

namespace regimen::testing {

/// The handout of `count` exercises (52 at most) from all over the catalogue, for six weeks; the first has a note.
[[nodiscard]] Handout catalogue_handout(std::size_t count, const std::string& language = "en",
                                        const std::string& second_language = {});

/// The same exercise alone, as `catalogue_handout` has it.
[[nodiscard]] Handout alone(const Handout& handout, const HandoutExercise& exercise);

/// Every exercise of the handout in reading order.
[[nodiscard]] std::vector<const HandoutExercise*> exercises_of(const Handout& handout);

}  // namespace regimen::testing
