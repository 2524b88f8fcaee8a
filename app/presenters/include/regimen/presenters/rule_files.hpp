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
/// Puts a copy of a pack, as it was tried, into the clinic's folder of rules under the pack's id, in the place of an
/// earlier version of it, and enables it. Gives where it is. An error, with nothing changed, where the file is another
/// one than was tried, nobody's name was given or the id makes no file name. Throws WorldFailure.
[[nodiscard]] Result<std::filesystem::path> take_in_pack(const std::filesystem::path& tried, const std::string& sha256,
                                                         const std::string& id, const std::filesystem::path& folder,
                                                         const std::string& by, Instant at, ClinicStore& clinic,
                                                         EnabledRules& enabled);

/// Where the clinic's folder of rules keeps what is switched off: it is not looked at when rules are asked.
[[nodiscard]] std::filesystem::path switched_off_folder(const std::filesystem::path& folder);
/// Takes the word back and puts the file where it is not asked. Throws WorldFailure.
void switch_off(const RuleFile& shown, const std::filesystem::path& folder, ClinicStore& clinic, EnabledRules& enabled);
/// Enables a file, and puts it back where it is asked if it was switched off. Errors as of `enable_rule_file`. Throws
/// WorldFailure.
[[nodiscard]] Result<void> switch_on(const RuleFile& shown, const std::filesystem::path& folder, const std::string& by,
                                     Instant at, ClinicStore& clinic, EnabledRules& enabled);

/// The word is taken back; the file runs in no screening from now on.
void disable_rule_file(const RuleFile& shown, ClinicStore& clinic, EnabledRules& enabled);

}  // namespace regimen
