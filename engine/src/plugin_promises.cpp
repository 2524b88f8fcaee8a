#include "plugin_promises.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <string_view>

namespace regimen::promises {

namespace {

bool is_id(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

bool is_rule_id(std::string_view id, std::string_view plugin) {
  return id.size() > plugin.size() && id.starts_with(plugin) && id[plugin.size()] == '/' &&
         is_id(id.substr(plugin.size() + 1));
}

Result<void> check_suggestion(const Suggestion& suggestion, const Finding& finding) {
  if (!suggestion.with.empty())
    return fail("suggest", "a plugin does not name exercises; the program finds the substitute");
  if (suggestion.action == SuggestionAction::replace) {
    if (!finding.item) return fail("suggest", "a finding without an item has nothing to replace");
    if (!suggestion.text.empty()) return fail("suggest", "a replacement has no text");
  } else if (suggestion.text.empty()) {
    return fail("suggest", "a modification that does not say what to change");
  }
  return {};
}

Result<void> check_severity(const RuleDescriptor& rule, Severity severity) {
  if (severity >= rule.severity) return {};
  return fail(rule.id, fmt::format("{} is severer than the declared {}", to_token(severity), to_token(rule.severity)));
}

Result<void> check_grounds(const std::string& rule, Severity severity, const Grounds& grounds) {
  const bool asks = severity == Severity::ask;
  if (asks && !grounds.fact) return fail(rule, "an ask that does not say which fact");
  if (!asks && grounds.fact) return fail(rule, "only an ask names a fact to find out");
  if (severity > Severity::caution) return {};
  if (!grounds.reasons) return fail(rule, fmt::format("a {} without the facts that fired it", to_token(severity)));
  if (!grounds.source) return fail(rule, fmt::format("a {} without a source", to_token(severity)));
  return {};
}

}  // namespace

const RuleDescriptor* find_rule(const PluginDescriptor& plugin, std::string_view id) {
  const auto rule = std::ranges::find(plugin.rules, id, &RuleDescriptor::id);
  return rule == plugin.rules.end() ? nullptr : &*rule;
}

RuleIndex::RuleIndex(const PluginDescriptor& plugin) {
  rules_.reserve(plugin.rules.size());
  for (const RuleDescriptor& rule : plugin.rules) rules_.emplace(rule.id, &rule);
}

const RuleDescriptor* RuleIndex::find(std::string_view id) const {
  const auto found = rules_.find(id);
  return found == rules_.end() ? nullptr : found->second;
}

Result<void> check(const PluginDescriptor& plugin) {
  if (!is_id(plugin.id)) return fail("id", "expected lower-case letters, digits, dots and hyphens");
  if (plugin.version.empty()) return fail("version text", "the plugin does not say which version it is");
  if (plugin.name.empty()) return fail("name", "the plugin has no name");
  if (plugin.rules.empty()) return fail("rules", "the plugin declares no rule");
  if (plugin.rules.size() > max_rules)
    return fail("rules", fmt::format("{} rules, at most {} are allowed", plugin.rules.size(), max_rules));
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < plugin.rules.size(); ++i) {
    const RuleDescriptor& rule = plugin.rules[i];
    if (!is_rule_id(rule.id, plugin.id))
      return fail(fmt::format("rules[{}].id", i), fmt::format("expected {}/ and a name", plugin.id));
    if (!seen.insert(rule.id).second) return fail(fmt::format("rules[{}].id", i), rule.id + " is declared twice");
    if (rule.version < 1) return fail(rule.id, "a rule's version is 1 or more");
    if (rule.needs.size() > max_needs)
      return fail(rule.id, fmt::format("{} needs, at most {} are allowed", rule.needs.size(), max_needs));
    if (std::ranges::any_of(rule.needs, &std::string::empty)) return fail(rule.id, "an empty need");
    if (rule.translations.size() > max_translations)
      return fail(rule.id,
                  fmt::format("{} translations, at most {} are allowed", rule.translations.size(), max_translations));
    for (const auto& translation : rule.translations)
      if (translation.language.empty() || translation.text.empty() || translation.translated.empty())
        return fail(rule.id, "a translation without language or text");
  }
  return {};
}

Result<void> check(const Finding& finding, const PluginDescriptor& plugin, const ScreeningRequest& request) {
  const RuleDescriptor* rule = find_rule(plugin, finding.rule);
  if (rule == nullptr) return fail("rule", "a finding of a rule that the plugin did not declare");
  const std::string& place = rule->id;
  if (finding.rule_version != rule->version) return fail(place, "a finding of another version than declared");
  if (auto sound = check_severity(*rule, finding.severity); !sound) return sound;
  if (finding.item && *finding.item >= request.items.size())
    return fail(place, fmt::format("item {} does not exist, the program has {}", *finding.item, request.items.size()));
  if (finding.exercise != (finding.item ? request.items[*finding.item].exercise : std::string_view{}))
    return fail(place, "the exercise is not the item's");
  if (finding.message.empty()) return fail(place, "a finding without a message");

  if (finding.because.size() > max_because || finding.suggest.size() > max_suggestions)
    return fail(place, fmt::format("more than {} reasons or {} suggestions", max_because, max_suggestions));
  if (std::ranges::any_of(finding.because, &std::string::empty)) return fail(place, "an empty reason");
  const Grounds grounds{!finding.because.empty(), !finding.source.title.empty(), !finding.fact.empty()};
  if (auto sound = check_grounds(place, finding.severity, grounds); !sound) return sound;
  for (const Suggestion& suggestion : finding.suggest)
    if (auto sound = check_suggestion(suggestion, finding); !sound)
      return fail(place + " " + sound.error().place, sound.error().message);
  return {};
}

Result<void> check(const wire::BriefAnswer::Said& said, const RuleDescriptor* rule,
                   const std::optional<Grounds>& grounds) {
  if (rule == nullptr) return fail("rule", "a finding of a rule that the plugin did not declare");
  if (auto sound = check_severity(*rule, said.raised.severity); !sound) return sound;
  if (said.raised.message.empty()) return fail(rule->id, "a finding without a message");
  return grounds ? check_grounds(rule->id, said.raised.severity, *grounds) : Result<void>{};
}

Result<void> check(const RaisedRule& said, const RuleDescriptor* rule) {
  if (rule == nullptr) return fail("rule", "a finding of a rule that the plugin did not declare");
  if (said.version != rule->version) return fail(rule->id, "a finding of another version than declared");
  if (said.severity == Severity::ask && said.about.empty())
    return fail(rule->id, "an ask that does not say which fact");
  return check_severity(*rule, said.severity);
}

}  // namespace regimen::promises
