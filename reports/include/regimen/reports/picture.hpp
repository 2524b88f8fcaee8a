#pragma once

/// \file
/// Small drawings for the screen, by the very code that draws the handout.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "regimen/engine/figure.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen {

/// An image with transparency, row by row from the top.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;  ///< alpha in the highest byte; colours multiplied by it
};

/// The starting position on a card of paper with round corners; sizes in pixels, both at least 8. Throws WorldFailure
/// when the drawing library fails.
[[nodiscard]] Picture position_picture(Position position, int width, int height);

/// One key frame of a figure, with its arrows, on a white card; sizes as above. Expects an index of a frame.
[[nodiscard]] Picture figure_picture(const Figure& figure, std::size_t frame, bool mirror, int width, int height);

/// The figure on its way between two key frames, in the same place and size as `figure_picture` shows them.
[[nodiscard]] Picture moving_picture(const Figure& figure, std::size_t from, std::size_t to, double t, bool mirror,
                                     int width, int height);

}  // namespace regimen
