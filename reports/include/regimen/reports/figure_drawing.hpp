#pragma once

/// \file
/// Drawing the figure of an exercise: one renderer for the page, the screen and the browser.

#include "regimen/reports/drawing.hpp"

namespace regimen {

/// The pictures of a figure, all in one frame rectangle so that nothing jumps in size.
struct FigurePictures {
  Extent frame;                   ///< everything that any picture shows lies in it
  std::vector<Drawing> pictures;  ///< one for each key frame, with its arrows
};

/// The figure's key frames as drawings. `mirror`: seen in a mirror, so that the other side is at work. Expects at least
/// one frame.
[[nodiscard]] FigurePictures draw_figure(const Figure& figure, bool mirror = false);

/// The figure between two key frames, without arrows: `t` from 0 (frame `from`) to 1 (frame `to`). Limbs keep their
/// length, what touches a surface in both keeps touching it. Expects indices of frames.
[[nodiscard]] Drawing draw_between(const Figure& figure, std::size_t from, std::size_t to, double t,
                                   bool mirror = false);

/// The same as it looks in a moving picture: what is at work is marked all the way, and not hatched, so that the
/// drawings of one way have the same shapes wherever the body allows it.
[[nodiscard]] Drawing draw_moving(const Figure& figure, std::size_t from, std::size_t to, double t,
                                  bool mirror = false);

}  // namespace regimen
