#include "figure/person.hpp"

#include <utility>

#include "figure/body.hpp"
#include "figure/outline.hpp"
#include "figure/palette.hpp"

namespace regimen::figure {
namespace {

/// How far down the thigh the shorts reach, and the sleeve down the upper arm.
constexpr double shorts_hem = 0.62;
constexpr double sleeve_hem = 0.58;
/// How far up the trunk the shorts reach.
constexpr double waist = 0.19;
/// Cloth stands off the skin a little.
constexpr double cloth = 0.0025;

struct Tone {
  bool far = false;
  [[nodiscard]] Rgb of(Rgb color) const { return far ? palette::faded(color) : color; }
};

/// The upper part of a limb in cloth: a sleeve or a leg of the shorts, with a straight hem.
DrawingPath cloth_path(const std::vector<Disc>& discs, const Limb& limb, double hem) {
  const Point along = unit(limb.middle - limb.root);
  const Point across = left_of(along);
  const Point hem_middle = between(limb.root, limb.middle, hem);
  // The half width at the hem lies between those of the discs around it.
  const double half = discs[1].radius + (discs[2].radius - discs[1].radius) * (hem - 0.5) / 0.5 + cloth;
  const double half_root = discs[0].radius + 2 * cloth;
  const double half_middle = discs[1].radius + cloth;
  const Point middle = discs[1].center;
  Pen pen;
  pen.disc({limb.root, half_root});
  // The same way round as the disc, or they would cut each other out.
  const std::vector<Point> sleeve{limb.root - across * half_root, middle - across * half_middle,
                                  hem_middle - across * half,     hem_middle + across * half,
                                  middle + across * half_middle,  limb.root + across * half_root};
  pen.polygon(sleeve);
  return pen.path();
}

class PersonDrawer {
 public:
  PersonDrawer(Drawing& drawing, const Skeleton& skeleton, const FigurePose& pose, const Figure& figure, Marks marks)
      : drawing_(drawing), s_(skeleton), pose_(pose), figure_(figure), marks_(marks), far_{!figure.even} {}

  void draw() {
    // What is farthest has nothing behind it that a light edge would set it off from.
    if (!pose_.far_arm.swapped) arm(s_.far_arm, far_, Edge::none);
    if (!pose_.far_leg.swapped) leg(s_.far_leg, far_, Edge::none);
    if (!pose_.far_leg.swapped && !pose_.far_arm.swapped) regions(Layer::far_limbs);
    if (pose_.near_arm.swapped) arm(s_.near_arm, {}, Edge::whole);
    if (pose_.near_leg.swapped) leg(s_.near_leg, {}, Edge::whole);
    draw_head(drawing_, s_, pose_.face);
    edge_of_trunk();
    trunk();
    if (!pose_.near_leg.swapped) leg(s_.near_leg, {}, Edge::none);
    if (pose_.far_leg.swapped) leg(s_.far_leg, far_, Edge::beyond_root);
    shorts();
    regions(Layer::trunk_and_legs);
    if (!pose_.near_arm.swapped) arm(s_.near_arm, {}, Edge::beyond_root);
    if (pose_.far_arm.swapped) arm(s_.far_arm, far_, Edge::beyond_root);
    regions(Layer::near_arm);
    if (pose_.far_leg.swapped || pose_.far_arm.swapped) regions(Layer::far_limbs);
  }

 private:
  /// Where a limb has a light edge.
  enum class Edge { none, whole, beyond_root };

  void fill(DrawingPath path, Rgb color) { drawing_.push_back({std::move(path), color, {}, 0, false}); }
  void edge(DrawingPath path) {
    drawing_.push_back({std::move(path), {}, palette::paper, 2 * body::light_edge, false});
  }

  /// The discs of a limb that are beyond its root, where it grows out of the trunk: its edge begins there.
  static std::vector<Disc> beyond_root(const std::vector<Disc>& discs) {
    std::vector<Disc> rest{{between(discs[0].center, discs[1].center, 0.72),
                            discs[0].radius + (discs[1].radius - discs[0].radius) * 0.72}};
    rest.insert(rest.end(), discs.begin() + 1, discs.end());
    return rest;
  }

  void arm(const Limb& arm, Tone tone, Edge where) {
    const auto discs = arm_discs(arm);
    // Seen from the front the thumbs of both hands point the same way: to the head when the arms are out.
    const bool mirrored = s_.view != FigureView::side && &arm == &s_.far_arm;
    const auto hand = hand_discs(arm, mirrored ? 1 : s_.view == FigureView::side ? 1 : -1);
    const auto outline = [&](const std::vector<Disc>& of) {
      Pen pen;
      pen.limb(of, of.size() - 3);
      for (std::size_t i = 0; i + 1 < hand.size(); i += 2) pen.capsule(hand[i], hand[i + 1]);
      return pen.path();
    };
    if (where == Edge::whole) edge(outline(discs));
    if (where == Edge::beyond_root) edge(outline(beyond_root(discs)));
    fill(outline(discs), tone.of(palette::skin));
    fill(cloth_path(discs, arm, sleeve_hem), tone.of(palette::shirt));
  }

  void leg(const Limb& leg, Tone tone, Edge where) {
    const auto discs = leg_discs(leg);
    const auto foot = foot_outline(leg, s_.feet_in_profile);
    // Nobody sees whether the outside of a light edge is smooth.
    if (where != Edge::none)
      edge(Pen().limb(where == Edge::whole ? discs : beyond_root(discs), 2).polygon(foot).path());
    fill(Pen().limb(discs, 2).path(), tone.of(palette::skin));
    fill(Pen().smooth(foot).path(), tone.of(palette::shoe));
    fill(cloth_path(discs, leg, shorts_hem), tone.of(palette::shorts));
  }

  void regions(Layer layer) {
    if (marks_ != Marks::none) draw_regions(drawing_, s_, figure_, layer, marks_ == Marks::hatched);
  }

  [[nodiscard]] double trunk_begin() const {
    return s_.view == FigureView::side ? trunk_begin_side : trunk_begin_front;
  }

  void edge_of_trunk() {
    edge(Pen().polygon(trunk_outline(s_, trunk_begin(), trunk_end)).path());
    if (pose_.near_leg.swapped) return;
    edge(Pen().limb(leg_discs(s_.near_leg), 2).polygon(foot_outline(s_.near_leg, s_.feet_in_profile)).path());
  }
  void trunk() { fill(Pen().smooth(trunk_outline(s_, trunk_begin(), trunk_end)).path(), palette::shirt); }
  void shorts() { fill(Pen().smooth(trunk_outline(s_, trunk_begin(), waist, cloth)).path(), palette::shorts); }

  Drawing& drawing_;
  const Skeleton& s_;
  const FigurePose& pose_;
  const Figure& figure_;
  Marks marks_;
  Tone far_;
};

}  // namespace

void draw_person(Drawing& drawing, const Skeleton& skeleton, const FigurePose& pose, const Figure& figure,
                 Marks marks) {
  PersonDrawer(drawing, skeleton, pose, figure, marks).draw();
}

}  // namespace regimen::figure
