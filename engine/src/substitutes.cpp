#include "substitutes.hpp"

#include <algorithm>

namespace regimen {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool in_program(const Program& program, const std::string& key) {
  return std::any_of(program.items.begin(), program.items.end(),
                     [&](const ProgramItem& item) { return item.exercise->key == key; });
}

/// How well `candidate` does what `exercise` was chosen for; 0: not at all.
int fitness(const Exercise& exercise, const Exercise& candidate) {
  const auto shared = std::count_if(exercise.muscles.begin(), exercise.muscles.end(),
                                    [&](const std::string& muscle) { return contains(candidate.muscles, muscle); });
  const bool easier = contains(exercise.easier, candidate.key);
  if (shared == 0 && !easier) return 0;
  // A shared muscle is what the exercise was chosen for; a named easier form keeps its idea; kind and position only
  // decide between equals. The muscle that is named first is the one that works most.
  const bool same_main_muscle =
      !exercise.muscles.empty() && !candidate.muscles.empty() && exercise.muscles.front() == candidate.muscles.front();
  return static_cast<int>(shared) * 4 + (easier ? 6 : 0) + (same_main_muscle ? 5 : 0) +
         (exercise.kind == candidate.kind ? 3 : 0) + (exercise.position == candidate.position ? 1 : 0);
}

}  // namespace

ExercisePtr substitute_for(const Exercise& exercise, const Program& program, const Catalogue& catalogue,
                           const std::map<std::string, Severity>& raised) {
  ExercisePtr best;
  int best_fitness = 0;
  for (const auto& candidate : catalogue.all()) {
    if (candidate->key == exercise.key || candidate->level > exercise.level) continue;
    if (usual_phase(*candidate) != usual_phase(exercise) || in_program(program, candidate->key)) continue;
    const auto found = raised.find(candidate->key);
    if (found != raised.end() && found->second <= Severity::caution) continue;
    const int fits = fitness(exercise, *candidate);
    if (fits > best_fitness) {
      best = candidate;
      best_fitness = fits;
    }
  }
  return best;
}

Program program_of(const Catalogue& catalogue) {
  Program program;
  for (const auto& exercise : catalogue.all()) {
    ProgramItem item;
    item.id = ItemId{program.next_item++};
    item.exercise = exercise;
    item.phase = usual_phase(*exercise);
    program.items.push_back(std::move(item));
  }
  return program;
}

}  // namespace regimen
