#pragma once

/// \file
/// Another exercise for the same purpose that raises nothing for this patient.

#include <map>
#include <string>
#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// The best substitute for an item of `program`, or null: an exercise that is not in the program, is in none of
/// `raised`, serves the same phase and shares a muscle or is a neighbour. Easier neighbours come before others; an
/// exercise of a higher level is never offered.
[[nodiscard]] ExercisePtr substitute_for(const Exercise& exercise, const Program& program, const Catalogue& catalogue,
                                         const std::map<std::string, Severity>& raised);

/// Every exercise of the catalogue once, at its default dose.
[[nodiscard]] Program program_of(const Catalogue& catalogue);

}  // namespace regimen
