#include "pixels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace regimen::testing {
namespace {

/// Alpha, red, green, blue over white paper.
std::array<int, 4> channels(std::uint32_t argb) {
  const auto part = [&](int shift) { return static_cast<int>((argb >> shift) & 0xFF); };
  const int paper = 255 - part(24);
  return {part(24), part(16) + paper, part(8) + paper, part(0) + paper};
}

double linear(std::uint8_t channel) {
  const double part = channel / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double part_of(std::size_t count, const Picture& picture) {
  return static_cast<double>(count) / static_cast<double>(picture.argb.size());
}

}  // namespace

double luminance(std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

double contrast(double one, double other) { return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05); }

int grey(std::uint32_t argb) {
  const auto [alpha, red, green, blue] = channels(argb);
  return (red * 299 + green * 587 + blue * 114) / 1000;
}

Picture flipped(Picture picture) {
  const auto width = static_cast<std::ptrdiff_t>(picture.width);
  for (auto row = picture.argb.begin(); row != picture.argb.end(); row += width) std::reverse(row, row + width);
  return picture;
}

double differing(const Picture& one, const Picture& other, int tolerance) {
  if (one.width != other.width || one.height != other.height) throw std::logic_error("pictures of two sizes");
  std::size_t count = 0;
  for (std::size_t i = 0; i < one.argb.size(); ++i) {
    const auto a = channels(one.argb[i]);
    const auto b = channels(other.argb[i]);
    bool differs = false;
    for (std::size_t k = 0; k < a.size(); ++k) differs |= std::abs(a[k] - b[k]) > tolerance;
    count += differs ? 1U : 0U;
  }
  return part_of(count, one);
}

double covered(const Picture& picture, int darkest_paper) {
  return part_of(static_cast<std::size_t>(std::ranges::count_if(
                     picture.argb, [&](std::uint32_t argb) { return grey(argb) < darkest_paper; })),
                 picture);
}

}  // namespace regimen::testing
