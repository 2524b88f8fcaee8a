#include <vector>

#include "figure/body.hpp"
#include "figure/outline.hpp"
#include "figure/palette.hpp"
#include "figure/person.hpp"

namespace regimen::figure {
namespace {

/// Places in heads: x to where the face looks, y up, the centre of the skull at 0.
using HeadOutline = std::vector<Point>;

const HeadOutline profile_face{{.33, .30},   {.365, .14},   {.36, .05},  {.455, -.10}, {.375, -.145}, {.385, -.235},
                               {.345, -.29}, {.345, -.385}, {.25, -.46}, {.06, -.42},  {-.10, -.30},  {-.30, -.22},
                               {-.41, .05},  {-.36, .30},   {-.14, .47}, {.14, .47}};
const HeadOutline profile_hair{{.355, .235}, {.20, .26},   {.10, .14},   {.055, -.02}, {-.03, .04},
                               {-.09, -.08}, {-.16, -.27}, {-.33, -.27}, {-.455, .02}, {-.41, .33},
                               {-.17, .53},  {.14, .53},   {.32, .40}};
const HeadOutline front_face{{-.36, .12}, {-.34, -.18}, {-.20, -.42}, {0, -.50}, {.20, -.42},
                             {.34, -.18}, {.36, .12},   {.26, .40},   {0, .50},  {-.26, .40}};
const HeadOutline front_hair{{-.39, .02}, {-.30, .20}, {-.12, .27}, {.14, .24},  {.30, .18},  {.39, .02},
                             {.385, .28}, {.24, .49},  {0, .555},   {-.24, .49}, {-.385, .28}};
// Bowed, the crown comes to the front and the chin sinks to the chest.
const HeadOutline bowed_face{{-.35, -.12}, {-.32, -.40}, {-.18, -.60}, {0, -.66},
                             {.18, -.60},  {.32, -.40},  {.35, -.12},  {0, .1}};
const HeadOutline bowed_hair{{-.385, -.16}, {-.26, -.22}, {0, -.16}, {.26, -.22}, {.385, -.16},
                             {.39, .12},    {.25, .34},   {0, .41},  {-.25, .34}, {-.39, .12}};
const HeadOutline back_hair{{-.37, -.05}, {-.30, -.32}, {0, -.40}, {.30, -.32}, {.37, -.05},
                            {.385, .25},  {.24, .48},   {0, .545}, {-.24, .48}, {-.385, .25}};

class Head {
 public:
  Head(Drawing& drawing, const Skeleton& skeleton, bool looks_left)
      : drawing_(drawing),
        center_(skeleton.head),
        up_(toward(skeleton.head_direction)),
        forward_(left_of(up_) * (looks_left ? 1.0 : -1.0)) {}

  void fill(const HeadOutline& outline, Rgb color, bool light_edge = false) {
    std::vector<Point> points;
    points.reserve(outline.size());
    for (const Point& p : outline) points.push_back(place(p));
    Shape shape{Pen().smooth(points).path(), color, {}, 0, false};
    if (light_edge) {
      shape.edge = palette::paper;
      shape.edge_width = 2 * body::light_edge;
    }
    drawing_.push_back(std::move(shape));
  }
  void dot_at(Point p, double radius, Rgb color) {
    // A line without length and with round ends is the shortest way to say a dot.
    drawing_.push_back({Pen().move(place(p)).line(place(p)).path(), {}, color, 2 * radius, false});
  }
  [[nodiscard]] Point place(Point p) const {
    return center_ + forward_ * (p.x * body::head) + up_ * (p.y * body::head);
  }

 private:
  Drawing& drawing_;
  Point center_;
  Point up_;
  Point forward_;
};

}  // namespace

void draw_head(Drawing& drawing, const Skeleton& skeleton, FigureFace face) {
  Head head(drawing, skeleton, face == FigureFace::profile_back);
  const bool profile = face == FigureFace::profile || face == FigureFace::profile_back;
  const Point neck_base = skeleton.spine.back() - toward(skeleton.chest_direction) * 0.012;
  drawing.push_back({Pen().capsule({neck_base, 0.036}, {head.place({profile ? -.08 : 0, -.30}), 0.030}).path(),
                     palette::skin, palette::paper, 2 * body::light_edge, false});
  switch (face) {
    case FigureFace::profile:
    case FigureFace::profile_back:
      head.fill(profile_face, palette::skin);
      head.fill(profile_hair, palette::hair);
      head.dot_at({-.02, -.06}, 0.0085, palette::skin_shade);
      head.dot_at({.265, .045}, 0.0052, palette::hair);
      return;
    case FigureFace::front:
      head.fill(front_face, palette::skin);
      head.fill(front_hair, palette::hair);
      head.dot_at({-.14, .02}, 0.0052, palette::hair);
      head.dot_at({.14, .02}, 0.0052, palette::hair);
      return;
    case FigureFace::back:
      head.fill(front_face, palette::skin);
      head.fill(back_hair, palette::hair);
      return;
    case FigureFace::down:
      head.fill(bowed_face, palette::skin);
      head.fill(bowed_hair, palette::hair);
      head.dot_at({-.13, -.36}, 0.0052, palette::hair);
      head.dot_at({.13, -.36}, 0.0052, palette::hair);
      return;
  }
}

}  // namespace regimen::figure
