// Whether a figure touches the ground, seen in its drawing: nothing here asks the solver that made it touch.

#include <catch2/catch.hpp>

#include <algorithm>

#include "figure_ink.hpp"
#include "regimen/reports/figure_check.hpp"
#include "regimen/reports/figure_drawing.hpp"
#include "shipped_figures.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

/// Whether something of the pose is said to lie on the floor.
bool rests_on_the_floor(const FigurePose& pose) {
  const auto on_floor = [](const LimbPose& limb) {
    return limb.contact && limb.contact->kind == LimbContact::Kind::flat && limb.contact->at.y == 0 &&
           limb.end.value_or(0) == 0;
  };
  return std::ranges::any_of(pose.rests, [](const FigureRest& rest) { return rest.at == 0; }) ||
         on_floor(pose.near_leg) || on_floor(pose.far_leg) || on_floor(pose.near_arm) || on_floor(pose.far_arm);
}

}  // namespace

TEST_CASE("no ink of a person is under the floor, and what rests on it touches it", "[reports][figure][catalogue]") {
  // Cloth stands off the skin that rests by a thousandth more than contacts may miss.
  constexpr double cloth = 0.001;
  // Its hands point backward on the floor, and a thumb is drawn at the side that is then below.
  constexpr double thumb = 0.0045;
  int resting = 0;
  for (const auto& [key, shipped] : shipped_figures()) {
    if (shipped.view == FigureView::top) continue;  // from above there is no floor to be under
    const Figure figure = person_alone(shipped);
    const auto pictures = draw_figure(figure).pictures;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      const double lowest = areas_of(pictures[i]).bottom;
      CAPTURE(key, i, lowest);
      CHECK(lowest > -contact_tolerance - (key == "glute-foam-rolling" ? thumb : cloth));
      if (!rests_on_the_floor(figure.frames[i].pose)) continue;
      CHECK(lowest < contact_tolerance);
      ++resting;
    }
  }
  CHECK(resting > 60);  // or the test above looked at nothing
}

TEST_CASE("a figure on its way does not sink into the floor further than anybody sees",
          "[reports][figure][catalogue]") {
  constexpr double unseen = 0.015;  // as in figure_check.cpp
  for (const auto& [key, shipped] : shipped_figures()) {
    if (shipped.view == FigureView::top) continue;
    const Figure figure = person_alone(shipped);
    for (const auto& [from, to] : transitions_of(figure))
      for (const double t : {0.2, 0.4, 0.6, 0.8}) {
        const double lowest = areas_of(draw_between(figure, from, to, t)).bottom;
        CAPTURE(key, from, to, t, lowest);
        CHECK(lowest > -unseen);
      }
  }
}

TEST_CASE("everything that stands around a person stands on the floor or above it", "[reports][figure][catalogue]") {
  constexpr double thickness = 0.04;  // of the mat and of the floor's line
  for (const auto& [key, figure] : shipped_figures()) {
    if (figure.view == FigureView::top) continue;
    CAPTURE(key);
    for (const Drawing& picture : draw_figure(figure).pictures) CHECK(ink_of(picture).bottom > -thickness);
  }
}
