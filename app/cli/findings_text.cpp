#include "findings_text.hpp"

#include "plugins_text.hpp"
#include "text_layout.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace regimen::cli {
namespace {

std::string_view severity_heading(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return "STOP";
    case Severity::caution:
      return "CAUTION";
    case Severity::ask:
      return "ASK";
    case Severity::info:
      return "INFO";
  }
  return {};
}

std::string target(const Finding& finding, const Program& program) {
  if (!finding.item) return "the patient or the whole program";
  const auto name =
      *finding.item < program.items.size() ? program.items[*finding.item].exercise->name : finding.exercise;
  return fmt::format("{}. {}", *finding.item + 1, name);
}

std::string source_words(const Citation& source) {
  std::string text = source.title;
  if (source.year) text += fmt::format(" ({})", *source.year);
  if (!source.ref.empty()) text += (text.empty() ? "" : ". ") + source.ref;
  return text;
}

std::string suggestion_line(const Suggestion& suggestion, const Catalogue& catalogue) {
  if (suggestion.action == SuggestionAction::modify) return paragraph("    Change   ", suggestion.text);
  const ExercisePtr substitute = catalogue.find(suggestion.with);
  return paragraph("    Instead  ",
                   substitute == nullptr ? suggestion.with : fmt::format("{} ({})", substitute->name, suggestion.with));
}

std::string_view words(NoSubstitute why) {
  switch (why) {
    case NoSubstitute::not_checked:
      return "no substitute is offered, because a rule plugin did not answer";
    case NoSubstitute::dose_alone:
      return "the same exercise at the catalogue's dose; it raises nothing";
    case NoSubstitute::none_alike:
      return "no other exercise serves the same purpose without being harder";
    case NoSubstitute::all_raise:
      return "every exercise that would serve raises a caution for this patient, too";
  }
  return {};
}

std::string decision_line(const Acknowledgement& decision) {
  std::string text(to_token(decision.reason));
  if (!decision.note.empty()) text += ": " + decision.note;
  return paragraph("    Decided  ", fmt::format("{} ({}, {})", text, decision.by, iso(decision.at)));
}

std::string lapsed_line(const LapsedDecision& lapsed) {
  std::string why;
  for (const Lapse one : lapsed.why) why += (why.empty() ? "" : ", and ") + std::string(lapse_words(one));
  const Acknowledgement& decision = lapsed.decision;
  return paragraph("    Lapsed   ", fmt::format("{} ({}, {}), because {}", to_token(decision.reason), decision.by,
                                                iso(decision.at), why));
}

std::string finding_text(const Finding& finding, const Program& program, const Catalogue& catalogue) {
  std::string text = paragraph("", fmt::format("{}: {}", severity_heading(finding.severity), target(finding, program)));
  text += paragraph("    ", finding.message);
  if (!finding.because.empty()) {
    std::string because;
    for (const std::string& reason : finding.because) because += (because.empty() ? "" : "; ") + reason;
    text += paragraph("    Because  ", because);
  }
  // To change an exercise comes before giving it up.
  for (const SuggestionAction action : {SuggestionAction::modify, SuggestionAction::replace})
    for (const Suggestion& suggestion : finding.suggest)
      if (suggestion.action == action) text += suggestion_line(suggestion, catalogue);
  if (finding.no_substitute) text += paragraph("    Instead  ", words(*finding.no_substitute));
  if (const std::string source = source_words(finding.source); !source.empty())
    text += paragraph("    Source   ", source);
  text += paragraph("    Rule     ", finding.rule);
  for (const Finding::Also& also : finding.also) {
    const std::string source = source_words(also.source);
    text += paragraph("    Also     ", source.empty() ? also.rule : fmt::format("{}: {}", also.rule, source));
  }
  if (finding.decision) text += decision_line(*finding.decision);
  if (finding.lapsed) text += lapsed_line(*finding.lapsed);
  return text;
}

/// An unknown fact takes a line: there can be many, and the message says all; where it comes from is in the JSON.
std::string question_line(const Finding& finding, std::size_t fact_width) {
  return paragraph(fmt::format("    {}  ", padded(finding.fact, fact_width)), finding.message);
}

std::size_t count_of(const ScreeningReport& report, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [severity](const Finding& finding) { return finding.severity == severity; }));
}

