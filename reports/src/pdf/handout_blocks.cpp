#include "pdf/handout_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "text_safety.hpp"

namespace regimen::pdf {
namespace {

constexpr double body = 12;
constexpr double column_gap = 18;
constexpr double picture_share = 0.44;
constexpr double hanging = 19;    // of a numbered step
constexpr int lines_a_piece = 5;  // so that what is longer than a page can be broken
constexpr double panel_padding = 10;
constexpr double gap_between_words = 3;
constexpr double gap_above_columns = 6;
constexpr double gap_above_tips = 4;
constexpr double gap_between_tips = 1.5;

const Style body_style{.size = body};
const Style strong{.size = body, .bold = true};
const Style quiet{.size = body, .color = color::muted};
const Style small_heading{.size = body, .bold = true, .color = color::teal};

/// One under the other, `gap` between them.
Group stacked(const std::vector<Group>& groups, double gap) {
  Group all;
  for (const auto& group : groups) {
    if (all.height > 0 && !group.continues) all.height += gap;
    all.add(group, 0, all.height);
    all.height += group.height;
  }
  return all;
}

Group of_text(Text text, double x, const char* tag) {
  Group group;
  group.height = text.height();
  group.add(TextMark{std::move(text), x, 0, tag});
  return group;
}

void append(std::vector<Group>& groups, std::vector<Group> more) {
  for (auto& group : more) groups.push_back(std::move(group));
}

/// A coloured panel around a group.
Group boxed(const Group& inside, double width, const PanelMark& look) {
  Group group;
  group.height = inside.height + 2 * panel_padding;
  PanelMark panel = look;
  panel.width = width;
  panel.height = group.height;
  group.add(panel);
  group.add(inside, panel_padding + 2, panel_padding);
  return group;
}

}  // namespace

double HandoutBlocks::picture_width() const { return width_ * picture_share; }
double HandoutBlocks::words_x() const { return picture_width() + column_gap; }

Group HandoutBlocks::contact(const std::vector<LabelledLine>& lines, double width) {
  constexpr double label_width = 76;
  Group group;
  for (const auto& line : lines) {
    const auto value = clean_line(line.value);
    const Text label = typesetter_.set(line.label, {.size = body, .color = color::muted}, label_width, "a label");
    const Text text = typesetter_.set(isolated(value), {.size = body, .most_lines = 2}, width - label_width,
                                      fmt::format("the line \"{}\"", line.label));
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

Group HandoutBlocks::head(const Handout& handout) {
  const double contact_width = width_ * 0.40;
  const double title_width = width_ - contact_width - column_gap;
  std::vector<Group> left;
  left.push_back(
      of_text(typesetter_.set(isolated(clean_line(handout.title)), {.size = 22, .bold = true, .most_lines = 3},
                              title_width, "the program's title"),
              0, "H1"));
  if (const auto name = clean_line(handout.patient); !name.empty())
    left.push_back(of_text(
        typesetter_.set(isolated(name), {.size = 15, .bold = true, .most_lines = 2}, title_width, "the patient's name"),
        0, "P"));
  if (!handout.period.empty())
    left.push_back(of_text(typesetter_.set(handout.period, quiet, title_width, "the period"), 0, "P"));
  Group group = stacked(left, 2);
  const Group right = contact(handout.contact, contact_width);
  group.add(right, width_ - contact_width, 6);
  group.height = std::max(group.height, right.height + 6) + 9;
  group.add(LineMark{0, group.height, width_, group.height, color::teal, 2});
  group.height += 2;
  return group;
}

Group HandoutBlocks::why(const Handout& handout) {
  const double inner = width_ - 2 * (panel_padding + 2);
  Style style = body_style;
  style.most_lines = 8;
  const Text text =
      handout.why.empty()
          ? typesetter_.set(handout.empty_message, style, inner, "the message")
          : typesetter_.set({{handout.why_heading, true, color::teal}, {" ", false}, {clean_line(handout.why), false}},
                            style, inner, "the reasons for the program");
  return boxed(of_text(text, 0, "P"), width_, {.radius = 7, .fill = color::mist});
}

Group HandoutBlocks::section_heading(const HandoutSection& section) {
  return of_text(
      typesetter_.set(section.heading, {.size = 17, .bold = true, .color = color::teal}, width_, "a heading"), 0, "H2");
}

Group HandoutBlocks::hairline() const {
  Group group;
  group.height = 0.75;
  group.add(LineMark{0, 0, width_, 0});
  return group;
}

Group HandoutBlocks::picture(const HandoutExercise& exercise) {
  constexpr double figure_height = 64;
  constexpr double margin = 8;
  const double width = picture_width();
  Group group;
  const Text caption =
      typesetter_.set(exercise.position_words, {.size = body, .color = color::teal, .align = Style::Align::center},
                      width - 2 * margin, "a caption");
  const double panel_height = margin + figure_height + 5 + caption.height() + 7;
  group.add(PanelMark{.width = width, .height = panel_height, .radius = 9, .fill = color::mist});
  group.add(PictogramMark{exercise.position, margin, margin, width - 2 * margin, figure_height});
  group.add(TextMark{caption, margin, margin + figure_height + 5, "P"});
  const Text key = typesetter_.set(clean_line(exercise.key),
                                   {.size = 9.5, .color = color::muted, .align = Style::Align::right, .most_lines = 1},
                                   width - 4, "an exercise's key");
  group.add(TextMark{key, 0, panel_height + 2, "P"});
  group.height = panel_height + 2 + key.height();
  return group;
}

std::vector<Group> HandoutBlocks::tips(const HandoutExercise& exercise, const Handout& handout, double width) {
  std::vector<Group> groups;
  if (exercise.tips.empty()) return groups;
  groups.push_back(of_text(typesetter_.set(handout.tips_heading, small_heading, width, "a heading"), 0, "P"));
  Style style = body_style;
  style.hanging = 12;
  for (const auto& tip : exercise.tips)
    append(groups, pieces_of("•\t" + isolated(clean_line(tip)), style, 0, width, "P",
                             fmt::format("a tip of exercise {}", exercise.number)));
  return groups;
}

std::optional<Group> HandoutBlocks::shared_out(const std::vector<Group>& left, const std::vector<Group>& right) const {
  if (left.size() != right.size()) return std::nullopt;
  const auto some = [](const std::vector<Group>& groups, std::size_t from, std::size_t to) {
    const auto begin = groups.begin();
    return stacked({begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to)},
                   gap_between_tips);
  };
  // The heading is the first group. The reader goes down the left column first, so that one may be the longer.
  std::optional<Group> best;
  for (std::size_t split = 2; split <= left.size(); ++split) {
    Group both = left.front();
    const double top = both.height + gap_between_tips;
    const Group first = some(left, 1, split);
    const Group second = some(right, split, right.size());
    both.add(first, 0, top);
    both.add(second, words_x(), top);
    both.height = top + std::max(first.height, second.height);
    if (!best || both.height < best->height) best = std::move(both);
  }
  return best;
}

std::vector<Group> HandoutBlocks::note(const HandoutExercise& exercise, const Handout& handout) {
  std::vector<Group> groups;
  const auto words = clean_text(exercise.note);
  if (clean_line(words).empty()) return groups;
  constexpr double inset = 10;
  groups.push_back(
      of_text(typesetter_.set(handout.note_heading, small_heading, width_ - inset, "a heading"), inset, "P"));
  Style style = body_style;
  style.own_direction = true;
  append(groups,
         pieces_of(words, style, inset, width_ - inset, "P", fmt::format("the note of exercise {}", exercise.number)));
  for (auto& group : groups) {
    group.continues = &group != &groups.front();
    group.add(LineMark{1.5, 0, 1.5, group.height, color::teal, 3});
  }
  return groups;
}

std::vector<Group> HandoutBlocks::pieces_of(std::string_view text, const Style& style, double x, double width,
                                            const char* tag, std::string_view what) {
  std::vector<Group> groups;
  for (auto& piece : typesetter_.set_in_pieces(text, style, width, lines_a_piece, what)) {
    const bool continues = !groups.empty();
    groups.push_back(of_text(std::move(piece), x, tag));
    groups.back().continues = continues;
  }
  return groups;
}

std::vector<Group> HandoutBlocks::heading(const HandoutExercise& exercise) {
  const auto name = fmt::format("{}. {}", exercise.number, isolated(clean_line(exercise.name)));
  auto groups = pieces_of(name, {.size = 15, .bold = true}, 0, width_, "H3",
                          fmt::format("the name of exercise {}", exercise.number));
  groups.front().add(BookmarkMark{name, 0});
  if (!exercise.purpose.empty())
    append(groups, pieces_of(isolated(clean_line(exercise.purpose)), quiet, 0, width_, "P",
                             fmt::format("the purpose of exercise {}", exercise.number)));
  append(groups, pieces_of(exercise.dose, strong, 0, width_, "P", "a dose"));
  return groups;
}

std::vector<Group> HandoutBlocks::words(const HandoutExercise& exercise) {
  const double x = words_x();
  const double width = width_ - x;
  std::vector<Group> groups;
  Style step_style = body_style;
  step_style.hanging = hanging;
  int number = 1;
  for (const auto& step : exercise.steps)
    append(groups, pieces_of(fmt::format("{}.\t{}", number++, isolated(clean_line(step))), step_style, x, width, "P",
                             fmt::format("a step of exercise {}", exercise.number)));
  Style stop_style = strong;
  stop_style.color = color::red;
  for (const auto& stop : exercise.stops)
    append(groups, pieces_of(isolated(clean_line(stop)), stop_style, x, width, "P",
                             fmt::format("a warning of exercise {}", exercise.number)));
  if (!exercise.felt_in.empty())
    append(groups, pieces_of(isolated(clean_line(exercise.felt_in)), quiet, x, width, "P",
                             fmt::format("exercise {}", exercise.number)));
  return groups;
}

Group HandoutBlocks::exercise(const HandoutExercise& exercise, const Handout& handout) {
  Group whole = stacked(heading(exercise), 1);
  whole.height += gap_above_columns;
  if (const auto own_words = note(exercise, handout); !own_words.empty()) {
    const Group from_therapist = stacked(own_words, 0);
    whole.add(from_therapist, 0, whole.height);
    whole.height += from_therapist.height + gap_above_columns;
  }
  const Group columns = with_tips(picture(exercise), stacked(words(exercise), gap_between_words), exercise, handout);
  whole.add(columns, 0, whole.height);
  whole.height += columns.height;
  return whole;
}

std::vector<Group> HandoutBlocks::exercise_in_pieces(const HandoutExercise& exercise, const Handout& handout) {
  auto pieces = heading(exercise);
  append(pieces, note(exercise, handout));
  append(pieces, beside_picture(picture(exercise), words(exercise)));
  append(pieces, tips(exercise, handout, width_));
  return pieces;
}

namespace {

/// About how high the tips from the one at `first` would be, with their heading, if each took `share` of its lines.
/// `narrow` are the tips as they are set, the heading before them.
double heading_and(const std::vector<Group>& narrow, std::size_t first, double share) {
  const double line = narrow.front().height;
  double height = line;
  for (std::size_t i = first; i < narrow.size(); ++i)
    height += gap_between_tips + std::max(1.0, std::ceil(std::round(narrow[i].height / line) * share)) * line;
  return height;
}

/// About how high they would be shared out over both columns, the second taking `share` of their lines.
double shared_height(const std::vector<Group>& narrow, double share) {
  double best = heading_and(narrow, 1, 1);
  double left = narrow.front().height;
  for (std::size_t split = 2; split <= narrow.size(); ++split) {
    left += gap_between_tips + narrow[split - 1].height;
    best = std::min(best, std::max(left, heading_and(narrow, split, share)));
  }
  return best;
}

}  // namespace

Group HandoutBlocks::with_tips(const Group& drawing, const Group& text, const HandoutExercise& exercise,
                               const Handout& handout) {
  Group columns;
  columns.add(text, 0, 0);
  columns.add(drawing, 0, 0);
  columns.height = std::max(text.height, drawing.height);
  if (exercise.tips.empty()) return columns;

  const auto narrow = tips(exercise, handout, picture_width());
  Group best = stacked(narrow, gap_between_tips);
  double x = 0;
  double y = drawing.height + gap_above_tips;
  if (y + best.height > columns.height) {
    // Under the picture they make the exercise taller. The other places are compared by an estimate, because setting
    // the text in each of them costs more time than anything else on the page.
    const double words_width = width_ - words_x();
    const double below = columns.height + gap_above_tips;
    const double under_words = text.height + gap_above_tips + heading_and(narrow, 1, picture_width() / words_width);
    const double under_both = below + heading_and(narrow, 1, picture_width() / width_);
    const double shared = below + shared_height(narrow, picture_width() / words_width);
    const double least = std::min({y + best.height, under_words, under_both, shared});
    if (least == under_words) {
      best = stacked(tips(exercise, handout, words_width), gap_between_tips);
      x = words_x();
      y = text.height + gap_above_tips;
    } else if (least == shared) {
      if (auto both = shared_out(narrow, tips(exercise, handout, words_width))) {
        best = std::move(*both);
        y = below;
      }
    } else if (least == under_both) {
      best = stacked(tips(exercise, handout, width_), gap_between_tips);
      y = below;
    }
  }
  columns.add(best, x, y);
  columns.height = std::max(columns.height, y + best.height);
  return columns;
}

std::vector<Group> HandoutBlocks::beside_picture(const Group& drawing, const std::vector<Group>& text) {
  std::vector<Group> beginning;
  double height = 0;
  std::size_t at = 0;
  for (; at < text.size() && height < drawing.height; ++at) {
    beginning.push_back(text[at]);
    height += text[at].height + gap_between_words;
  }
  Group first = stacked(beginning, gap_between_words);
  first.add(drawing, 0, 0);
  first.height = std::max(first.height, drawing.height);
  std::vector<Group> groups{std::move(first)};
  groups.insert(groups.end(), text.begin() + static_cast<std::ptrdiff_t>(at), text.end());
  return groups;
}

Group HandoutBlocks::safety(const SafetyBox& box) {
  const double inner = width_ - 2 * (panel_padding + 2);
  constexpr double gap = 20;
  const double column = (inner - gap) / 2;
  std::vector<Group> alarms;
  for (const auto& alarm : box.alarms)
    alarms.push_back(of_text(typesetter_.set({{alarm.lead, true, color::red}, {" ", false}, {alarm.rest, false}},
                                             body_style, column, "the safety box"),
                             0, "P"));
  std::vector<Group> habits;
  habits.push_back(of_text(typesetter_.set(box.habits_heading, strong, column, "the safety box"), 0, "P"));
  Style style = body_style;
  style.hanging = 12;
  for (const auto& habit : box.habits)
    habits.push_back(of_text(typesetter_.set("•\t" + habit, style, column, "the safety box"), 0, "P"));

  alarms.push_back(of_text(typesetter_.set(box.disclaimer, quiet, column, "the safety box"), 0, "P"));
  const Group left = stacked(alarms, 5);
  const Group right = stacked(habits, 1);
  Group inside;
  inside.height = std::max(left.height, right.height);
  inside.add(left, 0, 0);
  inside.add(LineMark{column + gap / 2, 2, column + gap / 2, inside.height - 2, color::hairline, 0.75});
  inside.add(right, column + gap, 0);
  return boxed(inside, width_, {.radius = 7, .edge = color::red, .edge_width = 1.4});
}

Group HandoutBlocks::ticks(const TickTable& table) {
  constexpr double box_size = 15;
  constexpr double row_height = 26;
  const double label_width = width_ * 0.26;
  const double column = (width_ - label_width) / static_cast<double>(table.days.size());
  Group group = stacked(
      {of_text(typesetter_.set(table.heading, {.size = 17, .bold = true, .color = color::teal}, width_, "a heading"), 0,
               "H2"),
       of_text(typesetter_.set(table.instruction, quiet, width_, "the instruction"), 0, "P")},
      2);
  group.height += 10;
  const Style day_style{.size = body, .color = color::muted, .align = Style::Align::center};
  double header = 0;
  for (std::size_t day = 0; day < table.days.size(); ++day) {
    const Text text = typesetter_.set(table.days[day], day_style, column, "a weekday");
    header = std::max(header, text.height());
    group.add(TextMark{text, label_width + column * static_cast<double>(day), group.height, "P"});
  }
  group.height += header + 4;
  for (const auto& row : table.rows) {
    group.add(LineMark{0, group.height, width_, group.height});
    const Text week =
        typesetter_.set({{row.week, true}, {row.from.empty() ? "" : "  ", false}, {row.from, false, color::muted}},
                        body_style, label_width, "a week");
    group.add(TextMark{week, 0, group.height + (row_height - week.height()) / 2, "P"});
    for (std::size_t day = 0; day < table.days.size(); ++day)
      group.add(PanelMark{.x = label_width + column * (static_cast<double>(day) + 0.5) - box_size / 2,
                          .y = group.height + (row_height - box_size) / 2,
                          .width = box_size,
                          .height = box_size,
                          .radius = 3,
                          .edge = color::writing_line,
                          .edge_width = 0.9});
    group.height += row_height;
  }
  return group;
}

}  // namespace regimen::pdf
