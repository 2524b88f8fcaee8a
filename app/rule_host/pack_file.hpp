#pragma once

/// \file
/// The file of a rule pack.

#include <filesystem>
#include <string>
#include <tl/expected.hpp>

#include "regimen/engine/wire.hpp"

namespace regimen::rule_host {

/// The bytes of a regular file of at most `largest_pack_bytes`, read before anything of the plugin is loaded. Of a
/// longer one only so much that it can be seen to be longer.
[[nodiscard]] tl::expected<std::string, wire::Refusal> pack_bytes(const std::filesystem::path& file);

}  // namespace regimen::rule_host
