#include "figure/props.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "figure/body.hpp"
#include "figure/outline.hpp"
#include "figure/palette.hpp"

namespace regimen::figure {
namespace {

constexpr double mat_thickness = 0.026;
constexpr double board = 0.028;  ///< of chairs and counters
constexpr double prop_edge = 0.005;

class PropDrawer {
 public:
  PropDrawer(Drawing& drawing, const FigureProp& prop, const Skeleton& skeleton)
      : drawing_(drawing), prop_(prop), s_(skeleton) {}

  void draw() {
    switch (prop_.kind) {
      case PropKind::mat:
        return mat();
      case PropKind::floor:
        return line({prop_.at, {prop_.to.x, prop_.at.y}}, 0.007, palette::ground);
      case PropKind::pillow:
      case PropKind::towel:
        return cushion();
      case PropKind::roller:
        return roller();
      case PropKind::chair:
      case PropKind::stool:
        return chair();
      case PropKind::wall:
        return wall(0.035);
      case PropKind::doorway:
        return wall(0.05);
      case PropKind::counter:
        return counter();
      case PropKind::step:
        return step();
      case PropKind::band:
      case PropKind::strap:
        return band();
      case PropKind::dumbbell:
        return dumbbell();
      case PropKind::bicycle:
        return bicycle();
    }
  }

 private:
  [[nodiscard]] double sign() const { return prop_.flipped ? -1 : 1; }

  void area(DrawingPath path, Rgb fill, Rgb edge, double width = prop_edge) {
    drawing_.push_back({std::move(path), fill, edge, width, true});
  }

  void rectangle(double left, double bottom, double right, double top, double radius, Rgb fill, Rgb edge) {
    if (left > right) std::swap(left, right);
    const double r = std::min({radius, (right - left) / 2, (top - bottom) / 2});
    DrawingPath path{{PathStep::Kind::move, {Point{left + r, bottom}}},
                     {PathStep::Kind::line, {Point{right - r, bottom}}},
                     {PathStep::Kind::arc, {Point{right - r, bottom + r}}, r, -90, 0},
                     {PathStep::Kind::line, {Point{right, top - r}}},
                     {PathStep::Kind::arc, {Point{right - r, top - r}}, r, 0, 90},
                     {PathStep::Kind::line, {Point{left + r, top}}},
                     {PathStep::Kind::arc, {Point{left + r, top - r}}, r, 90, 180},
                     {PathStep::Kind::line, {Point{left, bottom + r}}},
                     {PathStep::Kind::arc, {Point{left + r, bottom + r}}, r, 180, 270},
                     {PathStep::Kind::close}};
    area(std::move(path), fill, edge);
  }

  void line(const std::vector<Point>& points, double width, Rgb color) {
    Pen pen;
    pen.move(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) pen.line(points[i]);
    drawing_.push_back({pen.path(), {}, color, width, false});
  }

  void mat() {
    if (s_.view == FigureView::top)
      return rectangle(prop_.at.x, std::min(prop_.at.y, prop_.to.y), prop_.to.x, std::max(prop_.at.y, prop_.to.y), 0.03,
                       palette::mat, palette::mat_edge);
    rectangle(prop_.at.x, prop_.at.y - mat_thickness, prop_.to.x, prop_.at.y, 0.012, palette::mat, palette::mat_edge);
  }

  void cushion() {
    const Point half = prop_.size * 0.5;
    const bool towel = prop_.kind == PropKind::towel;
    rectangle(prop_.at.x - half.x, prop_.at.y - half.y, prop_.at.x + half.x, prop_.at.y + half.y,
              std::min(half.x, half.y) * (towel ? 0.6 : 0.9), palette::cloth, palette::cloth_edge);
  }

  void roller() {
    const double r = prop_.size.x / 2;
    area(Pen().disc({prop_.at, r}).path(), palette::rubber, palette::rubber_edge);
    area(Pen().disc({prop_.at, r * 0.45}).path(), palette::mat, palette::rubber_edge);
  }

  void chair() {
    const double depth = prop_.size.x;
    const double front = prop_.at.x;
    const double rear = front - sign() * depth;
    const double seat = prop_.at.y;
    constexpr double leg = 0.026;
    const auto post = [&](double x, double top) {
      rectangle(x, 0, x + sign() * leg, top, 0.008, palette::wood, palette::wood_edge);
    };
    post(rear, prop_.kind == PropKind::chair ? seat + prop_.size.y : seat);
    post(front - sign() * leg, seat - board / 2);
    rectangle(rear, seat - board, front, seat, 0.01, palette::wood, palette::wood_edge);
  }

  void wall(double thickness) {
    const double outer = prop_.at.x - sign() * thickness;
    rectangle(outer, 0, prop_.at.x, prop_.size.y, 0.002, prop_.kind == PropKind::wall ? palette::mat : palette::wood,
              prop_.kind == PropKind::wall ? palette::mat_edge : palette::wood_edge);
  }

  void counter() {
    const double rear = prop_.at.x + sign() * prop_.size.x;
    constexpr double post = 0.03;
    const double middle = (prop_.at.x + rear) / 2;
    rectangle(middle - post / 2, 0, middle + post / 2, prop_.at.y - board / 2, 0.006, palette::wood,
              palette::wood_edge);
    rectangle(prop_.at.x, prop_.at.y - board, rear, prop_.at.y, 0.01, palette::wood, palette::wood_edge);
  }

