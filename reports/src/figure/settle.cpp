#include "figure/settle.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "figure/outline.hpp"

namespace regimen::figure {
namespace {

constexpr int most_rounds = 12;
constexpr double close_enough = 1e-6;

/// How far each touching part is from its surface.
std::vector<double> gaps(const FigurePose& pose, FigureView view) {
  const Skeleton skeleton = solve(pose, view);
  std::vector<double> found;
  for (const FigureRest& rest : pose.rests) found.push_back(lowest(skeleton, rest.part) - rest.at);
  if (pose.lean) found.push_back(nearest_to_wall(skeleton, pose.lean->part, pose.lean->at) - pose.lean->at);
  return found;
}

/// One thing that settling may change.
enum class Freedom { height, turn, sideways };

std::vector<Freedom> freedoms(const FigurePose& pose) {
  std::vector<Freedom> all;
  if (!pose.rests.empty()) all.push_back(Freedom::height);
  if (pose.rests.size() > 1) all.push_back(Freedom::turn);
  if (pose.lean) all.push_back(Freedom::sideways);
  return all;
}

void change(FigurePose& pose, Freedom freedom, double by) {
  switch (freedom) {
    case Freedom::height:
      pose.pelvis.y += by;
      return;
    case Freedom::turn:
      pose.trunk += by;
      return;
    case Freedom::sideways:
      pose.pelvis.x += by;
      return;
  }
}

double small_step(Freedom freedom) { return freedom == Freedom::turn ? 0.02 : 1e-4; }
double largest_step(Freedom freedom) { return freedom == Freedom::turn ? 12 : 0.25; }

/// Solves the small linear system by Gauss's elimination; a singular one leaves its unknown as it is.
std::vector<double> solve_linear(std::vector<std::vector<double>> a, std::vector<double> b) {
  const std::size_t n = b.size();
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column + 1; row < n; ++row)
      if (std::abs(a[row][column]) > std::abs(a[pivot][column])) pivot = row;
    std::swap(a[column], a[pivot]);
    std::swap(b[column], b[pivot]);
    if (std::abs(a[column][column]) < 1e-9) continue;
    for (std::size_t row = 0; row < n; ++row) {
      if (row == column) continue;
      const double factor = a[row][column] / a[column][column];
      for (std::size_t k = column; k < n; ++k) a[row][k] -= factor * a[column][k];
      b[row] -= factor * b[column];
    }
  }
  std::vector<double> x(n, 0);
  for (std::size_t i = 0; i < n; ++i)
    if (std::abs(a[i][i]) >= 1e-9) x[i] = b[i] / a[i][i];
  return x;
}

}  // namespace

double lowest(const Skeleton& skeleton, FigurePart part) {
  double y = std::numeric_limits<double>::max();
  for (const Disc& disc : bounds_of(skeleton, part)) y = std::min(y, disc.center.y - disc.radius);
  return y;
}

double nearest_to_wall(const Skeleton& skeleton, FigurePart part, double x) {
  const bool wall_on_the_left = x < skeleton.spine[0].x;
  double nearest = 0;
  bool first = true;
  for (const Disc& disc : bounds_of(skeleton, part)) {
    const double edge = wall_on_the_left ? disc.center.x - disc.radius : disc.center.x + disc.radius;
    if (first || (wall_on_the_left ? edge < nearest : edge > nearest)) nearest = edge;
    first = false;
  }
  return nearest;
}

FigurePose settled(FigurePose pose, FigureView view) {
  const auto free = freedoms(pose);
  for (int round = 0; round < most_rounds && !free.empty(); ++round) {
    const auto open = gaps(pose, view);
    if (std::ranges::all_of(open, [](double gap) { return std::abs(gap) < close_enough; })) break;
    // Newton's method with slopes taken from small steps.
    std::vector<std::vector<double>> slopes(open.size(), std::vector<double>(free.size()));
    for (std::size_t k = 0; k < free.size(); ++k) {
      FigurePose moved = pose;
      change(moved, free[k], small_step(free[k]));
      const auto then = gaps(moved, view);
      for (std::size_t i = 0; i < open.size(); ++i) slopes[i][k] = (then[i] - open[i]) / small_step(free[k]);
    }
    const auto steps = solve_linear(std::move(slopes), open);
    for (std::size_t k = 0; k < free.size(); ++k)
      change(pose, free[k], std::clamp(-steps[k], -largest_step(free[k]), largest_step(free[k])));
  }
  return pose;
}

}  // namespace regimen::figure
