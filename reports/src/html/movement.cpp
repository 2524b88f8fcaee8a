#include "html/movement.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "figure/svg_path.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/reports/figure_drawing.hpp"

namespace regimen::html {
namespace {

/// A drawing taken apart into what moves and what does not.
struct Sample {
  Look look;
  std::vector<int> numbers;
  Extent extent;
};

Sample taken_apart(const Drawing& drawing) {
  Sample sample;
  sample.extent = extent_of(drawing);
  for (const Shape& shape : drawing) {
    auto path = figure::svg_path(shape.path);
    sample.look.push_back(
        {shape.fill, shape.edge, figure::thousandths(shape.edge_width), shape.edge_on_top, std::move(path.letters)});
    sample.numbers.insert(sample.numbers.end(), path.numbers.begin(), path.numbers.end());
  }
  return sample;
}

class Sampler {
 public:
  Sampler(const Figure& figure, bool mirror) : figure_(figure), mirror_(mirror) {}

  Movement movement() {
    const std::size_t frames = figure_.frames.size();
    // Between two key frames the way back is the way there.
    movement_.round = figure_.loop == FigureLoop::round && frames > 2;
    for (std::size_t i = 0; i + 1 < frames; ++i) add_way(i, i + 1);
    if (movement_.round) add_way(frames - 1, 0);
    return std::move(movement_);
  }

 private:
  static constexpr int most_splits = 3;

  void add_way(std::size_t from, std::size_t to) {
    from_ = from;
    to_ = to;
    movement_.ways.emplace_back();
    add_stretches(0, 1, 0);
  }

  [[nodiscard]] Sample at(double t) const { return taken_apart(draw_moving(figure_, from_, to_, t, mirror_)); }

  /// One stretch where the shapes stay the same and the polynomial is good, otherwise two of half the length.
  void add_stretches(double from, double to, int splits) {
    // What changes at once in the middle of a way belongs to the second half.
    constexpr double before_end = 1e-6;
    const double length = to - from - before_end;
    std::array<Sample, Stretch::nodes> samples;
    for (std::size_t i = 0; i < Stretch::nodes; ++i)
      samples[i] = at(from + length * static_cast<double>(i) / (Stretch::nodes - 1));
    const bool one_look = std::ranges::all_of(samples, [&](const Sample& s) { return s.look == samples[0].look; });
    const bool good = one_look && is_close(samples, from, length);
    if (!good && splits < most_splits) {
      add_stretches(from, (from + to) / 2, splits + 1);
      add_stretches((from + to) / 2, to, splits + 1);
      return;
    }
    Stretch stretch{from, to, number_of(samples[0].look), {}};
    for (std::size_t i = 0; i < Stretch::nodes; ++i) {
      const Sample& sample = samples[one_look ? i : 0];
      movement_.frame = movement_.frame == Extent{} ? sample.extent : movement_.frame.with(sample.extent);
      stretch.numbers[i] = sample.numbers;
    }
    movement_.ways.back().push_back(std::move(stretch));
  }

  /// Looks between the nodes.
  [[nodiscard]] bool is_close(const std::array<Sample, Stretch::nodes>& samples, double from, double length) const {
    for (const double s : {0.2, 0.5, 1.5, 2.5, 3.5, 3.8}) {
      const Sample there = at(from + length * s / (Stretch::nodes - 1));
      if (there.look != samples[0].look) return false;
      for (std::size_t n = 0; n < there.numbers.size(); ++n) {
        std::array<double, Stretch::nodes> nodes{};
        for (std::size_t i = 0; i < Stretch::nodes; ++i) nodes[i] = samples[i].numbers[n];
        if (std::abs(through(nodes, s) - there.numbers[n]) > tolerance) return false;
      }
    }
    return true;
  }

  std::size_t number_of(const Look& look) {
    const auto known = std::ranges::find(movement_.looks, look);
    const auto number = static_cast<std::size_t>(known - movement_.looks.begin());
    if (known == movement_.looks.end()) movement_.looks.push_back(look);
    return number;
  }

  const Figure& figure_;
  bool mirror_;
  std::size_t from_ = 0;
  std::size_t to_ = 0;
  Movement movement_;
};

}  // namespace

double through(const std::array<double, Stretch::nodes>& nodes, double s) {
  auto differences = nodes;
  double value = nodes[0];
  double factor = 1;
  for (std::size_t order = 1; order < nodes.size(); ++order) {
    for (std::size_t i = nodes.size() - 1; i >= order; --i) differences[i] -= differences[i - 1];
    factor *= (s - static_cast<double>(order) + 1) / static_cast<double>(order);
    value += factor * differences[order];
  }
  return value;
}

Movement movement_of(const Figure& figure, bool mirrored) {
  REGIMEN_EXPECTS(figure.frames.size() > 1);
  return Sampler(figure, mirrored).movement();
}

}  // namespace regimen::html
