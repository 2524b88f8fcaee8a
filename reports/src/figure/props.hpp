#pragma once

/// \file
/// Things around the figure, and the arrow that shows the movement.

#include "figure/skeleton.hpp"
#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// Appends one thing. What is held follows the figure's hands.
void draw_prop(Drawing& drawing, const FigureProp& prop, const Skeleton& skeleton);

void draw_arrow(Drawing& drawing, const FigureArrow& arrow);

}  // namespace regimen::figure
