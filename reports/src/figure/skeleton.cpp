#include "figure/skeleton.hpp"

#include <algorithm>
#include <span>

#include "figure/body.hpp"

namespace regimen::figure {
namespace {

struct Segments {
  double upper;
  double lower;
};

/// How far a joint's target may be beyond a stretched limb and still count as reached.
constexpr double reach_tolerance = 0.004;

/// The joint between two bones: on the left of the way from root to tip where `side` is 1.
Point middle_joint(Point root, Point& tip, Segments length, double side, bool& in_reach) {
  const Point way = tip - root;
  const double far = figure::length(way);
  in_reach = far <= length.upper + length.lower + reach_tolerance;
  const double l = std::clamp(far, std::abs(length.upper - length.lower) + 1e-4, length.upper + length.lower - 1e-5);
  const Point u = unit(way);
  const double along = (length.upper * length.upper - length.lower * length.lower + l * l) / (2 * l);
  const double across = std::sqrt(std::max(0.0, length.upper * length.upper - along * along));
  const Point middle = root + u * along + left_of(u) * (across * side);
  tip = middle + unit(tip - middle) * length.lower;
  return middle;
}

enum class End { foot, hand };

/// `square`: where nothing is said of its end, it stands square to the lower segment; otherwise it goes on straight.
Limb limb_of(const LimbPose& pose, Point root, Segments full, double bend, End end, bool square, Point of_part) {
  Limb limb;
  limb.root = root;
  limb.end_scale = pose.end_scale;
  limb.foreshortened = pose.upper_scale < 0.95 || pose.lower_scale < 0.95;
  const Segments length{full.upper * pose.upper_scale, full.lower * pose.lower_scale};
  if (pose.contact) {
    const LimbContact& contact = *pose.contact;
    switch (contact.kind) {
      case LimbContact::Kind::flat:
        limb.tip = contact.at +
                   left_of(toward(pose.end.value_or(0))) * (end == End::foot ? body::ankle_height : body::palm_depth);
        break;
      case LimbContact::Kind::joint:
        limb.tip = contact.at;
        break;
      case LimbContact::Kind::part:
        limb.tip = of_part + contact.at;
        break;
    }
    limb.middle = middle_joint(root, limb.tip, length, contact.bent_other_way ? -bend : bend, limb.in_reach);
  } else {
    limb.middle = root + toward(pose.upper) * length.upper;
    limb.tip = limb.middle + toward(pose.lower) * length.lower;
  }
  const double lower = direction_of(limb.tip - limb.middle);
  const bool flat = pose.contact && pose.contact->kind == LimbContact::Kind::flat;
  const double straight_on = square ? lower + 90 : lower;
  limb.end = pose.end.value_or(flat ? 0 : straight_on);
  return limb;
}

double interpolated(std::span<const body::Width> widths, double at, double body::Width::*side) {
  const int count = static_cast<int>(widths.size());
  const auto value = [&](int i) { return widths[static_cast<std::size_t>(std::clamp(i, 0, count - 1))].*side; };
  if (at <= widths.front().at) return value(0);
  for (int i = 0; i + 1 < count; ++i) {
    const double from = widths[static_cast<std::size_t>(i)].at;
    const double to = widths[static_cast<std::size_t>(i) + 1].at;
    if (at > to) continue;
    // Catmull and Rom's curve through the table.
    const double t = (at - from) / (to - from);
    const double a = value(i - 1);
    const double b = value(i);
    const double c = value(i + 1);
    const double d = value(i + 2);
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  }
  return value(count - 1);
}

}  // namespace

Skeleton solve(const FigurePose& pose, FigureView view) {
  Skeleton s;
  s.view = view;
  s.shoulders = pose.shoulders;
  s.hips = pose.hips;
  s.pelvis_direction = pose.trunk;
  double direction = pose.trunk;
  s.spine[0] = pose.pelvis;
  for (int i = 0; i < Skeleton::steps; ++i) {
    const double bend = i < Skeleton::steps / 2 ? pose.lumbar : pose.thoracic;
    direction -= bend / (Skeleton::steps / 2.0);
    const auto at = static_cast<std::size_t>(i);
    s.spine[at + 1] = s.spine[at] + toward(direction) * (body::trunk / Skeleton::steps);
  }
  s.chest_direction = direction;
  s.neck_direction = direction - pose.neck;
  s.head_direction = s.neck_direction - pose.head;
  s.head = s.spine.back() + toward(direction) * 0.012 + toward(s.neck_direction) * body::neck +
           toward(s.head_direction) * (body::head * 0.47);

  const bool side = view == FigureView::side;
  constexpr double turned_to_the_side = 0.5;
  s.feet_in_profile = side || (view == FigureView::front && pose.hips < turned_to_the_side);
  const auto sideways = [&](double direction_of_axis, double half, double sign) {
    return side ? Point{} : left_of(toward(direction_of_axis)) * (half * sign);
  };
  const auto leg = [&](const LimbPose& p, double sign) {
    const Point hip = pose.pelvis + sideways(pose.trunk, body::half_hips * pose.hips, sign);
    const Point part =
        p.contact && p.contact->kind == LimbContact::Kind::part ? middle_of(s, p.contact->part) : Point{};
    return limb_of(p, hip, {body::thigh, body::shank}, side ? 1 : -sign, End::foot, s.feet_in_profile, part);
  };
  s.near_leg = leg(pose.near_leg, 1);
  s.far_leg = leg(pose.far_leg, -1);
  const auto arm = [&](const LimbPose& p, double sign) {
    const Point base = s.spine[Skeleton::steps - 1];
    const Point shoulder = base + (side ? toward(s.chest_direction) * -0.004 : Point{}) +
                           sideways(s.chest_direction, body::half_shoulders * pose.shoulders, sign);
    const Point part =
        p.contact && p.contact->kind == LimbContact::Kind::part ? middle_of(s, p.contact->part) : Point{};
    return limb_of(p, shoulder, {body::upper_arm, body::forearm}, side ? -1 : -sign, End::hand, false, part);
  };
  s.near_arm = arm(pose.near_arm, 1);
  s.far_arm = arm(pose.far_arm, -1);
  return s;
}

SpinePlace spine_at(const Skeleton& s, double part) {
  constexpr int n = Skeleton::steps;
  const auto at = [&](int i) { return s.spine[static_cast<std::size_t>(std::clamp(i, 0, n))]; };
  if (part <= 0) {
    const Point direction = unit(at(1) - at(0));
    return {at(0) + direction * (part * body::trunk), direction};
  }
  if (part >= 1) {
    const Point direction = unit(at(n) - at(n - 1));
    return {at(n) + direction * ((part - 1) * body::trunk), direction};
  }
  const double x = part * n;
  const int i = std::min(n - 1, static_cast<int>(x));
  const Point before = unit(at(i + 1) - at(i));
  const Point after = i + 2 <= n ? unit(at(i + 2) - at(i + 1)) : before;
  return {between(at(i), at(i + 1), x - i), unit(between(before, after, x - i))};
}

TrunkWidth trunk_width(const Skeleton& s, double part) {
  if (s.view == FigureView::side)
    return {interpolated(body::from_the_side, part, &body::Width::front),
            interpolated(body::from_the_side, part, &body::Width::back)};
  const double shown = s.hips + (s.shoulders - s.hips) * std::clamp(part, 0.0, 1.0);
  // A trunk that is turned shows its depth instead of its width.
  const double turned = std::max(shown, 0.66);
  const double half = interpolated(body::from_the_front, part, &body::Width::front) * turned;
  return {half, half};
}

Point middle_of(const Skeleton& s, FigurePart part) {
  const auto thigh = [](const Limb& limb) { return between(limb.root, limb.middle, 0.5); };
  const auto lower = [](const Limb& limb) { return between(limb.middle, limb.tip, 0.5); };
  const auto end = [](const Limb& limb, double reach) { return limb.tip + toward(limb.end) * reach; };
  switch (part) {
    case FigurePart::head:
      return s.head;
    case FigurePart::shoulders:
      return spine_at(s, 0.93).point;
    case FigurePart::back:
    case FigurePart::chest:
      return spine_at(s, 0.75).point;
    case FigurePart::belly:
      return spine_at(s, 0.3).point;
    case FigurePart::buttocks:
    case FigurePart::hip:
      return spine_at(s, 0).point;
    case FigurePart::near_upper_arm:
      return thigh(s.near_arm);
    case FigurePart::near_elbow:
      return s.near_arm.middle;
    case FigurePart::near_forearm:
      return lower(s.near_arm);
    case FigurePart::near_hand:
      return end(s.near_arm, body::hand * 0.5);
    case FigurePart::far_upper_arm:
      return thigh(s.far_arm);
    case FigurePart::far_elbow:
      return s.far_arm.middle;
    case FigurePart::far_forearm:
      return lower(s.far_arm);
    case FigurePart::far_hand:
      return end(s.far_arm, body::hand * 0.5);
    case FigurePart::near_thigh:
      return thigh(s.near_leg);
    case FigurePart::near_knee:
      return s.near_leg.middle;
    case FigurePart::near_shin:
      return lower(s.near_leg);
    case FigurePart::near_foot:
      return end(s.near_leg, body::foot * 0.4);
    case FigurePart::far_thigh:
      return thigh(s.far_leg);
    case FigurePart::far_knee:
      return s.far_leg.middle;
    case FigurePart::far_shin:
      return lower(s.far_leg);
    case FigurePart::far_foot:
      return end(s.far_leg, body::foot * 0.4);
  }
  return s.head;
}

}  // namespace regimen::figure
