#include "figure/paint.hpp"

#include <algorithm>

#include "figure/geometry.hpp"

namespace regimen::figure {
namespace {

void trace(cairo_t* cr, const DrawingPath& path) {
  cairo_new_path(cr);
  for (const PathStep& step : path) {
    switch (step.kind) {
      case PathStep::Kind::move:
        cairo_move_to(cr, step.at[0].x, step.at[0].y);
        break;
      case PathStep::Kind::line:
        cairo_line_to(cr, step.at[0].x, step.at[0].y);
        break;
      case PathStep::Kind::curve:
        cairo_curve_to(cr, step.at[0].x, step.at[0].y, step.at[1].x, step.at[1].y, step.at[2].x, step.at[2].y);
        break;
      case PathStep::Kind::arc:
        cairo_arc(cr, step.at[0].x, step.at[0].y, step.radius, radians(step.from), radians(step.to));
        break;
      case PathStep::Kind::close:
        cairo_close_path(cr);
        break;
    }
  }
}

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
  const auto stroke = [&](const Shape& shape) {
    set_color(cr, *shape.edge);
    cairo_set_line_width(cr, shape.edge_width);
    cairo_stroke_preserve(cr);
  };
  for (const Shape& shape : drawing) {
    trace(cr, shape.path);
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
