#include "regimen/reports/figure_drawing.hpp"

#include <catch2/catch.hpp>

#include "figure_ink.hpp"
#include "pixels.hpp"
#include "regimen/reports/figure_sheet.hpp"
#include "regimen/reports/picture.hpp"
#include "sample_figures.hpp"
#include "shipped_figures.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

bool inside(const Extent& inner, const Extent& outer) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.bottom >= outer.bottom &&
         inner.top <= outer.top;
}

}  // namespace

TEST_CASE("all pictures of an exercise share one frame, and no ink lies outside of it",
          "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    for (const bool mirror : {false, true}) {
      const FigurePictures drawn = draw_figure(figure, mirror);
      REQUIRE(drawn.pictures.size() == figure.frames.size());
      for (const Drawing& picture : drawn.pictures) CHECK(inside(ink_of(picture), drawn.frame));
    }
  }
}

TEST_CASE("the frame is no larger than its pictures need", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    const FigurePictures drawn = draw_figure(figure);
    Extent all = ink_of(drawn.pictures.front());
    for (const Drawing& picture : drawn.pictures) all = all.with(ink_of(picture));
    CHECK(inside(drawn.frame, all.grown(0.06)));
  }
}

// Around the frame a card has a margin of its own.
TEST_CASE("a figure on its way leaves the frame of its pictures by less than a fiftieth of a stature",
          "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    const Extent frame = draw_figure(figure).frame.grown(0.02);
    for (const auto& [from, to] : transitions_of(figure))
      for (const double t : {0.25, 0.5, 0.75}) {
        CAPTURE(key, from, to, t);
        CHECK(inside(ink_of(draw_between(figure, from, to, t)), frame));
      }
  }
}

TEST_CASE("the same figure gives the same drawing, point for point", "[reports][figure][catalogue]") {
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    const FigurePictures first = draw_figure(figure);
    const FigurePictures second = draw_figure(figure);
    CHECK(first.frame == second.frame);
    for (std::size_t i = 0; i < first.pictures.size(); ++i)
      CHECK(difference(first.pictures[i], second.pictures[i]) == 0);
  }
}

TEST_CASE("the same figure gives the same pixels, still and moving", "[reports][figure]") {
  const Figure& figure = shipped_figure("bird-dog");
  CHECK(figure_picture(figure, 1, false, 96, 64).argb == figure_picture(figure, 1, false, 96, 64).argb);
  CHECK(moving_picture(figure, 0, 1, 0.3, true, 96, 64).argb == moving_picture(figure, 0, 1, 0.3, true, 96, 64).argb);
}

TEST_CASE("a moving picture begins where the still one stands", "[reports][figure]") {
  Figure figure = shipped_figure("bird-dog");
  for (FigureFrame& frame : figure.frames) frame.arrows.clear();  // arrows are shown on still pictures only
  CHECK(differing(moving_picture(figure, 0, 1, 0, false, 200, 150), figure_picture(figure, 0, false, 200, 150), 3) <
        0.002);
  CHECK(differing(moving_picture(figure, 0, 1, 1, false, 200, 150), figure_picture(figure, 1, false, 200, 150), 3) <
        0.002);
}

TEST_CASE("a figure with every part of the vocabulary is drawn, however impossible", "[reports][figure][hostile]") {
  for (const auto& view : tokens<FigureView>()) {
    Figure figure = full_figure();
    figure.view = view.value;
    figure.regions.clear();
    for (const auto& region : tokens<FigureRegion>()) figure.regions.push_back(region.value);
    figure.far_regions = figure.regions;
    figure.props.clear();
    for (const auto& kind : tokens<PropKind>())
      figure.props.push_back({kind.value, {-0.2, 0.3}, {0.4, 0.3}, {0.3, 0.4}, {}, {}, false, false});
    CAPTURE(view.token);
    for (const auto& face : tokens<FigureFace>()) {
      for (FigureFrame& frame : figure.frames) frame.pose.face = face.value;
      const FigurePictures drawn = draw_figure(figure);
      for (const Drawing& picture : drawn.pictures) CHECK(inside(ink_of(picture), drawn.frame));
      CHECK(figure_picture(figure, 1, true, 8, 8).argb.size() == 64);
    }
  }
}

TEST_CASE("a contact sheet has all figures on it, and grey on demand", "[reports][figure]") {
  const std::vector<FigureSheetEntry> entries{{"Bird dog", shipped_figure("bird-dog")}, {"Stand", standing_figure()}};
  const std::string sheet = figure_sheet(entries, {.columns = 2, .picture_width = 60, .picture_height = 40});
  CHECK(sheet.compare(0, 4, "\x89PNG") == 0);
  CHECK(figure_sheet(entries, {.columns = 2, .picture_width = 60, .picture_height = 40}) == sheet);
  CHECK(figure_sheet(entries, {.columns = 2, .picture_width = 60, .picture_height = 40, .grey = true}) != sheet);
  CHECK(figure_sheet(entries, {.columns = 1, .picture_width = 60, .picture_height = 40, .between = true}) != sheet);
}
