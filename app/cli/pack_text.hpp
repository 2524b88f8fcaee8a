#pragma once

/// \file
/// What came of checking a rule pack, for people and as JSON.

#include <string>
#include <string_view>

#include "regimen/engine/date.hpp"
#include "regimen/engine/rule_pack.hpp"

namespace regimen::cli {

/// `house.toml:14: …`, one line.
[[nodiscard]] std::string fault_line(const PackFault& fault, std::string_view file);

/// Who stands behind the pack, its rules and how its tests went. Expects one that is a rule pack.
[[nodiscard]] std::string pack_text(const PackCheck& check, Date today);

/// `due for review since 2026-11-01`, or nothing while that day is not over.
[[nodiscard]] std::string overdue_words(const PackCredentials& pack, Date today);

/// One object: `good`, `pack`, `rules`, `faults`, `tests`.
[[nodiscard]] std::string pack_json(const PackCheck& check, Date today);

}  // namespace regimen::cli
