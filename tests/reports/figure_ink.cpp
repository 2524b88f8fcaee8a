#include "figure_ink.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace regimen::testing {
namespace {

constexpr double unlike = std::numeric_limits<double>::max();
constexpr int pieces_of_a_curve = 24;
constexpr double degrees_of_a_piece = 4;

FigurePoint on_circle(const PathStep& arc, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {arc.at[0].x + arc.radius * std::cos(angle), arc.at[0].y + arc.radius * std::sin(angle)};
}

FigurePoint on_curve(FigurePoint from, const PathStep& curve, double t) {
  const double u = 1 - t;
  const double a = u * u * u;
  const double b = 3 * u * u * t;
  const double c = 3 * u * t * t;
  const double d = t * t * t;
  const auto& [first, second, end] = curve.at;
  return {a * from.x + b * first.x + c * second.x + d * end.x, a * from.y + b * first.y + c * second.y + d * end.y};
}

void grow(Extent& extent, const DrawingPath& path, double by) {
  for (const FigurePoint& p : points_along(path))
    extent = {std::min(extent.left, p.x - by), std::min(extent.bottom, p.y - by), std::max(extent.right, p.x + by),
              std::max(extent.top, p.y + by)};
}

constexpr Extent nothing{unlike, unlike, -unlike, -unlike};

bool alike(const Shape& a, const Shape& b) {
  return a.fill == b.fill && a.edge == b.edge && a.edge_on_top == b.edge_on_top && a.edge_width == b.edge_width &&
         std::ranges::equal(a.path, b.path, {}, &PathStep::kind, &PathStep::kind);
}

}  // namespace

std::vector<FigurePoint> points_along(const DrawingPath& path) {
  std::vector<FigurePoint> points;
  for (const PathStep& step : path) {
    switch (step.kind) {
      case PathStep::Kind::move:
      case PathStep::Kind::line:
        points.push_back(step.at[0]);
        break;
      case PathStep::Kind::curve: {
        const FigurePoint from = points.back();
        for (int i = 1; i <= pieces_of_a_curve; ++i)
          points.push_back(on_curve(from, step, static_cast<double>(i) / pieces_of_a_curve));
        break;
      }
      case PathStep::Kind::arc: {
        const int pieces = static_cast<int>(std::ceil(std::abs(step.to - step.from) / degrees_of_a_piece - 1e-6));
        for (int i = 0; i <= pieces; ++i)
          points.push_back(on_circle(step, step.from + (step.to - step.from) * i / std::max(1, pieces)));
        break;
      }
      case PathStep::Kind::close:
        break;
    }
  }
  return points;
}

Extent ink_of(const Drawing& drawing) {
  Extent extent = nothing;
  for (const Shape& shape : drawing) grow(extent, shape.path, shape.edge ? shape.edge_width / 2 : 0);
  return extent;
}

Extent areas_of(const Drawing& drawing) {
  Extent extent = nothing;
  for (const Shape& shape : drawing)
    if (shape.fill) grow(extent, shape.path, 0);
  return extent;
}

double difference(const Drawing& a, const Drawing& b) {
  if (!std::ranges::equal(a, b, alike)) return unlike;
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto one = points_along(a[i].path);
    const auto other = points_along(b[i].path);
    if (one.size() != other.size()) return unlike;
    for (std::size_t k = 0; k < one.size(); ++k)
      largest = std::max(largest, std::hypot(one[k].x - other[k].x, one[k].y - other[k].y));
  }
  return largest;
}

}  // namespace regimen::testing
