#pragma once

/// \file
/// A request that a plugin wrote: the way back of rule_tables.hpp.

#include "regimen/engine/error.hpp"
#include "regimen/engine/screening.hpp"
#include "regimen/rule_abi.h"

namespace regimen::abi {

inline constexpr std::size_t max_written = 256;  ///< facts, items, or demands of an item, in one request

/// What the program would ask for such a patient and program; where the request gives a number, the range is that
/// number. An error names the part that cannot be: a table too small or too long, a token outside its vocabulary, text
/// that is not UTF-8.
[[nodiscard]] Result<ScreeningRequest> read_request(const regimen_request& written);

/// A zero-terminated text of the plugin's, of at most `wire::max_text` bytes.
[[nodiscard]] Result<std::string> read_text(const char* bytes, const std::string& place);

}  // namespace regimen::abi
