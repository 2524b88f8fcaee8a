#pragma once

/// \file
/// When a figure that plays is where: it rests in each key frame and moves to the next.

#include <chrono>
#include <cstddef>
#include <vector>

#include "regimen/engine/figure.hpp"

namespace regimen {

/// Where a figure is: on its way from one key frame to another, `t` from 0 to 1; in a key frame both are the same.
struct FigureMoment {
  std::size_t from = 0;
  std::size_t to = 0;
  double t = 0;
  [[nodiscard]] bool rests() const { return from == to; }
  bool operator==(const FigureMoment&) const = default;
};

/// One round of a figure through its key frames and back to the first.
class FigureTimeline {
 public:
  using Duration = std::chrono::milliseconds;
  static constexpr Duration rest{1100};
  static constexpr Duration move{900};

  /// A timeline of nothing that moves.
  FigureTimeline() = default;
  explicit FigureTimeline(const Figure& figure);

  /// False for a figure of one frame.
  [[nodiscard]] bool moves() const { return stops_.size() > 1; }
  [[nodiscard]] Duration round() const;
  /// Where the figure is so long after it began; after a round it begins again.
  [[nodiscard]] FigureMoment at(Duration elapsed) const;
  /// When the figure next looks otherwise than at `elapsed`: at the end of a rest, or one picture later.
  [[nodiscard]] Duration next_picture(Duration elapsed) const;
  /// The beginning of the first rest in this key frame.
  [[nodiscard]] Duration beginning_of(std::size_t frame) const;

 private:
  std::vector<std::size_t> stops_;  ///< the key frames of a round, in order
};

}  // namespace regimen
