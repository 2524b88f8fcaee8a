#pragma once

/// \file
/// What the clinic's database may be given: text that is UTF-8 without NUL, values within the domain's bounds. The
/// errors name the place, never what stands there.

#include <string_view>

#include "regimen/engine/error.hpp"
#include "regimen/engine/letterhead.hpp"
#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"
#include "regimen/engine/rule_trust.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::db {

[[nodiscard]] Result<void> check_storable(std::string_view place, std::string_view text);
[[nodiscard]] Result<void> check_storable(const Patient& patient);
[[nodiscard]] Result<void> check_storable(const Program& program);
[[nodiscard]] Result<void> check_storable(const Letterhead& letterhead);
[[nodiscard]] Result<void> check_storable(const EnabledRule& rule);
/// `item_count`: how many items the program has that the findings are about.
[[nodiscard]] Result<void> check_storable(const ScreeningReport& report, std::size_t item_count);

}  // namespace regimen::db
