#pragma once

/// \file
/// Drawing a person from a skeleton.

#include "figure/skeleton.hpp"
#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// Appends the person in a pose: far limbs, head, trunk, near limbs; `at_work`: with the working regions marked.
void draw_person(Drawing& drawing, const Skeleton& skeleton, const FigurePose& pose, const Figure& figure,
                 bool at_work);

/// The marks of the working regions that lie on these limbs; see region.cpp.
enum class Layer { far_limbs, trunk_and_legs, near_arm };
void draw_regions(Drawing& drawing, const Skeleton& skeleton, const Figure& figure, Layer layer);

/// The head as it looks in this view.
void draw_head(Drawing& drawing, const Skeleton& skeleton, FigureFace face);

}  // namespace regimen::figure
