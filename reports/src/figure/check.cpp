#include "regimen/reports/figure_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "figure/body.hpp"
#include "figure/motion.hpp"
#include "figure/outline.hpp"
#include "figure/settle.hpp"
#include "figure/skeleton.hpp"
#include "regimen/reports/figure_drawing.hpp"

namespace regimen {
namespace {

using namespace figure;

/// Degrees from the neutral position: the first one backward or inward, the second forward or outward.
struct JointRange {
  const char* joint;
  double least;
  double most;
};

// The academy's figures (in brackets), and why some are wider here.
constexpr JointRange hip{"hip", -35, 135};              // (-30..120) hands pull a knee to the chest
constexpr JointRange knee{"knee", -10, 160};            // (-10..135) sitting back on the heels
constexpr JointRange ankle{"ankle", -90, 40};           // (-50..20) the instep flat on the floor; squatting
constexpr JointRange shoulder{"shoulder", -65, 190};    // (-60..180)
constexpr JointRange elbow{"elbow", -10, 155};          // (0..150)
constexpr JointRange wrist{"wrist", -90, 90};           // (-70..80) weight on the flat hand
constexpr JointRange lumbar{"lower back", -45, 62};     // the spine as a whole bends 80 forward and 30 back, and
constexpr JointRange thoracic{"upper back", -35, 52};   // pressing up on the hands bends it further
constexpr JointRange neck{"neck", -70, 62};             // (-45..45) with the head's own joints
constexpr JointRange hip_sideways{"hip", -40, 60};      // (-30..45) knees rolled to the side with the pelvis
constexpr JointRange trunk_sideways{"trunk", -50, 50};  // (-35..35) reaching to the side along the floor
constexpr JointRange neck_sideways{"neck", -50, 50};    // (-45..45)

/// While moving, a foot may pass through the floor by as much as nobody sees.
constexpr double depth_on_the_way = 0.015;

class FigureChecker {
 public:
  explicit FigureChecker(const Figure& figure) : figure_(figure) {}

  std::vector<std::string> check() {
    std::vector<FigurePose> poses;
    for (const FigureFrame& frame : figure_.frames) poses.push_back(settled(frame.pose, figure_.view));
    for (std::size_t i = 0; i < poses.size(); ++i) {
      where_ = fmt::format("frame {}", i + 1);
      check_pose(poses[i]);
      check_depth(solve(poses[i], figure_.view), contact_tolerance);
    }
    // The way round from the last frame to the first is one of its own where there are more than two.
    const bool round = figure_.loop == FigureLoop::round && poses.size() > 2;
    for (std::size_t i = 0; i + (round ? 0 : 1) < poses.size(); ++i) {
      const std::size_t next = (i + 1) % poses.size();
      where_ = fmt::format("between frames {} and {}", i + 1, next + 1);
      for (const double t : {0.25, 0.5, 0.75}) {
        const Skeleton s = solve(pose_between(poses[i], poses[next], t, figure_.view), figure_.view);
        check_joints(s);
        check_depth(s, depth_on_the_way);
      }
    }
    std::ranges::sort(faults_);
    const auto repeated = std::ranges::unique(faults_);
    faults_.erase(repeated.begin(), repeated.end());
    return std::move(faults_);
  }

 private:
  void add(std::string fault) { faults_.push_back(fmt::format("{}: {}", where_, fault)); }

  void within(const JointRange& range, std::string_view which, double degrees) {
    if (degrees < range.least - 0.5 || degrees > range.most + 0.5)
      add(fmt::format("{}{} at {:.0f} degrees, expected {:.0f} to {:.0f}", which, range.joint, degrees, range.least,
                      range.most));
  }

  void check_pose(const FigurePose& pose) {
    const Skeleton s = solve(pose, figure_.view);
    check_joints(s);
    for (const auto& [name, limb] : {std::pair{"near leg", &s.near_leg}, std::pair{"far leg", &s.far_leg},
                                     std::pair{"near arm", &s.near_arm}, std::pair{"far arm", &s.far_arm}})
      if (!limb->in_reach) add(fmt::format("{} cannot reach its contact", name));
    for (const FigureRest& rest : pose.rests) touch(rest.part, lowest(s, rest.part) - rest.at);
    if (pose.lean) touch(pose.lean->part, nearest_to_wall(s, pose.lean->part, pose.lean->at) - pose.lean->at);
  }

  void touch(FigurePart part, double gap) {
    if (std::abs(gap) > contact_tolerance)
      add(fmt::format("{} is {:.3f} away from what it rests on", to_token(part), gap));
  }

  /// Seen from the side or the front, nothing of the person is under the floor.
  void check_depth(const Skeleton& s, double tolerance) {
    if (figure_.view == FigureView::top) return;
    for (const auto& part : tokens<FigurePart>()) {
      const double y = lowest(s, part.value);
      if (y < -tolerance) add(fmt::format("{} is {:.3f} under the floor", part.token, -y));
    }
  }

  void check_joints(const Skeleton& s) {
    if (figure_.view == FigureView::side)
      check_from_the_side(s);
    else
      check_from_the_front(s);
  }

  void check_from_the_side(const Skeleton& s) {
    within(lumbar, "", wrapped(s.pelvis_direction - direction_of(s.spine[6] - s.spine[5])));
    within(thoracic, "", wrapped(direction_of(s.spine[6] - s.spine[5]) - s.chest_direction));
    within(neck, "", wrapped(s.chest_direction - s.head_direction));
    for (const auto& [name, leg] : {std::pair{"near ", &s.near_leg}, std::pair{"far ", &s.far_leg}}) {
      if (leg->foreshortened) continue;
      const double thigh = direction_of(leg->middle - leg->root);
      const double shank = direction_of(leg->tip - leg->middle);
      within(hip, name, around(wrapped(thigh - (s.pelvis_direction + 180)), hip));
      within(knee, name, around(-wrapped(shank - thigh), knee));
      within(ankle, name, wrapped(leg->end - shank) - 90);
    }
    for (const auto& [name, arm] : {std::pair{"near ", &s.near_arm}, std::pair{"far ", &s.far_arm}}) {
      if (arm->foreshortened) continue;
      const double upper = direction_of(arm->middle - arm->root);
      const double lower = direction_of(arm->tip - arm->middle);
      within(shoulder, name, around(wrapped(upper - (s.chest_direction + 180)), shoulder));
      within(elbow, name, around(wrapped(lower - upper), elbow));
      within(wrist, name, wrapped(arm->end - lower));
    }
  }

  void check_from_the_front(const Skeleton& s) {
    within(trunk_sideways, "", wrapped(s.pelvis_direction - s.chest_direction));
    within(neck_sideways, "", wrapped(s.chest_direction - s.head_direction));
    for (const auto& [name, leg, outward] :
         {std::tuple{"near ", &s.near_leg, -1.0}, std::tuple{"far ", &s.far_leg, 1.0}}) {
      if (leg->foreshortened) continue;
      const double thigh = direction_of(leg->middle - leg->root);
      within(hip_sideways, name, outward * wrapped(thigh - (s.pelvis_direction + 180)));
    }
  }

  /// The same angle in the turn that the range lies in: an arm overhead is at 185, not at -175.
  static double around(double degrees, const JointRange& range) {
    const double middle = (range.least + range.most) / 2;
    return middle + wrapped(degrees - middle);
  }

  const Figure& figure_;
  std::string where_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> figure_faults(const Figure& figure) { return FigureChecker(figure).check(); }

}  // namespace regimen
