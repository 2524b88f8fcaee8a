#pragma once

/// \file
/// A rule pack: its file, and the plugin that reads such files.

#include <filesystem>
#include <string>
#include <tl/expected.hpp>

#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen::rule_host {

/// The bytes of a regular file of at most `largest_pack_bytes`, read before anything of the plugin is loaded. Of a
/// longer one only so much that it can be seen to be longer.
[[nodiscard]] tl::expected<std::string, wire::Refusal> pack_bytes(const std::filesystem::path& file);

/// Loads `reader` and hands it the bytes. The table stays until the process ends; it is null where the file is no pack.
[[nodiscard]] tl::expected<PackInProcess, wire::Refusal> load_pack(const std::filesystem::path& reader,
                                                                   const std::filesystem::path& file,
                                                                   const std::string& bytes);

}  // namespace regimen::rule_host
