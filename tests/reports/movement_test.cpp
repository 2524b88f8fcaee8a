#include "html/movement.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "figure/svg_path.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/reports/figure_drawing.hpp"
#include "regimen/reports/figure_svg.hpp"

using namespace regimen;
using namespace regimen::html;

namespace {

std::vector<ExercisePtr> moving_exercises() {
  const auto catalogue = open_catalogue(REGIMEN_CATALOGUE);
  std::vector<ExercisePtr> moving;
  for (const auto& exercise : catalogue->all())
    if (exercise->figure && exercise->figure->frames.size() > 1) moving.push_back(exercise);
  return moving;
}

/// A figure that lifts an arm: two key frames, or as many as asked for.
Figure arm_lift(std::size_t frames) {
  Figure figure;
  for (std::size_t i = 0; i < frames; ++i) {
    FigureFrame frame;
    frame.pose.pelvis = {0, 0.5};
    frame.pose.near_arm.upper = -90 + 60.0 * static_cast<double>(i);
    frame.pose.near_arm.lower = frame.pose.near_arm.upper;
    figure.frames.push_back(frame);
  }
  return figure;
}

std::vector<int> numbers_of_drawing(const Drawing& drawing) {
  std::vector<int> numbers;
  for (const Shape& shape : drawing) {
    const auto path = figure::svg_path(shape.path);
    numbers.insert(numbers.end(), path.numbers.begin(), path.numbers.end());
  }
  return numbers;
}

/// How far the script's drawing is from ours at a part of a stretch.
double worst_miss(const Figure& figure, std::size_t way, const Stretch& stretch, double part) {
  const std::size_t to = (way + 1) % figure.frames.size();
  const auto drawn =
      numbers_of_drawing(draw_moving(figure, way, to, stretch.from + (stretch.to - stretch.from - 1e-6) * part, false));
  REQUIRE(drawn.size() == stretch.numbers[0].size());
  double worst = 0;
  for (std::size_t n = 0; n < drawn.size(); ++n) {
    std::array<double, Stretch::nodes> nodes{};
    for (std::size_t i = 0; i < Stretch::nodes; ++i) nodes[i] = stretch.numbers[i][n];
    worst = std::max(worst, std::abs(through(nodes, part * (Stretch::nodes - 1)) - drawn[n]));
  }
  return worst;
}

}  // namespace

TEST_CASE("the polynomial goes through its nodes and along a curve of their degree", "[reports][html][movement]") {
  const auto quartic = [](double x) { return 2 - x + 3 * x * x - 0.5 * x * x * x + 0.25 * x * x * x * x; };
  const std::array<double, 5> nodes{quartic(0), quartic(1), quartic(2), quartic(3), quartic(4)};
  for (const double s : {0.0, 1.0, 2.0, 3.0, 4.0, 0.5, 1.7, 3.9}) CHECK(through(nodes, s) == Approx(quartic(s)));
}

TEST_CASE("a moving figure strays a pixel or two from its drawings at most, all over the catalogue",
          "[reports][html][movement]") {
  constexpr double two_pixels = 6;
  for (const auto& exercise : moving_exercises()) {
    const auto movement = movement_of(*exercise->figure, false);
    for (std::size_t way = 0; way < movement.ways.size(); ++way)
      for (const Stretch& stretch : movement.ways[way]) {
        if (stretch.numbers.front() == stretch.numbers.back()) continue;
        CAPTURE(exercise->key, way, stretch.from, stretch.to);
        for (const double part : {0.0, 0.06, 0.2, 0.375, 0.55, 0.75, 0.95, 1.0})
          CHECK(worst_miss(*exercise->figure, way, stretch, part) < two_pixels);
      }
  }
}

TEST_CASE("each way is covered from its beginning to its end without a gap", "[reports][html][movement]") {
  for (const auto& exercise : moving_exercises()) {
    CAPTURE(exercise->key);
    for (const auto& way : movement_of(*exercise->figure, false).ways) {
      double at = 0;
      for (const Stretch& stretch : way) {
        CHECK(stretch.from == at);
        at = stretch.to;
      }
      CHECK(at == 1);
    }
  }
}

