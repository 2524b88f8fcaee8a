#pragma once

/// \file
/// Another exercise for the same purpose that raises nothing for this patient.

#include <map>
#include <string>
#include <string_view>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// The best substitute for an exercise that was flagged for `reason` (a demand's token, usually), or null: an exercise
/// that is not in the program, raises no stop or caution by `raised`, serves the same phase and shares a muscle or is
/// an easier neighbour. One that does not make the flagged demand at all, or moves the back the other way, comes first;
/// an exercise of a higher level is never offered.
[[nodiscard]] ExercisePtr substitute_for(const Exercise& exercise, std::string_view reason, const Program& program,
                                         const Catalogue& catalogue, const std::map<std::string, Raised>& raised);

/// Every exercise of the catalogue once, at its default dose.
[[nodiscard]] Program program_of(const Catalogue& catalogue);

}  // namespace regimen
