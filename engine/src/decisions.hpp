#pragma once

/// \file
/// Therapists' decisions on findings: which of them stand, and why others do not.

#include <cstdint>
#include <string_view>
#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// Puts the program's decisions on the findings that they are about, those that have lapsed as well. Questions are not
/// decided.
void attach_decisions(std::vector<Finding>& findings, const Program& program);

/// FNV-1a.
[[nodiscard]] std::uint64_t digest(std::string_view text);

}  // namespace regimen
