#pragma once

/// \file
/// What a plugin may use up, set before a byte of it is loaded.

#include <sys/types.h>

#include <cstddef>

namespace regimen::rule_host {

/// Limits the address space (0: no limit) and the open files, makes core files impossible (they would hold a patient's
/// facts), keeps the two pipes from the plugin's own children, and asks the kernel to end this process with its parent.
/// False when a limit could not be set or `parent` is gone already.
[[nodiscard]] bool confine(std::size_t memory_bytes, pid_t parent);

}  // namespace regimen::rule_host
