#include "commands.hpp"

#include "regimen/engine/hosted_rules.hpp"

#include "findings_json.hpp"
#include "messages.hpp"
#include "plugins_text.hpp"
#include "rule_folders.hpp"
#include "rules_document.hpp"

#include <algorithm>

namespace regimen::cli {

Answer run_command(const Plugins& command, const Surroundings& surroundings) {
  const auto folders = rule_folders(surroundings.rules, command.rules);
  if (!folders) return refused(folders.error().text());
  HostedRules rules(surroundings.rule_host, *folders);
  // A program without items, for a patient of whom nothing is known: whoever answers that introduced itself and works.
  const std::vector<PluginAnswer> plugins = rules.evaluate(ScreeningRequest{});
  const bool all_answer =
      !plugins.empty() && std::all_of(plugins.begin(), plugins.end(),
                                      [](const PluginAnswer& answer) { return answer.status == PluginStatus::ok; });
  const Date today = surroundings.today();
  return {all_answer ? status::ok : status::incomplete,
          command.json ? plugins_json(plugins, today) : plugins_text(plugins, today),
          {}};
}

Answer run_command(const RulesList& command, const Catalogue& catalogue, const Surroundings& surroundings) {
  const auto folders = rule_folders(surroundings.rules, command.rules);
  if (!folders) return refused(folders.error().text());
  HostedRules rules(surroundings.rule_host, *folders);
  auto document = rules_document(rules, catalogue);
  return {document.complete ? status::ok : status::incomplete, std::move(document.markdown), {}};
}

}  // namespace regimen::cli
