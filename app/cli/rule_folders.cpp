#include "rule_folders.hpp"

#include "json_reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <system_error>

namespace regimen::cli {

Result<std::vector<RuleFolder>> rule_folders(const std::filesystem::path& installed,
                                             const std::vector<std::filesystem::path>& given) {
  std::vector<RuleFolder> folders{installed};
  for (const std::filesystem::path& folder : given) {
    std::error_code unreadable;
    if (!std::filesystem::is_directory(folder, unreadable))
      return fail("--rules",
                  fmt::format("expected a folder of rule plugins, but {} is none", in_quotes(folder.native())));
    // A plugin that is found twice would be rejected the second time, and the screening be incomplete for nothing.
    const bool known = std::any_of(folders.begin(), folders.end(), [&](const RuleFolder& other) {
      std::error_code missing;
      return std::filesystem::equivalent(folder, other.folder, missing);
    });
    if (!known) folders.emplace_back(folder);
  }
  return folders;
}

}  // namespace regimen::cli
