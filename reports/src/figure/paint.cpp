#include "figure/paint.hpp"

#include <algorithm>

#include "figure/geometry.hpp"

namespace regimen::figure {
namespace {

/// Draws paths on a surface, y up.
class Tracer {
 public:
  Tracer(cairo_t* cr, Places places) : cr_(cr), places_(places) {}

  void trace(const DrawingPath& path) const {
    cairo_new_path(cr_);
    for (const PathStep& step : path) {
      switch (step.kind) {
        case PathStep::Kind::move: {
          const Point p = placed(step.at[0]);
          cairo_move_to(cr_, p.x, p.y);
          break;
        }
        case PathStep::Kind::line: {
          const Point p = placed(step.at[0]);
          cairo_line_to(cr_, p.x, p.y);
          break;
        }
        case PathStep::Kind::curve:
          curve(step.at[0], step.at[1], step.at[2]);
          break;
        case PathStep::Kind::arc:
          arc(step);
          break;
        case PathStep::Kind::close:
          cairo_close_path(cr_);
          break;
      }
    }
  }

 private:
  [[nodiscard]] Point placed(Point p) const {
    if (places_ == Places::exact) return p;
    constexpr double parts = 8;
    cairo_user_to_device(cr_, &p.x, &p.y);
    p = {std::round(p.x * parts) / parts, std::round(p.y * parts) / parts};
    cairo_device_to_user(cr_, &p.x, &p.y);
    return p;
  }

  void curve(Point a, Point b, Point c) const {
    a = placed(a);
    b = placed(b);
    c = placed(c);
    cairo_curve_to(cr_, a.x, a.y, b.x, b.y, c.x, c.y);
  }

  /// An arc that begins where the path ends, in curves of up to a quarter turn.
  void arc(const PathStep& step) const {
    const double opening = step.to - step.from;
    const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(opening) / 90 - 1e-6)));
    const double part = opening / parts;
    const double handle = 4.0 / 3 * std::tan(radians(part) / 4) * step.radius;
    for (int i = 0; i < parts; ++i) {
      const Point from = toward(step.from + part * i);
      const Point to = toward(step.from + part * (i + 1));
      const Point end = step.at[0] + to * step.radius;
      curve(step.at[0] + from * step.radius + left_of(from) * handle, end - left_of(to) * handle, end);
    }
  }

  cairo_t* cr_;
  Places places_;
};

void set_color(cairo_t* cr, Rgb color) {
  cairo_set_source_rgb(cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

}  // namespace

void paint(cairo_t* cr, const Drawing& drawing, const Extent& frame, double x, double y, double width, double height,
           Places places) {
  const double scale = std::min(width / frame.width(), height / frame.height());
  cairo_save(cr);
  cairo_translate(cr, x + width / 2, y + height / 2);
  cairo_scale(cr, scale, -scale);
  cairo_translate(cr, -(frame.left + frame.right) / 2, -(frame.bottom + frame.top) / 2);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  const Tracer tracer(cr, places);
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
