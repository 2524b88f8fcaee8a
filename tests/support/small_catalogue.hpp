#pragma once

/// \file
/// A catalogue of a few made-up exercises in memory, for tests that need neither database nor real content.

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen::testing {

/// An exercise with every part filled in; tests change what they are about.
inline Exercise made_up_exercise(std::string key, std::string name, Kind kind) {
  Exercise exercise;
  exercise.key = std::move(key);
  exercise.name = std::move(name);
  exercise.aliases = {exercise.name + " alias"};
  exercise.kind = kind;
  exercise.position = Position::supine;
  exercise.equipment = {"mat"};
  exercise.muscles = {"gluteus-maximus"};
  exercise.demands = {{Demand::lumbar_extension, DemandLevel::low}, {Demand::floor_transfer, DemandLevel::moderate}};
  exercise.dose.dose.sets = Range{3, 3};
  exercise.dose.dose.reps = Range{10, 15};
  exercise.dose.source = "002_c137bf83aa34133e.txt";
  exercise.doses = {exercise.dose};
  exercise.text["en"] = {exercise.name,
                         "It helps.",
                         {{StepRole::prepare, "Lie down."}, {StepRole::move, "Lift."}},
                         "Your seat.",
                         {"Go slowly."}};
  return exercise;
}

/// Finds by key; searching finds the exercises whose name or key holds the text.
class SmallCatalogue final : public Catalogue {
 public:
  explicit SmallCatalogue(std::vector<Exercise> exercises) {
    for (Exercise& exercise : exercises) all_.push_back(std::make_shared<const Exercise>(std::move(exercise)));
    std::sort(all_.begin(), all_.end(), [](const auto& a, const auto& b) { return a->name < b->name; });
  }

  [[nodiscard]] ExercisePtr find(std::string_view key) const override {
    const auto found = std::find_if(all_.begin(), all_.end(), [key](const auto& each) { return each->key == key; });
    return found == all_.end() ? nullptr : *found;
  }
  [[nodiscard]] const std::vector<ExercisePtr>& all() const override { return all_; }
  [[nodiscard]] std::vector<SearchHit> search(std::string_view text, std::size_t limit) const override {
    std::vector<SearchHit> hits;
    for (const ExercisePtr& each : all_)
      if (!text.empty() && hits.size() < limit &&
          (each->name.find(text) != std::string::npos || each->key.find(text) != std::string::npos))
        hits.push_back({each, "name"});
    return hits;
  }

 private:
  std::vector<ExercisePtr> all_;
};

/// Bridge (strength), knee-to-chest-single (stretch), walking (aerobic).
inline SmallCatalogue small_catalogue() {
  Exercise walking = made_up_exercise("walking", "Walking", Kind::aerobic);
  walking.dose.dose = {};
  walking.dose.dose.minutes = Range{10, 20};
  return SmallCatalogue({made_up_exercise("bridge", "Bridge", Kind::strength),
                         made_up_exercise("knee-to-chest-single", "Knee to chest", Kind::stretch), std::move(walking)});
}

}  // namespace regimen::testing
