#include "regimen/presenters/rule_files.hpp"

#include <algorithm>
#include <system_error>

namespace regimen {

namespace fs = std::filesystem;

namespace {

RuleFile rule_file(const fs::path& file, const std::vector<EnabledRule>& enabled) {
  RuleFile shown;
  shown.file = file;
  const auto sha256 = sha256_of(file);
  if (!sha256) {
    shown.standing = RuleStanding::unreadable;
    shown.problem = sha256.error().text();
    return shown;
  }
  shown.sha256 = *sha256;
  if (const auto word = std::ranges::find(enabled, *sha256, &EnabledRule::sha256); word != enabled.end()) {
    shown.standing = RuleStanding::enabled;
    shown.word = *word;
    return shown;
  }
  // The newest word on a file of this name stands last.
  const auto before = std::find_if(enabled.rbegin(), enabled.rend(),
                                   [&](const EnabledRule& rule) { return rule.file == file.filename().string(); });
  if (before != enabled.rend()) {
    shown.standing = RuleStanding::changed;
    shown.word = *before;
  }
  return shown;
}

}  // namespace

std::vector<RuleFile> rule_files(const fs::path& folder, const ClinicStore& clinic) {
  std::error_code missing;
  if (!fs::exists(folder, missing)) return {};
  const std::vector<EnabledRule> enabled = clinic.enabled_rules();
  std::vector<RuleFile> files;
  try {
    for (const auto& entry : fs::directory_iterator(folder))
      if (const auto extension = entry.path().extension(); extension == ".so" || extension == ".toml")
        files.push_back(rule_file(entry.path(), enabled));
  } catch (const fs::filesystem_error& error) {
    throw WorldFailure("The rules folder {file} cannot be read; check that you may read it", folder.string(),
                       error.code().message());
  }
  std::ranges::sort(files, {}, &RuleFile::file);
  return files;
}

Result<void> enable_rule_file(const RuleFile& shown, const std::string& by, Instant at, ClinicStore& clinic,
                              EnabledRules& enabled) {
  const auto now = sha256_of(shown.file);
  if (!now) return tl::unexpected(now.error());
  if (*now != shown.sha256) return fail("", "the file has changed since it was shown");
  if (auto kept = clinic.enable_rule({shown.sha256, shown.file.filename().string(), by, at}); !kept) return kept;
  enabled.enable(shown.sha256);
  return {};
}

void disable_rule_file(const RuleFile& shown, ClinicStore& clinic, EnabledRules& enabled) {
  // In force first: were the clinic's file to fail now, the rules would be off for this run at least.
  enabled.disable(shown.sha256);
  clinic.disable_rule(shown.sha256);
}

}  // namespace regimen
