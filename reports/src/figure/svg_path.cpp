#include "figure/svg_path.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "figure/geometry.hpp"

namespace regimen::figure {
namespace {

struct Place {
  int x = 0;
  int y = 0;
};

Place rounded(Point p) { return {thousandths(p.x), thousandths(-p.y)}; }

class PathBuilder {
 public:
  void add(const PathStep& step) {
    switch (step.kind) {
      case PathStep::Kind::move:
        start_ = at_ = rounded(step.at[0]);
        path_.letters += 'M';
        path_.numbers.insert(path_.numbers.end(), {at_.x, at_.y});
        return;
      case PathStep::Kind::line:
        path_.letters += 'l';
        return go_to(rounded(step.at[0]));
      case PathStep::Kind::curve:
        path_.letters += 'c';
        away(rounded(step.at[0]));
        away(rounded(step.at[1]));
        return go_to(rounded(step.at[2]));
      case PathStep::Kind::arc:
        return arc(step);
      case PathStep::Kind::close:
        path_.letters += 'z';
        at_ = start_;
        return;
    }
  }

  SvgPath path() { return std::move(path_); }

 private:
  void away(Place p) { path_.numbers.insert(path_.numbers.end(), {p.x - at_.x, p.y - at_.y}); }
  void go_to(Place p) {
    away(p);
    at_ = p;
  }

  /// A full circle has to be two arcs: one whose ends meet is not drawn.
  void arc(const PathStep& step) {
    const double opening = step.to - step.from;
    const int parts = std::abs(opening) > 300 ? 2 : 1;
    const bool large = std::abs(opening) / parts > 180;
    const int radius = thousandths(step.radius);
    for (int part = 1; part <= parts; ++part) {
      path_.letters += opening < 0 ? (large ? 'B' : 'A') : (large ? 'b' : 'a');
      path_.numbers.insert(path_.numbers.end(), {radius, radius});
      go_to(rounded(step.at[0] + toward(step.from + opening * part / parts) * step.radius));
    }
  }

  SvgPath path_;
  Place at_;
  Place start_;
};

}  // namespace

int thousandths(double statures) { return static_cast<int>(std::lround(statures * 1000)); }

SvgPath svg_path(const DrawingPath& path) {
  PathBuilder builder;
  for (const PathStep& step : path) builder.add(step);
  return builder.path();
}

bool is_arc(char letter) { return letter == 'a' || letter == 'A' || letter == 'b' || letter == 'B'; }

char svg_letter(char letter) { return is_arc(letter) ? 'a' : letter; }

std::size_t numbers_of(char letter) {
  if (is_arc(letter)) return 4;
  switch (letter) {
    case 'M':
    case 'l':
      return 2;
    case 'c':
      return 6;
    default:
      return 0;
  }
}

void append_number(std::string& text, int number) {
  if (number >= 0 && !text.empty() && text.back() >= '0' && text.back() <= '9') text += ' ';
  std::array<char, 12> digits{};
  text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void append_turn(std::string& text, char letter) {
  text += letter == 'b' || letter == 'B' ? " 0 1" : " 0 0";
  text += letter == 'A' || letter == 'B' ? " 1" : " 0";
}

std::string path_text(const SvgPath& path) {
  std::string text;
  text.reserve(path.numbers.size() * 4);
  std::size_t next = 0;
  for (const char letter : path.letters) {
    text += svg_letter(letter);
    for (std::size_t i = 0; i < numbers_of(letter); ++i) {
      if (i == 2 && is_arc(letter)) append_turn(text, letter);
      append_number(text, path.numbers[next++]);
    }
  }
  return text;
}

std::string color_text(Rgb color) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t part : {color.red, color.green, color.blue}) {
    text += digits[part >> 4U];
    text += digits[part & 0xFU];
  }
  return text;
}

}  // namespace regimen::figure
