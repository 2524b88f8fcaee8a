#pragma once

/// \file
/// Rule plugins in this process, for tests of what they say. The product never does this.

#include <initializer_list>
#include <stdexcept>
#include <utility>
#include <vector>

#include "regimen/engine/plugin_call.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::test {

class InProcessRules final : public RuleSet {
 public:
  /// Throws std::invalid_argument when a plugin's table is not sound.
  InProcessRules(std::initializer_list<const regimen_rule_plugin*> plugins) {
    for (const regimen_rule_plugin* plugin : plugins) {
      auto described = describe(*plugin);
      if (!described) throw std::invalid_argument(described.error().text());
      plugins_.emplace_back(plugin, std::move(*described));
    }
  }

  /// Nothing is ever switched off here.
  void switch_on(const std::string& /*plugin_id*/) override {}

  [[nodiscard]] std::vector<PluginAnswer> evaluate(const ScreeningRequest& request) override {
    std::vector<PluginAnswer> answers;
    answers.reserve(plugins_.size());
    for (const auto& [plugin, described] : plugins_) answers.push_back(call(*plugin, described, request));
    return answers;
  }

 private:
  std::vector<std::pair<const regimen_rule_plugin*, PluginDescriptor>> plugins_;
};

}  // namespace regimen::test
