// The other side of the body: the same figure in a mirror.

#include <catch2/catch.hpp>

#include "figure_ink.hpp"
#include "pixels.hpp"
#include "regimen/reports/figure_drawing.hpp"
#include "regimen/reports/picture.hpp"
#include "shipped_figures.hpp"

using namespace regimen;
using namespace regimen::testing;

TEST_CASE("a drawing mirrored twice is the drawing", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    for (const Drawing& picture : draw_figure(figure).pictures)
      CHECK(difference(mirrored(mirrored(picture)), picture) < 1e-9);
  }
}

TEST_CASE("each point of a mirrored drawing is on the other side of the mirror", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    const Drawing drawing = draw_figure(figure).pictures.front();
    const Drawing other = mirrored(drawing);
    REQUIRE(other.size() == drawing.size());
    double worst = 0;
    for (std::size_t i = 0; i < drawing.size(); ++i) {
      const auto points = points_along(drawing[i].path);
      const auto others = points_along(other[i].path);
      REQUIRE(others.size() == points.size());
      for (std::size_t k = 0; k < points.size(); ++k)
        worst = std::max({worst, std::abs(points[k].x + others[k].x), std::abs(points[k].y - others[k].y)});
    }
    CHECK(worst < 1e-9);
  }
}

TEST_CASE("a mirrored picture is the picture, flipped, but for how its edges are smoothed",
          "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures())
    for (std::size_t frame = 0; frame < figure.frames.size(); ++frame) {
      CAPTURE(key, frame);
      const Picture plain = figure_picture(figure, frame, false, 200, 150);
      const Picture other = flipped(figure_picture(figure, frame, true, 200, 150));
      CHECK(differing(other, plain, 2) < 0.01);
      CHECK(differing(other, plain, 32) == 0);
    }
}

TEST_CASE("an exercise for one side looks otherwise for the other side", "[reports][figure][catalogue]") {
  int one_sided = 0;
  for (const auto& [key, figure] : shipped_figures()) {
    if (!figure.shows) continue;
    CAPTURE(key);
    CHECK(differing(figure_picture(figure, 0, false, 200, 150), figure_picture(figure, 0, true, 200, 150), 2) > 0.01);
    ++one_sided;
  }
  CHECK(one_sided > 10);
}
