#pragma once

/// \file
/// A rule pack: its file, and what the plugin that reads such files makes of it.

#include <filesystem>
#include <string>
#include <tl/expected.hpp>

#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen::rule_host {

/// The bytes of a regular file of at most `largest_pack_bytes`, read before anything of the plugin is loaded. Of a
/// longer one only so much that it can be seen to be longer.
[[nodiscard]] tl::expected<std::string, wire::Refusal> pack_bytes(const std::filesystem::path& file);

/// Hands the bytes to the plugin that reads packs. The table stays until the process ends; it is null where the file is
/// no pack.
[[nodiscard]] tl::expected<PackInProcess, wire::Refusal> pack_read_by(const regimen_rule_plugin& reader,
                                                                      const std::filesystem::path& file,
                                                                      const std::string& bytes);

}  // namespace regimen::rule_host
