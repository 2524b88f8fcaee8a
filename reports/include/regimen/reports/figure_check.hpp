#pragma once

/// \file
/// Whether a figure could be a person: joints within their range, contacts touching, nothing under the floor.

#include <string>
#include <vector>

#include "regimen/engine/figure.hpp"

namespace regimen {

/// How far a contact may miss its surface, in statures.
inline constexpr double contact_tolerance = 0.004;

/// What is wrong with a figure, for its author: `frame 2: left knee bends 171 degrees, at most 155`. Looks at every key
/// frame and at poses between them. Empty where nothing is wrong.
///
/// Ranges of motion after the American Academy of Orthopaedic Surgeons (Joint Motion: Method of Measuring and
/// Recording, 1965; the standard that Boone and Azen measured against in 1979), widened where body weight or a hand
/// presses a joint further than it moves by itself, and for
/// directions that a plane drawing shows in part.
[[nodiscard]] std::vector<std::string> figure_faults(const Figure& figure);

}  // namespace regimen
