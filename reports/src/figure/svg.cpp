#include "regimen/reports/figure_svg.hpp"

#include <fmt/format.h>

#include "figure/svg_path.hpp"

namespace regimen {
namespace {

using figure::color_text;
using figure::thousandths;

/// Whether a shape is only the edge of the next one: both are one path then, which SVG can paint edge first.
bool is_edge_of(const Shape& shape, const Shape& next) {
  return shape.edge && !shape.fill && !shape.edge_on_top && next.fill && !next.edge;
}

void append_shape(std::string& text, const std::string& path, const std::optional<Rgb>& fill, const Shape& edged) {
  text += "<path d=\"" + path + "\" fill=\"" + (fill ? color_text(*fill) : "none") + '"';
  if (edged.edge) {
    text += " stroke=\"" + color_text(*edged.edge) + "\" stroke-width=\"";
    figure::append_number(text, thousandths(edged.edge_width));
    text += fill && !edged.edge_on_top ? "\" paint-order=\"stroke\"" : "\"";
  }
  text += "/>";
}

}  // namespace

std::string svg_view_box(const Extent& frame) {
  return fmt::format("{} {} {} {}", thousandths(frame.left), thousandths(-frame.top), thousandths(frame.width()),
                     thousandths(frame.height()));
}

std::string svg_shapes(const Drawing& drawing) {
  std::vector<std::string> paths;
  paths.reserve(drawing.size());
  for (const Shape& shape : drawing) paths.push_back(figure::path_text(figure::svg_path(shape.path)));
  std::string text;
  for (std::size_t i = 0; i < drawing.size(); ++i) {
    const Shape& shape = drawing[i];
    const bool one_with_next = i + 1 < drawing.size() && paths[i + 1] == paths[i] && is_edge_of(shape, drawing[i + 1]);
    append_shape(text, paths[i], one_with_next ? drawing[i + 1].fill : shape.fill, shape);
    if (one_with_next) ++i;
  }
  return text;
}

}  // namespace regimen
