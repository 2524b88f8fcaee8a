#pragma once

/// \file
/// What every taker of findings sees to before it believes one that a plugin hands over.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "plugin_promises.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/rule_abi.h"

namespace regimen::heard {

[[nodiscard]] std::string_view view(const regimen_text& text);

/// Why a finding cannot be read, or nothing. It is the `told`th of `most` that may be; `items`: how many there are.
[[nodiscard]] std::optional<Error> table_fault(const regimen_finding* said, std::size_t told, std::size_t most,
                                               std::size_t items);

/// What stands behind a finding whose table can be read.
[[nodiscard]] promises::Grounds grounds_of(const regimen_finding& said);

/// Adds a text to the key under which a wording is known, so that no other texts make the same; why it cannot be one,
/// or nothing.
[[nodiscard]] std::optional<Error> add_to_key(std::string& key, const regimen_text& text, const char* field);

}  // namespace regimen::heard
