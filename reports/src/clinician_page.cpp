#include "regimen/reports/clinician_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "regimen/engine/contract.hpp"
#include "regimen/reports/dose_sentence.hpp"
#include "regimen/reports/phrases.hpp"

#include "handout_words.hpp"

namespace regimen {
namespace {

std::string severity_words(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return "Stop";
    case Severity::caution:
      return "Caution";
    case Severity::ask:
      return "Ask";
    case Severity::info:
      return "Note";
  }
  return {};
}

std::string status_words(PluginStatus status) {
  switch (status) {
    case PluginStatus::ok:
      return "answered";
    case PluginStatus::crashed:
      return "crashed";
    case PluginStatus::timed_out:
      return "timed out";
    case PluginStatus::rejected:
      return "rejected";
    case PluginStatus::incompatible:
      return "incompatible";
  }
  return {};
}

/// A token as words: `spinal-stenosis` -> `spinal stenosis`.
std::string spoken(std::string_view token) {
  std::string words(token);
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::string source_words(const Citation& source) {
  std::string text = source.title;
  if (source.year) text += fmt::format(" ({})", *source.year);
  if (!source.ref.empty()) text += (text.empty() ? "" : ". ") + source.ref;
  return text;
}

std::string day_and_time(Instant at) {
  const std::string text = iso(at);
  return text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

std::vector<std::string> decision_lines(const Acknowledgement& decision) {
  std::vector<std::string> lines{spoken(to_token(decision.reason))};
  if (!decision.note.empty()) lines.push_back(decision.note);
  lines.push_back((decision.by.empty() ? "by: not named" : "by " + decision.by) + ", " + day_and_time(decision.at));
  return lines;
}

std::string lapse_reasons(const LapsedDecision& lapsed) {
  std::vector<std::string> reasons;
  for (const Lapse why : lapsed.why) reasons.emplace_back(lapse_words(why));
  return joined(reasons, ", and ");
}

/// The number that an item has on the handout, by its place in the program.
std::vector<int> handout_numbers(const Program& program) {
  std::vector<int> numbers(program.items.size(), 0);
  int number = 1;
  for (const auto index : reading_order(program)) numbers[index] = number++;
  return numbers;
}

std::string named_item(const Program& program, const std::vector<int>& numbers, std::size_t index) {
  return fmt::format("{}. {}", numbers[index], program.items[index].exercise->name);
}

std::string about(const Finding& finding, const Program& program, const std::vector<int>& numbers) {
  if (!finding.item) return "Patient or whole program";
  if (*finding.item >= program.items.size()) return finding.exercise;
  return named_item(program, numbers, *finding.item);
}

std::string no_decision(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return "No decision yet. The program must not be issued.";
    case Severity::caution:
      return "No decision yet.";
    case Severity::ask:
      return "Not answered yet.";
    case Severity::info:
      return "None needed.";
  }
  return {};
}

std::string rule_words(const Finding& finding) {
  std::string text = fmt::format("{}, version {}", finding.rule, finding.rule_version);
  for (const auto& also : finding.also) {
    text += "; also " + also.rule;
    if (const auto source = source_words(also.source); !source.empty()) text += " (" + source + ")";
  }
  return text;
}

/// A question says what it wants and why in one sentence; there may be many of them, so that only the rule and its
/// source go with it.
FindingRow question_row(const Finding& finding) {
  FindingRow row;
  row.severity = finding.severity;
  row.severity_word = severity_words(finding.severity);
  row.about = spoken(finding.fact);
  row.message = finding.message;
  row.rule = finding.rule;
  if (!finding.source.title.empty()) row.rule += " (" + finding.source.title + ")";
  row.decision = {no_decision(finding.severity)};
  return row;
}

FindingRow row_of(const Finding& finding, const Program& program, const std::vector<int>& numbers) {
  if (finding.severity == Severity::ask) return question_row(finding);
  FindingRow row;
  row.severity = finding.severity;
  row.severity_word = severity_words(finding.severity);
  row.about = about(finding, program, numbers);
  row.message = finding.message;
  row.because = joined(finding.because, "; ");
  row.source = source_words(finding.source);
  for (const auto& suggestion : finding.suggest)
    row.suggestions.push_back(suggestion.action == SuggestionAction::replace ? "Replace by " + suggestion.with
                                                                             : suggestion.text);
  row.rule = rule_words(finding);
  row.decided = finding.decision.has_value();
  row.decision = finding.decision ? decision_lines(*finding.decision) : std::vector{no_decision(finding.severity)};
  if (finding.lapsed)
    row.decision.push_back("Before: " + joined(decision_lines(finding.lapsed->decision), "; ") + "; lapsed because " +
                           lapse_reasons(*finding.lapsed) + ".");
  return row;
}

std::vector<std::string> lapsed(const Program& program, const ScreeningReport& report,
                                const std::vector<int>& numbers) {
  std::vector<std::string> lines;
  for (const auto& decision : program.decisions) {
    const bool on_a_finding = std::ranges::any_of(report.findings, [&](const Finding& finding) {
      return finding.decision == decision || (finding.lapsed && finding.lapsed->decision == decision);
    });
    if (on_a_finding) continue;
    std::string where = "patient or whole program";
    if (decision.item) {
      const auto index = program.index_of(*decision.item);
      where = index ? named_item(program, numbers, *index) : "an exercise that is gone";
    }
    lines.push_back(fmt::format("{} ({}): {}", decision.rule, where, joined(decision_lines(decision), "; ")));
  }
  return lines;
}

std::size_t count(const ScreeningReport& report, Severity severity, bool undecided_only) {
  return static_cast<std::size_t>(std::ranges::count_if(report.findings, [&](const Finding& finding) {
    return finding.severity == severity && !(undecided_only && finding.decision);
  }));
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string unanswered(const ScreeningReport& report) {
  if (report.plugins.empty()) return "Nothing was checked: no rule plugin is there.";
  std::vector<std::string> silent;
  for (const auto& plugin : report.plugins)
    if (plugin.status != PluginStatus::ok)
      silent.push_back(fmt::format("{} did not answer ({})", plugin.id, status_words(plugin.status)));
  return fmt::format("Not every rule was checked: {}. The findings below are not all that there may be.",
                     joined(silent, ", "));
}

std::string open_work(const ScreeningReport& report) {
  const auto stops = count(report, Severity::stop, true);
  const auto cautions = count(report, Severity::caution, true);
  const auto asks = count(report, Severity::ask, true);
  std::vector<std::string> open;
  if (stops > 0) open.push_back(counted(stops, "stop without a decision", "stops without a decision"));
  if (cautions > 0) open.push_back(counted(cautions, "caution without a decision", "cautions without a decision"));
  if (asks > 0) open.push_back(counted(asks, "open question", "open questions"));
  if (!open.empty()) return "Open: " + joined(open, ", ") + ".";
  return report.has_caution() ? "Every caution has a decision." : "No cautions.";
}

std::string verdict(const ScreeningReport& report) {
  const auto findings = open_work(report);
  if (!report.complete()) return report.findings.empty() ? unanswered(report) : unanswered(report) + " " + findings;
  return fmt::format("All {} answered for this program. {}",
                     counted(report.plugins.size(), "rule plugin", "rule plugins"), findings);
}

void add_facts(ClinicianPage& page, const ClinicalFacts& facts) {
  std::vector<std::string> yes;
  std::vector<std::string> no;
  for (const auto& [fact, truth] : facts.known()) (truth == Truth::yes ? yes : no).push_back(spoken(fact));
  page.facts_yes = yes.empty() ? "none recorded" : joined(yes, ", ");
  page.facts_no = no.empty() ? "none recorded" : joined(no, ", ");
  for (const auto& term : fact_vocabulary()) {
    if (facts.get(term.id) != Truth::unknown) continue;
    const auto group =
        std::ranges::find_if(page.facts_unknown, [&](const LabelledLine& line) { return line.label == term.group; });
    if (group == page.facts_unknown.end())
      page.facts_unknown.push_back({std::string(term.group), spoken(term.id)});
    else
      group->value += ", " + spoken(term.id);
  }
}

std::vector<LabelledLine> measures(const Patient& patient, const ScreeningRequest& request) {
  const auto number = [](const std::optional<int>& value, std::string_view pattern) {
    return value ? fill(pattern, {{"value", fmt::format("{}", *value)}}) : std::string();
  };
  std::string sex(to_token(patient.sex));
  if (patient.sex == Sex::unknown) sex.clear();
  return {{"Age", number(request.age_years, "{value}")},
          {"Sex", sex},
          {"Pain now", number(patient.measures.pain_now, "{value} of 10")},
          {"Weeks since onset", number(patient.measures.symptom_weeks, "{value}")}};
}

std::string basis_words(const ProgramItem& item) {
  const auto& standard = item.exercise->dose;
  const bool own = item.effective_dose() != standard.dose;
  std::string text = own ? fmt::format("set by the therapist; default {}", dose_in_short(standard.dose)) : "default";
  text += standard.source == "team"
              ? ", the team's own suggestion"
              : fmt::format(", from {}, on exercises for the back", publisher_of(standard.source));
  if (!standard.why.empty()) text += ": " + standard.why;
  if (!standard.progression.empty()) text += ". To progress: " + standard.progression;
  return text;
}

std::vector<DoseRow> doses(const Program& program, const Phrases& phrases, const std::vector<int>& numbers) {
  std::vector<DoseRow> rows;
  for (const auto index : reading_order(program)) {
    const auto& item = program.items[index];
    std::string dose = dose_in_short(item.effective_dose());
    if (item.side != Side::both)
      dose += fmt::format(", side: {}", to_token(item.side));
    else if (item.exercise->unilateral || item.exercise->dose.per_side)
      dose += ", each side";
    rows.push_back({named_item(program, numbers, index), item.exercise->key, phase_words(item.phase, phrases), dose,
                    basis_words(item)});
  }
  return rows;
}

/// Rows of caution-sources.md and seed-wishes.md that are advice on the program as a whole.
std::vector<std::string> remarks(const Program& program) {
  constexpr Range usual_weeks{4, 6};
  std::vector<std::string> lines;
  if (!program.weeks)
    lines.emplace_back(
        "The program does not say how long it lasts. Four to six weeks are usual unless a doctor or "
        "therapist decides otherwise (001_ccccead2738956df.txt).");
  else if (*program.weeks < usual_weeks.min || *program.weeks > usual_weeks.max)
    lines.push_back(
        fmt::format("The program lasts {}. Four to six are usual unless a doctor or therapist decides otherwise: "
                    "note the reason (001_ccccead2738956df.txt).",
                    counted(static_cast<std::size_t>(*program.weeks), "week", "weeks")));
  lines.emplace_back(
      "After recovery the exercises may go on as upkeep; on how many days a week is the therapist's to say "
      "(001_ccccead2738956df.txt).");
  return lines;
}

}  // namespace

ClinicianPage make_clinician_page(const Patient& patient, const Program& program, const ScreeningReport& report,
                                  const ClinicianPageOptions& options) {
  REGIMEN_EXPECTS(options.date.ok());
  const auto phrases = Phrases::for_language("en");
  const auto numbers = handout_numbers(program);
  ClinicianPage page;
  page.date = options.date;
  page.title = "Clinician's page";
  page.patient = patient.name.reveal();
  page.program = program.title.empty() ? "Program without a title" : program.title;
  if (program.weeks) page.program += ", " + counted(static_cast<std::size_t>(*program.weeks), "week", "weeks");
  if (program.start_date) page.program += " from " + phrases.date(*program.start_date);
  page.author = options.therapist.empty() ? options.clinic : options.therapist;
  page.verdict = verdict(report);
  page.alarm = !report.complete() || report.blocked();
  for (const auto& finding : report.findings) page.findings.push_back(row_of(finding, program, numbers));
  page.lapsed_decisions = lapsed(program, report, numbers);
  page.measures = measures(patient, screening_request(patient, program, options.date));
  add_facts(page, patient.facts);
  page.doses = doses(program, phrases, numbers);
  for (const auto& plugin : report.plugins) {
    std::string status = status_words(plugin.status);
    if (!plugin.detail.empty()) status += ": " + plugin.detail;
    page.plugins.push_back({plugin.id, plugin.version, status, plugin.status == PluginStatus::ok});
  }
  page.remarks = remarks(program);
  page.patient_notes = patient.notes;
  return page;
}

}  // namespace regimen
