#pragma once

/// \file
/// Where the rule plugins are looked for.

#include <filesystem>
#include <vector>

#include "regimen/engine/error.hpp"

namespace regimen::cli {

/// The installed folder, then those given with `--rules`, each once. An error when one of those is not a folder.
[[nodiscard]] Result<std::vector<std::filesystem::path>> rule_folders(const std::filesystem::path& installed,
                                                                      const std::vector<std::filesystem::path>& given);

}  // namespace regimen::cli
