#pragma once

/// \file
/// Bringing a pose to rest: the parts that touch a surface are made to touch it.

#include "figure/skeleton.hpp"

namespace regimen::figure {

/// The lowest point of a part.
[[nodiscard]] double lowest(const Skeleton& skeleton, FigurePart part);
/// The place of a part's point that is nearest to an upright surface at `x`, seen from the pelvis.
[[nodiscard]] double nearest_to_wall(const Skeleton& skeleton, FigurePart part, double x);

/// The pose with its pelvis (and, for two rests, its trunk) moved until every rest and the leaning part touch.
[[nodiscard]] FigurePose settled(FigurePose pose, FigureView view);

}  // namespace regimen::figure
