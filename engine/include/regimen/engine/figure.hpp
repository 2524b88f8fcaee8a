#pragma once

/// \file
/// How an exercise looks, as data: a mannequin's poses, what it lies on or holds, where the work is felt. Nothing here
/// draws; regimen::reports does.
///
/// Lengths are in statures (1 = the person's height), x to the right, y up, the floor at y = 0. Directions are degrees
/// counter-clockwise from the right: 0 right, 90 up, 180 left, -90 down. In a side view the figure faces right, so that
/// what is `near` is its right side; in a front or top view it faces the reader, and what is `near` is its right side
/// too, which stands on the left of the picture when it is upright.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/vocabulary.hpp"

namespace regimen {

enum class FigureView { side, front, top };
/// Where the head looks: as the body does in this view, or otherwise. `down` is bowed, seen from the front.
enum class FigureFace { profile, profile_back, front, back, down };
enum class FigurePart {
  head,
  shoulders,
  back,
  chest,
  belly,
  buttocks,
  hip,
  near_upper_arm,
  near_elbow,
  near_forearm,
  near_hand,
  far_upper_arm,
  far_elbow,
  far_forearm,
  far_hand,
  near_thigh,
  near_knee,
  near_shin,
  near_foot,
  far_thigh,
  far_knee,
  far_shin,
  far_foot
};
/// Where the work or the stretch is felt.
enum class FigureRegion {
  neck,
  upper_back,
  lower_back,
  chest,
  abdomen,
  waist,
  buttocks,
  hip,
  thigh_front,
  thigh_back,
  thigh_inner,
  thigh_outer,
  calf,
  shin,
  shoulder,
  upper_arm
};
enum class PropKind {
  mat,
  floor,
  pillow,
  towel,
  roller,
  chair,
  stool,
  wall,
  doorway,
  counter,
  step,
  band,
  strap,
  dumbbell,
  bicycle
};
/// How the frames go on when the figure moves: from the last back to the first, or back through all of them.
enum class FigureLoop { round, back };

template <>
std::span<const Token<FigureView>> tokens<FigureView>();
template <>
std::span<const Token<FigureFace>> tokens<FigureFace>();
template <>
std::span<const Token<FigurePart>> tokens<FigurePart>();
template <>
std::span<const Token<FigureRegion>> tokens<FigureRegion>();
template <>
std::span<const Token<PropKind>> tokens<PropKind>();
template <>
std::span<const Token<FigureLoop>> tokens<FigureLoop>();

struct FigurePoint {
  double x = 0;
  double y = 0;
  bool operator==(const FigurePoint&) const = default;
};

/// Where a limb's end is, when it is not given by directions: the joints between follow (two-bone inverse kinematics).
struct LimbContact {
  enum class Kind {
    flat,   ///< the sole or the palm lies on a surface at `at`; the surface runs along the limb's `end`
    joint,  ///< the ankle or wrist is at `at`
    part    ///< the ankle or wrist is at `part` of the figure's own body, moved by `at`
  };
  Kind kind = Kind::joint;
  FigurePoint at;
  FigurePart part = FigurePart::head;
  bool bent_other_way = false;  ///< the elbow or knee on the other side of the line from shoulder or hip to the end
  bool operator==(const LimbContact&) const = default;
};

/// An arm (upper arm, forearm, hand) or a leg (thigh, shank, foot).
struct LimbPose {
  double upper = -90;         ///< direction of the upper arm or thigh; unused with a contact
  double lower = -90;         ///< direction of the forearm or shank; unused with a contact
  std::optional<double> end;  ///< direction of the fingers or toes; none: straight on, and square to the shank
  /// Foreshortening: the part of its length that a segment shows when it points at the reader.
  double upper_scale = 1;
  double lower_scale = 1;
  double end_scale = 1;
  std::optional<LimbContact> contact;
  bool swapped = false;  ///< a near limb that is drawn behind the body, a far limb that is drawn before it
  bool operator==(const LimbPose&) const = default;
};

/// A part of the body that touches a surface.
struct FigureRest {
  FigurePart part = FigurePart::buttocks;
  double at = 0;  ///< the surface's height; for a wall its x
  bool operator==(const FigureRest&) const = default;
};

struct FigurePose {
  FigurePoint pelvis;    ///< the hip joints; where `rests` or `lean` settle a coordinate, only a beginning
  double trunk = 90;     ///< direction from the pelvis to the chest; settled where two parts rest
  double lumbar = 0;     ///< bending of the lower spine, degrees, forward is positive; in a front view to the right
  double thoracic = 0;   ///< bending of the upper spine
  double neck = 0;       ///< bending of the neck against the chest
  double head = 0;       ///< bending of the head against the neck
  double shoulders = 1;  ///< front and top view: the part of their width that shows when the chest is turned
  double hips = 1;       ///< front and top view: the same for the pelvis
  FigureFace face = FigureFace::profile;
  LimbPose near_arm;
  LimbPose far_arm;
  LimbPose near_leg;
  LimbPose far_leg;
  std::vector<FigureRest> rests;   ///< at most two parts that rest on level surfaces
  std::optional<FigureRest> lean;  ///< a part that touches an upright surface
  bool operator==(const FigurePose&) const = default;
};

/// An arrow from one place to another; `bow` is how far it swings to its left, in parts of its length.
struct FigureArrow {
  FigurePoint from;
  FigurePoint to;
  double bow = 0;
  bool operator==(const FigureArrow&) const = default;
};

/// A thing beside, under or in the hands of the figure.
///
///     mat, floor       from `at.x` to `to.x`; seen from above a mat is the rectangle from `at` to `to`
///     pillow, towel    around `at`, `size` wide and high
///     roller           around `at`, `size.x` across
///     chair, stool     the middle of the seat's front edge at `at`; `size` is the seat's depth and the back's height
///     wall, doorway    the surface at x = `at.x`, up to `size.y`
///     counter, step    the near upper edge at `at`; `size.x` deep
///     band, strap      from `from_part` or `at` to `to_part` or `to`
///     dumbbell         in the hand `from_part`; flipped: seen from its end
///     bicycle          the crank at `at`
struct FigureProp {
  PropKind kind = PropKind::mat;
  FigurePoint at;
  FigurePoint to;
  FigurePoint size;
  std::optional<FigurePart> from_part;
  std::optional<FigurePart> to_part;
  bool flipped = false;   ///< the other way round: a chair whose back is on the right, a wall on the right
  bool in_front = false;  ///< drawn over the figure
  bool operator==(const FigureProp&) const = default;
};

/// One picture of the sequence.
struct FigureFrame {
  FigurePose pose;
  std::map<std::string, std::string> captions;  ///< by language tag; a few words
  std::vector<FigureArrow> arrows;
  bool operator==(const FigureFrame&) const = default;
};

/// The whole figure of an exercise.
struct Figure {
  FigureView view = FigureView::side;
  /// The side of the body that is shown at work; none where both do the same.
  std::optional<Side> shows;
  bool even = false;  ///< both sides are equally near: nothing is faded (a figure that stands before the reader)
  FigureLoop loop = FigureLoop::round;
  bool throughout = false;            ///< the first frame is as much at work as the others (walking): it is marked, too
  std::vector<FigureRegion> regions;  ///< near or in the middle
  std::vector<FigureRegion> far_regions;  ///< on the far limbs
  std::vector<FigureProp> props;
  std::vector<FigureFrame> frames;  ///< one to four
  bool operator==(const Figure&) const = default;
};

/// True where the figure shows the right side at work and the left is `wanted`, or the other way round: it is to be
/// drawn mirrored.
[[nodiscard]] bool shows_other_side(const Figure& figure, Side wanted);

}  // namespace regimen
