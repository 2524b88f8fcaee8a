#include "commands.hpp"

#include "regimen/engine/hosted_rules.hpp"
#include "regimen/engine/rule_pack.hpp"

#include "messages.hpp"
#include "pack_text.hpp"

namespace regimen::cli {

Answer run_command(const RulesCheck& command, const Surroundings& surroundings) {
  // The deadline of a pack that is used, so that one that is too slow is not found good here.
  const auto check = HostedRules::check_pack(surroundings.rule_host, command.pack);
  if (!check) return refused(check.error().text());
  const std::string file = command.pack.filename().string();
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

}  // namespace regimen::cli
