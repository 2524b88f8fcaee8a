#pragma once

/// \file
/// The whole catalogue against one patient: asked often, so the exercises cross to the plugins' hosts once, and what
/// comes back says of each exercise only the most that it raises.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "regimen/engine/screening_request.hpp"

namespace regimen {

/// Every exercise of a catalogue once, at its default dose, as the rules see it. Shared, and never changed: another
/// catalogue is another object, by which who keeps a copy of it elsewhere knows that the copy is old.
class ScreenedCatalogue {
 public:
  explicit ScreenedCatalogue(std::vector<ExercisePtr> exercises);
  ScreenedCatalogue(const ScreenedCatalogue&) = delete;
  ScreenedCatalogue& operator=(const ScreenedCatalogue&) = delete;

  [[nodiscard]] const std::vector<ScreeningItem>& items() const { return items_; }
  /// They are these very exercises, in this order.
  [[nodiscard]] bool is_of(const std::vector<ExercisePtr>& exercises) const { return exercises_ == exercises; }
  /// The index of an exercise in `items`, or its size when there is none with this key.
  [[nodiscard]] std::size_t place_of(std::string_view key) const;

 private:
  std::vector<ExercisePtr> exercises_;  // kept, so that no other exercise can get the address of one
  std::vector<ScreeningItem> items_;
  std::unordered_map<std::string_view, std::size_t> places_;  // the keys are the items' own
};

/// The most that an exercise of the catalogue raises for a patient.
struct Raised {
  Severity severity = Severity::info;
  std::string reason;        ///< of that finding: a demand's token, usually
  std::string message = {};  ///< of that finding
  bool operator==(const Raised&) const = default;
};

/// One plugin's answer about the whole catalogue, or why there is none.
struct CatalogueAnswer {
  std::string plugin;  ///< its id
  PluginStatus status = PluginStatus::ok;
  std::string detail;        ///< for a person: what happened; empty when ok
  std::vector<Raised> said;  ///< each wording once
  /// An exercise's index and the place in `said` of the first of the most severe findings on it; by index, at most one
  /// each.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> raised;
  bool operator==(const CatalogueAnswer&) const = default;
};

/// What each exercise raises for a patient; one that raises nothing is not in it. A cheap value.
class RaisedByExercise {
 public:
  RaisedByExercise() = default;
  /// The most severe of what the plugins say of each exercise; of equals, the first plugin's. Expects indices that the
  /// catalogue has and places that each answer's `said` has.
  RaisedByExercise(std::shared_ptr<const ScreenedCatalogue> catalogue, const std::vector<CatalogueAnswer>& answers);
  /// By key.
  [[nodiscard]] static RaisedByExercise of(const std::map<std::string, Raised>& by_key);

  /// Null for an exercise that raises nothing.
  [[nodiscard]] const Raised* find(std::string_view key) const;
  /// How many exercises raise something.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The same exercises raise the same.
  [[nodiscard]] bool operator==(const RaisedByExercise& other) const;

 private:
  std::shared_ptr<const ScreenedCatalogue> catalogue_;
  std::vector<Raised> said_;
  std::vector<std::uint32_t> by_exercise_;  // places in `said_`; its size where nothing is raised
  std::size_t size_ = 0;
};

}  // namespace regimen
