#pragma once

/// \file
/// One call of a plugin's function, whatever becomes of it.

#include <optional>

#include "regimen/engine/wire.hpp"
#include "regimen/rule_abi.h"

namespace regimen::abi {

/// Nothing when the plugin says that it has answered; otherwise what it did instead.
[[nodiscard]] std::optional<wire::Refusal> evaluate(const regimen_rule_plugin& plugin, const regimen_request& request,
                                                    const regimen_sink& sink);

}  // namespace regimen::abi
