#pragma once

/// \file
/// A plugin file, loaded by Boost.DLL.

#include <filesystem>
#include <tl/expected.hpp>

#include "regimen/engine/plugin_call.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen::rule_host {

/// What a plugin is and the table through which it is called. The library stays loaded until the process ends.
struct LoadedPlugin {
  const regimen_rule_plugin* table;
  PluginDescriptor described;
};

/// Loads a library and gives the table that it exports; its constructors run now, and may do anything to this process.
/// The refusal says whether it is no plugin (`rejected`) or a plugin for another version of the interface.
[[nodiscard]] tl::expected<const regimen_rule_plugin*, wire::Refusal> load_table(const std::filesystem::path& file);

/// What the plugin declares of itself. The refusal says whether it is no plugin (`rejected`) or a plugin for another
/// version of the interface (`incompatible`).
[[nodiscard]] tl::expected<LoadedPlugin, wire::Refusal> describe_loaded(const regimen_rule_plugin& table);

}  // namespace regimen::rule_host
