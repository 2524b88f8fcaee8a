#include "commands.hpp"

#include "regimen/engine/hosted_rules.hpp"
#include "regimen/engine/rule_pack.hpp"

#include "findings_json.hpp"
#include "messages.hpp"
#include "pack_text.hpp"
#include "plugins_text.hpp"

namespace regimen::cli {
namespace {

Answer check_plugin(const RulesCheck& command, const Surroundings& surroundings) {
  const PluginAnswer plugin = HostedRules::check_plugin(surroundings.rule_host, command.file);
  const Date today = surroundings.today();
  Answer answer;
  answer.out = command.json ? plugins_json({plugin}, today) : plugins_text({plugin}, today);
  if (plugin.status == PluginStatus::ok) return answer;
  answer.exit_status = status::bad_input;
  answer.err = told(command.file.filename().string() + " is not a rule plugin that can be used");
  return answer;
}

Answer check_pack(const RulesCheck& command, const Surroundings& surroundings) {
  // The deadline of a pack that is used, so that one that is too slow is not found good here.
  const auto check = HostedRules::check_pack(surroundings.rule_host, command.file);
  if (!check) return refused(check.error().text());
  const std::string file = command.file.filename().string();
  Answer answer;
  answer.out = command.json ? pack_json(*check, surroundings.today()) : std::string();
  if (!check->plugin) {
    answer.exit_status = status::bad_input;
    for (const PackFault& fault : check->faults) answer.err += fault_line(fault, file);
    answer.err += told(file + " is not a rule pack that can be used");
    return answer;
  }
  if (!command.json) answer.out = pack_text(*check, surroundings.today());
  if (!check->good()) answer.exit_status = status::tests_failed;
  return answer;
}

}  // namespace

Answer run_command(const RulesCheck& command, const Surroundings& surroundings) {
  return command.file.extension() == ".so" ? check_plugin(command, surroundings) : check_pack(command, surroundings);
}

}  // namespace regimen::cli
