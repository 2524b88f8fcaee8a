#include "pdf/pictogram.hpp"

#include <algorithm>
#include <initializer_list>
#include <numbers>
#include <vector>

#include "pdf/typesetter.hpp"

namespace regimen::pdf {
namespace {

// Lengths are hundredths of a stature (after Drillis and Contini), x to the right, y up from the ground.
struct Point {
  double x = 0;
  double y = 0;
};

enum class Part { trunk, neck, thigh, shank, foot, upper_arm, forearm, furniture };
enum class Depth { far, near };

struct Limb {
  Part part = Part::trunk;
  Depth depth = Depth::near;
  Point from;
  Point to;
};

struct Figure {
  Point head;
  Point nose;               ///< where the face looks; the head's centre when it looks at the reader
  std::vector<Limb> limbs;  ///< in drawing order
};

constexpr double head_radius = 6.4;
constexpr double nose_radius = 1.5;
constexpr double ground_width = 2;
constexpr double largest_scale = 1.4;  ///< points a unit, so that a low figure does not become a giant

constexpr Color shirt = color::teal;
constexpr Color trousers{0.137, 0.239, 0.349};
constexpr Color skin{0.835, 0.608, 0.467};
constexpr Color wood{0.62, 0.68, 0.71};
constexpr Color ground{0.698, 0.792, 0.808};

double width_of(Part part) {
  switch (part) {
    case Part::trunk:
      return 13;
    case Part::neck:
      return 5;
    case Part::thigh:
      return 9;
    case Part::shank:
      return 7;
    case Part::foot:
      return 4.6;
    case Part::upper_arm:
      return 6;
    case Part::forearm:
      return 4.8;
    case Part::furniture:
      return 2.6;
  }
  return 0;
}

Color color_of(Part part) {
  switch (part) {
    case Part::trunk:
    case Part::upper_arm:
      return shirt;
    case Part::neck:
    case Part::forearm:
      return skin;
    case Part::thigh:
    case Part::shank:
    case Part::foot:
      return trousers;
    case Part::furniture:
      return wood;
  }
  return color::ink;
}

Color faded(const Color& c) {
  constexpr double share = 0.5;
  const auto mix = [&](double a, double b) { return a + (b - a) * share; };
  return {mix(c.red, color::mist.red), mix(c.green, color::mist.green), mix(c.blue, color::mist.blue)};
}

void add_leg(Figure& figure, Depth depth, Point hip, Point knee, Point ankle, Point toe) {
  figure.limbs.push_back({Part::foot, depth, ankle, toe});
  figure.limbs.push_back({Part::shank, depth, knee, ankle});
  figure.limbs.push_back({Part::thigh, depth, hip, knee});
}

void add_arm(Figure& figure, Depth depth, Point shoulder, Point elbow, Point hand) {
  figure.limbs.push_back({Part::forearm, depth, elbow, hand});
  figure.limbs.push_back({Part::upper_arm, depth, shoulder, elbow});
}

void add_trunk(Figure& figure, Point shoulder, Point hip) {
  figure.limbs.push_back({Part::neck, Depth::near, shoulder, figure.head});
  figure.limbs.push_back({Part::trunk, Depth::near, shoulder, hip});
}

void add_furniture(Figure& figure, std::initializer_list<std::pair<Point, Point>> bars) {
  for (const auto& [from, to] : bars) figure.limbs.push_back({Part::furniture, Depth::near, from, to});
}

Figure supine() {
  Figure f{{-45, 8}, {-46.5, 15}, {}};
  add_leg(f, Depth::far, {-2, 7}, {17, 26}, {31, 5}, {41, 3});
  add_trunk(f, {-31, 7.5}, {-4, 7});
  add_leg(f, Depth::near, {-2, 7}, {12, 27}, {25, 6}, {35, 3});
  add_arm(f, Depth::near, {-30, 8}, {-14, 3.5}, {2, 3});
  return f;
}

Figure prone() {
  Figure f{{-45, 8.5}, {-50.5, 4.5}, {}};
  add_arm(f, Depth::far, {-31, 7}, {-44, 3}, {-57, 3});
  add_trunk(f, {-31, 7}, {-4, 7});
  add_leg(f, Depth::near, {-2, 6.5}, {22, 5.5}, {45, 5}, {54, 2.8});
  add_arm(f, Depth::near, {-30, 6.5}, {-39, 3}, {-52, 2.8});
  return f;
}

Figure side_lying() {
  Figure f{{-42, 11.5}, {-42, 11.5}, {}};
  add_arm(f, Depth::far, {-28, 6}, {-43, 3}, {-58, 3});
  f.limbs.push_back({Part::neck, Depth::near, {-28, 10}, f.head});
  add_leg(f, Depth::far, {0, 5.5}, {23, 5}, {46, 4.5}, {50, 3.5});
  f.limbs.push_back({Part::trunk, Depth::near, {-27, 7.5}, {-3, 7}});
  f.limbs.push_back({Part::trunk, Depth::near, {-27, 12}, {-3, 11}});
  add_leg(f, Depth::near, {0, 12.5}, {23, 14}, {46, 13}, {50, 12.5});
  add_arm(f, Depth::near, {-26, 14}, {-19, 8}, {-13, 3});
  return f;
}

Figure quadruped() {
  Figure f{{41, 38}, {44.5, 32}, {}};
  add_leg(f, Depth::far, {3, 27}, {5, 4}, {-17, 4.5}, {-27, 3});
  add_arm(f, Depth::far, {29, 33}, {33, 17}, {34, 3});
  add_trunk(f, {29, 33}, {1, 29});
  add_leg(f, Depth::near, {0, 28}, {0, 4}, {-23, 4.5}, {-33, 3});
  add_arm(f, Depth::near, {28, 33}, {28.5, 17}, {28, 3});
  return f;
}

Figure kneeling() {
  Figure f{{2, 71}, {8.2, 70}, {}};
  add_trunk(f, {0, 57}, {0, 30});
  add_leg(f, Depth::near, {0, 29}, {0, 4.5}, {-23, 4.5}, {-33, 3});
  add_arm(f, Depth::near, {0, 57}, {-1, 40}, {5, 26});
  return f;
}

Figure half_kneeling() {
  Figure f{{2, 71}, {8.2, 70}, {}};
  add_leg(f, Depth::far, {0, 29}, {-5, 4.5}, {-28, 4.5}, {-38, 3});
  add_trunk(f, {0, 57}, {0, 30});
  add_leg(f, Depth::near, {0, 29}, {24, 27}, {24, 5}, {35, 3});
  add_arm(f, Depth::near, {0, 57}, {3, 41}, {16, 33});
  return f;
}

Figure seated() {
  Figure f{{1, 70}, {7.2, 69}, {}};
  add_furniture(f, {{{-10, 21.5}, {18, 21.5}}, {{-11, 50}, {-10, 1}}, {{17, 21.5}, {17, 1}}});
  add_trunk(f, {-1, 56}, {0, 30});
  add_leg(f, Depth::near, {0, 28}, {25, 27.5}, {25, 5}, {35, 3});
  add_arm(f, Depth::near, {-1, 56}, {0, 40}, {14, 34});
  return f;
}

Figure long_sitting() {
  Figure f{{-1, 50}, {5.2, 49}, {}};
  add_trunk(f, {-3, 36}, {0, 8});
  add_leg(f, Depth::near, {1, 6}, {25, 7}, {48, 5}, {51, 14});
  add_arm(f, Depth::near, {-3, 36}, {2, 21}, {16, 13});
  return f;
}

Figure standing() {
  Figure f{{2, 95}, {8.2, 94}, {}};
  add_leg(f, Depth::far, {0, 53}, {3, 28}, {3, 5}, {13, 3});
  add_trunk(f, {0, 81}, {0, 54});
  add_leg(f, Depth::near, {0, 53}, {0.5, 28}, {-1, 5}, {9, 3});
  add_arm(f, Depth::near, {0, 81}, {-1.5, 64}, {4, 49});
  return f;
}

Figure figure_of(Position position) {
  switch (position) {
    case Position::supine:
      return supine();
    case Position::prone:
      return prone();
    case Position::side_lying:
      return side_lying();
    case Position::quadruped:
      return quadruped();
    case Position::kneeling:
      return kneeling();
    case Position::half_kneeling:
      return half_kneeling();
    case Position::seated:
      return seated();
    case Position::long_sitting:
      return long_sitting();
    case Position::standing:
      return standing();
  }
  return standing();
}

struct Box {
  double left = 0;
  double right = 0;
  double top = 0;
};

Box box_of(const Figure& figure) {
  Box box{figure.head.x - head_radius, figure.head.x + head_radius, figure.head.y + head_radius};
  for (const auto& limb : figure.limbs)
    for (const auto& end : {limb.from, limb.to}) {
      const double margin = width_of(limb.part) / 2;
      box.left = std::min(box.left, end.x - margin);
      box.right = std::max(box.right, end.x + margin);
      box.top = std::max(box.top, end.y + margin);
    }
  return box;
}

/// Draws in points; y grows downwards there.
class Pen {
 public:
  Pen(cairo_t* cr, double origin_x, double origin_y, double scale)
      : cr_(cr), origin_x_(origin_x), origin_y_(origin_y), scale_(scale) {}

