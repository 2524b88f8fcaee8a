#include "figure/paint.hpp"

#include <algorithm>

#include "figure/arc.hpp"

namespace regimen::figure {
namespace {

/// Draws paths on a surface, y up.
class Tracer {
 public:
  explicit Tracer(cairo_t* cr) : cr_(cr) {}

  void trace(const DrawingPath& path) const {
    cairo_new_path(cr_);
    for (const PathStep& step : path) {
      switch (step.kind) {
        case PathStep::Kind::move:
          cairo_move_to(cr_, step.at[0].x, step.at[0].y);
          break;
        case PathStep::Kind::line:
          cairo_line_to(cr_, step.at[0].x, step.at[0].y);
          break;
        case PathStep::Kind::curve:
          curve(step.at[0], step.at[1], step.at[2]);
          break;
        case PathStep::Kind::arc:
          as_curves(step, [this](Point a, Point b, Point c) { curve(a, b, c); });
          break;
        case PathStep::Kind::close:
          cairo_close_path(cr_);
          break;
      }
    }
  }

 private:
  void curve(Point a, Point b, Point c) const { cairo_curve_to(cr_, a.x, a.y, b.x, b.y, c.x, c.y); }

  cairo_t* cr_;
};

void set_color(cairo_t* cr, Rgb color) {
  cairo_set_source_rgb(cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

}  // namespace

void paint(cairo_t* cr, const Drawing& drawing, const Extent& frame, double x, double y, double width, double height) {
  const double scale = std::min(width / frame.width(), height / frame.height());
  cairo_save(cr);
  cairo_translate(cr, x + width / 2, y + height / 2);
  cairo_scale(cr, scale, -scale);
  cairo_translate(cr, -(frame.left + frame.right) / 2, -(frame.bottom + frame.top) / 2);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  const Tracer tracer(cr);
  const auto stroke = [&](const Shape& shape) {
    set_color(cr, *shape.edge);
    cairo_set_line_width(cr, shape.edge_width);
    cairo_stroke_preserve(cr);
  };
  for (const Shape& shape : drawing) {
    tracer.trace(shape.path);
    if (shape.edge && !shape.edge_on_top) stroke(shape);
    if (shape.fill) {
      set_color(cr, *shape.fill);
      cairo_fill_preserve(cr);
    }
    if (shape.edge && shape.edge_on_top) stroke(shape);
  }
  cairo_new_path(cr);
  cairo_restore(cr);
}

}  // namespace regimen::figure
