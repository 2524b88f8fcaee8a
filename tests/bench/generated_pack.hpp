#pragma once

/// \file
/// Generated rules, a patient and items in the form that the rulebook judges.

#include <optional>
#include <vector>

#include "generated_rules.hpp"
#include "rulebook/judge.hpp"

namespace bench {

struct GeneratedPack {
  std::vector<rulebook::Rule> rules;
  rulebook::RuleProgram program;
  double compiling_us = 0;
};

/// Nothing, after a line that says why, for a rule that the rulebook does not understand.
[[nodiscard]] std::optional<GeneratedPack> compiled_pack(const std::vector<GeneratedRule>& generated);

[[nodiscard]] rulebook::ItemView view_of(const GeneratedItem& item);
[[nodiscard]] std::vector<rulebook::ItemView> views_of(const std::vector<GeneratedItem>& items);
[[nodiscard]] rulebook::PatientView view_of(const GeneratedCase& made, const rulebook::RuleProgram& rules);

}  // namespace bench
