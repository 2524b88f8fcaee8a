#pragma once

/// \file
/// A drawing as SVG, for a browser. Coordinates are whole thousandths of a stature with y down, which is finer than any
/// screen and shorter than fractions.

#include <string>

#include "regimen/reports/drawing.hpp"

namespace regimen {

/// The value of an `svg` element's `viewBox` for this part of a drawing.
[[nodiscard]] std::string svg_view_box(const Extent& frame);

/// The shapes as `path` elements. They expect `stroke-linejoin="round" stroke-linecap="round"` on an element around
/// them, and `fill="none"` where a shape has no fill is said by themselves. Nothing in it needs escaping.
[[nodiscard]] std::string svg_shapes(const Drawing& drawing);

}  // namespace regimen
