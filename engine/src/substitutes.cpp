#include "substitutes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace regimen {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool in_program(const Program& program, const std::string& key) {
  return std::any_of(program.items.begin(), program.items.end(),
                     [&](const ProgramItem& item) { return item.exercise->key == key; });
}

bool makes(const Exercise& exercise, std::optional<Demand> demand) {
  return demand && exercise.demands.contains(*demand);
}

/// The movement that eases where the flagged one hurts: bending for arching, arching for bending.
std::optional<Demand> opposite(std::optional<Demand> demand) {
  if (demand == Demand::lumbar_extension) return Demand::lumbar_flexion;
  if (demand == Demand::lumbar_flexion) return Demand::lumbar_extension;
  return std::nullopt;
}

DemandLevel const* level_of(const Exercise& exercise, Demand demand) {
  const auto found = exercise.demands.find(demand);
  return found == exercise.demands.end() ? nullptr : &found->second;
}

/// A substitute is never the harder exercise: it asks no more strength, steadiness or load than what it replaces.
bool asks_more(const Exercise& candidate, const Exercise& exercise) {
  constexpr std::array hard{Demand::spinal_load, Demand::straight_leg_lever, Demand::effort, Demand::balance,
                            Demand::impact};
  return std::any_of(hard.begin(), hard.end(), [&](Demand demand) {
    const auto* asked = level_of(candidate, demand);
    const auto* before = level_of(exercise, demand);
    return asked != nullptr && *asked > DemandLevel::low && (before == nullptr || *asked > *before);
  });
}

/// What a home has, or the patient uses already.
std::set<std::string> equipment_at_hand(const Program& program) {
  std::set<std::string> at_hand{"mat", "pillow", "chair", "armless-chair", "wall", "doorway"};
  for (const auto& item : program.items)
    at_hand.insert(item.exercise->equipment.begin(), item.exercise->equipment.end());
  return at_hand;
}

bool is_at_hand(const Exercise& exercise, const std::set<std::string>& at_hand) {
  return std::all_of(exercise.equipment.begin(), exercise.equipment.end(),
                     [&](const std::string& thing) { return at_hand.contains(thing); });
}

/// What it costs a substitute in fitness that something may have to be bought for it.
constexpr int missing_equipment = 4;

/// How well `candidate` does what `exercise` was chosen for, without what it was flagged for; not positive: not at all.
int fitness(const Exercise& exercise, std::optional<Demand> flagged, const Exercise& candidate) {
  const auto shared = std::count_if(exercise.muscles.begin(), exercise.muscles.end(),
                                    [&](const std::string& muscle) { return contains(candidate.muscles, muscle); });
  const bool easier = contains(exercise.easier, candidate.key);
  if (shared == 0 && !easier) return 0;
  // A shared muscle is what the exercise was chosen for, above all the one named first, which works most; a named
  // easier form keeps its idea. Kind and position decide between equals, and so does how much the body is asked for.
  const bool same_main_muscle =
      !exercise.muscles.empty() && !candidate.muscles.empty() && exercise.muscles.front() == candidate.muscles.front();
  const auto high = std::count_if(candidate.demands.begin(), candidate.demands.end(),
                                  [](const auto& demand) { return demand.second == DemandLevel::high; });
  return static_cast<int>(shared) * 4 + (easier ? 6 : 0) + (same_main_muscle ? 5 : 0) +
         (exercise.kind == candidate.kind ? 3 : 0) + (exercise.position == candidate.position ? 1 : 0) +
         (makes(candidate, opposite(flagged)) ? 3 : 0) - (makes(candidate, flagged) ? 6 : 0) -
         static_cast<int>(high) * 2;
}

}  // namespace

Substitutes substitutes_for(const Exercise& exercise, std::string_view reason, const Program& program,
                            const Catalogue& catalogue, const RaisedByExercise& raised) {
  const auto flags = [&](const std::string& key) {
    const Raised* found = raised.find(key);
    return found != nullptr && found->severity <= Severity::caution;
  };
  if (catalogue.find(exercise.key) && !flags(exercise.key)) return {{}, NoSubstitute::dose_alone};
  const auto flagged = from_token<Demand>(reason);
  const auto at_hand = equipment_at_hand(program);
  Substitutes found;
  std::vector<std::pair<int, ExercisePtr>> fitting;
  for (const auto& candidate : catalogue.all()) {
    if (candidate->key == exercise.key || candidate->level > exercise.level || asks_more(*candidate, exercise))
      continue;
    if (usual_phase(*candidate) != usual_phase(exercise) || in_program(program, candidate->key)) continue;
    const int fits = fitness(exercise, flagged, *candidate) - (is_at_hand(*candidate, at_hand) ? 0 : missing_equipment);
    if (fits <= 0) continue;
    if (flags(candidate->key))
      found.why_none = NoSubstitute::all_raise;
    else
      fitting.emplace_back(fits, candidate);
  }
  std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (auto& [fits, candidate] : fitting)
    if (found.nearest_first.size() < most_substitutes) found.nearest_first.push_back(std::move(candidate));
  return found;
}

Program program_of(const std::vector<ExercisePtr>& exercises) {
  Program program;
  for (const auto& exercise : exercises) {
    ProgramItem item;
    item.id = ItemId{program.next_item++};
    item.exercise = exercise;
    item.phase = usual_phase(*exercise);
    program.items.push_back(std::move(item));
  }
  return program;
}

}  // namespace regimen
