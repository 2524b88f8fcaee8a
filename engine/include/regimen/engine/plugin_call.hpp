#pragma once

/// \file
/// Calling a plugin through its C interface, in this process. In the product only the rule host does so.

#include <cstddef>

#include "regimen/engine/error.hpp"
#include "regimen/engine/screening.hpp"

// The plugin's entry table, defined by regimen/rule_abi.h (which public headers of the engine do not include).
struct regimen_rule_plugin;

namespace regimen {

/// Reads what the plugin declares; an error where the table is of another version, incomplete, or not UTF-8.
[[nodiscard]] Result<PluginDescriptor> describe(const regimen_rule_plugin& plugin);

/// Tries a plugin on the cases that it ships with (REGIMEN_CANARIES): how many there are, 0 where it has none. An error
/// names the first canary that it judges otherwise than it promised, or that cannot be.
[[nodiscard]] Result<std::size_t> try_canaries(const regimen_rule_plugin& plugin, const PluginDescriptor& described);

/// One evaluation. A plugin that returns an error, or says something that cannot be (an item that does not exist, a
/// rule it did not declare, text that is not UTF-8), has not answered: `rejected`, with the reason, and no findings.
[[nodiscard]] PluginAnswer call(const regimen_rule_plugin& plugin, const PluginDescriptor& described,
                                const ScreeningRequest& request);

}  // namespace regimen
