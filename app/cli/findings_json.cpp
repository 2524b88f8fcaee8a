#include "findings_json.hpp"

#include "decision_json.hpp"
#include "json_writer.hpp"
#include "plugins_text.hpp"

namespace regimen::cli {
namespace {

/// Null where a finding has no source: an ask that the program itself puts.
OrderedJson source_json(const Citation& source) {
  if (source == Citation{}) return nullptr;
  OrderedJson json;
  json["title"] = source.title;
  if (source.year) json["year"] = *source.year;
  json["ref"] = source.ref;
  return json;
}

OrderedJson suggestions_json(const std::vector<Suggestion>& suggestions) {
  OrderedJson json = OrderedJson::array();
  for (const Suggestion& suggestion : suggestions) {
    OrderedJson entry;
    if (suggestion.action == SuggestionAction::replace) {
      entry["action"] = "replace";
      entry["with"] = suggestion.with;
    } else {
      entry["action"] = "modify";
      entry["text"] = suggestion.text;
    }
    json.push_back(std::move(entry));
  }
  return json;
}

OrderedJson finding_json(const Finding& finding, const Program& program) {
  OrderedJson json;
  json["rule"] = finding.rule;
  json["severity"] = to_token(finding.severity);
  json["item"] = nullptr;
  json["exercise"] = nullptr;
  if (finding.item) {
    json["item"] = *finding.item;
    json["exercise"] = finding.exercise;
  }
  if (!finding.fact.empty()) json["fact"] = finding.fact;
  if (finding.severity == Severity::ask) {
    json["decides"]["stops"] = finding.decides.stops;
    json["decides"]["cautions"] = finding.decides.cautions;
  }
  json["message"] = finding.message;
  json["because"] = finding.because;
  json["source"] = source_json(finding.source);
  json["suggest"] = suggestions_json(finding.suggest);
  if (finding.no_substitute) json["no_substitute"] = to_token(*finding.no_substitute);
  if (!finding.also.empty()) json["also"] = OrderedJson::array();
  for (const Finding::Also& also : finding.also) {
    OrderedJson entry;
    entry["rule"] = also.rule;
    entry["source"] = source_json(also.source);
    json["also"].push_back(std::move(entry));
  }
  if (finding.decision) {
    json["decided"] = true;
    json["decision"] = decision_json(*finding.decision, program);
  }
  if (finding.lapsed) {
    json["lapsed"]["why"] = OrderedJson::array();
    for (const Lapse why : finding.lapsed->why) json["lapsed"]["why"].push_back(to_token(why));
    json["lapsed"]["decision"] = decision_json(finding.lapsed->decision, program);
  }
  return json;
}

}  // namespace

std::string findings_json(const ScreeningReport& report, const Program& program) {
  OrderedJson json;
  json["format"] = "regimen-findings/1";
  json["complete"] = report.complete();
  json["plugins"] = OrderedJson::array();
  for (const PluginState& plugin : report.plugins) {
    OrderedJson entry;
    entry["id"] = plugin.id;
    entry["version"] = plugin.version;
    entry["status"] = to_token(plugin.status);
    if (plugin.status != PluginStatus::ok) entry["detail"] = plugin.detail;
    json["plugins"].push_back(std::move(entry));
  }
  json["findings"] = OrderedJson::array();
  for (const Finding& finding : report.findings) json["findings"].push_back(finding_json(finding, program));
  return json_text(json);
}

OrderedJson rule_json(const RuleDescriptor& rule) {
  OrderedJson json;
  json["id"] = rule.id;
  json["version"] = rule.version;
  json["severity"] = to_token(rule.severity);
  json["summary"] = rule.summary;
  json["needs"] = rule.needs;
  return json;
}

OrderedJson credentials_json(const PackCredentials& pack, Date today) {
  OrderedJson json;
  json["author"] = pack.author;
  json["approved_by"] = pack.approved_by;
  json["approved_on"] = iso(pack.approved_on);
  json["review_by"] = iso(pack.review_by);
  json["review_overdue"] = pack.overdue(today);
  return json;
}

std::string plugins_json(const std::vector<PluginAnswer>& plugins, Date today) {
  OrderedJson json = OrderedJson::array();
  for (const PluginAnswer& answer : plugins) {
    OrderedJson entry;
    entry["id"] = answer.plugin.id;
    entry["name"] = answer.plugin.name;
    entry["version"] = answer.plugin.version;
    entry["status"] = to_token(answer.status);
    if (answer.status != PluginStatus::ok) entry["detail"] = answer.detail;
    if (answer.plugin.pack) entry["pack"] = credentials_json(*answer.plugin.pack, today);
    entry["canaries"] = answer.plugin.canaries;
    entry["confinement"] = confinement_tokens(answer);
    entry["needs"] = needs_of(answer.plugin);
    entry["rules"] = OrderedJson::array();
    for (const RuleDescriptor& rule : answer.plugin.rules) entry["rules"].push_back(rule_json(rule));
    json.push_back(std::move(entry));
  }
  return json_text(json);
}

}  // namespace regimen::cli
