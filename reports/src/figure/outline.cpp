#include "figure/outline.hpp"

#include <algorithm>
#include <utility>

#include "figure/body.hpp"

namespace regimen::figure {
namespace {

/// A limb of three joints, its bent joint rounded: knees and elbows are not pointed.
std::vector<Disc> limb_discs(const Limb& limb, const std::array<double, 5>& half_widths) {
  const auto& [root, middle, tip, end, end_scale, foreshortened, in_reach] = limb;
  const Point before = between(root, middle, 0.86);
  const Point after = between(middle, tip, 0.14);
  const double bend = 1 - dot(unit(middle - root), unit(tip - middle));
  const Point joint = between(middle, between(before, after, 0.5), std::clamp(bend * 0.22, 0.0, 0.3));
  return {{root, half_widths[0]},
          {between(root, middle, 0.5), half_widths[1]},
          {joint, half_widths[2]},
          {between(middle, tip, 0.36), half_widths[3]},
          {tip, half_widths[4]}};
}

}  // namespace

Pen& Pen::move(Point p) {
  path_.push_back({PathStep::Kind::move, {p}});
  return *this;
}

Pen& Pen::line(Point p) {
  path_.push_back({PathStep::Kind::line, {p}});
  return *this;
}

Pen& Pen::close() {
  path_.push_back({PathStep::Kind::close});
  return *this;
}

Pen& Pen::disc(const Disc& disc) {
  path_.push_back({PathStep::Kind::move, {disc.center + Point{disc.radius, 0}}});
  path_.push_back({PathStep::Kind::arc, {disc.center}, disc.radius, 0, 360});
  return close();
}

Pen& Pen::capsule(const Disc& a, const Disc& b) {
  const Point way = b.center - a.center;
  const double l = length(way);
  if (l <= std::abs(a.radius - b.radius) + 1e-6) return disc(a.radius > b.radius ? a : b);
  const double direction = direction_of(way);
  const double opening = degrees(std::acos((a.radius - b.radius) / l));
  path_.push_back({PathStep::Kind::move, {b.center + toward(direction - opening) * b.radius}});
  path_.push_back({PathStep::Kind::arc, {b.center}, b.radius, direction - opening, direction + opening});
  path_.push_back({PathStep::Kind::line, {a.center + toward(direction + opening) * a.radius}});
  path_.push_back({PathStep::Kind::arc, {a.center}, a.radius, direction + opening, direction - opening + 360});
  return close();
}

Pen& Pen::limb(std::span<const Disc> discs, std::size_t joint) {
  const auto stretch = [&](std::size_t first, std::size_t last) {
    std::vector<Point> right;
    std::vector<Point> left;
    for (std::size_t i = first; i < last; ++i) {
      const Disc& a = discs[i];
      const Disc& b = discs[i + 1];
      const Point way = b.center - a.center;
      const double l = length(way);
      if (l <= std::abs(a.radius - b.radius) + 1e-6) continue;
      const double direction = direction_of(way);
      const double opening = degrees(std::acos((a.radius - b.radius) / l));
      for (const Disc* disc : {&a, &b}) {
        right.push_back(disc->center + toward(direction - opening) * disc->radius);
        left.push_back(disc->center + toward(direction + opening) * disc->radius);
      }
    }
    if (right.empty()) return;
    // The same way round as a disc, or they would cut each other out.
    right.insert(right.end(), left.rbegin(), left.rend());
    polygon(right);
  };
  stretch(0, joint);
  stretch(joint, discs.size() - 1);
  return disc(discs[joint]);
}

Pen& Pen::smooth(std::span<const Point> points) {
  const std::size_t n = points.size();
  move(points[0]);
  for (std::size_t i = 0; i < n; ++i) {
    const Point& a = points[(i + n - 1) % n];
    const Point& b = points[i];
    const Point& c = points[(i + 1) % n];
    const Point& d = points[(i + 2) % n];
    if (b == c) continue;  // a corner: a curve from a point to itself would be a loop beside it
    path_.push_back({PathStep::Kind::curve, {b + (c - a) * (1.0 / 6), c - (d - b) * (1.0 / 6), c}});
  }
  return close();
}

Pen& Pen::polygon(std::span<const Point> points) {
  move(points[0]);
  for (const Point& p : points.subspan(1)) line(p);
  return close();
}

std::vector<Disc> leg_discs(const Limb& leg) { return limb_discs(leg, body::leg); }

std::vector<Disc> arm_discs(const Limb& arm) { return limb_discs(arm, body::arm); }

std::vector<Disc> hand_discs(const Limb& arm, double thumb) {
  const Point along = toward(arm.end) * (body::hand * arm.end_scale);
  const Disc palm{arm.tip + along * 0.38, body::palm_depth * 0.98};
  const Disc fingers{arm.tip + along * 0.84, 0.0125};
  const Disc thumb_root{arm.tip + along * 0.25 + left_of(unit(along)) * (0.006 * thumb), 0.011};
  const Disc thumb_tip{arm.tip + along * 0.52 + left_of(unit(along)) * (0.0215 * thumb), 0.0085};
  return {palm, fingers, thumb_root, thumb_tip};
}

std::vector<Point> foot_outline(const Limb& leg, bool in_profile) {
  std::vector<Point> outline;
  const Point toes = toward(leg.end);
  const double l = body::foot;
  if (in_profile) {
    // Lengths in feet: along the sole, and from the ankle down to it.
    static constexpr auto shoe = std::to_array<Point>({{-.22, -.12},
                                                       {.08, -.21},
                                                       {.30, -.03},
                                                       {.58, .12},
                                                       {.77, .20},
                                                       {.83, .30},
                                                       {.78, .375},
                                                       {.60, .385},
                                                       {.20, .378},
                                                       {-.05, .385},
                                                       {-.24, .375},
                                                       {-.31, .22}});
    const Point down = left_of(toes) * -1;
    for (const Point& p : shoe) outline.push_back(leg.tip + toes * (p.x * l * leg.end_scale) + down * (p.y * l));
    return outline;
  }
  // Seen from the front the shoe is short and broad; `end` points from the ankle to the sole.
  static constexpr auto shoe = std::to_array<Point>({{-.10, -.19},
                                                     {-.10, .19},
                                                     {.10, .23},
                                                     {.26, .275},
                                                     {.36, .25},
                                                     {.385, 0},
                                                     {.36, -.25},
                                                     {.26, -.275},
                                                     {.10, -.23}});
  const Point across = left_of(toes);
  for (const Point& p : shoe) outline.push_back(leg.tip + toes * (p.x * l) + across * (p.y * l));
  return outline;
}

std::vector<Point> trunk_outline(const Skeleton& skeleton, double from, double to, double grown) {
  constexpr int samples = 8;
  std::vector<Point> front;
  std::vector<Point> back;
  for (int i = 0; i <= samples; ++i) {
    const double at = from + (to - from) * i / samples;
    const SpinePlace place = spine_at(skeleton, at);
    const TrunkWidth width = trunk_width(skeleton, at);
    const Point forward = left_of(place.direction) * -1;
    front.push_back(place.point + forward * (width.front + grown));
    back.push_back(place.point - forward * (width.back + grown));
  }
  std::vector<Point> outline = front;
  const auto cap = [&](Point a, Point b, Point outward, double roundness) {
    const Point middle = between(a, b, 0.5);
    const double half = length(b - a) / 2;
    for (int i = 1; i < 4; ++i) {
      const double angle = std::numbers::pi * i / 4;
      outline.push_back(middle + (a - middle) * std::cos(angle) + outward * (half * roundness * std::sin(angle)));
    }
  };
  const bool whole_top = to > 1;
  const bool whole_bottom = from < 0;
  const double bottom_roundness = skeleton.view == FigureView::side ? 0.62 : 0.45;
  if (whole_top) {
    cap(front.back(), back.back(), spine_at(skeleton, to).direction, 0.45);
  } else {
    // Twice, for corners.
    outline.push_back(front.back());
    outline.push_back(back.back());
  }
  outline.insert(outline.end(), back.rbegin(), back.rend());
  if (whole_bottom) cap(back.front(), front.front(), spine_at(skeleton, from).direction * -1, bottom_roundness);
  return outline;
}

namespace {

std::vector<Disc> points_only(const std::vector<Point>& points) {
  std::vector<Disc> discs;
  discs.reserve(points.size());
  for (const Point& p : points) discs.push_back({p, 0});
  return discs;
}

/// Which sides of the trunk's outline.
enum class Sides { front, back, both };

std::vector<Disc> trunk_bounds(const Skeleton& skeleton, double from, double to, Sides sides) {
  constexpr int samples = 8;
  std::vector<Disc> discs;
  for (int i = 0; i <= samples; ++i) {
    const double at = from + (to - from) * i / samples;
    const SpinePlace place = spine_at(skeleton, at);
    const TrunkWidth width = trunk_width(skeleton, at);
    const Point forward = left_of(place.direction) * -1;
    if (sides != Sides::back) discs.push_back({place.point + forward * width.front, 0});
    if (sides != Sides::front) discs.push_back({place.point - forward * width.back, 0});
  }
  return discs;
}

std::vector<Disc> some(const std::vector<Disc>& discs, std::size_t from, std::size_t to) {
  return {discs.begin() + static_cast<std::ptrdiff_t>(from), discs.begin() + static_cast<std::ptrdiff_t>(to)};
}

std::vector<Disc> head_bounds(const Skeleton& skeleton) {
  // The back of the head is hair; the drawn skull is a little longer than wide.
  return {{skeleton.head, body::head * 0.45}};
}

std::vector<Disc> buttock_bounds(const Skeleton& skeleton) {
  const bool side = skeleton.view == FigureView::side;
  auto discs =
      trunk_bounds(skeleton, side ? trunk_begin_side : trunk_begin_front, 0.16, side ? Sides::back : Sides::both);
  // Sitting, the weight is on the round lower end.
  const auto outline = trunk_outline(skeleton, side ? trunk_begin_side : trunk_begin_front, 0.2);
  for (std::size_t i = outline.size() - 3; i < outline.size(); ++i) discs.push_back({outline[i], 0});
  discs.push_back({skeleton.near_leg.root, body::leg[0]});
  return discs;
}

}  // namespace

std::vector<Disc> bounds_of(const Skeleton& s, FigurePart part) {
  const bool side = s.view == FigureView::side;
  switch (part) {
    case FigurePart::head:
      return head_bounds(s);
    case FigurePart::shoulders:
      return trunk_bounds(s, 0.75, 1.0, Sides::both);
    case FigurePart::back:
      return trunk_bounds(s, 0.55, 0.95, side ? Sides::back : Sides::both);
    case FigurePart::chest:
      return trunk_bounds(s, 0.5, 0.95, side ? Sides::front : Sides::both);
    case FigurePart::belly:
      return trunk_bounds(s, 0.0, 0.5, side ? Sides::front : Sides::both);
    case FigurePart::buttocks:
      return buttock_bounds(s);
    case FigurePart::hip:
      return trunk_bounds(s, -0.1, 0.16, Sides::both);
    case FigurePart::near_upper_arm:
      return some(arm_discs(s.near_arm), 0, 2);
    case FigurePart::near_elbow:
      return some(arm_discs(s.near_arm), 2, 3);
    case FigurePart::near_forearm:
      return some(arm_discs(s.near_arm), 2, 5);
    case FigurePart::near_hand:
      return some(hand_discs(s.near_arm), 0, 2);
    case FigurePart::far_upper_arm:
      return some(arm_discs(s.far_arm), 0, 2);
    case FigurePart::far_elbow:
      return some(arm_discs(s.far_arm), 2, 3);
    case FigurePart::far_forearm:
      return some(arm_discs(s.far_arm), 2, 5);
    case FigurePart::far_hand:
      return some(hand_discs(s.far_arm), 0, 2);
    case FigurePart::near_thigh:
      return some(leg_discs(s.near_leg), 0, 2);
    case FigurePart::near_knee:
      return some(leg_discs(s.near_leg), 2, 3);
    case FigurePart::near_shin:
      return some(leg_discs(s.near_leg), 2, 5);
    case FigurePart::near_foot:
      return points_only(foot_outline(s.near_leg, s.feet_in_profile));
    case FigurePart::far_thigh:
      return some(leg_discs(s.far_leg), 0, 2);
    case FigurePart::far_knee:
      return some(leg_discs(s.far_leg), 2, 3);
    case FigurePart::far_shin:
      return some(leg_discs(s.far_leg), 2, 5);
    case FigurePart::far_foot:
      return points_only(foot_outline(s.far_leg, s.feet_in_profile));
  }
  return {};
}

}  // namespace regimen::figure
