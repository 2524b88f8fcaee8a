#pragma once

/// \file
/// What the fault tests share: a small request, limits that keep them quick, a plugin beside the good one.

#include <filesystem>
#include <string>
#include <vector>

#include "regimen/engine/hosted_rules.hpp"

namespace regimen::test {

/// The rule host of this build.
std::filesystem::path rule_host();
/// The folder of a test plugin.
std::filesystem::path plugin_folder(const std::string& name);

/// One item and one known fact.
ScreeningRequest small_request();

/// Deadlines for plugins that hang; still long enough for a sanitized host on a busy machine.
HostLimits short_limits();

/// A new empty folder, gone with its contents at the end of the test.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// A copy of a test plugin in this folder.
  std::filesystem::path copy_plugin(const std::string& plugin, const std::string& file_name) const;

 private:
  std::filesystem::path path_;
};

/// A rule host in the folder that loads an aborting plugin in the place of its own when it is started for the first
/// time. The mark of that time is the file `host.was-started`.
std::filesystem::path host_that_fails_once(const ScratchFolder& folder);

/// Every process that this one started, directly or through a plugin, is gone by force or was waited for.
bool no_process_left();

/// The answer of the one plugin in `folder` while the good plugin is screened beside it. Requires that the good one
/// answers and that no process is left.
PluginAnswer beside_good(const std::filesystem::path& folder, HostLimits limits = {});

}  // namespace regimen::test
