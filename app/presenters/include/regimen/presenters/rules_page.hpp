#pragma once

/// \file
/// The page of rules: every plugin and pack, what it is held by, its rules, and how they fared.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/screening.hpp"
#include "regimen/presenters/pack_drafts.hpp"
#include "regimen/presenters/rule_files.hpp"

namespace regimen {

/// Where a plugin came from.
enum class RuleOrigin {
  shipped,
  clinic,  ///< in the clinic's own folder of rules
  given    ///< in a folder that was named for this run
};

struct RuleLine {
  std::string id;
  std::string severity;  ///< the highest that it can raise
  std::string summary;
  std::string needs;                 ///< facts and measures; empty where it asks for none
  std::vector<std::string> sources;  ///< where its claims can be looked up, or why that is not said here
  std::string record;                ///< how often it was raised and overridden in issued versions
  bool operator==(const RuleLine&) const = default;
};

struct RulePluginRow {
  std::string id;
  std::string name;    ///< with its version
  std::string status;  ///< `Answers`, `Did not answer: …`, `Switched off`
  bool answers = false;
  RuleOrigin origin = RuleOrigin::shipped;
  std::vector<std::string> about;  ///< a sentence each: origin, pack, confinement, canaries
  std::vector<RuleLine> rules;
  std::optional<RuleFile> file;  ///< of the clinic's own
  /// The rule pack that can be edited: the clinic's own, one that ships (a copy of it), a draft.
  std::optional<std::filesystem::path> pack_file;
  bool is_draft = false;
  /// Tells rows apart; ids may be there twice, in force and switched off.
  [[nodiscard]] std::string key() const {
    if (is_draft) return pack_file->string();
    return file ? file->file.string() : id;
  }
  bool can_enable = false;
  bool can_disable = false;
};

/// What is known of the rules by now.
struct RulesKnown {
  std::optional<std::vector<PluginAnswer>> plugins;  ///< nothing while they are being asked
  std::vector<RuleFile> clinic_files;
  std::vector<RuleFile> switched_off;
  std::vector<PackDraft> drafts;
  std::optional<std::vector<RuleRecord>> records;                          ///< nothing while they are being counted
  std::optional<std::map<std::string, std::vector<std::string>>> sources;  ///< nothing while they are looked up
};

struct RulesPageState {
  std::vector<RulePluginRow> rows;  ///< silent ones first, then by name
  std::string message;              ///< how many answer; that they are being asked; that there are none
};

/// `shipped`: the folder of the program's own rules.
[[nodiscard]] RulesPageState rules_page(const RulesKnown& known, const std::filesystem::path& shipped, Date today);

}  // namespace regimen
