#pragma once

/// \file
/// Another exercise for the same purpose that raises nothing for this patient.

#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// How many exercises are offered in place of one.
inline constexpr std::size_t most_substitutes = 3;

/// What can be offered in place of a flagged exercise.
struct Substitutes {
  std::vector<ExercisePtr> nearest_first;            ///< at most `most_substitutes`
  NoSubstitute why_none = NoSubstitute::none_alike;  ///< means something only where there are none
};

/// The substitutes for an exercise that was flagged for `reason` (a demand's token, usually): exercises that are not in
/// the program, raise no stop or caution by `raised`, serve the same phase and share a muscle or are an easier
/// neighbour. One that does not make the flagged demand at all, or moves the back the other way, comes first, and one
/// whose equipment the patient may not have comes last; an exercise of a higher level is never offered.
[[nodiscard]] Substitutes substitutes_for(const Exercise& exercise, std::string_view reason, const Program& program,
                                          const Catalogue& catalogue, const RaisedByExercise& raised);

/// Every exercise once, at its default dose.
[[nodiscard]] Program program_of(const std::vector<ExercisePtr>& exercises);

}  // namespace regimen
