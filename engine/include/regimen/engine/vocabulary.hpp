#pragma once

/// \file
/// The closed vocabularies of the case format and the catalogue, each with its tokens as they stand in files.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace regimen {

enum class Kind { stretch, mobility, strength, stabilization, aerobic, posture };
enum class Level { start, middle, advanced };
enum class Position { supine, prone, side_lying, quadruped, kneeling, half_kneeling, seated, long_sitting, standing };
enum class StepRole { prepare, move, hold, return_, breathe, stop };
enum class Phase { warm_up, stretch, strengthen, cool_down, daily_life };
enum class Side { both, left, right, alternate };
enum class Sex { female, male, other, unknown };
enum class Paper { a4, letter };
/// What is known of a fact. Unknown is never taken for no.
enum class Truth { unknown, no, yes };
/// Highest first, so that sorting by severity puts what matters on top.
enum class Severity { stop, caution, ask, info };
enum class DecisionReason {
  examined_and_cleared,
  patient_tolerates,
  supervised,
  modified,
  benefit_outweighs,
  fact_is_wrong,
  rule_is_wrong
};
/// How strongly an exercise asks something of the body.
enum class DemandLevel { low, moderate, high };
/// What a movement asks of the body. Rules read these, never an exercise's name.
enum class Demand {
  lumbar_flexion,
  lumbar_extension,
  lumbar_rotation,
  lumbar_side_bend,
  spinal_load,
  straight_leg_lever,
  neural_tension,
  sustained_hold,
  balance,
  impact,
  neck_load,
  neck_rotation,
  shoulder_load,
  overhead_reach,
  wrist_load,
  deep_knee_bend,
  kneeling_pressure,
  hip_flexion,
  hip_adduction,
  hip_rotation,
  floor_transfer,
  upright_endurance,
  effort
};
/// How a plugin fared. Only `ok` means that it answered.
enum class PluginStatus { ok, crashed, timed_out, rejected, incompatible };

/// A value and its spelling in files.
template <class E>
struct Token {
  E value;
  std::string_view token;
};

/// Every value of a vocabulary, in the order of its enumeration. Defined for each enumeration above.
template <class E>
[[nodiscard]] std::span<const Token<E>> tokens();

/// The spelling of a value: `to_token(Position::side_lying) == "side-lying"`.
template <class E>
[[nodiscard]] std::string_view to_token(E value) {
  return tokens<E>()[static_cast<std::size_t>(value)].token;
}

/// The value of a spelling, exact to the letter; nothing when the vocabulary does not have it.
template <class E>
[[nodiscard]] std::optional<E> from_token(std::string_view token) {
  for (const auto& entry : tokens<E>())
    if (entry.token == token) return entry.value;
  return std::nullopt;
}

/// The spellings as a sentence part for an error: `both, left, right or alternate`.
template <class E>
[[nodiscard]] std::string token_choice() {
  const auto all = tokens<E>();
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i)
    text += (i == 0 ? "" : i + 1 == all.size() ? " or " : ", ") + std::string(all[i].token);
  return text;
}

/// One patient fact of the case format's vocabulary.
struct FactTerm {
  std::string_view id;     ///< `spinal-stenosis`
  std::string_view group;  ///< `diagnoses`, `red flags`, `response` or `other`
};

/// Every fact of the vocabulary, in the order of case-format.md.
[[nodiscard]] std::span<const FactTerm> fact_vocabulary();
/// True for a fact of the vocabulary and for a plugin's own (`clinic-name/fact`: lower-case letters, digits, hyphens).
[[nodiscard]] bool is_fact_id(std::string_view id);

/// The anatomical terms that a catalogue file may name as muscles, each with the words that people search by
/// (`gluteus-maximus`: "glutes buttocks").
struct MuscleTerm {
  std::string_view id;
  std::string_view words;
};
[[nodiscard]] std::span<const MuscleTerm> muscle_vocabulary();
/// The equipment that a catalogue file may name.
[[nodiscard]] std::span<const std::string_view> equipment_vocabulary();

/// The candidate that a person most likely meant by `wanted` (at most two typing errors, one in short words), or
/// nothing.
[[nodiscard]] std::optional<std::string> nearest(std::string_view wanted, std::span<const std::string> candidates);

}  // namespace regimen