/// What the findings add up to; expects a complete screening.
std::string verdict(const ScreeningReport& report) {
  const std::size_t asks = count_of(report, Severity::ask);
  const std::string open_questions =
      asks == 0 ? ""
                : fmt::format(" {} may still change that: see ASK.", counted(asks, "unknown fact", "unknown facts"));
  const std::string all = fmt::format("All {} rule plugins answered.", report.plugins.size());
  if (!report.has_caution())
    return asks == 0 ? fmt::format("No cautions. {}", all)
                     : fmt::format("No cautions so far.{} {}", open_questions, all);
  std::vector<std::string> counts;
  if (const auto stops = count_of(report, Severity::stop); stops > 0) counts.push_back(counted(stops, "stop", "stops"));
  if (const auto cautions = count_of(report, Severity::caution); cautions > 0)
    counts.push_back(counted(cautions, "caution", "cautions"));
  const bool undecided = std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
    return finding.severity <= Severity::caution && !finding.decision;
  });
  return fmt::format("{}{}.{} {}", enumerated(counts), undecided ? "" : ", all decided", open_questions, all);
}

}  // namespace

std::string finding_list(const std::vector<Finding>& findings, const Program& program, const Catalogue& catalogue) {
  std::string text;
  std::size_t fact_width = 0;
  for (const Finding& finding : findings) fact_width = std::max(fact_width, columns(finding.fact));
  const Finding* before = nullptr;
  for (const Finding& finding : findings) {
    const bool question = finding.severity == Severity::ask;
    const bool goes_on = question && before != nullptr && before->severity == Severity::ask;
    if (before != nullptr && !goes_on) text += '\n';
    if (question && !goes_on) text += "ASK: not known, and it would decide something\n";
    text += question ? question_line(finding, fact_width) : finding_text(finding, program, catalogue);
    before = &finding;
  }
  return text;
}

std::string findings_text(const ScreeningReport& report, const Program& program, const Catalogue& catalogue) {
  std::string text = finding_list(report.findings, program, catalogue);
  if (!text.empty()) text += '\n';
  if (!report.complete()) return text + paragraph("", incomplete_sentence(report)) + silent_plugins(report);
  text += paragraph("", verdict(report));
  std::vector<std::string> names;
  for (const PluginState& plugin : report.plugins) names.push_back(fmt::format("{} {}", plugin.id, plugin.version));
  return text + paragraph("    ", enumerated(names));
}

std::string silent_plugins(const ScreeningReport& report) {
  std::string text;
  for (const PluginState& plugin : report.plugins) {
    if (plugin.status == PluginStatus::ok) continue;
    const std::string detail = plugin.detail.empty() ? std::string() : ": " + plugin.detail;
    text += paragraph("    ", fmt::format("{} {}{}", plugin.id, status_words(plugin.status), detail));
  }
  return text;
}

std::string incomplete_sentence(const ScreeningReport& report) {
  if (report.plugins.empty())
    return "The screening is incomplete: no rule plugins are installed, so nothing was checked.";
  const auto silent = static_cast<std::size_t>(
      std::count_if(report.plugins.begin(), report.plugins.end(),
                    [](const PluginState& plugin) { return plugin.status != PluginStatus::ok; }));
  return fmt::format("The screening is incomplete: {} of {} rule plugins did not answer, so {} cautions are not known.",
                     silent, report.plugins.size(), silent == 1 ? "its" : "their");
}

std::vector<std::string> idle_decisions(const ScreeningReport& report, const Program& program) {
  std::vector<std::string> sentences;
  for (const Acknowledgement& decision : program.decisions) {
    const auto index = decision.item ? program.index_of(*decision.item) : std::nullopt;
    const auto carries = [&](const Finding& finding) { return finding.decision == decision; };
    if (std::any_of(report.findings.begin(), report.findings.end(), carries)) continue;
    const auto stands_under = std::find_if(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
      return finding.item == index && std::any_of(finding.also.begin(), finding.also.end(),
                                                  [&](const auto& also) { return also.rule == decision.rule; });
    });
    const auto about = index ? fmt::format("item {}", *index) : std::string("no item");
    sentences.push_back(
        stands_under == report.findings.end()
            ? fmt::format("the decision on {} ({}) belongs to no finding", decision.rule, about)
            : fmt::format("the decision on {} ({}) does not count: {} says more of the same; decide on that",
                          decision.rule, about, stands_under->rule));
  }
  return sentences;
}

}  // namespace regimen::cli
