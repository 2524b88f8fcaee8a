#include "pdf/sheet.hpp"

#include <fmt/format.h>

#include "regimen/reports/phrases.hpp"

namespace regimen::pdf {
namespace {

constexpr double footer_size = 9.5;

Mark moved(Mark mark, double dx, double dy) {
  std::visit(
      [&](auto& m) {
        if constexpr (requires { m.x1; }) {
          m.x1 += dx;
          m.x2 += dx;
          m.y1 += dy;
          m.y2 += dy;
        } else {
          if constexpr (requires { m.x; }) m.x += dx;
          if constexpr (requires { m.y; }) m.y += dy;
        }
      },
      mark);
  return mark;
}

}  // namespace

void Group::add(const Group& other, double x, double y) {
  for (const auto& mark : other.marks) marks.push_back(moved(mark, x, y));
}

void Group::begin(const char* tag, std::string description) {
  std::vector<Mark> all;
  all.reserve(marks.size() + 2);
  all.emplace_back(std::in_place_type<ElementMark>, ElementMark{tag, true, std::move(description)});
  for (Mark& mark : marks) all.push_back(std::move(mark));
  marks = std::move(all);
}

void Group::end(const char* tag) { add(ElementMark{tag, false, {}}); }

void Group::wrap(const char* tag, std::string description) {
  begin(tag, std::move(description));
  end(tag);
}

Frame frame_of(Paper paper) {
  Frame frame;
  frame.width = paper == Paper::a4 ? 210 / 25.4 * 72 : 612;
  frame.height = paper == Paper::a4 ? 297 / 25.4 * 72 : 792;
  frame.left = 38;
  frame.right = frame.width - 38;
  frame.top = 32;
  frame.bottom = frame.height - 42;
  return frame;
}

void Flow::put(const Group& group) {
  put_at(group, y_);
  y_ += group.height;
}

void Flow::put_at(const Group& group, double y) {
  for (const auto& mark : group.marks) pages_.back().push_back(moved(mark, frame_.left, y));
}

void Flow::new_page() {
  pages_.emplace_back();
  y_ = frame_.top;
}

void Flow::add_footers(Typesetter& typesetter, const std::string& left, const std::string& page_label) {
  const double y = frame_.height - 32;
  const auto pages = fmt::format("{}", pages_.size());
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const auto number = fill(page_label, {{"page", fmt::format("{}", i + 1)}, {"pages", pages}});
    Style style{.size = footer_size, .color = color::muted, .most_lines = 1};
    pages_[i].push_back(TextMark{typesetter.set(left, style, frame_.inner_width() - 90, "the title in the footer"),
                                 frame_.left, y, ""});
    style.align = Style::Align::right;
    pages_[i].push_back(TextMark{typesetter.set(number, style, 85, "the page number"), frame_.right - 85, y, ""});
  }
}

}  // namespace regimen::pdf
