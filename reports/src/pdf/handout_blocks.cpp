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
  style.most_lines = 10;
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

Group HandoutBlocks::safety(const SafetyBox& box) {
  constexpr std::string_view what = "the safety box";
  const double inner = width_ - 2 * (panel_padding + 2);
  constexpr double gap = 20;
  const bool two_columns = !look_.is_large();
  const double column = two_columns ? (inner - gap) / 2 : inner;
  std::vector<Group> alarms;
  for (const auto& alarm : box.alarms)
    alarms.push_back(of_text(typesetter_.set({{alarm.lead, true, color::red}, {" ", false}, {alarm.rest, false}},
                                             look_.text(), column, what),
                             0, "P"));
  if (!box.for_you.empty()) {
    std::vector<Group> for_you{
        of_text(typesetter_.set(box.for_you_heading, look_.small_heading(), column, what), 0, "P")};
    append(for_you, bullets(box.for_you, column, what));
    alarms.push_back(stacked(for_you, 1));
  }
  std::vector<Group> habits{of_text(typesetter_.set(box.habits_heading, look_.strong(), column, what), 0, "P")};
  append(habits, bullets(box.habits, column, what));
  const Group disclaimer = of_text(typesetter_.set(box.disclaimer, look_.quiet(), column, what), 0, "P");

  Group inside;
  if (!two_columns) {
    alarms.push_back(stacked(habits, 1));
    alarms.push_back(disclaimer);
    inside = stacked(alarms, 3);
  } else {
    // The disclaimer stands where there is more room.
    const Group habit_column = stacked(habits, 1);
    const bool at_the_left = stacked(alarms, 5).height <= habit_column.height;
    if (at_the_left) alarms.push_back(disclaimer);
    const Group left = stacked(alarms, 5);
    const Group right = at_the_left ? habit_column : stacked({habit_column, disclaimer}, 5);
    inside.height = std::max(left.height, right.height);
    inside.add(left, 0, 0);
    inside.add(LineMark{column + gap / 2, 2, column + gap / 2, inside.height - 2, color::hairline, 0.75});
    inside.add(right, column + gap, 0);
  }
  return boxed(inside, width_, {.radius = 7, .edge = color::red, .edge_width = 1.4});
}

}  // namespace regimen::pdf
