#pragma once

/// \file
/// The rule files that somebody has added to the program's own, and a person's word on each of them.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/clinic_store.hpp"
#include "regimen/engine/rule_trust.hpp"

namespace regimen {

/// How a rule file stands.
enum class RuleStanding {
  enabled,
  changed,  ///< a file of this name was enabled, with other bytes: it asks again
  asks,     ///< nobody has said anything yet
  unreadable
};

/// A rule file as the page of rules shows it.
struct RuleFile {
  std::filesystem::path file;
  RuleStanding standing = RuleStanding::asks;
  std::string sha256;               ///< empty when unreadable
  std::string problem;              ///< why it is unreadable
  std::optional<EnabledRule> word;  ///< who enabled it and when, for `enabled` and `changed`
};

/// The rule files (`*.so`, `*.toml`) of a folder, by name. A folder that is not there has none. Throws WorldFailure for
/// one that cannot be read.
[[nodiscard]] std::vector<RuleFile> rule_files(const std::filesystem::path& folder, const ClinicStore& clinic);

/// A person allows the file to run as it was shown: kept in the clinic first, then in force for `enabled`, which the
/// screening asks; try the plugin again after it. An error, with nothing changed, where the file has changed since it
/// was shown or nobody's name was given.
[[nodiscard]] Result<void> enable_rule_file(const RuleFile& shown, const std::string& by, Instant at,
                                            ClinicStore& clinic, EnabledRules& enabled);
/// The word is taken back; the file runs in no screening from now on.
void disable_rule_file(const RuleFile& shown, ClinicStore& clinic, EnabledRules& enabled);

}  // namespace regimen
