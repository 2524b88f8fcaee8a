#include "regimen/engine/rule_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "regimen/engine/screening.hpp"

namespace regimen {
namespace {

/// What makes two findings the same one on different days.
using Key = std::tuple<std::string, std::optional<ItemId>, std::string>;

std::map<Key, const RaisedFinding*> by_key(const std::vector<RaisedFinding>& findings) {
  std::map<Key, const RaisedFinding*> found;
  for (const RaisedFinding& finding : findings) {
    // A rule may say two things of one item: the graver counts.
    const auto [at, is_new] = found.try_emplace(Key{finding.rule, finding.item, finding.about}, &finding);
    if (!is_new && finding.severity < at->second->severity) at->second = &finding;
  }
  return found;
}

}  // namespace

std::vector<RaisedFinding> raised_findings(const std::vector<PluginAnswer>& answers, const Program& program) {
  std::vector<RaisedFinding> raised;
  for (const PluginAnswer& answer : answers)
    for (const Finding& finding : answer.findings) {
      RaisedFinding one;
      one.rule = finding.rule;
      one.rule_version = finding.rule_version;
      one.severity = finding.severity;
      if (finding.item) {
        one.item = program.items[*finding.item].id;
        one.exercise = program.items[*finding.item].exercise->key;
      }
      one.about = finding.severity == Severity::ask ? finding.fact : finding.reason;
      raised.push_back(std::move(one));
    }
  std::ranges::sort(raised);
  raised.erase(std::unique(raised.begin(), raised.end()), raised.end());
  return raised;
}

std::string rule_versions(const std::vector<PluginAnswer>& answers) {
  std::vector<std::string> lines;
  for (const PluginAnswer& answer : answers) {
    if (answer.status != PluginStatus::ok) continue;
    lines.push_back(fmt::format("{} {}", answer.plugin.id, answer.plugin.version));
    for (const RuleDescriptor& rule : answer.plugin.rules) lines.push_back(fmt::format("{} {}", rule.id, rule.version));
  }
  std::ranges::sort(lines);
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

std::vector<FindingChange> finding_changes(const std::vector<RaisedFinding>& before,
                                           const std::vector<RaisedFinding>& now) {
  const auto was = by_key(before);
  const auto is = by_key(now);
  std::vector<FindingChange> changes;
  for (const auto& [key, finding] : is) {
    const auto old = was.find(key);
    if (old == was.end())
      changes.push_back({FindingChange::Kind::gained, *finding});
    else if (finding->severity != old->second->severity)
      changes.push_back(
          {finding->severity < old->second->severity ? FindingChange::Kind::graver : FindingChange::Kind::milder,
           *finding});
  }
  for (const auto& [key, finding] : was)
    if (!is.contains(key)) changes.push_back({FindingChange::Kind::lost, *finding});
  std::ranges::stable_sort(changes, {}, [](const FindingChange& change) { return change.finding.severity; });
  return changes;
}

}  // namespace regimen
