#pragma once

/// \file
/// Drawing a person from a skeleton.

#include "figure/skeleton.hpp"
#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// How the working regions are marked: hatched for grey print, or plain, so that every pose has the same shapes.
enum class Marks { none, plain, hatched };

/// Appends the person in a pose: far limbs, head, trunk, near limbs.
void draw_person(Drawing& drawing, const Skeleton& skeleton, const FigurePose& pose, const Figure& figure, Marks marks);

/// The marks of the working regions that lie on these limbs; see region.cpp.
enum class Layer { far_limbs, trunk_and_legs, near_arm };
void draw_regions(Drawing& drawing, const Skeleton& skeleton, const Figure& figure, Layer layer, bool hatched);

/// The head as it looks in this view.
void draw_head(Drawing& drawing, const Skeleton& skeleton, FigureFace face);

}  // namespace regimen::figure
