#include "regimen/reports/figure_svg.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "figure/geometry.hpp"

namespace regimen {
namespace {

constexpr double units = 1000;

long rounded(double statures) { return std::lround(statures * units); }

class PathWriter {
 public:
  std::string write(const DrawingPath& path) {
    for (const PathStep& step : path) add(step);
    return std::move(text_);
  }

 private:
  template <class... Args>
  void put(fmt::format_string<Args...> pattern, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), pattern, std::forward<Args>(args)...);
  }
  void point(FigurePoint p) { put("{} {}", rounded(p.x), rounded(-p.y)); }

  void add(const PathStep& step) {
    switch (step.kind) {
      case PathStep::Kind::move:
        text_ += 'M';
        return point(step.at[0]);
      case PathStep::Kind::line:
        text_ += 'L';
        return point(step.at[0]);
      case PathStep::Kind::curve:
        text_ += 'C';
        point(step.at[0]);
        text_ += ' ';
        point(step.at[1]);
        text_ += ' ';
        return point(step.at[2]);
      case PathStep::Kind::arc:
        return arc(step);
      case PathStep::Kind::close:
        text_ += 'Z';
        return;
    }
  }

  /// A full circle has to be two arcs: one whose ends meet is not drawn.
  void arc(const PathStep& step) {
    const double opening = step.to - step.from;
    const int parts = std::abs(opening) > 300 ? 2 : 1;
    for (int part = 1; part <= parts; ++part) {
      const double end = step.from + opening * part / parts;
      put("A{0} {0} 0 {1} {2} ", rounded(step.radius), std::abs(opening) / parts > 180 ? 1 : 0, opening < 0 ? 1 : 0);
      point(figure::operator+(step.at[0], figure::operator*(figure::toward(end), step.radius)));
    }
  }

  std::string text_;
};

std::string hex(Rgb color) { return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue); }

}  // namespace

std::string svg_view_box(const Extent& frame) {
  return fmt::format("{} {} {} {}", rounded(frame.left), rounded(-frame.top), rounded(frame.width()),
                     rounded(frame.height()));
}

std::string svg_shapes(const Drawing& drawing) {
  std::string text;
  for (const Shape& shape : drawing) {
    text += fmt::format("<path d=\"{}\" fill=\"{}\"", PathWriter().write(shape.path),
                        shape.fill ? hex(*shape.fill) : "none");
    if (shape.edge) {
      text += fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", hex(*shape.edge), rounded(shape.edge_width));
      if (shape.fill && !shape.edge_on_top) text += " paint-order=\"stroke\"";
    }
    text += "/>";
  }
  return text;
}

}  // namespace regimen
