#pragma once

/// \file
/// Where the ink of a drawing is, found by walking along its paths: nothing here knows of skeletons.

#include <vector>

#include "regimen/reports/drawing.hpp"

namespace regimen::testing {

/// Points along a path, so close that the path is nowhere a thousandth of a stature away from their polygon. A jump
/// between the end of one step and the beginning of an arc is two points, as in the picture.
[[nodiscard]] std::vector<FigurePoint> points_along(const DrawingPath& path);

/// The rectangle of all ink, edges with half their width.
[[nodiscard]] Extent ink_of(const Drawing& drawing);

/// The rectangle of the filled areas, without their edges: a person's body, where the drawing is of a person alone.
[[nodiscard]] Extent areas_of(const Drawing& drawing);

/// The largest distance between points of the same place in two drawings' paths; a large number where they are not
/// made of the same steps in the same colours.
[[nodiscard]] double difference(const Drawing& a, const Drawing& b);

}  // namespace regimen::testing
