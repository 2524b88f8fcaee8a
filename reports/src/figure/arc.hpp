#pragma once

/// \file
/// Arcs as curves.

#include <algorithm>
#include <cmath>

#include "figure/geometry.hpp"
#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// Calls `curve(first handle, second handle, end)` for each curve of an arc that begins where the path ends; each is up
/// to a quarter turn.
template <class Curve>
void as_curves(const PathStep& arc, Curve curve) {
  const double opening = arc.to - arc.from;
  const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(opening) / 90 - 1e-6)));
  const double part = opening / parts;
  const double handle = 4.0 / 3 * std::tan(radians(part) / 4) * arc.radius;
  for (int i = 0; i < parts; ++i) {
    const Point from = toward(arc.from + part * i);
    const Point to = toward(arc.from + part * (i + 1));
    const Point end = arc.at[0] + to * arc.radius;
    curve(arc.at[0] + from * arc.radius + left_of(from) * handle, end - left_of(to) * handle, end);
  }
}

}  // namespace regimen::figure
