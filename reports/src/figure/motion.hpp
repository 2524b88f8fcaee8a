#pragma once

/// \file
/// Poses between two poses.

#include "regimen/engine/figure.hpp"

namespace regimen::figure {

/// The pose at `t` between two settled poses, settled again where both rest on the same parts.
[[nodiscard]] FigurePose pose_between(const FigurePose& from, const FigurePose& to, double t, FigureView view);

}  // namespace regimen::figure
