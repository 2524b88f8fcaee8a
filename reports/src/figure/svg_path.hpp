#pragma once

/// \file
/// A drawn path as SVG knows it: letters and whole numbers, thousandths of a stature with y down.

#include <string>
#include <string_view>
#include <vector>

#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// Letters as in SVG: `M` to a place; `l`, `c` and arcs by so much from the point before, which makes short numbers;
/// `z`. What an arc says in two flags is in its letter here, so that two paths with the same letters differ in their
/// numbers only: `a` counter-clockwise, `A` clockwise, and `b`, `B` the same for more than half a circle.
struct SvgPath {
  std::string letters;
  std::vector<int> numbers;
  bool operator==(const SvgPath&) const = default;
};

[[nodiscard]] SvgPath svg_path(const DrawingPath& path);

[[nodiscard]] int thousandths(double statures);

/// How many numbers belong to a letter.
[[nodiscard]] std::size_t numbers_of(char letter);

/// Appends a number, and before it a blank where it would run into what stands there.
void append_number(std::string& text, int number);

[[nodiscard]] bool is_arc(char letter);

/// The letter that SVG has for it.
[[nodiscard]] char svg_letter(char letter);

/// Appends what stands between an arc's radii and where it goes.
void append_turn(std::string& text, char letter);

/// The value of the `d` attribute.
[[nodiscard]] std::string path_text(const SvgPath& path);

/// `#dfa67e`
[[nodiscard]] std::string color_text(Rgb color);

}  // namespace regimen::figure
