#pragma once

/// \file
/// A home exercise program: a plain value, changed only by `apply` (edit.hpp).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/exercise.hpp"

namespace regimen {

/// Identifies an item within its program; never reused there, so that decisions and undo cannot hit the wrong row.
enum class ItemId : std::int64_t {};

/// One exercise of a program, as prescribed.
struct ProgramItem {
  ItemId id{};
  ExercisePtr exercise;  ///< as it was when added; never null
  Phase phase = Phase::strengthen;
  Dose dose;  ///< what the therapist set; unknown parts stand as in the exercise's default dose
  Side side = Side::both;
  std::string note;

  /// The dose that is printed and screened: the prescription completed from the exercise's default.
  [[nodiscard]] Dose effective_dose() const;
  bool operator==(const ProgramItem& other) const;
};

/// The parts of what a decision was made on, so that it can be told which of them has changed. The numbers are digests,
/// stable between runs and machines.
struct DecisionGrounds {
  int rule_version = 1;
  std::uint64_t facts = 0;  ///< that fired the rule
  std::uint64_t dose = 0;   ///< of the item
  bool operator==(const DecisionGrounds&) const = default;
};

/// A therapist's decision on a finding.
struct Acknowledgement {
  std::string rule;
  std::optional<ItemId> item;  ///< empty: the finding is about the patient or the whole program
  DecisionReason reason = DecisionReason::patient_tolerates;
  std::string note;
  std::string by;
  Instant at{};
  /// What the decision was made on (`basis_of`, screening.hpp). It lapses when the finding's basis is another one.
  /// Empty: the case file does not carry it, and the decision stands for the rule and the item as they are.
  std::optional<std::uint64_t> basis;
  /// The same in parts (`grounds_of`). Empty where there is no basis, and of decisions from before this was kept.
  std::optional<DecisionGrounds> grounds = std::nullopt;
  bool operator==(const Acknowledgement&) const = default;
};

struct Program {
  std::string title;
  std::optional<int> weeks;
  std::optional<Date> start_date;
  std::optional<Date> next_visit;  ///< when the patient comes back; on the handout
  std::vector<ProgramItem> items;
  std::vector<Acknowledgement> decisions;
  std::int64_t next_item = 1;  ///< the id of the next item to be added

  /// The place of an item, or nothing when it is gone.
  [[nodiscard]] std::optional<std::size_t> index_of(ItemId id) const;
  bool operator==(const Program&) const = default;
};

/// Items in reading order: by phase, in each phase as the therapist placed them. Indices into `program.items`.
[[nodiscard]] std::vector<std::size_t> reading_order(const Program& program);
/// Seconds of work on a training day, items of unknown length left out.
[[nodiscard]] int seconds_per_day(const Program& program);

}  // namespace regimen
