#pragma once

/// \file
/// The files that rules come from, looked at without opening them.

#include <filesystem>
#include <optional>
#include <string>

namespace regimen {

/// A rule pack by its name, otherwise a library.
[[nodiscard]] inline bool is_pack(const std::filesystem::path& file) { return file.extension() == ".toml"; }

/// Why a file is not even tried, or nothing. Never opens it: a FIFO would wait for a writer.
[[nodiscard]] std::optional<std::string> no_rules_because(const std::filesystem::path& file);

/// Throws WorldFailure when the host program is missing or cannot be run.
void expect_host_program(const std::filesystem::path& host);

}  // namespace regimen
