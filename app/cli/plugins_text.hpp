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

/// One paragraph a plugin: id, version, name, of a rule pack who stands behind it and whether its review is due, needs,
/// and whether it answers.
[[nodiscard]] std::string plugins_text(const std::vector<PluginAnswer>& plugins, Date today);

/// `timed out`, `crashed`, …: a status for people.
[[nodiscard]] std::string status_words(PluginStatus status);

}  // namespace regimen::cli
