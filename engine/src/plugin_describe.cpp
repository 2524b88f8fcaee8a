#include <fmt/format.h>

#include "plugin_promises.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "regimen/rule_abi.h"
#include "request_reading.hpp"
#include "rule_tables.hpp"
#include "strided.hpp"

namespace regimen {

namespace {

using abi::read_text;

/// A rule as version 1.0 knew it; what came later may be missing.
constexpr std::size_t size_of_first_rule = offsetof(regimen_rule, reserved) + sizeof(regimen_rule::reserved);

/// Those of a rule table of 1.1 or later.
Result<std::vector<RuleDescriptor::Translation>> read_translations(const regimen_rule& rule, const std::string& place) {
  std::vector<RuleDescriptor::Translation> translations;
  if (!REGIMEN_HAS(&rule, regimen_rule, translation_stride) || rule.translation_count == 0) return translations;
  if (rule.translations == nullptr || rule.translation_count > promises::max_translations)
    return fail(place, fmt::format("{} translations cannot be", rule.translation_count));
  if (!abi::is_stride_of<regimen_translation>(rule.translation_stride, sizeof(regimen_translation)))
    return fail(place, fmt::format("{} bytes from one to the next cannot be", rule.translation_stride));
  for (std::size_t i = 0; i < rule.translation_count; ++i) {
    const auto& one = abi::element(rule.translations, rule.translation_stride, i);
    RuleDescriptor::Translation read;
    for (const auto& [part, bytes] : {std::pair{&RuleDescriptor::Translation::language, one.language},
                                      std::pair{&RuleDescriptor::Translation::text, one.text},
                                      std::pair{&RuleDescriptor::Translation::translated, one.translated}}) {
      auto text = read_text(bytes, place);
      if (!text) return tl::unexpected(std::move(text.error()));
      read.*part = std::move(*text);
    }
    translations.push_back(std::move(read));
  }
  return translations;
}

Result<RuleDescriptor> read_rule(const regimen_rule& rule, const std::string& place) {
  if (!REGIMEN_HAS(&rule, regimen_rule, reserved))
    return fail(place, fmt::format("a rule table of {} bytes, expected {} or more", rule.struct_size, sizeof rule));
  RuleDescriptor read;
  auto id = read_text(rule.id, place + ".id");
  if (!id) return tl::unexpected(std::move(id.error()));
  read.id = std::move(*id);
  auto summary = read_text(rule.summary, place + ".summary");
  if (!summary) return tl::unexpected(std::move(summary.error()));
  read.summary = std::move(*summary);
  const auto severity = abi::severity(rule.severity);
  if (!severity) return fail(place + ".severity", fmt::format("{} is no severity", rule.severity));
  read.severity = *severity;
  read.version = rule.version;
  if (auto translations = read_translations(rule, place + ".translations"))
    read.translations = std::move(*translations);
  else
    return tl::unexpected(std::move(translations.error()));
  // A rule that judges by the program alone may leave the list out.
  if (rule.needs == nullptr) return read;
  for (std::size_t i = 0; rule.needs[i] != nullptr; ++i) {
    if (i == promises::max_needs) return fail(place + ".needs", "the list does not end with a null pointer");
    auto need = read_text(rule.needs[i], place + ".needs");
    if (!need) return tl::unexpected(std::move(need.error()));
    read.needs.push_back(std::move(*need));
  }
  return read;
}

/// The version first, and nothing else before it: the rest of another version's table may mean anything.
Result<void> check_table(const regimen_rule_plugin& plugin) {
  if (!REGIMEN_HAS(&plugin, regimen_rule_plugin, abi_minor))
    return fail("struct_size", fmt::format("a plugin table of {} bytes", plugin.struct_size));
  if (plugin.abi_major != REGIMEN_RULE_ABI_MAJOR)
    return fail("version", fmt::format("made for version {} of the rule interface, this program speaks {}",
                                       plugin.abi_major, REGIMEN_RULE_ABI_MAJOR));
  if (!REGIMEN_HAS(&plugin, regimen_rule_plugin, extension))
    return fail("struct_size",
                fmt::format("a plugin table of {} bytes, expected {} or more", plugin.struct_size, sizeof plugin));
  if (plugin.evaluate == nullptr) return fail("evaluate", "expected a function, found a null pointer");
  if (plugin.rules == nullptr || plugin.rule_count == 0) return fail("rules", "the plugin declares no rule");
  if (plugin.rule_count > promises::max_rules)
    return fail("rules", fmt::format("{} rules, at most {} are allowed", plugin.rule_count, promises::max_rules));
  if (!abi::is_stride_of<regimen_rule>(plugin.rule_stride, size_of_first_rule))
    return fail("rule_stride", fmt::format("{} bytes from rule to rule cannot be", plugin.rule_stride));
  return {};
}

}  // namespace

Result<PluginDescriptor> describe(const regimen_rule_plugin& plugin) {
  if (auto table = check_table(plugin); !table) return tl::unexpected(std::move(table.error()));

  PluginDescriptor described;
  described.asks = (plugin.flags & REGIMEN_PLUGIN_ASKS) != 0;
  auto id = read_text(plugin.id, "id");
  if (!id) return tl::unexpected(std::move(id.error()));
  described.id = std::move(*id);
  // "version" alone as a place says that the interface's version is another one.
  auto version = read_text(plugin.version, "version text");
  if (!version) return tl::unexpected(std::move(version.error()));
  described.version = std::move(*version);
  auto name = read_text(plugin.name, "name");
  if (!name) return tl::unexpected(std::move(name.error()));
  described.name = std::move(*name);

  for (std::size_t i = 0; i < plugin.rule_count; ++i) {
    auto rule = read_rule(abi::element(plugin.rules, plugin.rule_stride, i), fmt::format("rules[{}]", i));
    if (!rule) return tl::unexpected(std::move(rule.error()));
    described.rules.push_back(std::move(*rule));
  }
  if (auto sound = promises::check(described); !sound) return tl::unexpected(std::move(sound.error()));
  return described;
}

}  // namespace regimen
