#include "regimen/engine/rule_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "decisions.hpp"
#include "regimen/engine/program_batch.hpp"
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

std::vector<std::vector<RaisedFinding>> raised_findings(const std::vector<BatchAnswer>& answers,
                                                        const ProgramBatch& batch,
                                                        const std::vector<std::vector<ItemId>>& items) {
  std::vector<std::vector<RaisedFinding>> raised(batch.programs.size());
  for (const BatchAnswer& answer : answers)
    for (const BatchAnswer::Raise& one : answer.raised) {
      const RaisedRule& said = answer.said[one.said];
      RaisedFinding finding;
      finding.rule = said.rule;
      finding.rule_version = said.version;
      finding.severity = said.severity;
      finding.about = said.about;
      if (one.item != BatchAnswer::no_item) {
        const auto place = static_cast<std::size_t>(one.item);
        finding.item = items[one.program][place];
        finding.exercise = batch.pool[batch.programs[one.program].items[place]].exercise;
      }
      raised[one.program].push_back(std::move(finding));
    }
  for (auto& findings : raised) {
    std::ranges::sort(findings);
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
  }
  return raised;
}

std::uint64_t digest_of(const std::vector<RaisedFinding>& findings) {
  std::string text;
  for (const RaisedFinding& finding : findings) {
    text += finding.rule;
    fmt::format_to(std::back_inserter(text), "|{}|{}|{}|", finding.rule_version, static_cast<int>(finding.severity),
                   finding.item ? static_cast<std::int64_t>(*finding.item) : 0);
    text.append(finding.exercise).append("|").append(finding.about).append("\n");
  }
  return digest(text);
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
