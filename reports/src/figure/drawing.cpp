#include "regimen/reports/drawing.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace regimen {
namespace {

class Bounds {
 public:
  void add(FigurePoint p, double room) {
    extent_.left = std::min(extent_.left, p.x - room);
    extent_.right = std::max(extent_.right, p.x + room);
    extent_.bottom = std::min(extent_.bottom, p.y - room);
    extent_.top = std::max(extent_.top, p.y + room);
  }
  void add(const PathStep& step, double room) {
    switch (step.kind) {
      case PathStep::Kind::move:
      case PathStep::Kind::line:
        add(step.at[0], room);
        return;
      case PathStep::Kind::curve:
        // The handles lie near the curve of a smooth outline: a little more room than the ink needs.
        for (const FigurePoint& p : step.at) add(p, room);
        return;
      case PathStep::Kind::arc:
        add(step.at[0], step.radius + room);
        return;
      case PathStep::Kind::close:
        return;
    }
  }
  [[nodiscard]] Extent extent() const { return extent_.left > extent_.right ? Extent{} : extent_; }

 private:
  static constexpr double far = std::numeric_limits<double>::max();
  Extent extent_{far, far, -far, -far};
};

}  // namespace

Extent Extent::with(const Extent& other) const {
  return {std::min(left, other.left), std::min(bottom, other.bottom), std::max(right, other.right),
          std::max(top, other.top)};
}

Extent Extent::grown(double by) const { return {left - by, bottom - by, right + by, top + by}; }

Extent extent_of(const Drawing& drawing) {
  Bounds bounds;
  for (const Shape& shape : drawing)
    for (const PathStep& step : shape.path) bounds.add(step, shape.edge ? shape.edge_width / 2 : 0);
  return bounds.extent();
}

Drawing mirrored(Drawing drawing) {
  for (Shape& shape : drawing)
    for (PathStep& step : shape.path) {
      for (FigurePoint& p : step.at) p.x = -p.x;
      if (step.kind == PathStep::Kind::arc) {
        step.from = 180 - step.from;
        step.to = 180 - step.to;
      }
    }
  return drawing;
}

}  // namespace regimen
