#pragma once

/// \file
/// What a program raised under which rules, boiled down so that it can be compared on another day.

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/program.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen {

struct PluginAnswer;
struct BatchAnswer;
struct ProgramBatch;

/// One finding of one rule, without its words and without anything of the patient.
struct RaisedFinding {
  std::string rule;
  int rule_version = 1;
  Severity severity = Severity::info;
  std::optional<ItemId> item;
  std::string exercise;  ///< its key; empty without an item
  std::string about;     ///< of a question the fact, else the reason
  auto operator<=>(const RaisedFinding&) const = default;
};

/// What the plugins said of a program, before anything is merged: sorted, each once. `answers` belong to `program`.
[[nodiscard]] std::vector<RaisedFinding> raised_findings(const std::vector<PluginAnswer>& answers,
                                                         const Program& program);

/// The same of every program of a batch, in its order. `items` are the ids of each program's items; the answers belong
/// to the batch.
[[nodiscard]] std::vector<std::vector<RaisedFinding>> raised_findings(const std::vector<BatchAnswer>& answers,
                                                                      const ProgramBatch& batch,
                                                                      const std::vector<std::vector<ItemId>>& items);

/// A digest by which findings, sorted, can be told from others without reading them; stable between runs and machines.
[[nodiscard]] std::uint64_t digest_of(const std::vector<RaisedFinding>& findings);

/// Which rules judge here, as text: each plugin that answers and each of its rules with their versions, a line each.
/// The same text: the same rules.
[[nodiscard]] std::string rule_versions(const std::vector<PluginAnswer>& answers);

/// What is otherwise about one finding.
struct FindingChange {
  enum class Kind { gained, lost, graver, milder };
  Kind kind = Kind::gained;
  RaisedFinding finding;  ///< as it is now; of a lost one as it was
  bool operator==(const FindingChange&) const = default;
};

/// From `before` to `now`, both sorted; highest severity first. A rule's new version alone is no change.
[[nodiscard]] std::vector<FindingChange> finding_changes(const std::vector<RaisedFinding>& before,
                                                         const std::vector<RaisedFinding>& now);

}  // namespace regimen
