#pragma once

/// \file
/// What can be measured on a picture's pixels.

#include <cstdint>

#include "regimen/reports/picture.hpp"

namespace regimen::testing {

/// How light a colour is, 0 to 1, as WCAG 2 computes it from its red, green and blue.
[[nodiscard]] double luminance(std::uint8_t red, std::uint8_t green, std::uint8_t blue);
/// The contrast ratio of two luminances, from 1 (none) to 21 (black on white).
[[nodiscard]] double contrast(double one, double other);

/// How dark a black and white printer prints a pixel, from 0 (black) to 255; over white paper.
[[nodiscard]] int grey(std::uint32_t argb);

/// The picture seen in a mirror.
[[nodiscard]] Picture flipped(Picture picture);

/// The part of the pixels, 0 to 1, in which two pictures of one size differ by more than `tolerance` in a channel.
[[nodiscard]] double differing(const Picture& one, const Picture& other, int tolerance);

/// The part of the pixels that are darker than `darkest_paper` on white paper.
[[nodiscard]] double covered(const Picture& picture, int darkest_paper = 250);

}  // namespace regimen::testing
