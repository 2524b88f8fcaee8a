#pragma once

/// \file
/// A rule set that says what a test tells it to.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen::testing {

class ScriptedRules final : public RuleSet {
 public:
  using Script = std::function<std::vector<Finding>(const ScreeningRequest&)>;

  /// One plugin that answers by `script`.
  explicit ScriptedRules(Script script) : script_(std::move(script)) {
    plugin.id = "org.example.scripted";
    plugin.version = "1.0.0";
    plugin.asks = true;
  }

  [[nodiscard]] std::vector<PluginAnswer> evaluate(const ScreeningRequest& request) override {
    requests.push_back(request);
    PluginAnswer answer;
    answer.plugin = plugin;
    answer.status = status;
    if (status == PluginStatus::ok) answer.findings = script_(request);
    return {answer};
  }

  void switch_on(const std::string& plugin_id) override { switched_on.push_back(plugin_id); }

  PluginDescriptor plugin;
  PluginStatus status = PluginStatus::ok;
  std::vector<ScreeningRequest> requests;  ///< every one that was asked, in order
  std::vector<std::string> switched_on;

 private:
  Script script_;
};

/// A caution about one item, for a demand.
inline Finding caution_on(std::size_t item, const std::string& rule, const std::string& reason) {
  Finding finding;
  finding.rule = "org.example.scripted/" + rule;
  finding.severity = Severity::caution;
  finding.item = item;
  finding.reason = reason;
  finding.message = "Watch this.";
  finding.because = {"spinal-stenosis: yes", reason};
  finding.source.title = "A source";
  return finding;
}

}  // namespace regimen::testing
