#include "regimen/presenters/rule_files.hpp"

#include <algorithm>
#include <system_error>

#include "regimen/presenters/words.hpp"

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

/// Runs what changes files; what fails is told with the file's name.
template <class Change>
void in_the_world(const fs::path& file, Change&& change) {
  try {
    change();
  } catch (const fs::filesystem_error& error) {
    throw WorldFailure("The rule file {file} cannot be put in its place; check that you may write there", file.string(),
                       error.code().message());
  }
}

/// Where a file can be put into a folder without taking another one's place: `house.toml`, `house-2.toml`, …
fs::path free_place(const fs::path& folder, const fs::path& file) {
  fs::path place = folder / file.filename();
  for (int number = 2; fs::exists(place); ++number)
    place = folder / (file.stem().string() + "-" + std::to_string(number) + file.extension().string());
  return place;
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

Result<fs::path> take_in_pack(const fs::path& tried, const std::string& sha256, const std::string& id,
                              const fs::path& folder, const std::string& by, Instant at, ClinicStore& clinic,
                              EnabledRules& enabled) {
  if (id.empty() || id.front() == '.' || id.find('/') != std::string::npos)
    return fail("", tr("The pack's id makes no file name"));
  const fs::path target = folder / (id + ".toml");
  // A copy is looked at and not the file itself, which could change between the look and the copy.
  const fs::path copy = folder / (id + ".new");
  in_the_world(copy, [&] {
    fs::create_directories(folder);
    fs::copy_file(tried, copy, fs::copy_options::overwrite_existing);
  });
  const auto refused = [&](const Error& error) -> tl::unexpected<Error> {
    std::error_code ignored;
    fs::remove(copy, ignored);
    return tl::unexpected(error);
  };
  const auto now = sha256_of(copy);
  if (!now) return refused(now.error());
  if (*now != sha256) return refused({"", tr("The file has changed since it was tried")});
  if (auto kept = clinic.enable_rule({sha256, target.filename().string(), by, at}); !kept) return refused(kept.error());
  in_the_world(target, [&] { fs::rename(copy, target); });
  enabled.enable(sha256);
  return target;
}

fs::path switched_off_folder(const fs::path& folder) { return folder / "switched-off"; }

void switch_off(const RuleFile& shown, const fs::path& folder, ClinicStore& clinic, EnabledRules& enabled) {
  disable_rule_file(shown, clinic, enabled);
  const fs::path off = switched_off_folder(folder);
  in_the_world(shown.file, [&] {
    fs::create_directories(off);
    fs::rename(shown.file, free_place(off, shown.file));
  });
}

Result<void> switch_on(const RuleFile& shown, const fs::path& folder, const std::string& by, Instant at,
                       ClinicStore& clinic, EnabledRules& enabled) {
  const fs::path place = folder / shown.file.filename();
  std::error_code missing;
  if (shown.file != place && fs::exists(place, missing))
    return fail("", tr("Another file of this name is among the rules already; switch that off first"));
  if (auto allowed = enable_rule_file(shown, by, at, clinic, enabled); !allowed) return allowed;
  if (shown.file != place) in_the_world(place, [&] { fs::rename(shown.file, place); });
  return {};
}

}  // namespace regimen
