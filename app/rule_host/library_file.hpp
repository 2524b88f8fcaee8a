#pragma once

/// \file
/// A look at a library's file before the system's loader sees it: the loader ends this process over a file that is cut
/// short, and calls a library for another machine a missing file.

#include <filesystem>
#include <optional>
#include <string>

namespace regimen::rule_host {

/// Why this file cannot be a whole library for this machine, for a person; nothing when it may be one. A file that
/// cannot be opened is left to the loader, which says why.
[[nodiscard]] std::optional<std::string> no_library_because(const std::filesystem::path& file);

}  // namespace regimen::rule_host
