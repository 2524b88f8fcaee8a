#pragma once

/// \file
/// What the options of `report` say about the head of the pages.

#include "arguments.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen::cli {

/// Clinic, therapist, telephone, address, logo and next visit; what was not given stays empty. An error names the
/// option. The error's place is empty.
[[nodiscard]] Result<HandoutOptions> cover_of(const Report& command);

}  // namespace regimen::cli
