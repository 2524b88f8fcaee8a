#include <fmt/format.h>

#include <algorithm>

#include "pdf/handout_blocks.hpp"
#include "pdf/stack.hpp"
#include "text_safety.hpp"

namespace regimen::pdf {
namespace {

constexpr double cell_padding = 4;

/// A text as a cell of a table's structure.
Group cell(Text text, double x, double y, const char* tag) {
  Group group;
  group.add(TextMark{std::move(text), x, y, "P"});
  group.wrap(tag);
  return group;
}

}  // namespace

Group HandoutBlocks::headed(const std::string& heading, const std::string& sentence) {
  return stacked({of_text(typesetter_.set(heading, look_.section(), width_, "a heading"), 0, "H2"),
                  of_text(typesetter_.set(sentence, look_.quiet(), width_, "the instruction"), 0, "P")},
                 2);
}

Group HandoutBlocks::progress(const ProgressTable& table) {
  Group group = headed(table.heading, table.instruction);
  group.height += 8;
  const double label_width = width_ * 0.36;
  const double column = (width_ - label_width) / static_cast<double>(table.weeks.size());
  Style head_style = look_.quiet();
  head_style.align = Style::Align::center;
  Style amount_style = look_.strong();
  amount_style.align = Style::Align::center;
  Group rows;
  double height = 0;
  const auto row_of = [&](const Text& label, const std::vector<std::string>& texts, const Style& style,
                          const char* tag) {
    std::vector<Text> set;
    double row_height = label.height();
    for (const auto& text : texts) {
      set.push_back(typesetter_.set(text, style, column - 2, "a cell of the table"));
      row_height = std::max(row_height, set.back().height());
    }
    Group row;
    row.add(cell(label, 0, 0, "TH"), 0, height + cell_padding);
    for (std::size_t i = 0; i < set.size(); ++i)
      row.add(cell(set[i], label_width + column * static_cast<double>(i) + 1, 0, tag), 0, height + cell_padding);
    row.wrap("TR");
    rows.add(row, 0, 0);
    height += row_height + 2 * cell_padding;
    rows.add(LineMark{0, height, width_, height});
  };
  const bool narrow = column < look_.body * 4.4;
  std::vector<std::string> weeks = table.weeks;
  if (narrow)
    for (auto& week : weeks) week = week.substr(std::min(week.find_first_of("0123456789"), week.size()));
  row_of(typesetter_.set(narrow ? table.week : " ", look_.quiet(), label_width, "a cell of the table"), weeks,
         head_style, "TH");
  for (const auto& row : table.rows) {
    const Text label =
        typesetter_.set({{isolated(clean_line(row.exercise)), true}, {"  ", false}, {row.unit, false, color::muted}},
                        look_.text(), label_width - 6, "the name of an exercise");
    row_of(label, row.amounts, amount_style, "TD");
  }
  rows.wrap("Table");
  group.add(rows, 0, group.height);
  group.height += height;
  return group;
}

std::vector<Group> HandoutBlocks::progress_in_pages(const ProgressTable& table, double height) {
  std::vector<Group> pages;
  ProgressTable rest = table;
  while (true) {
    ProgressTable part = rest;
    Group group = progress(part);
    while (group.height > height && part.rows.size() > 1) {
      // The first guess is about right; a row with a long name may make it one too many.
      const auto guess = static_cast<std::size_t>(static_cast<double>(part.rows.size()) * height / group.height);
      part.rows.resize(std::clamp<std::size_t>(guess, 1, part.rows.size() - 1));
      group = progress(part);
    }
    pages.push_back(std::move(group));
    if (part.rows.size() == rest.rows.size()) return pages;
    rest.rows.erase(rest.rows.begin(), rest.rows.begin() + static_cast<std::ptrdiff_t>(part.rows.size()));
  }
}

Group HandoutBlocks::ticks(const TickTable& table) {
  const double box_size = look_.body * 1.25;
  Group group = headed(table.heading, table.instruction + " " + table.pain_scale);
  group.height += 8;
  const double label_width = width_ * (look_.is_large() ? 0.30 : 0.25);
  const double pain_width = width_ * (look_.is_large() ? 0.13 : 0.15);
  const double column = (width_ - label_width - pain_width) / static_cast<double>(table.days.size());
  Style day_style = look_.quiet();
  day_style.align = Style::Align::center;
  const auto column_x = [&](std::size_t day) { return label_width + column * static_cast<double>(day); };
  const double pain_x = width_ - pain_width;

  Group rows;
  double y = 0;
  Group head;
  const Text pain = typesetter_.set(table.pain, day_style, pain_width, "a heading");
  double header = pain.height();
  std::vector<Text> days;
  for (const auto& day : table.days) {
    days.push_back(typesetter_.set(day, day_style, column, "a weekday"));
    header = std::max(header, days.back().height());
  }
  head.add(cell(typesetter_.set(" ", day_style, label_width, "a heading"), 0, 0, "TH"), 0, 0);
  for (std::size_t day = 0; day < days.size(); ++day)
    head.add(cell(days[day], column_x(day), header - days[day].height(), "TH"), 0, 0);
  head.add(cell(pain, pain_x, header - pain.height(), "TH"), 0, 0);
  head.wrap("TR");
  rows.add(head, 0, 0);
  y += header + 4;
  for (const auto& row : table.rows) {
    rows.add(LineMark{0, y, width_, y});
    const Text week =
        typesetter_.set({{row.week, true}, {row.from.empty() ? "" : "  ", false}, {row.from, false, color::muted}},
                        look_.text(), label_width, "a week");
    const double row_height = std::max(look_.body * 1.8, week.height() + 0.4 * look_.body);
    Group line;
    line.add(cell(week, 0, (row_height - week.height()) / 2, "TH"), 0, y);
    const auto box = [&](double left, double width, double size) {
      Group tick;
      tick.add(PanelMark{.x = left + (width - size) / 2,
                         .y = (row_height - box_size) / 2,
                         .width = size,
                         .height = box_size,
                         .radius = 3,
                         .edge = color::writing_line,
                         .edge_width = 0.9});
      tick.wrap("TD");
      line.add(tick, 0, y);
    };
    for (std::size_t day = 0; day < table.days.size(); ++day) box(column_x(day), column, box_size);
    box(pain_x, pain_width, box_size * 2.2);
    line.wrap("TR");
    rows.add(line, 0, 0);
    y += row_height;
  }
  rows.wrap("Table");
  group.add(rows, 0, group.height);
  group.height += y;
  return group;
}

}  // namespace regimen::pdf
