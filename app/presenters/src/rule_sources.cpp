#include "regimen/presenters/rule_sources.hpp"

#include <algorithm>

#include "regimen/engine/edit.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

Program whole(const Catalogue& catalogue) {
  Program program;
  for (const ExercisePtr& exercise : catalogue.all())
    if (auto longer = apply(program, AddExercise{exercise, {}, {}})) program = std::move(*longer);
  return program;
}

}  // namespace

std::map<std::string, std::vector<std::string>> cited_sources(RuleSet& rules, const Catalogue& catalogue, Date today,
                                                              const std::function<bool()>& goes_on) {
  std::map<std::string, std::vector<std::string>> sources;
  const Program program = whole(catalogue);
  const auto listen = [&](const Patient& patient) {
    for (const PluginAnswer& answer : rules.evaluate(screening_request(patient, program, today)))
      for (const Finding& finding : answer.findings) {
        if (finding.severity == Severity::ask) continue;
        auto& cited = sources[finding.rule];
        const std::string source = spoken_source(finding.source);
        if (!source.empty() && std::ranges::find(cited, source) == cited.end()) cited.push_back(source);
      }
  };
  listen({});
  for (const FactTerm& fact : fact_vocabulary()) {
    if (!goes_on()) break;
    Patient patient;
    patient.facts.set(fact.id, Truth::yes);
    patient.measures = {.pain_now = 9, .symptom_weeks = 2};
    listen(patient);
  }
  return sources;
}

}  // namespace regimen
