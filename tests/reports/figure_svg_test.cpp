#include "regimen/reports/figure_svg.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <regex>
#include <sstream>

#include "regimen/reports/figure_drawing.hpp"
#include "run_program.hpp"
#include "sample_figures.hpp"
#include "shipped_figures.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

/// Every drawing that we ship, on both sides and in motion.
std::vector<Drawing> all_drawings() {
  std::vector<Drawing> all;
  for (const auto& [key, figure] : shipped_figures()) {
    for (const bool mirror : {false, true})
      for (Drawing& picture : draw_figure(figure, mirror).pictures) all.push_back(std::move(picture));
    for (const auto& [from, to] : transitions_of(figure)) all.push_back(draw_between(figure, from, to, 0.5));
  }
  return all;
}

/// The `d` attributes of a drawing's paths.
std::vector<std::string> paths_of(const std::string& svg) {
  std::vector<std::string> paths;
  const std::string opening = " d=\"";
  for (auto at = svg.find(opening); at != std::string::npos; at = svg.find(opening, at)) {
    at += opening.size();
    paths.push_back(svg.substr(at, svg.find('"', at) - at));
  }
  return paths;
}

/// Where a browser's pen is after each command of a path, and how many of its arcs end where they begin: those it
/// leaves out.
struct Way {
  std::vector<FigurePoint> places;  ///< thousandths, y down
  int vanished_arcs = 0;
};

/// Follows a path as SVG 1.1 says; of its commands those that we use.
Way followed(const std::string& path) {
  Way way;
  FigurePoint now;
  FigurePoint start;
  std::istringstream in(path);
  for (char command = 0; in >> command;) {
    const bool relative = command != 'M';
    std::vector<double> numbers(command == 'z' ? 0 : command == 'c' ? 6 : command == 'a' ? 7 : 2);
    for (double& number : numbers) in >> number;
    if (!in || std::string("Mlcaz").find(command) == std::string::npos) throw std::runtime_error("not ours: " + path);
    if (command == 'z') {
      now = start;
    } else {
      const FigurePoint by{numbers[numbers.size() - 2], numbers.back()};
      if (command == 'a' && by == FigurePoint{} && numbers[0] > 3) ++way.vanished_arcs;
      now = relative ? FigurePoint{now.x + by.x, now.y + by.y} : by;
      if (command == 'M') start = now;
    }
    way.places.push_back(now);
  }
  return way;
}

/// Where the pen ought to be after each step of a path.
std::vector<FigurePoint> places_of(const DrawingPath& path) {
  std::vector<FigurePoint> places;
  FigurePoint start;
  const auto on_circle = [](const PathStep& arc, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return FigurePoint{arc.at[0].x + arc.radius * std::cos(angle), arc.at[0].y + arc.radius * std::sin(angle)};
  };
  for (const PathStep& step : path) {
    if (step.kind == PathStep::Kind::arc && std::abs(step.to - step.from) > 300)
      places.push_back(on_circle(step, (step.from + step.to) / 2));
    if (step.kind == PathStep::Kind::arc) places.push_back(on_circle(step, step.to));
    if (step.kind == PathStep::Kind::curve) places.push_back(step.at[2]);
    if (step.kind == PathStep::Kind::line) places.push_back(step.at[0]);
    if (step.kind == PathStep::Kind::close) places.push_back(start);
    if (step.kind == PathStep::Kind::move) places.push_back(start = step.at[0]);
  }
  for (FigurePoint& place : places) place = {place.x * 1000, place.y * -1000};
  return places;
}

}  // namespace

TEST_CASE("all drawings are well-formed XML", "[reports][figure][svg][catalogue]") {
  std::string document = "<svg xmlns=\"http://www.w3.org/2000/svg\">";
  for (const Drawing& drawing : all_drawings()) document += "<g>" + svg_shapes(drawing) + "</g>";
  document += "</svg>";
  const auto outcome = run_program({.program = "/usr/bin/python3",
                                    .arguments = {"-c",
                                                  "import sys, xml.dom.minidom as m; d = m.parse(sys.stdin.buffer); "
                                                  "print(len(d.getElementsByTagName('path')))"},
                                    .input = document});
  INFO(outcome.err);
  REQUIRE(outcome.exit_status == 0);
  CHECK(outcome.out == std::to_string(paths_of(document).size()) + "\n");
}

