#pragma once

/// \file
/// The words of a condition, as the reader of rule packs takes them (plugins/rulebook/condition.hpp), with their
/// places.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/presenters/condition_choices.hpp"

namespace regimen {

struct ConditionToken {
  std::string text;  ///< in lower case, signs as they are meant; empty at the end
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Nothing for a character that no condition has.
[[nodiscard]] std::optional<std::vector<ConditionToken>> condition_tokens(std::string_view condition);

/// A condition as it is nested.
struct ConditionNode {
  enum class Kind { row, all, any, brackets, other };
  Kind kind = Kind::other;
  std::size_t begin = 0;
  std::size_t end = 0;
  ConditionRow row;  ///< of a row
  std::vector<ConditionNode> parts;
};

/// Nothing where the reader of rule packs would not read it either.
[[nodiscard]] std::optional<ConditionNode> read_condition(std::string_view condition);

}  // namespace regimen
