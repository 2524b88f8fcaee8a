// A figure on its way between its frames: nothing stretches, and nobody's knee bends like a bird's.

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "figure/body.hpp"
#include "figure/motion.hpp"
#include "figure/settle.hpp"
#include "figure/skeleton.hpp"
#include "figure_ink.hpp"
#include "regimen/reports/figure_drawing.hpp"
#include "shipped_figures.hpp"

using namespace regimen;
using namespace regimen::testing;
namespace body = regimen::figure::body;

namespace {

constexpr int steps = 10;

double mixed(double a, double b, double t) { return a + (b - a) * t; }

double distance(FigurePoint a, FigurePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// How a limb bends at its middle joint: degrees to the left of its way, from -180 to 180.
double bend(const figure::Limb& limb) {
  const auto direction = [](FigurePoint from, FigurePoint to) { return std::atan2(to.y - from.y, to.x - from.x); };
  const double turn = direction(limb.middle, limb.tip) - direction(limb.root, limb.middle);
  return std::remainder(turn, 2 * std::numbers::pi) * 180 / std::numbers::pi;
}

struct LimbOf {
  LimbPose FigurePose::*pose;
  figure::Limb figure::Skeleton::*limb;
  double upper;
  double lower;
};
constexpr LimbOf limbs[] = {{&FigurePose::near_leg, &figure::Skeleton::near_leg, body::thigh, body::shank},
                            {&FigurePose::far_leg, &figure::Skeleton::far_leg, body::thigh, body::shank},
                            {&FigurePose::near_arm, &figure::Skeleton::near_arm, body::upper_arm, body::forearm},
                            {&FigurePose::far_arm, &figure::Skeleton::far_arm, body::upper_arm, body::forearm}};

/// Calls `look(from, to, t, skeleton)` for every tenth of every way of the figure.
template <class Look>
void on_every_way(const Figure& figure, Look look) {
  for (const auto& [first, second] : transitions_of(figure)) {
    const FigurePose from = figure::settled(figure.frames[first].pose, figure.view);
    const FigurePose to = figure::settled(figure.frames[second].pose, figure.view);
    for (int step = 0; step <= steps; ++step) {
      const double t = static_cast<double>(step) / steps;
      CAPTURE(first, second, t);
      look(from, to, t, figure::solve(figure::pose_between(from, to, t, figure.view), figure.view));
    }
  }
}

}  // namespace

TEST_CASE("no limb of a moving figure changes its length but by the foreshortening that is written",
          "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    on_every_way(figure, [](const FigurePose& from, const FigurePose& to, double t, const figure::Skeleton& skeleton) {
      double worst = 0;
      for (const LimbOf& of : limbs) {
        const figure::Limb& limb = skeleton.*of.limb;
        const LimbPose& a = from.*of.pose;
        const LimbPose& b = to.*of.pose;
        worst = std::max(
            worst, std::abs(distance(limb.root, limb.middle) - of.upper * mixed(a.upper_scale, b.upper_scale, t)));
        worst = std::max(worst,
                         std::abs(distance(limb.middle, limb.tip) - of.lower * mixed(a.lower_scale, b.lower_scale, t)));
      }
      CHECK(worst < 1e-9);
    });
  }
}

TEST_CASE("the spine of a moving figure keeps its length", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    on_every_way(figure, [](const FigurePose&, const FigurePose&, double, const figure::Skeleton& skeleton) {
      double whole = 0;
      for (std::size_t i = 0; i + 1 < skeleton.spine.size(); ++i)
        whole += distance(skeleton.spine[i], skeleton.spine[i + 1]);
      CHECK(std::abs(whole - body::trunk) < 1e-9);
    });
  }
}

// Seen from the side the figure faces right: a shank turns clockwise from its thigh, a forearm the other way round. The
// ranges are those of figure_check.cpp, which looks at three poses on a way, and at none on the way round.
TEST_CASE("knees and elbows of a moving figure bend as people's do", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    if (figure.view != FigureView::side) continue;
    CAPTURE(key);
    on_every_way(figure, [](const FigurePose&, const FigurePose&, double, const figure::Skeleton& skeleton) {
      for (const auto& leg : {skeleton.near_leg, skeleton.far_leg})
        if (!leg.foreshortened) CHECK(bend(leg) < 11);
      for (const auto& arm : {skeleton.near_arm, skeleton.far_arm})
        if (!arm.foreshortened) CHECK(bend(arm) > -11);
    });
  }
}

// A hand that the shoulder leaves too far behind on the way slips a little: less than anybody sees.
TEST_CASE("what touches something in both frames touches it on the whole way", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    on_every_way(figure, [](const FigurePose& from, const FigurePose& to, double, const figure::Skeleton& skeleton) {
      for (const LimbOf& of : limbs) {
        const auto& a = (from.*of.pose).contact;
        const auto& b = (to.*of.pose).contact;
        if (!a || a != b || a->kind == LimbContact::Kind::part || (from.*of.pose).end != (to.*of.pose).end) continue;
        const auto place = [&](const FigurePose& pose) { return (figure::solve(pose, skeleton.view).*of.limb).tip; };
        CHECK(distance((skeleton.*of.limb).tip, place(from)) < 0.012);
      }
    });
  }
}

TEST_CASE("a way begins and ends with the persons of its frames", "[reports][figure][catalogue]") {
  for (const auto& [key, shipped] : shipped_figures()) {
    const Figure figure = person_alone(shipped);
    const auto pictures = draw_figure(figure).pictures;
    for (const auto& [from, to] : transitions_of(figure)) {
      CAPTURE(key, from, to);
      CHECK(difference(draw_between(figure, from, to, 0), pictures[from]) < 1e-4);
      CHECK(difference(draw_between(figure, from, to, 1), pictures[to]) < 1e-4);
    }
  }
}

// A jump in the middle of a way would be seen: no point of the person may go further in a fortieth of the way than a
// tenth of its height.
TEST_CASE("a moving figure does not jump", "[reports][figure][catalogue]") {
  constexpr int small_steps = 40;
  for (const auto& [key, figure] : shipped_figures()) {
    for (const auto& [first, second] : transitions_of(figure)) {
      CAPTURE(key, first, second);
      const FigurePose from = figure::settled(figure.frames[first].pose, figure.view);
      const FigurePose to = figure::settled(figure.frames[second].pose, figure.view);
      figure::Skeleton before = figure::solve(from, figure.view);
      double largest = 0;
      for (int step = 1; step <= small_steps; ++step) {
        const auto pose = figure::pose_between(from, to, static_cast<double>(step) / small_steps, figure.view);
        const figure::Skeleton now = figure::solve(pose, figure.view);
        for (const LimbOf& of : limbs) largest = std::max(largest, distance((now.*of.limb).tip, (before.*of.limb).tip));
        largest = std::max(largest, distance(now.head, before.head));
        before = now;
      }
      CHECK(largest < 0.1);
    }
  }
}
