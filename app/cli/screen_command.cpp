#include "commands.hpp"

#include "regimen/engine/hosted_rules.hpp"
#include "regimen/engine/screening.hpp"

#include "case_input.hpp"
#include "findings_json.hpp"
#include "findings_text.hpp"
#include "messages.hpp"
#include "rule_folders.hpp"

namespace regimen::cli {

Answer run_command(const Screen& command, const Catalogue& catalogue, const Surroundings& surroundings) {
  const auto folders = rule_folders(surroundings.rules, command.rules);
  if (!folders) return refused(folders.error().text());
  const auto read = case_from(command.case_file, catalogue, surroundings.today());
  if (!read) return refused(read.error().text());

  HostedRules rules(surroundings.rule_host, *folders);
  const ScreeningReport report = Screener(catalogue, rules).screen(read->patient, read->program, surroundings.today());

  Answer answer;
  answer.out = command.json ? findings_json(report, read->program) : findings_text(report, read->program, catalogue);
  if (!report.complete()) {
    answer.exit_status = status::incomplete;
    answer.err = told(incomplete_sentence(report)) + silent_plugins(report);
  } else if (report.has_caution()) {
    answer.exit_status = status::cautions;
  }
  for (const std::string& idle : idle_decisions(report, read->program)) answer.err += told(idle);
  return answer;
}

}  // namespace regimen::cli
