#include "pdf/composer.hpp"

#include <algorithm>

namespace regimen::pdf {
namespace {

/// Between two cards of a row.
constexpr double gap_between_cards = 16;
constexpr double gap_after_head = 12;
constexpr double gap_before_section = 14;
constexpr double gap_after_heading = 6;
constexpr double gap_around_line = 10;

}  // namespace

double card_width(const Frame& frame) { return (frame.inner_width() - gap_between_cards) / 2; }

double Composer::reserved() const { return safety_placed_ ? 0 : safety_.height + gap_around_line; }

void Composer::compose() {
  flow_.put(parts_.head);
  flow_.skip(gap_after_head);
  flow_.put(parts_.why);
  if (safety_is_tall()) put_safety_here();
  for (const auto& section : handout_.sections) parts_.look.columns == 2 ? put_cards(section) : put_section(section);
  if (!progress_placed_)
    for (const Group& table : parts_.progress) put_table(table);
  put_ticks();
  put_safety();
  left_over_.push_back(flow_.space());
}

void Composer::put_safety_here() {
  constexpr double gap = 8;
  if (flow_.space() < gap + safety_.height) {
    if (parts_.ticks) ticks_placed_ = put_above(*parts_.ticks, 0);
    left_over_.push_back(flow_.space());
    flow_.new_page();
  } else {
    flow_.skip(gap);
  }
  flow_.put(safety_);
  safety_placed_ = true;
  for (std::size_t i = 1; i < parts_.safety.size(); ++i) {
    left_over_.push_back(flow_.space());
    flow_.new_page();
    flow_.put(parts_.safety[i]);
  }
  if (parts_.ticks && !ticks_placed_) ticks_placed_ = put_here(*parts_.ticks);
}

void Composer::put_safety() {
  if (safety_placed_) return;
  if (flow_.space() < safety_.height && !flow_.at_top()) {
    left_over_.push_back(flow_.space());
    flow_.new_page();
  }
  flow_.put_at(safety_, flow_.frame().bottom - safety_.height);
  safety_placed_ = true;
}

void Composer::next_page() {
  if (!safety_placed_ && !exercises_begun_) fill_first_page();
  if (flow_.page() == progress_page_) progress_placed_ = put_here(parts_.progress.front());
  left_over_.push_back(flow_.space(reserved()));
  if (reserved() > 0) put_safety();
  flow_.new_page();
}

void Composer::fill_first_page() {
  if (flow_.space() < gap_before_section + safety_.height) return;
  flow_.skip(gap_before_section);
  flow_.put(safety_);
  safety_placed_ = true;
  if (parts_.ticks && put_here(*parts_.ticks)) ticks_placed_ = true;
}

void Composer::put_section(const HandoutSection& section) {
  const Group heading = parts_.blocks.section_heading(section);
  bool first = true;
  for (const auto& exercise : section.exercises) {
    put_exercise(exercise, first ? &heading : nullptr);
    first = false;
  }
}

void Composer::put_cards(const HandoutSection& section) {
  const Group heading = parts_.blocks.section_heading(section);
  for (std::size_t i = 0; i < section.exercises.size(); i += 2) {
    if (i + 1 == section.exercises.size()) return put_exercise(section.exercises[i], i == 0 ? &heading : nullptr);
    const std::vector<const HandoutExercise*> exercises{&section.exercises[i], &section.exercises[i + 1]};
    std::vector<Group> row;
    row.reserve(exercises.size());
    for (const HandoutExercise* exercise : exercises) row.push_back(sized(parts_.cards, *exercise));
    double height = height_of(row);
    const double heading_height = i == 0 ? heading.height + gap_after_heading : 0;
    if (heading_height + height > flow_.frame().inner_height() - reserved()) {
      put_exercise(section.exercises[i], i == 0 ? &heading : nullptr);
      put_exercise(section.exercises[i + 1], nullptr);
      continue;
    }
    const double before = i == 0 ? gap_before_section : 2 * gap_around_line;
    const double room = flow_.space(reserved()) - before - heading_height;
    if (!flow_.at_top() && room < height) {
      if (auto smaller = squeezed(parts_.cards, exercises, room)) {
        row = std::move(*smaller);
        height = height_of(row);
      } else {
        next_page();
      }
    }
    exercises_begun_ = true;
    if (!flow_.at_top()) put_separator(i == 0);
    if (i == 0) {
      flow_.put(heading);
      flow_.skip(gap_after_heading);
    }
    Group both;
    both.height = height;
    both.add(row.front(), 0, 0);
    const double width = card_width(flow_.frame());
    const double middle = width + gap_between_cards / 2;
    both.add(LineMark{middle, 0, middle, height});
    both.add(row.back(), width + gap_between_cards, 0);
    for (const HandoutExercise* exercise : exercises)
      placements_.push_back({exercise->number, flow_.page(), flow_.page()});
    flow_.put(both);
  }
}

double Composer::height_of(const std::vector<Group>& row) {
  double height = 0;
  for (const Group& card : row) height = std::max(height, card.height);
  return height;
}

Group Composer::sized(ExerciseBlocks& blocks, const HandoutExercise& exercise) {
  const auto allowed = allowed_.find(exercise.number);
  Group whole = allowed == allowed_.end() ? blocks.exercise(exercise)
                                          : blocks.grown(exercise, allowed->second.least, allowed->second.extra);
  heights_[exercise.number] = whole.height;
  return whole;
}

std::optional<std::vector<Group>> Composer::squeezed(ExerciseBlocks& blocks,
                                                     const std::vector<const HandoutExercise*>& exercises,
                                                     double room) {
  std::vector<Group> row;
  for (const HandoutExercise* exercise : exercises) {
    auto smaller = blocks.squeezed(*exercise, room);
    if (!smaller) return std::nullopt;
    row.push_back(std::move(*smaller));
  }
  tight_pages_.insert(flow_.page());
  return row;
}

void Composer::put_exercise(const HandoutExercise& exercise, const Group* heading) {
  Group whole = sized(parts_.exercises, exercise);
  const double heading_height = heading != nullptr ? heading->height + gap_after_heading : 0;
  const double page = flow_.frame().inner_height() - heading_height;
  if (whole.height > page) whole = parts_.exercises.shortened(exercise, page);
  const bool taller_than_a_page = whole.height > page;
  const auto pieces = taller_than_a_page ? parts_.exercises.in_pieces(exercise, page) : std::vector<Group>{};
  const double first_part = taller_than_a_page ? least_beginning(pieces) : whole.height;
  const double before = heading != nullptr ? gap_before_section : 2 * gap_around_line;
  const double room = flow_.space(reserved()) - before - heading_height;
  if (!flow_.at_top() && room < first_part) {
    std::optional<std::vector<Group>> smaller;
    if (!taller_than_a_page) smaller = squeezed(parts_.exercises, {&exercise}, room);
    if (smaller)
      whole = std::move(smaller->front());
    else
      next_page();
  }
  exercises_begun_ = true;
  if (!flow_.at_top()) put_separator(heading != nullptr);
  if (heading != nullptr) {
    flow_.put(*heading);
    flow_.skip(gap_after_heading);
  }
  Placement placement{exercise.number, flow_.page(), flow_.page()};
  if (taller_than_a_page)
    put_pieces(pieces);
  else
    flow_.put(whole);
  placement.last_page = flow_.page();
  placements_.push_back(placement);
}

void Composer::put_separator(bool before_heading) {
  if (before_heading) {
    flow_.skip(gap_before_section);
    return;
  }
  flow_.skip(gap_around_line);
  flow_.put(parts_.blocks.hairline());
  flow_.skip(gap_around_line);
}

void Composer::put_pieces(const std::vector<Group>& pieces) {
  constexpr double gap = 3;
  for (const auto& piece : pieces) {
    if (flow_.space(reserved()) < gap + piece.height && !flow_.at_top()) next_page();
    if (!flow_.at_top() && !piece.continues) flow_.skip(gap);
    flow_.put(piece);
  }
}

void Composer::put_ticks() {
  if (parts_.ticks && !ticks_placed_) put_table(*parts_.ticks);
}

void Composer::put_table(const Group& table) {
  if (put_here(table)) return;
  next_page();
  static_cast<void>(put_here(table));
}

bool Composer::put_above(const Group& table, double foot) {
  constexpr double gap = 12;
  if (!flow_.at_top() && flow_.space(foot) < gap + table.height) return false;
  if (!flow_.at_top()) flow_.skip(gap);
  flow_.put(table);
  return true;
}

}  // namespace regimen::pdf
