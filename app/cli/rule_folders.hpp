#pragma once

/// \file
/// Where the rule plugins are looked for.

#include <filesystem>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/hosted_rules.hpp"

namespace regimen::cli {

/// The installed folder, then those given with `--rules`, each once. Whoever names a folder has enabled what lies in
/// it, for this run. An error when one of those is not a folder.
[[nodiscard]] Result<std::vector<RuleFolder>> rule_folders(const std::filesystem::path& installed,
                                                           const std::vector<std::filesystem::path>& given);

}  // namespace regimen::cli
