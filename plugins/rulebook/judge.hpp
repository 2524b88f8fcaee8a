#pragma once

/// \file
/// Rules against one patient and program: numbers in, numbers out, no text looked at.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rule_program.hpp"

namespace rulebook {

inline constexpr std::int32_t no_number = INT32_MIN;
inline constexpr std::int32_t no_item = -1;

/// What is known of the patient, and of the whole program.
struct PatientView {
  std::vector<std::uint8_t> facts;  ///< by the program's places: 0 unknown, 1 no, 2 yes
  std::uint8_t sex = 3;             ///< a place in the vocabulary; 3 is unknown
  std::int32_t age = no_number;
  std::int32_t pain_now = no_number;
  std::int32_t symptom_weeks = no_number;
  std::int32_t weeks = no_number;
};

/// An item; a word that the vocabulary does not have is `no_word`.
struct ItemView {
  static constexpr std::uint8_t no_word = 0xFF;
  std::array<std::uint8_t, 32> demands{};  ///< levels, by demand
  std::array<std::uint8_t, 6> choices{};   ///< position, kind, level, phase, side, one-sided
  std::array<std::int32_t, dose_parts> dose{};
};

/// An alternative that holds for an item (or `no_item`).
struct Hit {
  std::int32_t item = no_item;
  std::uint32_t rule = 0;
  std::uint32_t alternative = 0;
  auto operator<=>(const Hit&) const = default;
};

/// How long an item's dose takes each day, in seconds, as on the handout; nothing where the dose does not say.
[[nodiscard]] std::optional<std::int64_t> seconds_a_day(const ItemView& item);

/// Judges; keeps its working memory from one question to the next. The rules must outlive it.
class Judge {
 public:
  explicit Judge(const RuleProgram& rules);

  /// The whole answer.
  void judge(const PatientView& patient, std::span<const ItemView> items);

  /// \name Its steps, for a program of which one item changed.
  /// @{
  void judge_program(const PatientView& patient, std::span<const ItemView> items);
  void judge_item(const ItemView& item, std::int32_t index);
  /// @}

  /// What holds, in no order.
  [[nodiscard]] const std::vector<Hit>& raised() const { return raised_; }
  /// Stops and cautions that hold if what is not known of the patient is as they want it, and are not raised anyway.
  [[nodiscard]] const std::vector<Hit>& open() const { return open_; }
  /// Of the last question, by patient term.
  [[nodiscard]] Kleene value_of(std::uint32_t patient_term) const { return truth_[patient_term]; }
  [[nodiscard]] std::int32_t number_of(Subject subject) const;

  void forget_hits();

 private:
  [[nodiscard]] Kleene evaluate(const Term& term) const;
  [[nodiscard]] Kleene some_item(const Shelves& group, std::span<const ItemView> items);
  void mark(const ItemView& item);
  void unmark();
  void file(std::uint32_t alternative, bool open);
  [[nodiscard]] bool holds(const Shelves& ask_group) const;
  [[nodiscard]] bool may_ask(std::uint32_t rule) const;

  const RuleProgram& rules_;
  PatientView patient_;
  std::int32_t item_count_ = 0;
  std::int32_t minutes_a_day_ = no_number;
  std::vector<Kleene> groups_;
  std::vector<Kleene> truth_;          // by patient term
  std::vector<std::uint8_t> may_ask_;  // by ask group
  std::vector<std::uint32_t> sure_first_,
      open_first_;                        // by item term: a chain of alternatives whose patient terms hold
  std::vector<std::uint32_t> next_;       // by alternative: the next of its chain
  std::vector<std::uint8_t> holds_;       // by item term, of the item at hand
  std::vector<std::uint32_t> held_;       // those that hold
  std::vector<std::uint32_t> raised_on_;  // by rule: the mark of the item on which it was raised last
  std::uint32_t item_mark_ = 0;
  std::vector<Hit> raised_, open_;
};

}  // namespace rulebook