  void step() {
    rectangle(prop_.at.x, 0, prop_.at.x + sign() * prop_.size.x, prop_.at.y, 0.01, palette::wood, palette::wood_edge);
  }

  [[nodiscard]] Point end(const std::optional<FigurePart>& part, Point otherwise) const {
    return part ? middle_of(s_, *part) : otherwise;
  }

  void band() {
    const std::vector<Point> points{end(prop_.from_part, prop_.at), end(prop_.to_part, prop_.to)};
    line(points, 0.021, palette::paper);
    line(points, prop_.kind == PropKind::band ? 0.013 : 0.009, palette::band);
  }

  void dumbbell() {
    const FigurePart hand = prop_.from_part.value_or(FigurePart::near_hand);
    const Limb& arm = hand == FigurePart::far_hand ? s_.far_arm : s_.near_arm;
    const Point middle = middle_of(s_, hand);
    if (prop_.flipped) {
      area(Pen().disc({middle, 0.026}).path(), palette::rubber, palette::rubber_edge, 0.004);
      area(Pen().disc({middle, 0.008}).path(), palette::rubber_edge, palette::rubber_edge, 0.002);
      return;
    }
    const Point bar = left_of(toward(arm.end));
    area(Pen().capsule({middle - bar * 0.035, 0.007}, {middle + bar * 0.035, 0.007}).path(), palette::rubber,
         palette::rubber_edge, 0.003);
    for (const double side : {-1.0, 1.0})
      area(Pen().capsule({middle + bar * (side * 0.034), 0.019}, {middle + bar * (side * 0.046), 0.019}).path(),
           palette::rubber, palette::rubber_edge, 0.004);
  }

  /// A stationary bicycle: flywheel, frame, saddle and bars around the crank.
  void bicycle() {
    const Point crank = prop_.at;
    const Point saddle = crank + Point{-0.11, 0.38};
    const Point bars = crank + Point{0.27, 0.45};
    const Point wheel = crank + Point{0.20, -0.015};
    line({{crank.x - 0.24, 0.012}, {crank.x + 0.34, 0.012}}, 0.026, palette::rubber_edge);
    line({{crank.x - 0.12, 0.02}, saddle + Point{0.015, -0.02}}, 0.024, palette::rubber);
    line({crank + Point{-0.065, 0.13}, crank + Point{0.20, 0.11}}, 0.024, palette::rubber);
    line({{crank.x + 0.19, 0.02}, bars + Point{-0.01, -0.01}}, 0.024, palette::rubber);
    area(Pen().disc({wheel, 0.115}).path(), palette::mat, palette::rubber_edge, 0.012);
    area(Pen().disc({crank, 0.035}).path(), palette::rubber, palette::rubber_edge);
    for (const Limb* leg : {&s_.far_leg, &s_.near_leg}) {
      const Point toes = toward(leg->end);
      const Point pedal = leg->tip + toes * 0.055 - left_of(toes) * 0.06;
      line({crank, pedal}, 0.014, palette::rubber_edge);
      line({pedal - toes * 0.04, pedal + toes * 0.04}, 0.016, palette::rubber_edge);
    }
    area(Pen().capsule({saddle + Point{-0.055, 0.002}, 0.02}, {saddle + Point{0.06, -0.004}, 0.012}).path(),
         palette::rubber_edge, palette::rubber_edge);
    line({bars + Point{-0.015, -0.02}, bars, bars + Point{0.055, 0.035}}, 0.02, palette::rubber_edge);
  }

  Drawing& drawing_;
  const FigureProp& prop_;
  const Skeleton& s_;
};

}  // namespace

void draw_prop(Drawing& drawing, const FigureProp& prop, const Skeleton& skeleton) {
  PropDrawer(drawing, prop, skeleton).draw();
}

void draw_arrow(Drawing& drawing, const FigureArrow& arrow) {
  constexpr double line_width = 0.016;
  constexpr double edge = 0.016;
  constexpr double head_length = 0.046;
  constexpr double half_head = 0.034;
  const Point from = arrow.from;
  const Point to = arrow.to;
  const Point bend = between(from, to, 0.5) + left_of(to - from) * arrow.bow;
  const Point end = unit(to - bend);
  const Point base = to - end * head_length;
  const Point into = base + end * 0.006;
  const DrawingPath curve{{PathStep::Kind::move, {from}},
                          {PathStep::Kind::curve, {between(from, bend, 2.0 / 3), between(base, bend, 2.0 / 3), into}}};
  const Point across = left_of(end) * half_head;
  const std::vector<Point> head{to, base + across, base - across};
  drawing.push_back({curve, {}, palette::paper, line_width + edge, false});
  drawing.push_back({Pen().polygon(head).path(), {}, palette::paper, edge + 0.006, false});
  drawing.push_back({curve, {}, palette::arrow, line_width, false});
  drawing.push_back({Pen().polygon(head).path(), palette::arrow, palette::arrow, 0.006, false});
}

}  // namespace regimen::figure
