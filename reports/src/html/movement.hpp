#pragma once

/// \file
/// A figure's movement as a few drawings between which a script can find every other one.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/figure.hpp"
#include "regimen/reports/drawing.hpp"

namespace regimen::html {

/// What of a shape does not move.
struct Outline {
  std::optional<Rgb> fill;
  std::optional<Rgb> edge;
  int edge_width = 0;
  bool edge_on_top = false;
  std::string letters;  ///< of its path, as figure::SvgPath has them
  bool operator==(const Outline&) const = default;
};
using Look = std::vector<Outline>;

/// Part of the way between two key frames on which all drawings have one look, so that they differ in numbers only.
struct Stretch {
  static constexpr std::size_t nodes = 5;

  double from = 0;  ///< of the whole way
  double to = 1;
  std::size_t look = 0;
  /// The numbers of all paths, one after the other, at equal distances from `from` to `to`. In between, the polynomial
  /// through them is no further than `tolerance` from the drawing.
  std::array<std::vector<int>, nodes> numbers;
};

/// How far a script's drawing may be from ours, in thousandths of a stature: about a pixel.
inline constexpr double tolerance = 3;

struct Movement {
  Extent frame;        ///< everything that any drawing shows lies in it
  bool round = false;  ///< from the last key frame straight to the first, by a way of its own; else back the same way
  std::vector<Look> looks;
  std::vector<std::vector<Stretch>> ways;  ///< from each key frame to the next
};

/// The value of a polynomial through equally distant nodes; `s` from 0 (the first) to 4 (the last).
[[nodiscard]] double through(const std::array<double, Stretch::nodes>& nodes, double s);

/// Expects at least two key frames.
[[nodiscard]] Movement movement_of(const Figure& figure, bool mirrored);

/// The movement as JSON for page/movement.js, without `<`: nothing in it can end the element that it stands in.
[[nodiscard]] std::string movement_text(const Movement& movement);

}  // namespace regimen::html
