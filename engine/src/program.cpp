#include "regimen/engine/program.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

bool same_exercise(const ExercisePtr& a, const ExercisePtr& b) {
  return a == b || (a != nullptr && b != nullptr && *a == *b);
}

/// The work counts twice where a one-sided exercise is done on both sides, one after the other or in turn.
bool on_both_sides(const ProgramItem& item) {
  return item.exercise->unilateral && (item.side == Side::both || item.side == Side::alternate);
}

}  // namespace

Dose ProgramItem::effective_dose() const {
  REGIMEN_EXPECTS(exercise != nullptr);
  return completed(dose, exercise->dose.dose);
}

bool ProgramItem::operator==(const ProgramItem& other) const {
  return id == other.id && phase == other.phase && dose == other.dose && side == other.side && note == other.note &&
         same_exercise(exercise, other.exercise);
}

std::optional<std::size_t> Program::index_of(ItemId id) const {
  const auto found = std::find_if(items.begin(), items.end(), [id](const ProgramItem& item) { return item.id == id; });
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

std::vector<std::size_t> reading_order(const Program& program) {
  std::vector<std::size_t> order(program.items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&program](std::size_t a, std::size_t b) {
    return program.items[a].phase < program.items[b].phase;
  });
  return order;
}

int seconds_per_day(const Program& program) {
  constexpr std::int64_t most = std::numeric_limits<int>::max();
  std::int64_t sum = 0;
  for (const ProgramItem& item : program.items)
    sum = std::min(most, sum + seconds_per_day(item.effective_dose(), on_both_sides(item)).value_or(0));
  return static_cast<int>(sum);
}

}  // namespace regimen
