#pragma once

/// \file
/// A rule's condition as rows to choose from, and back as text. What rows cannot say stays the text that it is.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "regimen/presenters/rule_topics.hpp"

namespace regimen {

/// `[what] [is at least] [value]`.
struct ConditionRow {
  std::string topic;  ///< token
  Comparison comparison = Comparison::is;
  std::vector<std::string> values;  ///< one, or several of `is one of`
  std::string written;              ///< as it stands in the pack; empty once it was chosen anew
  bool operator==(const ConditionRow&) const = default;
};

/// What rows cannot say: `not ( … )`, `some item ( … )`, brackets within brackets.
struct ConditionWords {
  std::string written;
  bool operator==(const ConditionWords&) const = default;
};

using ConditionPart = std::variant<ConditionRow, ConditionWords>;

/// Parts of which all, or any one, must hold.
struct ConditionGroup {
  bool any = false;
  std::vector<ConditionPart> parts;
  bool operator==(const ConditionGroup&) const = default;
};

/// A condition: parts and groups of parts. Without any it is the empty text.
struct ConditionChoices {
  bool any = false;
  std::vector<std::variant<ConditionPart, ConditionGroup>> parts;
  bool operator==(const ConditionChoices&) const = default;
};

/// Where a part stands: at the top, or in the group that stands there.
struct ConditionPlace {
  std::size_t at = 0;
  std::optional<std::size_t> in_group;
  bool operator==(const ConditionPlace&) const = default;
};

/// Nothing where the condition cannot be read. Blanks alone are no parts.
[[nodiscard]] std::optional<ConditionChoices> condition_choices(std::string_view condition);
/// The condition; a long one in several lines.
[[nodiscard]] std::string condition_text(const ConditionChoices& choices);
[[nodiscard]] std::string condition_text(const ConditionPart& part);

/// The parts in reading order, those of groups in their place.
[[nodiscard]] std::vector<ConditionPlace> places_of(const ConditionChoices& choices);
/// Expects one of `places_of`.
[[nodiscard]] const ConditionPart& part_at(const ConditionChoices& choices, const ConditionPlace& place);

/// The words of a condition that name a topic, once each, also in a condition that cannot be read.
[[nodiscard]] std::vector<std::string> topics_named(std::string_view condition);

/// Does it speak of an exercise, and not only of some or no item? Such a rule is asked of each exercise.
[[nodiscard]] bool is_about_items(std::string_view condition);

/// A row about this with the usual comparison and value.
[[nodiscard]] ConditionRow usual_row(const RuleTopic& topic);

/// \name Edits. Each expects a place that is there.
/// @{
[[nodiscard]] ConditionChoices with_part(ConditionChoices choices, const ConditionPlace& place, ConditionPart part);
/// Another topic keeps the value where it has it.
[[nodiscard]] ConditionRow with_topic(const ConditionRow& row, const RuleTopic& topic);
/// Another comparison keeps the value where that can be compared so.
[[nodiscard]] ConditionRow with_comparison(const ConditionRow& row, Comparison comparison);
/// Behind the last part of the top, or of a group.
[[nodiscard]] ConditionChoices with_new_row(ConditionChoices choices, std::optional<std::size_t> group,
                                            const RuleTopic& topic);
[[nodiscard]] ConditionChoices with_new_group(ConditionChoices choices, const RuleTopic& topic);
/// A group goes with its last part.
[[nodiscard]] ConditionChoices without_part(ConditionChoices choices, const ConditionPlace& place);
/// All of, or any of: of the top, or of a group.
[[nodiscard]] ConditionChoices with_any(ConditionChoices choices, std::optional<std::size_t> group, bool any);
/// @}

}  // namespace regimen
