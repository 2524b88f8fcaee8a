#include "decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "regimen/engine/marked.hpp"

namespace regimen {
namespace {

constexpr std::array lapses{Lapse::dose, Lapse::facts, Lapse::rule, Lapse::outranked, Lapse::unrecorded};

std::string rule_text(const Finding& finding) { return fmt::format("{}|{}", finding.rule, finding.rule_version); }

std::string facts_text(const Finding& finding) {
  std::string text;
  for (const auto& fact : finding.because) text += "|" + fact;
  return text;
}

std::string dose_text(const Finding& finding, const Program& program) {
  if (!finding.item) return {};
  std::string text;
  const Dose dose = program.items[*finding.item].effective_dose();
  for (const auto& part : {dose.sets, dose.reps, dose.hold_s, dose.rest_s, dose.minutes, dose.every_min,
                           dose.times_per_day, dose.days_per_week})
    text += part ? fmt::format("|{}-{}", part->min, part->max) : "|?";
  return text;
}

/// Expects a decision whose basis is another one.
std::vector<Lapse> changed(const Acknowledgement& decision, const Finding& finding, const Program& program) {
  std::vector<Lapse> why;
  if (decision.grounds) {
    const DecisionGrounds now = grounds_of(finding, program);
    if (decision.grounds->dose != now.dose) why.push_back(Lapse::dose);
    if (decision.grounds->facts != now.facts) why.push_back(Lapse::facts);
    if (decision.grounds->rule_version != now.rule_version) why.push_back(Lapse::rule);
  }
  if (why.empty()) why.push_back(Lapse::unrecorded);
  return why;
}

bool is_also_said_by(const Finding& finding, const std::string& rule) {
  return std::ranges::find(finding.also, rule, &Finding::Also::rule) != finding.also.end();
}

bool is_about(const Acknowledgement& decision, const Finding& finding, const Program& program) {
  if (!decision.item || !finding.item) return !decision.item && !finding.item;
  return *decision.item == program.items[*finding.item].id;
}

void attach(const Acknowledgement& decision, Finding& finding, const Program& program) {
  if (decision.rule == finding.rule) {
    if (!decision.basis || *decision.basis == basis_of(finding, program))
      finding.decision = decision;
    else
      finding.lapsed = LapsedDecision{decision, changed(decision, finding, program)};
  } else if (!finding.lapsed && is_also_said_by(finding, decision.rule)) {
    finding.lapsed = LapsedDecision{decision, {Lapse::outranked}};
  }
}

}  // namespace

std::uint64_t digest(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  return hash;
}

std::string_view to_token(Lapse why) {
  switch (why) {
    case Lapse::dose:
      return "dose";
    case Lapse::facts:
      return "facts";
    case Lapse::rule:
      return "rule";
    case Lapse::outranked:
      return "outranked";
    case Lapse::unrecorded:
      return "unrecorded";
  }
  return {};
}

std::optional<Lapse> lapse_from_token(std::string_view token) {
  for (const Lapse why : lapses)
    if (to_token(why) == token) return why;
  return std::nullopt;
}

const char* lapse_words(Lapse why) {
  switch (why) {
    case Lapse::dose:
      return marked("the dose has changed");
    case Lapse::facts:
      return marked("a fact that it rests on has changed");
    case Lapse::rule:
      return marked("the rule has a new version");
    case Lapse::outranked:
      return marked("another rule says more of the same");
    case Lapse::unrecorded:
      return marked("what it rests on has changed");
  }
  return "";
}

void attach_decisions(std::vector<Finding>& findings, const Program& program) {
  for (Finding& finding : findings) {
    if (finding.severity == Severity::ask) continue;
    for (const Acknowledgement& decision : program.decisions)
      if (is_about(decision, finding, program)) attach(decision, finding, program);
    if (finding.decision) finding.lapsed.reset();
  }
}

std::uint64_t basis_of(const Finding& finding, const Program& program) {
  return digest(rule_text(finding) + facts_text(finding) + dose_text(finding, program));
}

DecisionGrounds grounds_of(const Finding& finding, const Program& program) {
  return {finding.rule_version, digest(facts_text(finding)), digest(dose_text(finding, program))};
}

}  // namespace regimen