  void stroke(const Point& from, const Point& to, double width, const Color& c) const {
    cairo_set_source_rgb(cr_, c.red, c.green, c.blue);
    cairo_set_line_width(cr_, width * scale_);
    cairo_move_to(cr_, x(from), y(from));
    cairo_line_to(cr_, x(to), y(to));
    cairo_stroke(cr_);
  }

  void disc(const Point& center, double radius, const Color& c) const {
    cairo_set_source_rgb(cr_, c.red, c.green, c.blue);
    cairo_arc(cr_, x(center), y(center), radius * scale_, 0, 2 * std::numbers::pi);
    cairo_fill(cr_);
  }

 private:
  [[nodiscard]] double x(const Point& p) const { return origin_x_ + p.x * scale_; }
  [[nodiscard]] double y(const Point& p) const { return origin_y_ - p.y * scale_; }

  cairo_t* cr_;
  double origin_x_;
  double origin_y_;
  double scale_;
};

bool is_near_arm(const Limb& limb) {
  return limb.depth == Depth::near && (limb.part == Part::upper_arm || limb.part == Part::forearm);
}

}  // namespace

void draw_pictogram(cairo_t* cr, Position position, double x, double y, double width, double height) {
  const Figure figure = figure_of(position);
  const Box box = box_of(figure);
  constexpr double overhang = 7;  // of the ground line beyond the figure
  const double units_wide = box.right - box.left + 2 * overhang;
  const double scale = std::min({width / units_wide, height / (box.top + ground_width), largest_scale});
  const double middle = (box.left + box.right) / 2;
  const Pen pen(cr, x + width / 2 - middle * scale, y + height - ground_width * scale, scale);

  cairo_save(cr);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  pen.stroke({box.left - overhang, -0.5}, {box.right + overhang, -0.5}, ground_width, ground);
  for (const auto& limb : figure.limbs) {
    if (is_near_arm(limb)) continue;
    const Color c = color_of(limb.part);
    pen.stroke(limb.from, limb.to, width_of(limb.part), limb.depth == Depth::far ? faded(c) : c);
  }
  pen.disc(figure.nose, nose_radius, skin);
  pen.disc(figure.head, head_radius, skin);
  constexpr double edge = 1.6;  // light, so that the arm can be told from the trunk that it crosses
  for (const auto& limb : figure.limbs)
    if (is_near_arm(limb)) pen.stroke(limb.from, limb.to, width_of(limb.part) + edge, color::mist);
  for (const auto& limb : figure.limbs)
    if (is_near_arm(limb)) pen.stroke(limb.from, limb.to, width_of(limb.part), color_of(limb.part));
  cairo_restore(cr);
}

}  // namespace regimen::pdf
