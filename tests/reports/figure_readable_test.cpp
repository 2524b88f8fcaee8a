// Whether the pictures can be read: small, and in grey.

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "figure/palette.hpp"
#include "figure_ink.hpp"
#include "pixels.hpp"
#include "regimen/reports/figure_drawing.hpp"
#include "regimen/reports/picture.hpp"
#include "shipped_figures.hpp"

using namespace regimen;
using namespace regimen::testing;
namespace palette = regimen::figure::palette;

namespace {

constexpr int small_width = 96;
constexpr int small_height = 64;

double contrast_of(Rgb one, Rgb other) {
  return contrast(luminance(one.red, one.green, one.blue), luminance(other.red, other.green, other.blue));
}

/// The person of a frame by itself, as large as the whole picture shows it.
Picture small_person(const Figure& figure, std::size_t frame) {
  return moving_picture(person_alone(figure), frame, frame, 0, false, small_width, small_height);
}

}  // namespace

TEST_CASE("on a card of 96 by 64 pixels, a person fills enough to be seen and little enough to have an outline",
          "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures())
    for (std::size_t frame = 0; frame < figure.frames.size(); ++frame) {
      CAPTURE(key, frame);
      const double ink = covered(figure_picture(figure, frame, false, small_width, small_height));
      CHECK(ink > 0.04);
      CHECK(ink < 0.60);
      CHECK(covered(small_person(figure, frame)) > 0.04);
    }
}

TEST_CASE("on a card of 96 by 64 pixels, each picture of an exercise differs from the one before",
          "[reports][figure][catalogue]") {
  const std::set<std::string> nothing_moves{"abdominal-bracing"};  // the belly gets firm, and that is all
  for (const auto& [key, figure] : shipped_figures())
    for (std::size_t frame = 1; frame < figure.frames.size(); ++frame) {
      CAPTURE(key, frame);
      const double moved = differing(figure_picture(figure, frame - 1, false, small_width, small_height),
                                     figure_picture(figure, frame, false, small_width, small_height), 24);
      if (!nothing_moves.contains(key)) CHECK(moved > 0.01);
    }
}

TEST_CASE("near and far limbs, cloth, mat and paper can be told apart in grey", "[reports][figure]") {
  constexpr double least = 1.3;
  CHECK(contrast_of(palette::skin, palette::faded(palette::skin)) >= least);
  CHECK(contrast_of(palette::shorts, palette::faded(palette::shorts)) >= least);
  CHECK(contrast_of(palette::shirt, palette::faded(palette::shirt)) >= least);
  CHECK(contrast_of(palette::faded(palette::skin), palette::mat) >= least);
  CHECK(contrast_of(palette::faded(palette::skin), palette::paper) >= least);
  CHECK(contrast_of(palette::skin, palette::mat) >= least);
  CHECK(contrast_of(palette::skin, palette::shorts) >= least);
  CHECK(contrast_of(palette::mat_edge, palette::paper) >= least);
  CHECK(contrast_of(palette::arrow, palette::paper) >= 3);
}

TEST_CASE("where the work is felt is marked by colour and, for grey print, by hatching",
          "[reports][figure][catalogue]") {
  for (const auto& [key, shipped] : shipped_figures()) {
    Figure figure = shipped;
    figure.props.clear();
    for (FigureFrame& frame : figure.frames) frame.arrows.clear();
    REQUIRE(figure.regions.size() + figure.far_regions.size() > 0);
    const auto marked = draw_figure(figure).pictures;
    const auto plain = draw_figure(person_alone(figure)).pictures;
    const bool all_at_work = figure.throughout || figure.frames.size() == 1;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      CAPTURE(key, i);
      const bool at_work = i > 0 || all_at_work;
      const auto of = [&](auto kind) { return std::ranges::count_if(marked[i], kind); };
      const auto patches = of([](const Shape& shape) { return shape.fill == palette::working; });
      const auto hatches = of([](const Shape& shape) {
        return !shape.fill && shape.edge == palette::paper && shape.edge_width > 0 && shape.edge_width < 0.006;
      });
      CHECK((patches > 0) == at_work);
      CHECK(hatches == patches);
      CHECK((marked[i].size() > plain[i].size()) == at_work);
    }
  }
}

// A marked place by itself, as large as the picture: some of it as light as paper, most of it not.
TEST_CASE("hatching shows in grey: along a marked region light and dark take turns", "[reports][figure][catalogue]") {
  const std::set<std::string> covered_by_an_arm{"pilates-hundred 2"};
  for (const auto& [key, shipped] : shipped_figures())
    for (std::size_t frame = 0; frame < shipped.frames.size(); ++frame) {
      Figure figure = shipped;
      if (frame == 0 && !figure.throughout && figure.frames.size() > 1) continue;
      figure.frames = {shipped.frames[frame]};
      figure.frames[0].arrows.clear();
      const Picture marked = figure_picture(figure, 0, false, 480, 320);
      figure.regions.clear();
      figure.far_regions.clear();
      const Picture plain = figure_picture(figure, 0, false, 480, 320);
      int lighter = 0;
      int changed = 0;
      for (std::size_t i = 0; i < marked.argb.size(); ++i) {
        if (marked.argb[i] == plain.argb[i]) continue;
        ++changed;
        lighter += grey(marked.argb[i]) > 190 ? 1 : 0;
      }
      CAPTURE(key, frame, changed, lighter);
      if (covered_by_an_arm.contains(key + " " + std::to_string(frame))) continue;
      CHECK(changed > 100);
      CHECK(lighter * 20 > changed);
      CHECK(lighter * 2 < changed);
    }
}
