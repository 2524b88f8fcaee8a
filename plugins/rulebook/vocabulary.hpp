#pragma once

/// \file
/// The words that a condition may use. A test holds the lists to the engine's.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rulebook {

/// What a condition is about. Those from `demand` to `one_sided` and the parts of the dose are the item's.
enum class Subject : std::uint8_t {
  fact,
  sex,
  age,
  pain_now,
  symptom_weeks,
  weeks,
  item_count,
  minutes_a_day,
  some_item,
  demand,
  position,
  kind,
  level,
  phase,
  side,
  one_sided,
  sets,
  reps,
  hold,
  rest,
  minutes,
  times_per_day,
  days_per_week
};

[[nodiscard]] constexpr bool is_of_item(Subject subject) { return subject >= Subject::demand; }

/// A subject with a closed list of values, each a bit in the order of the list.
struct Choice {
  std::string_view name;
  Subject subject;
  std::span<const std::string_view> values;
};
/// A subject with a whole number, and the numbers that it can have.
struct Quantity {
  std::string_view name;
  Subject subject;
  std::int32_t least;
  std::int32_t most;
};

[[nodiscard]] std::span<const std::string_view> fact_names();
[[nodiscard]] std::span<const std::string_view> demand_names();
/// `none` `low` `moderate` `high`: the values of a demand.
[[nodiscard]] std::span<const std::string_view> demand_levels();
/// `unknown` `no` `yes`: the values of a fact.
[[nodiscard]] std::span<const std::string_view> truths();
[[nodiscard]] std::span<const Choice> choices();
[[nodiscard]] std::span<const Quantity> quantities();

[[nodiscard]] const Choice* find_choice(std::string_view name);
[[nodiscard]] const Quantity* find_quantity(std::string_view name);
/// The name of a subject that is neither fact nor demand.
[[nodiscard]] std::string_view name_of(Subject subject);

/// The place of a word in a list.
[[nodiscard]] std::optional<std::size_t> place_of(std::string_view word, std::span<const std::string_view> list);

/// `clinic-name/fact`: a fact of the clinic's own, in lower-case letters, digits and hyphens.
[[nodiscard]] bool is_own_fact(std::string_view name);
/// Facts of the vocabulary and of the clinic.
[[nodiscard]] bool is_fact(std::string_view name);
/// Every word that a condition may begin with, for "did you mean".
[[nodiscard]] std::vector<std::string_view> all_names();

}  // namespace rulebook
