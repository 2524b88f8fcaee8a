#pragma once

/// \file
/// What a plugin may use up and reach, set before a byte of it is loaded, because its constructors run then.

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <optional>

#include "regimen/engine/screening.hpp"

namespace regimen::rule_host {

/// Limits the address space (0: no limit) and the open files, makes written files, more processes and core files (they
/// would hold a patient's facts) impossible, keeps the two pipes from the plugin's own children, and asks the kernel to
/// end this process with its parent. False when a limit could not be set or `parent` is gone already.
[[nodiscard]] bool limit(std::size_t memory_bytes, pid_t parent);

/// Takes from this process, for good and without being root, every right that loading `library` and judging by it do
/// not need, and says which layers this kernel has. Files that are needed later must be read before. Nothing when a
/// layer that is there could not be put in force.
[[nodiscard]] std::optional<Confinement> confine(const std::filesystem::path& library);

/// The plugin is loaded: from now on no file at all is opened and no memory becomes code. Expects the confinement that
/// `confine` has given; false when it could not be made closer.
[[nodiscard]] bool seal(const Confinement& confinement);

}  // namespace regimen::rule_host
