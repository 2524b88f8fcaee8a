#pragma once

/// \file
/// From a pose to the places of the joints.

#include <array>
#include <vector>

#include "figure/geometry.hpp"

namespace regimen::figure {

/// Three joints of a limb and where its end points.
struct Limb {
  Point root;    ///< shoulder or hip
  Point middle;  ///< elbow or knee
  Point tip;     ///< wrist or ankle
  double end = 0;
  double end_scale = 1;
  bool foreshortened = false;
  bool in_reach = true;  ///< false where a contact is farther away than the limb is long
};

/// The joints of one figure in one pose.
struct Skeleton {
  static constexpr int steps = 12;  ///< of the spine
  FigureView view = FigureView::side;
  std::array<Point, steps + 1> spine;  ///< from the hip joints to the base of the neck
  double pelvis_direction = 90;
  double chest_direction = 90;
  double neck_direction = 90;
  double head_direction = 90;
  double shoulders = 1;
  double hips = 1;
  bool feet_in_profile = true;  ///< seen from the side: in a side view, and where the hips are turned to it
  Point head;                   ///< its centre
  Limb near_leg;
  Limb far_leg;
  Limb near_arm;
  Limb far_arm;
};

/// A place on the line of the spine and its direction there.
struct SpinePlace {
  Point point;
  Point direction;
};

/// The skeleton of a pose as it stands, its rests not yet settled.
[[nodiscard]] Skeleton solve(const FigurePose& pose, FigureView view);

/// A place at a part of the trunk's length; beyond 0 and 1 it goes straight on.
[[nodiscard]] SpinePlace spine_at(const Skeleton& skeleton, double part);

/// How wide the trunk is there: to the front, and to the back.
struct TrunkWidth {
  double front;
  double back;
};
[[nodiscard]] TrunkWidth trunk_width(const Skeleton& skeleton, double part);

/// The middle of a part of the body: where something that touches it is.
[[nodiscard]] Point middle_of(const Skeleton& skeleton, FigurePart part);

}  // namespace regimen::figure
