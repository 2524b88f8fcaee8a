#pragma once

/// \file
/// Which files can be opened: Landlock, Linux 5.13 and later.

#include <filesystem>

#include "layer.hpp"

namespace regimen::rule_host {

/// From now on this process can open, for reading, `library` and what lies in the system's library folders, and nothing
/// else; it can bind and connect no port and, where the kernel can tell (6.12), signal no process outside. Descriptors
/// that are open stay so. Expects that no new privileges can be had.
[[nodiscard]] Layer read_only_libraries(const std::filesystem::path& library);

}  // namespace regimen::rule_host
