#include "pdf/handout_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "pdf/stack.hpp"
#include "text_safety.hpp"

namespace regimen::pdf {
namespace {

constexpr double column_gap = 18;

}  // namespace

Group HandoutBlocks::contact(std::span<const LabelledLine> lines, double width) {
  const double label_width = look_.body * 6.4;
  Group group;
  for (const auto& line : lines) {
    const auto value = clean_line(line.value);
    const Text label = typesetter_.set(line.label, look_.quiet(), label_width, "a label");
    Style style = look_.text();
    style.most_lines = 3;
    const Text text =
        typesetter_.set(isolated(value), style, width - label_width, fmt::format("the line \"{}\"", line.label));
    const double height = text.height() + 3;
    group.add(TextMark{label, 0, group.height + text.baseline() - label.baseline(), "P"});
    if (value.empty()) {
      const double y = group.height + text.baseline() + 2;
      group.add(LineMark{label_width, y, width, y, color::writing_line, 0.6});
    } else {
      group.add(TextMark{text, label_width, group.height, "P"});
    }
    group.height += height;
  }
  return group;
}

Group HandoutBlocks::contact_in_columns(const std::vector<LabelledLine>& lines) {
  const double width = (width_ - column_gap) / 2;
  const auto split = static_cast<std::ptrdiff_t>((lines.size() + 1) / 2);
  const Group first = contact({lines.begin(), lines.begin() + split}, width);
  const Group second = contact({lines.begin() + split, lines.end()}, width);
  Group both;
  both.height = std::max(first.height, second.height);
  both.add(first, 0, 0);
  both.add(second, width + column_gap, 0);
  return both;
}

Group HandoutBlocks::head(const Handout& handout) {
  const double contact_width = width_ * 0.40;
  const bool beside = !look_.is_large();
  const double title_width = beside || !handout.logo.empty() ? width_ - contact_width - column_gap : width_;
  std::vector<Group> left;
  left.push_back(
      of_text(typesetter_.set(isolated(clean_line(handout.title)), {.size = look_.title, .bold = true, .most_lines = 3},
                              title_width, "the program's title"),
              0, "H1"));
  if (const auto name = clean_line(handout.patient); !name.empty())
    left.push_back(of_text(typesetter_.set(isolated(name), {.size = look_.patient, .bold = true, .most_lines = 2},
                                           title_width, "the patient's name"),
                           0, "P"));
  if (!handout.period.empty())
    left.push_back(of_text(typesetter_.set(handout.period, look_.quiet(), title_width, "the period"), 0, "P"));
  Group group = stacked(left, 2);
  constexpr double logo_height = 42;
  double contact_y = 6;
  if (!handout.logo.empty()) {
    group.add(ImageMark{std::make_shared<const std::string>(handout.logo), width_ - contact_width, 0, contact_width,
                        logo_height});
    contact_y += logo_height + 4;
  }
  if (beside) {
    const Group right = contact(handout.contact, contact_width);
    group.add(right, width_ - contact_width, contact_y);
    group.height = std::max(group.height, right.height + contact_y) + 9;
  } else {
    const double top = std::max(group.height + 6, contact_y);
    const Group below = contact_in_columns(handout.contact);
    group.add(below, 0, top);
    group.height = top + below.height + 9;
  }
  group.add(LineMark{0, group.height, width_, group.height, color::teal, 2});
  group.height += 2;
  return group;
}

Group HandoutBlocks::why(const Handout& handout) {
  const double inner = width_ - 2 * (panel_padding + 2);
  Style style = look_.text();
  style.most_lines = 24;
  const Text text =
      handout.why.empty()
          ? typesetter_.set(handout.empty_message, style, inner, "the message")
          : typesetter_.set({{handout.why_heading, true, color::teal}, {" ", false}, {clean_line(handout.why), false}},
                            style, inner, "the reasons for the program");
  return boxed(of_text(text, 0, "P"), width_, {.radius = 7, .fill = color::mist});
}

Group HandoutBlocks::section_heading(const HandoutSection& section) {
  return of_text(typesetter_.set(section.heading, look_.section(), width_, "a heading"), 0, "H2");
}

Group HandoutBlocks::hairline() const {
  Group group;
  group.height = 0.75;
  group.add(LineMark{0, 0, width_, 0});
  return group;
}

std::vector<Group> HandoutBlocks::bullets(const std::vector<std::string>& texts, double width, std::string_view what) {
  Style style = look_.text();
  style.hanging = look_.body;
  std::vector<Group> groups;
  for (const auto& text : texts) {
    std::vector<Group> item{of_text(typesetter_.set("•\t" + text, style, width, what), 0, "LBody")};
    wrap_all(item, "LI");
    append(groups, std::move(item));
  }
  wrap_all(groups, "L");
  return groups;
}

namespace {

constexpr std::string_view safety_text = "the safety box";
constexpr double gap_in_safety = 5;

Group safety_boxed(const Group& inside, double width) {
  return boxed(inside, width, {.radius = 7, .edge = color::red, .edge_width = 1.4});
}

}  // namespace

HandoutBlocks::Safety HandoutBlocks::safety_parts(const SafetyBox& box, double width) {
  Safety parts;
  for (const auto& alarm : box.alarms)
    parts.alarms.push_back(of_text(typesetter_.set({{alarm.lead, true, color::red}, {" ", false}, {alarm.rest, false}},
                                                   look_.text(), width, safety_text),
                                   0, "P"));
  if (!box.for_you.empty()) {
    parts.for_you.push_back(
        of_text(typesetter_.set(box.for_you_heading, look_.small_heading(), width, safety_text), 0, "P"));
    append(parts.for_you, bullets(box.for_you, width, safety_text));
  }
  parts.habits.push_back(of_text(typesetter_.set(box.habits_heading, look_.strong(), width, safety_text), 0, "P"));
  append(parts.habits, bullets(box.habits, width, safety_text));
  parts.disclaimer = of_text(typesetter_.set(box.disclaimer, look_.quiet(), width, safety_text), 0, "P");
  return parts;
}

std::vector<Group> HandoutBlocks::safety(const SafetyBox& box, double page_height) {
  const double inner = width_ - 2 * (panel_padding + 2);
  if (look_.is_large()) return safety_in_one_column(safety_parts(box, inner), page_height);
  constexpr double gap = 20;
  const double column = (inner - gap) / 2;
  const Safety parts = safety_parts(box, column);
  std::vector<Group> alarms = parts.alarms;
  if (!parts.for_you.empty()) alarms.push_back(stacked(parts.for_you, 1));
  // The disclaimer stands where there is more room.
  const Group habits = stacked(parts.habits, 1);
  const bool at_the_left = stacked(alarms, gap_in_safety).height <= habits.height;
  if (at_the_left) alarms.push_back(parts.disclaimer);
  const Group left = stacked(alarms, gap_in_safety);
  const Group right = at_the_left ? habits : stacked({habits, parts.disclaimer}, gap_in_safety);
  Group inside;
  inside.height = std::max(left.height, right.height);
  inside.add(left, 0, 0);
  inside.add(LineMark{column + gap / 2, 2, column + gap / 2, inside.height - 2, color::hairline, 0.75});
  inside.add(right, column + gap, 0);
  return {safety_boxed(inside, width_)};
}

std::vector<Group> HandoutBlocks::safety_in_one_column(const Safety& parts, double page_height) {
  constexpr double gap = 3;
  std::vector<Group> lines = parts.alarms;
  append(lines, parts.for_you);
  append(lines, parts.habits);
  lines.push_back(parts.disclaimer);
  std::vector<Group> boxes;
  std::vector<Group> inside;
  for (const Group& line : lines) {
    inside.push_back(line);
    if (inside.size() == 1 || safety_boxed(stacked(inside, gap), width_).height <= page_height) continue;
    inside.pop_back();
    boxes.push_back(safety_boxed(stacked(inside, gap), width_));
    inside = {line};
  }
  boxes.push_back(safety_boxed(stacked(inside, gap), width_));
  return boxes;
}

}  // namespace regimen::pdf
