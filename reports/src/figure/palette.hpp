#pragma once

/// \file
/// The colours of figures. Near, far and the mat under them differ in lightness, so that grey print keeps them apart.

#include <cmath>

#include "regimen/reports/drawing.hpp"

namespace regimen::figure::palette {

inline constexpr Rgb skin{0xDF, 0xA6, 0x7E};
inline constexpr Rgb skin_shade{0xC4, 0x85, 0x5F};
inline constexpr Rgb shirt{0x2F, 0x7F, 0x8F};
inline constexpr Rgb shorts{0x24, 0x42, 0x5C};
inline constexpr Rgb hair{0x4A, 0x34, 0x28};
inline constexpr Rgb shoe{0x3B, 0x47, 0x54};
inline constexpr Rgb paper{0xFF, 0xFF, 0xFF};
inline constexpr Rgb mat{0xEA, 0xF1, 0xF3};
inline constexpr Rgb mat_edge{0x9F, 0xB5, 0xBA};
inline constexpr Rgb ground{0x9A, 0xA6, 0xAE};
inline constexpr Rgb wood{0xCF, 0xBE, 0xA4};
inline constexpr Rgb wood_edge{0x9C, 0x86, 0x66};
inline constexpr Rgb cloth{0xE7, 0xE2, 0xF0};
inline constexpr Rgb cloth_edge{0xA7, 0x9C, 0xBD};
inline constexpr Rgb rubber{0x6C, 0x7A, 0x89};
inline constexpr Rgb rubber_edge{0x4A, 0x57, 0x64};
inline constexpr Rgb band{0x7B, 0x4A, 0xA0};
inline constexpr Rgb arrow{0xC2, 0x41, 0x0C};
inline constexpr Rgb working{0xE8, 0x59, 0x0C};

/// `t` of the way from one colour to another.
constexpr Rgb mixed(Rgb a, Rgb b, double t) {
  const auto part = [t](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(from + (to - from) * t + 0.5);
  };
  return {part(a.red, b.red), part(a.green, b.green), part(a.blue, b.blue)};
}
/// The colour of the same thing on the far side of the body.
constexpr Rgb faded(Rgb color) { return mixed(color, paper, 0.45); }

}  // namespace regimen::figure::palette
