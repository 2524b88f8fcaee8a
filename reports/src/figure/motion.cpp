#include "figure/motion.hpp"

#include "figure/settle.hpp"
#include "figure/skeleton.hpp"

namespace regimen::figure {
namespace {

double mixed(double a, double b, double t) { return a + (b - a) * t; }

/// The way that the numbers say, up to a little more than half a turn (an arm may swing past the vertical); the shorter
/// way round where they are further apart.
double turned(double a, double b, double t) {
  constexpr double widest_swing = 200;
  const double way = b - a;
  return a + (std::abs(way) <= widest_swing ? way : wrapped(way)) * t;
}

/// The limb as directions, whatever it was given by.
LimbPose as_directions(const LimbPose& pose, const Limb& limb) {
  LimbPose directions = pose;
  directions.contact.reset();
  directions.upper = direction_of(limb.middle - limb.root);
  directions.lower = direction_of(limb.tip - limb.middle);
  directions.end = limb.end;
  return directions;
}

bool same_contact(const LimbPose& a, const LimbPose& b) {
  return a.contact && b.contact && a.contact->kind == b.contact->kind && a.contact->part == b.contact->part &&
         a.contact->bent_other_way == b.contact->bent_other_way;
}

struct Ends {
  const LimbPose& pose;
  const Limb& limb;
};

LimbPose limb_between(const Ends& from, const Ends& to, double t) {
  LimbPose limb = t < 0.5 ? from.pose : to.pose;
  limb.upper_scale = mixed(from.pose.upper_scale, to.pose.upper_scale, t);
  limb.lower_scale = mixed(from.pose.lower_scale, to.pose.lower_scale, t);
  limb.end_scale = mixed(from.pose.end_scale, to.pose.end_scale, t);
  limb.end = turned(from.limb.end, to.limb.end, t);
  if (same_contact(from.pose, to.pose)) {
    limb.contact->at = between(from.pose.contact->at, to.pose.contact->at, t);
    return limb;
  }
  const bool written = !from.pose.contact && !to.pose.contact;
  const LimbPose a = written ? from.pose : as_directions(from.pose, from.limb);
  const LimbPose b = written ? to.pose : as_directions(to.pose, to.limb);
  limb.contact.reset();
  limb.upper = turned(a.upper, b.upper, t);
  limb.lower = turned(a.lower, b.lower, t);
  return limb;
}

}  // namespace

FigurePose pose_between(const FigurePose& from, const FigurePose& to, double t, FigureView view) {
  const Skeleton a = solve(from, view);
  const Skeleton b = solve(to, view);
  FigurePose pose = t < 0.5 ? from : to;
  pose.pelvis = between(from.pelvis, to.pelvis, t);
  pose.trunk = mixed(from.trunk, to.trunk, t);
  pose.lumbar = mixed(from.lumbar, to.lumbar, t);
  pose.thoracic = mixed(from.thoracic, to.thoracic, t);
  pose.neck = mixed(from.neck, to.neck, t);
  pose.head = mixed(from.head, to.head, t);
  pose.shoulders = mixed(from.shoulders, to.shoulders, t);
  pose.hips = mixed(from.hips, to.hips, t);
  pose.near_arm = limb_between({from.near_arm, a.near_arm}, {to.near_arm, b.near_arm}, t);
  pose.far_arm = limb_between({from.far_arm, a.far_arm}, {to.far_arm, b.far_arm}, t);
  pose.near_leg = limb_between({from.near_leg, a.near_leg}, {to.near_leg, b.near_leg}, t);
  pose.far_leg = limb_between({from.far_leg, a.far_leg}, {to.far_leg, b.far_leg}, t);
  const bool same_rests = from.rests == to.rests && from.lean == to.lean;
  if (!same_rests) {
    pose.rests.clear();
    pose.lean.reset();
  }
  return settled(std::move(pose), view);
}

}  // namespace regimen::figure
