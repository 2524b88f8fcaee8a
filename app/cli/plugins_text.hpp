#pragma once

/// \file
/// The rule plugins for people.

#include <string>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::cli {

/// The facts and measures that the plugin's rules judge by, each once, sorted.
[[nodiscard]] std::vector<std::string> needs_of(const PluginDescriptor& plugin);

/// What holds the plugin's process: `rlimits`, `landlock`, `seccomp`. Empty when it was never started.
[[nodiscard]] std::vector<std::string> confinement_tokens(const PluginAnswer& answer);

/// One paragraph a plugin: id, version, name, of a rule pack who stands behind it and whether its review is due, needs,
/// what holds it, and whether it answers.
[[nodiscard]] std::string plugins_text(const std::vector<PluginAnswer>& plugins, Date today);

/// `timed out`, `crashed`, …: a status for people.
[[nodiscard]] std::string status_words(PluginStatus status);

}  // namespace regimen::cli
