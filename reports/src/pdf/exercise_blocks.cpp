#include "pdf/exercise_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "pdf/figure_block.hpp"
#include "pdf/stack.hpp"
#include "text_safety.hpp"

namespace regimen::pdf {
namespace {

constexpr double column_gap = 18;
constexpr double picture_share = 0.44;
constexpr double gap_between_words = 3;
constexpr double gap_above_columns = 6;
constexpr double gap_above_tips = 4;
constexpr double gap_between_tips = 1.5;

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

double ExerciseBlocks::picture_width() const { return width_ * picture_share; }
double ExerciseBlocks::words_x() const { return picture_width() + column_gap; }

Group ExerciseBlocks::picture(const HandoutExercise& exercise, double width, double height) {
  Group group = figure_block(typesetter_, exercise, look_, width, height);
  const Text key = typesetter_.set(clean_line(exercise.key),
                                   {.size = 9.5, .color = color::muted, .align = Style::Align::right, .most_lines = 1},
                                   width - 4, "an exercise's key");
  group.add(TextMark{key, 0, group.height, ""});
  group.height += key.height();
  return group;
}

std::vector<Group> ExerciseBlocks::list_item(std::string_view text, const Style& style, double x, double width,
                                             std::string_view what) {
  auto item = pieces_of(typesetter_, text, style, x, width, "LBody", what);
  wrap_all(item, "LI");
  return item;
}

std::vector<Group> ExerciseBlocks::tips(const HandoutExercise& exercise, double width) {
  std::vector<Group> groups;
  if (exercise.tips.empty()) return groups;
  Style style = look_.text();
  style.hanging = look_.body;
  for (const auto& tip : exercise.tips)
    append(groups, list_item("•\t" + isolated(clean_line(tip)), style, 0, width,
                             fmt::format("a tip of exercise {}", exercise.number)));
  wrap_all(groups, "L");
  groups.insert(groups.begin(),
                of_text(typesetter_.set(handout_.tips_heading, look_.small_heading(), width, "a heading"), 0, "P"));
  return groups;
}

std::optional<Group> ExerciseBlocks::shared_out(const std::vector<Group>& left, const std::vector<Group>& right) const {
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

std::vector<Group> ExerciseBlocks::note(const HandoutExercise& exercise) {
  std::vector<Group> groups;
  const auto words = clean_text(exercise.note);
  if (clean_line(words).empty()) return groups;
  constexpr double inset = 10;
  groups.push_back(
      of_text(typesetter_.set(handout_.note_heading, look_.small_heading(), width_ - inset, "a heading"), inset, "P"));
  Style style = look_.text();
  style.own_direction = true;
  append(groups, pieces_of(typesetter_, words, style, inset, width_ - inset, "P",
                           fmt::format("the note of exercise {}", exercise.number)));
  for (auto& group : groups) {
    group.continues = &group != &groups.front();
    group.add(LineMark{1.5, 0, 1.5, group.height, color::teal, 3});
  }
  return groups;
}

std::vector<Group> ExerciseBlocks::heading(const HandoutExercise& exercise) {
  const auto name = fmt::format("{}. {}", exercise.number, isolated(clean_line(exercise.name)));
  auto groups = pieces_of(typesetter_, name, {.size = look_.name, .bold = true}, 0, width_, "H3",
                          fmt::format("the name of exercise {}", exercise.number));
  groups.front().add(BookmarkMark{name, 0});
  if (!exercise.purpose.empty())
    append(groups, pieces_of(typesetter_, isolated(clean_line(exercise.purpose)), look_.quiet(), 0, width_, "P",
                             fmt::format("the purpose of exercise {}", exercise.number)));
  append(groups, pieces_of(typesetter_, exercise.dose, look_.strong(), 0, width_, "P", "a dose"));
  return groups;
}

std::vector<Group> ExerciseBlocks::words(const HandoutExercise& exercise, double x) {
  const double width = width_ - x;
  std::vector<Group> groups;
  Style step_style = look_.text();
  step_style.hanging = look_.body * 1.6;
  int number = 1;
  for (const auto& step : exercise.steps)
    append(groups, list_item(fmt::format("{}.\t{}", number++, isolated(clean_line(step))), step_style, x, width,
                             fmt::format("a step of exercise {}", exercise.number)));
  wrap_all(groups, "L");
  Style stop_style = look_.strong();
  stop_style.color = color::red;
  for (const auto& stop : exercise.stops)
    append(groups, pieces_of(typesetter_, isolated(clean_line(stop)), stop_style, x, width, "P",
                             fmt::format("a warning of exercise {}", exercise.number)));
  if (!exercise.felt_in.empty())
    append(groups, pieces_of(typesetter_, isolated(clean_line(exercise.felt_in)), look_.quiet(), x, width, "P",
                             fmt::format("exercise {}", exercise.number)));
  return groups;
}

Group ExerciseBlocks::exercise(const HandoutExercise& exercise) {
  return look_.beside ? beside(exercise) : under_each_other(exercise);
}

Group ExerciseBlocks::beside(const HandoutExercise& exercise) {
  Group whole = stacked(heading(exercise), 1);
  whole.height += gap_above_columns;
  if (const auto own_words = note(exercise); !own_words.empty()) {
    const Group from_therapist = stacked(own_words, 0);
    whole.add(from_therapist, 0, whole.height);
    whole.height += from_therapist.height + gap_above_columns;
  }
  const Group text = stacked(words(exercise, words_x()), gap_between_words);
  const Group columns = with_tips(text, exercise);
  whole.add(columns, 0, whole.height);
  whole.height += columns.height;
  return whole;
}

Group ExerciseBlocks::under_each_other(const HandoutExercise& exercise) {
  auto groups = heading(exercise);
  groups.push_back(stacked(note(exercise), 0));
  groups.push_back(picture(exercise, width_, look_.most_picture));
  append(groups, words(exercise, 0));
  append(groups, tips(exercise, width_));
  std::erase_if(groups, [](const Group& group) { return group.marks.empty(); });
  return stacked(groups, gap_between_words * look_.gap);
}

std::vector<Group> ExerciseBlocks::in_pieces(const HandoutExercise& exercise) {
  auto pieces = heading(exercise);
  append(pieces, note(exercise));
  if (!look_.beside) {
    pieces.push_back(picture(exercise, width_, look_.most_picture));
    append(pieces, words(exercise, 0));
  } else {
    const auto text = words(exercise, words_x());
    const Group drawing = picture(exercise, picture_width(), look_.least_picture);
    std::vector<Group> beginning;
    double height = 0;
    std::size_t at = 0;
    for (; at < text.size() && height < drawing.height; ++at) {
      beginning.push_back(text[at]);
      height += text[at].height + gap_between_words;
    }
    Group first = drawing;
    const Group steps = stacked(beginning, gap_between_words);
    first.add(steps, 0, 0);
    first.height = std::max(steps.height, drawing.height);
    pieces.push_back(std::move(first));
    pieces.insert(pieces.end(), text.begin() + static_cast<std::ptrdiff_t>(at), text.end());
  }
  append(pieces, tips(exercise, width_));
  return pieces;
}

Group ExerciseBlocks::with_tips(const Group& text, const HandoutExercise& exercise) {
  const auto narrow = tips(exercise, picture_width());
  const Group under_picture = stacked(narrow, gap_between_tips);
  const double room = text.height - (narrow.empty() ? 0 : gap_above_tips + under_picture.height);
  const Group drawing = picture(exercise, picture_width(), std::clamp(room, look_.least_picture, look_.most_picture));
  Group columns;
  columns.add(drawing, 0, 0);
  columns.add(text, 0, 0);
  columns.height = std::max(text.height, drawing.height);
  if (narrow.empty()) return columns;

  Group best = under_picture;
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
      best = stacked(tips(exercise, words_width), gap_between_tips);
      x = words_x();
      y = text.height + gap_above_tips;
    } else if (least == shared) {
      if (auto both = shared_out(narrow, tips(exercise, words_width))) {
        best = std::move(*both);
        y = below;
      }
    } else if (least == under_both) {
      best = stacked(tips(exercise, width_), gap_between_tips);
      y = below;
    }
  }
  columns.add(best, x, y);
  columns.height = std::max(columns.height, y + best.height);
  return columns;
}

}  // namespace regimen::pdf
