#include "pdf/exercise_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "pdf/stack.hpp"
#include "text_safety.hpp"

namespace regimen::pdf {
namespace {

constexpr double column_gap = 18;
constexpr double picture_share = 0.42;
/// Of the words under a strip of pictures, at the least and at the most; the tips have the rest.
constexpr double least_words_share = 0.5;
constexpr double most_words_share = 0.72;
/// Of the line with the exercise's name: the key by which the clinic finds it, in small letters at its end.
constexpr double key_share = 0.24;
constexpr double gap_between_words = 2;
constexpr double gap_above_columns = 6;
constexpr double gap_above_tips = 4;
constexpr double gap_between_tips = 1.5;

enum class Form { beside, under_strip, one_column, two_languages };

Form form_of(const HandoutExercise& exercise, const Look& look) {
  if (exercise.second && look.columns == 1) return Form::two_languages;
  if (!look.beside) return Form::one_column;
  return exercise.figure && exercise.figure->captions.size() > 2 ? Form::under_strip : Form::beside;
}

/// How much of the width the words under a strip take so that they end about where the tips beside them do.
double words_share(const HandoutExercise& exercise) {
  auto words = static_cast<double>(exercise.felt_in.size());
  for (const auto& step : exercise.steps) words += static_cast<double>(step.size());
  for (const auto& stop : exercise.stops) words += static_cast<double>(stop.size());
  constexpr double heading = 30;  // letters, for the line that the heading of the tips takes
  double tips = heading;
  for (const auto& tip : exercise.tips) tips += static_cast<double>(tip.size());
  return std::clamp(words / (words + tips), least_words_share, most_words_share);
}

/// The exercise with the words of its second language in place of the first's.
HandoutExercise in_second_language(HandoutExercise exercise) {
  exercise.steps = exercise.second->steps;
  exercise.stops = exercise.second->stops;
  exercise.felt_in = exercise.second->felt_in;
  exercise.tips = exercise.second->tips;
  return exercise;
}

}  // namespace

struct ExerciseBlocks::Prepared {
  Form form = Form::beside;
  Group heading;
  Group note;
  std::vector<Group> words;
  std::vector<Group> tips;
  std::optional<Group> tips_below;                 ///< the tips under both columns, where that takes less of the page
  std::shared_ptr<const FigurePictures> pictures;  ///< null where nobody has drawn the exercise yet
  double picture_width = 0;
  double words_width = 0;
};

ExerciseBlocks::ExerciseBlocks(Typesetter& typesetter, const Handout& handout, const Look& look, double width)
    : typesetter_(typesetter), handout_(handout), look_(look), width_(width) {}
ExerciseBlocks::~ExerciseBlocks() = default;

void ExerciseBlocks::prepare(std::span<const HandoutExercise* const> exercises) {
  for (const HandoutExercise* exercise : exercises) static_cast<void>(prepared(*exercise));
}

void ExerciseBlocks::take(ExerciseBlocks& other) { prepared_.merge(other.prepared_); }

const ExerciseBlocks::Prepared& ExerciseBlocks::prepared(const HandoutExercise& exercise) {
  auto& there = prepared_[exercise.number];
  if (there) return *there;
  auto made = std::make_unique<Prepared>();
  made->form = form_of(exercise, look_);
  if (exercise.figure)
    made->pictures =
        std::make_shared<const FigurePictures>(draw_figure(exercise.figure->figure, exercise.figure->mirrored));
  // Cards are for who knows the exercises: what each is for is said in longer layouts.
  made->heading = stacked(heading(exercise, !look_.brief), 1);
  made->note = stacked(note(exercise), 0);
  switch (made->form) {
    case Form::beside:
      made->picture_width = width_ * picture_share;
      made->words_width = width_ - made->picture_width - column_gap;
      made->tips = tips(exercise, made->picture_width);
      break;
    case Form::under_strip:
      made->picture_width = width_;
      made->words_width = exercise.tips.empty() ? width_ : width_ * words_share(exercise);
      made->tips = tips(exercise, width_ - made->words_width - column_gap);
      break;
    case Form::two_languages:
      made->picture_width = width_;
      made->words_width = (width_ - column_gap) / 2;
      made->tips = tips(exercise, made->words_width);
      break;
    case Form::one_column:
      made->picture_width = width_;
      made->words_width = width_;
      made->tips = look_.columns > 1 ? run_in_tips(exercise) : tips(exercise, width_);
      break;
  }
  made->words = words(exercise, made->words_width);
  if (made->form == Form::beside) made->tips_below = below_both(exercise, *made);
  there = std::move(made);
  return *there;
}

Group ExerciseBlocks::picture(const HandoutExercise& exercise, double width, double height) {
  return figure_block(typesetter_, exercise, prepared(exercise).pictures, look_, width, height,
                      captions_[{exercise.number, width}]);
}

std::vector<Group> ExerciseBlocks::list_item(std::string_view text, const Style& style, double x, double width,
                                             std::string_view what) {
  auto item = pieces_of(typesetter_, text, style, x, width, "LBody", what);
  wrap_all(item, "LI");
  return item;
}

std::vector<Group> ExerciseBlocks::tips(const HandoutExercise& exercise, double width) {
  return tips(exercise, width, handout_.tips_heading);
}

std::vector<Group> ExerciseBlocks::tips(const HandoutExercise& exercise, double width, const std::string& heading) {
  std::vector<Group> groups;
  if (exercise.tips.empty()) return groups;
  Style style = look_.text();
  style.hanging = look_.body;
  for (const auto& tip : exercise.tips)
    append(groups, list_item("•\t" + isolated(clean_line(tip)), style, 0, width,
                             fmt::format("a tip of exercise {}", exercise.number)));
  wrap_all(groups, "L");
  groups.insert(groups.begin(), of_text(typesetter_.set(heading, look_.small_heading(), width, "a heading"), 0, "P"));
  return groups;
}

std::vector<Group> ExerciseBlocks::run_in_tips(const HandoutExercise& exercise) {
  if (exercise.tips.empty()) return {};
  std::string all;
  for (const auto& tip : exercise.tips) all += " " + isolated(clean_line(tip));
  return {of_text(typesetter_.set({{handout_.tips_heading + ":", true, color::teal}, {all, false}}, look_.text(),
                                  width_, fmt::format("the tips of exercise {}", exercise.number)),
                  0, "P")};
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

std::vector<Group> ExerciseBlocks::heading(const HandoutExercise& exercise, bool with_purpose) {
  const auto name = fmt::format("{}. {}", exercise.number, isolated(clean_line(exercise.name)));
  auto groups = pieces_of(typesetter_, name, {.size = look_.name, .bold = true}, 0,
                          look_.brief ? width_ : width_ * (1 - key_share), "H3",
                          fmt::format("the name of exercise {}", exercise.number));
  groups.front().add(BookmarkMark{name, 0});
  if (!look_.brief) {
    const Text key = typesetter_.set(
        clean_line(exercise.key), {.size = 9.5, .color = color::muted, .align = Style::Align::right, .most_lines = 1},
        width_ * key_share, "an exercise's key");
    groups.front().add(TextMark{key, width_ * (1 - key_share), 3, ""});
  }
  if (with_purpose && !exercise.purpose.empty())
    append(groups, pieces_of(typesetter_, isolated(clean_line(exercise.purpose)), look_.quiet(), 0, width_, "P",
                             fmt::format("the purpose of exercise {}", exercise.number)));
  append(groups, pieces_of(typesetter_, exercise.dose, look_.strong(), 0, width_, "P", "a dose"));
  return groups;
}

std::vector<Group> ExerciseBlocks::words(const HandoutExercise& exercise, double width) {
  std::vector<Group> groups;
  Style step_style = look_.text();
  step_style.hanging = look_.body * 1.6;
  int number = 1;
  for (const auto& step : exercise.steps)
    append(groups, list_item(fmt::format("{}.\t{}", number++, isolated(clean_line(step))), step_style, 0, width,
                             fmt::format("a step of exercise {}", exercise.number)));
  wrap_all(groups, "L");
  Style stop_style = look_.strong();
  stop_style.color = color::red;
  for (const auto& stop : exercise.stops)
    append(groups, pieces_of(typesetter_, isolated(clean_line(stop)), stop_style, 0, width, "P",
                             fmt::format("a warning of exercise {}", exercise.number)));
  if (!exercise.felt_in.empty())
    append(groups, pieces_of(typesetter_, isolated(clean_line(exercise.felt_in)), look_.quiet(), 0, width, "P",
                             fmt::format("exercise {}", exercise.number)));
  return groups;
}

Group ExerciseBlocks::grown(const HandoutExercise& exercise, double least, double extra) {
  // A larger picture may take more than its share: one row more, with its captions.
  constexpr double worth_trying = 4;
  for (double part = extra; part > worth_trying; part *= 0.8) {
    Group whole = this->exercise(exercise, part);
    if (whole.height <= least + extra) return whole;
  }
  return this->exercise(exercise);
}

std::optional<Group> ExerciseBlocks::squeezed(const HandoutExercise& exercise, double height) {
  const double least = this->exercise(exercise).height;
  if (least - height > look_.most_squeeze) return std::nullopt;
  for (double less = least - height; less <= look_.most_squeeze; less += 3) {
    Group whole = this->exercise(exercise, -less);
    if (whole.height <= height) return whole;
  }
  return std::nullopt;
}

Group ExerciseBlocks::exercise(const HandoutExercise& exercise, double extra) {
  switch (prepared(exercise).form) {
    case Form::beside:
      return beside(exercise, extra);
    case Form::under_strip:
      return under_strip(exercise, extra);
    case Form::two_languages:
      return two_languages(exercise, extra);
    case Form::one_column:
      return one_column(exercise, extra);
  }
  return {};
}

Group ExerciseBlocks::beside(const HandoutExercise& exercise, double extra) {
  const Prepared& parts = prepared(exercise);
  Group whole = stacked({parts.heading, parts.note}, gap_above_columns);
  whole.height += gap_above_columns;
  const Group text = stacked(parts.words, gap_between_words * look_.gap);
  const Group under_picture = stacked(parts.tips, gap_between_tips);
  const double tips_height = parts.tips.empty() ? 0 : gap_above_tips + under_picture.height;
  // What the words leave beside them is the pictures' anyway.
  const double beside_words = text.height - (parts.tips_below ? 0 : tips_height) - captions_height();
  const double room = std::clamp(beside_words, look_.least_picture, look_.most_picture);
  const Group drawing = picture(exercise, parts.picture_width, std::min(room + extra, look_.most_picture));

  whole.add(drawing, 0, whole.height);
  whole.add(text, parts.picture_width + column_gap, whole.height);
  if (parts.tips_below) {
    whole.height += std::max(text.height, drawing.height) + gap_above_tips;
    whole.add(*parts.tips_below, 0, whole.height);
    whole.height += parts.tips_below->height;
  } else {
    whole.add(under_picture, 0, whole.height + drawing.height + gap_above_tips);
    whole.height += std::max(text.height, drawing.height + tips_height);
  }
  return whole;
}

double ExerciseBlocks::captions_height() const { return look_.body * 2.6; }

std::optional<Group> ExerciseBlocks::below_both(const HandoutExercise& exercise, const Prepared& parts) {
  if (parts.tips.empty()) return std::nullopt;
  const double words = stacked(parts.words, gap_between_words * look_.gap).height;
  const double left = look_.least_picture + captions_height() + stacked(parts.tips, gap_between_tips).height;
  // Setting the tips once more is worth it only where they make the column of the pictures much the longer one.
  constexpr double worth_it = 30;
  if (left < words + worth_it) return std::nullopt;
  auto halves = tips(exercise, (width_ - column_gap) / 2);
  Group both = halves.front();
  const double top = both.height + gap_between_tips;
  const auto half = [&](std::size_t from, std::size_t to) {
    return stacked(
        {halves.begin() + static_cast<std::ptrdiff_t>(from), halves.begin() + static_cast<std::ptrdiff_t>(to)},
        gap_between_tips);
  };
  // The reader goes down the left column first, so that one may be the longer.
  std::size_t split = 2;
  while (split < halves.size() && half(1, split).height < half(split, halves.size()).height) ++split;
  const Group first = half(1, split);
  const Group second = half(split, halves.size());
  both.add(first, 0, top);
  both.add(second, (width_ + column_gap) / 2, top);
  both.height = top + std::max(first.height, second.height);
  if (words + gap_above_tips + both.height >= left) return std::nullopt;
  return both;
}

Group ExerciseBlocks::under_strip(const HandoutExercise& exercise, double extra) {
  const Prepared& parts = prepared(exercise);
  Group whole = stacked({parts.heading, parts.note}, gap_above_columns);
  whole.height += gap_above_columns;
  const Group strip = picture(exercise, parts.picture_width, look_.strip + std::min(extra, 1.4 * look_.strip));
  whole.add(strip, 0, whole.height);
  whole.height += strip.height + gap_above_tips;
  const Group text = stacked(parts.words, gap_between_words * look_.gap);
  const Group beside_words = stacked(parts.tips, gap_between_tips);
  whole.add(text, 0, whole.height);
  whole.add(beside_words, parts.words_width + column_gap, whole.height);
  whole.height += std::max(text.height, beside_words.height);
  return whole;
}

Group ExerciseBlocks::two_languages(const HandoutExercise& exercise, double extra) {
  const Prepared& parts = prepared(exercise);
  Group whole = stacked({parts.heading, parts.note}, gap_above_columns);
  whole.height += gap_above_columns;
  const Group strip = picture(exercise, parts.picture_width, look_.strip + std::min(extra, look_.strip));
  whole.add(strip, 0, whole.height);
  whole.height += strip.height + gap_above_tips;
  const auto column = [&](const std::vector<Group>& words, const std::vector<Group>& tips) {
    return stacked({stacked(words, gap_between_words * look_.gap), stacked(tips, gap_between_tips)}, gap_above_tips);
  };
  const Group first = column(parts.words, parts.tips);
  const HandoutExercise other = in_second_language(exercise);
  const Group second =
      column(words(other, parts.words_width), tips(other, parts.words_width, exercise.second->tips_heading));
  const double height = std::max(first.height, second.height);
  const double middle = parts.words_width + column_gap / 2;
  whole.add(first, 0, whole.height);
  Group line;
  line.add(LineMark{middle, 0, middle, height});
  whole.add(line, 0, whole.height);
  whole.add(second, parts.words_width + column_gap, whole.height);
  whole.height += height;
  return whole;
}

std::vector<Group> ExerciseBlocks::one_column_parts(const HandoutExercise& exercise, double extra) {
  const Prepared& parts = prepared(exercise);
  std::vector<Group> groups{parts.heading, parts.note};
  groups.push_back(picture(exercise, parts.picture_width, look_.least_picture + std::min(extra, look_.most_picture)));
  append(groups, parts.words);
  std::erase_if(groups, [](const Group& group) { return group.marks.empty(); });
  return groups;
}

Group ExerciseBlocks::shortened(const HandoutExercise& exercise, double page_height) {
  if (auto smaller = squeezed(exercise, page_height)) return std::move(*smaller);
  if (look_.beside || exercise.second) return this->exercise(exercise);
  Group whole;
  for (const double less : {0.0, look_.most_squeeze / 2, look_.most_squeeze, look_.most_squeeze * 1.75}) {
    auto groups = one_column_parts(exercise, -less);
    groups.front() = stacked(heading(exercise, false), 1);
    append(groups, prepared(exercise).tips);
    for (const double gap : {gap_between_words * look_.gap, 0.0}) {
      whole = stacked(groups, gap);
      if (whole.height <= page_height) return whole;
    }
  }
  return whole;
}

Group ExerciseBlocks::one_column(const HandoutExercise& exercise, double extra) {
  auto groups = one_column_parts(exercise, extra);
  append(groups, prepared(exercise).tips);
  return stacked(groups, gap_between_words * look_.gap);
}

std::vector<Group> ExerciseBlocks::in_pieces(const HandoutExercise& exercise, double page_height) {
  const Prepared& parts = prepared(exercise);
  auto main = one_column_parts(exercise, 0);
  if (parts.form != Form::one_column) {
    // Set for the column beside the pictures, the words are narrower than they could be; they are kept apart only
    // where a text is longer than a page.
    main = {parts.heading, parts.note, picture(exercise, width_, look_.least_picture)};
    append(main, words(exercise, width_));
    std::erase_if(main, [](const Group& group) { return group.marks.empty(); });
  }
  std::vector<Group> pieces;
  auto last = tips(exercise, width_);
  const Group together = stacked(main, gap_between_words * look_.gap);
  auto with_tips = main;
  append(with_tips, last);
  if (const Group all = stacked(with_tips, gap_between_words * look_.gap); all.height <= page_height) {
    pieces.push_back(all);
    last.clear();
  } else if (together.height <= page_height) {
    pieces.push_back(together);
  } else {
    pieces = heading(exercise, true);
    append(pieces, note(exercise));
    pieces.push_back(picture(exercise, width_, look_.least_picture));
    append(pieces, words(exercise, width_));
  }
  const Group all_tips = stacked(last, gap_between_tips);
  if (!last.empty() && all_tips.height <= page_height)
    pieces.push_back(all_tips);
  else
    append(pieces, std::move(last));
  if (exercise.second) {
    const HandoutExercise other = in_second_language(exercise);
    auto again = pieces_of(typesetter_, fmt::format("{}. {}", exercise.number, isolated(clean_line(exercise.name))),
                           {.size = look_.name, .bold = true}, 0, width_, "P", "the name of an exercise");
    append(again, words(other, width_));
    append(again, tips(other, width_, exercise.second->tips_heading));
    const Group whole = stacked(again, gap_between_words * look_.gap);
    if (whole.height <= page_height)
      pieces.push_back(whole);
    else
      append(pieces, std::move(again));
  }
  return pieces;
}

}  // namespace regimen::pdf
