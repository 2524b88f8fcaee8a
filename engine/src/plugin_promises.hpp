#pragma once

/// \file
/// What a plugin promises, checked on both sides of the process boundary: in the host before an answer leaves, and in
/// the program again, because what runs in the host is the plugin's own code and may have written the bytes itself.

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "regimen/engine/error.hpp"
#include "regimen/engine/screening.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen::promises {

inline constexpr std::size_t max_rules = 1024;
inline constexpr std::size_t max_needs = 64;          ///< of one rule
inline constexpr std::size_t max_translations = 256;  ///< of one rule
inline constexpr std::size_t max_because = 64;        ///< of one finding
inline constexpr std::size_t max_suggestions = 16;    ///< of one finding

/// A plugin has an id (`a-z 0-9 . -`), a version, a name and at least one rule; each rule's id is the plugin's id, a
/// slash and a name, and is there once. A translation names its language and both texts.
[[nodiscard]] Result<void> check(const PluginDescriptor& plugin);

/// The finding is of a declared rule and not severer than declared, speaks of an item that exists, says something,
/// names its fact exactly when it asks, and gives its reasons and a source when it is a stop or a caution.
[[nodiscard]] Result<void> check(const Finding& finding, const PluginDescriptor& plugin,
                                 const ScreeningRequest& request);

/// Of a finding whose words are not looked at: which of them are there.
struct Grounds {
  bool reasons = false;
  bool source = false;
  bool fact = false;
};

/// What is left of that where only the severity, the rule and the message are told. `rule`: the declared one, null
/// where there is none. `grounds` nothing: they did not cross.
[[nodiscard]] Result<void> check(const wire::BriefAnswer::Said& said, const RuleDescriptor* rule,
                                 const std::optional<Grounds>& grounds);

/// What is left of that where no words are told at all.
[[nodiscard]] Result<void> check(const RaisedRule& said, const RuleDescriptor* rule);

/// The declared rule with this id, or null.
[[nodiscard]] const RuleDescriptor* find_rule(const PluginDescriptor& plugin, std::string_view id);

/// The same for many ids. The plugin must outlive it.
class RuleIndex {
 public:
  explicit RuleIndex(const PluginDescriptor& plugin);
  [[nodiscard]] const RuleDescriptor* find(std::string_view id) const;

 private:
  std::unordered_map<std::string_view, const RuleDescriptor*> rules_;
};

}  // namespace regimen::promises