TEST_CASE("a drawing's attributes are commands, whole numbers and colours, and nothing else",
          "[reports][figure][svg][catalogue]") {
  const std::regex good_rest(
      "\" fill=\"(none|#[0-9a-f]{6})\"( stroke=\"#[0-9a-f]{6}\" stroke-width=\"[0-9]+\")?( paint-order=\"stroke\")?/>");
  for (const auto& [key, figure] : shipped_figures()) {
    CAPTURE(key);
    for (const Drawing& picture : draw_figure(figure, true).pictures)
      for (const Shape& shape : picture) {
        const std::string svg = svg_shapes({shape});
        REQUIRE(svg.rfind("<path d=\"M", 0) == 0);
        const auto end = svg.find('"', 9);
        CHECK(svg.substr(9, end - 9).find_first_not_of("Mlcaz0123456789 -") == std::string::npos);
        CHECK(std::regex_match(svg.substr(end), good_rest));
      }
  }
}

TEST_CASE("a browser's pen goes where the drawing's pen goes, to the thousandth, and leaves out no arc",
          "[reports][figure][svg][catalogue]") {
  for (const auto& [key, figure] : shipped_figures())
    for (const bool mirror : {false, true}) {
      CAPTURE(key, mirror);
      double worst = 0;
      int vanished = 0;
      for (const Drawing& picture : draw_figure(figure, mirror).pictures)
        for (const Shape& shape : picture) {
          const Way way = followed(paths_of(svg_shapes({shape})).at(0));
          const auto places = places_of(shape.path);
          REQUIRE(way.places.size() == places.size());
          for (std::size_t i = 0; i < places.size(); ++i)
            worst = std::max({worst, std::abs(way.places[i].x - places[i].x), std::abs(way.places[i].y - places[i].y)});
          vanished += way.vanished_arcs;
        }
      CHECK(worst < 0.501);
      CHECK(vanished == 0);
    }
}

namespace {

/// A circle's part as a shape.
Drawing arc(double from, double to) {
  Shape shape;
  shape.path = {{PathStep::Kind::move, {FigurePoint{1, 0}}},
                {PathStep::Kind::arc, {FigurePoint{0, 0}}, 1, from, to},
                {PathStep::Kind::close}};
  shape.fill = Rgb{1, 2, 3};
  return {shape};
}

}  // namespace

TEST_CASE("a full circle is two arcs, a part of one is one", "[reports][figure][svg]") {
  CHECK(svg_shapes(arc(0, 360)) ==
        "<path d=\"M1000 0a1000 1000 0 0 0-2000 0a1000 1000 0 0 0 2000 0z\" fill=\"#010203\"/>");
  CHECK_THAT(svg_shapes(arc(0, 90)), Contains("M1000 0a1000 1000 0 0 0-1000-1000z"));
  CHECK_THAT(svg_shapes(arc(0, 270)), Contains("M1000 0a1000 1000 0 1 0-1000 1000z"));
}

TEST_CASE("in a mirror arcs run clockwise", "[reports][figure][svg]") {
  CHECK_THAT(svg_shapes(mirrored(arc(0, 90))), Contains("M-1000 0a1000 1000 0 0 1 1000-1000z"));
  CHECK_THAT(svg_shapes(mirrored(arc(0, 360))), Contains("M-1000 0a1000 1000 0 0 1 2000 0a1000 1000 0 0 1-2000 0z"));
}

TEST_CASE("an edge is written with its width, and under the area where it is painted first", "[reports][figure][svg]") {
  Shape shape;
  shape.path = {{PathStep::Kind::move, {FigurePoint{0, 0.5}}}, {PathStep::Kind::line, {FigurePoint{-0.25, 1}}}};
  shape.edge = Rgb{255, 0, 16};
  shape.edge_width = 0.0125;
  CHECK(svg_shapes({shape}) == "<path d=\"M0-500l-250-500\" fill=\"none\" stroke=\"#ff0010\" stroke-width=\"13\"/>");
  Shape area = shape;
  area.edge.reset();
  area.fill = Rgb{};
  const std::string both =
      "<path d=\"M0-500l-250-500\" fill=\"#000000\" stroke=\"#ff0010\" stroke-width=\"13\" paint-order=\"stroke\"/>";
  CHECK(svg_shapes({shape, area}) == both);  // an edge and the area over it are one path
  shape.fill = Rgb{};
  CHECK(svg_shapes({shape}) == both);
  shape.edge_on_top = true;
  CHECK_THAT(svg_shapes({shape}), !Contains("paint-order"));
  CHECK(svg_shapes({}).empty());
}

TEST_CASE("a view box is the frame with y down", "[reports][figure][svg]") {
  CHECK(svg_view_box({-0.5, -0.1, 0.75, 1.2}) == "-500 -1200 1250 1300");
}
