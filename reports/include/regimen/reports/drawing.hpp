#pragma once

/// \file
/// A drawing as a value: coloured shapes in drawing order, nothing painted yet. The same value becomes ink on a PDF
/// page, pixels on the screen and SVG in a browser.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "regimen/engine/figure.hpp"

namespace regimen {

struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Rgb&) const = default;
};

/// One stroke of the pen. Angles of an arc are degrees counter-clockwise from the right, drawn from `from` to `to`:
/// clockwise where `to` is the smaller.
struct PathStep {
  enum class Kind { move, line, curve, arc, close };
  Kind kind = Kind::close;
  std::array<FigurePoint, 3> at{};  ///< the point; of a curve its two handles and its end; of an arc the centre
  double radius = 0;
  double from = 0;
  double to = 0;
};
using DrawingPath = std::vector<PathStep>;

/// An area, a line, or both; the edge is painted first.
struct Shape {
  DrawingPath path;
  std::optional<Rgb> fill;
  std::optional<Rgb> edge;
  double edge_width = 0;
  bool edge_on_top = false;  ///< painted after the fill
};

/// A rectangle, y up.
struct Extent {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return top - bottom; }
  /// The smallest rectangle with both in it.
  [[nodiscard]] Extent with(const Extent& other) const;
  /// The same rectangle with room around it.
  [[nodiscard]] Extent grown(double by) const;
  bool operator==(const Extent&) const = default;
};

/// Shapes, the first at the bottom; y up.
using Drawing = std::vector<Shape>;

/// The rectangle that all ink is in. Empty drawings have an empty one.
[[nodiscard]] Extent extent_of(const Drawing& drawing);

/// The drawing in a mirror that stands upright at x = 0.
[[nodiscard]] Drawing mirrored(Drawing drawing);

}  // namespace regimen