TEST_CASE("two key frames go there and back, three or more as the figure says", "[reports][html][movement]") {
  auto figure = arm_lift(2);
  CHECK_FALSE(movement_of(figure, false).round);
  CHECK(movement_of(figure, false).ways.size() == 1);
  figure = arm_lift(3);
  CHECK(movement_of(figure, false).round);
  CHECK(movement_of(figure, false).ways.size() == 3);
  figure.loop = FigureLoop::back;
  CHECK_FALSE(movement_of(figure, false).round);
  CHECK(movement_of(figure, false).ways.size() == 2);
}

TEST_CASE("the movement's text can stand in a page as it is", "[reports][html][movement]") {
  for (const auto& exercise : moving_exercises()) {
    const auto text = movement_text(movement_of(*exercise->figure, false));
    CHECK(text.find('<') == std::string::npos);
    CHECK(std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 127; }));
  }
}

TEST_CASE("what does not move is written once", "[reports][html][movement]") {
  auto figure = arm_lift(2);
  const auto text = movement_text(movement_of(figure, false));
  figure.frames[1] = figure.frames[0];
  const auto still = movement_text(movement_of(figure, false));
  CHECK(still.find('#', still.find("paths")) == std::string::npos);
  CHECK(text.size() > still.size());
}

TEST_CASE("a path is written in short numbers that mean the same", "[reports][html][svg]") {
  const DrawingPath path{{PathStep::Kind::move, {FigurePoint{0.1, 0.2}}},
                         {PathStep::Kind::line, {FigurePoint{0.3, 0.2}}},
                         {PathStep::Kind::curve, {FigurePoint{0.3, 0.1}, FigurePoint{0.2, 0.1}, FigurePoint{0.2, 0.3}}},
                         {PathStep::Kind::close}};
  CHECK(figure::path_text(figure::svg_path(path)) == "M100-200l200 0c0 100-100 100-100-100z");
}

TEST_CASE("a full circle is two arcs, and an arc says its direction and whether it is the longer one",
          "[reports][html][svg]") {
  const auto arc = [](double from, double to) {
    const FigurePoint start{0.1 * std::cos(from * M_PI / 180), 0.1 * std::sin(from * M_PI / 180)};
    return figure::path_text(
        figure::svg_path({{PathStep::Kind::move, {start}}, {PathStep::Kind::arc, {FigurePoint{}}, 0.1, from, to}}));
  };
  CHECK(arc(0, 360) == "M100 0a100 100 0 0 0-200 0a100 100 0 0 0 200 0");
  CHECK(arc(0, 90) == "M100 0a100 100 0 0 0-100-100");
  CHECK(arc(0, 270) == "M100 0a100 100 0 1 0-100 100");
  CHECK(arc(0, -90) == "M100 0a100 100 0 0 1-100 100");
  CHECK(arc(0, -270) == "M100 0a100 100 0 1 1-100-100");
}

TEST_CASE("an edge and the area in it are one path", "[reports][html][svg]") {
  const DrawingPath path{{PathStep::Kind::move, {FigurePoint{0, 0}}}, {PathStep::Kind::line, {FigurePoint{1, 0}}}};
  const Rgb white{255, 255, 255};
  const Rgb blue{0, 0, 255};
  const Drawing drawing{{path, {}, white, 0.01, false}, {path, blue, {}, 0, false}};
  CHECK(svg_shapes(drawing) ==
        R"(<path d="M0 0l1000 0" fill="#0000ff" stroke="#ffffff" stroke-width="10" paint-order="stroke"/>)");
  const Drawing apart{{path, {}, white, 0.01, false}, {path, {}, blue, 0.01, false}};
  CHECK(svg_shapes(apart).find("paint-order") == std::string::npos);
}
