#pragma once

/// \file
/// The outlines of the parts of the body, as paths and as round pieces that tell where a part ends.

#include <span>
#include <utility>
#include <vector>

#include "figure/skeleton.hpp"
#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// Collects a path.
class Pen {
 public:
  Pen& move(Point p);
  Pen& line(Point p);
  Pen& close();
  /// A full circle.
  Pen& disc(const Disc& disc);
  /// The hull of two circles.
  Pen& capsule(const Disc& a, const Disc& b);
  /// What lies between the tangents of the discs before and after the one at `joint`, and that disc, which rounds the
  /// bend.
  /// The ends are left open: a shoe, a hand or cloth covers them.
  Pen& limb(std::span<const Disc> discs, std::size_t joint);
  /// A closed smooth curve through the points (Catmull and Rom); a point that stands twice is a corner.
  Pen& smooth(std::span<const Point> points);
  Pen& polygon(std::span<const Point> points);
  /// What was drawn; the pen starts anew.
  [[nodiscard]] DrawingPath path() { return std::exchange(path_, {}); }

 private:
  DrawingPath path_;
};

/// The discs along an arm or a leg, from root to tip.
[[nodiscard]] std::vector<Disc> leg_discs(const Limb& leg);
[[nodiscard]] std::vector<Disc> arm_discs(const Limb& arm);
/// Palm, fingers and thumb: discs in pairs, each pair a capsule.
/// `thumb`: 1 on the left of the fingers, -1 on their right.
[[nodiscard]] std::vector<Disc> hand_discs(const Limb& arm, double thumb = 1);
/// The outline of the shoe.
[[nodiscard]] std::vector<Point> foot_outline(const Limb& leg, bool in_profile);

/// The outline of the trunk between two parts of its length, with round ends.
[[nodiscard]] std::vector<Point> trunk_outline(const Skeleton& skeleton, double from, double to, double grown = 0);
inline constexpr double trunk_begin_side = -0.10;
inline constexpr double trunk_begin_front = -0.16;
inline constexpr double trunk_end = 1.01;

/// The round pieces that bound a part of the body: what touches a surface.
[[nodiscard]] std::vector<Disc> bounds_of(const Skeleton& skeleton, FigurePart part);

}  // namespace regimen::figure
