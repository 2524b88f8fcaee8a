#include "regimen/engine/screening.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "decisions.hpp"
#include "finding_merge.hpp"
#include "substitutes.hpp"

namespace regimen {
namespace {

bool all_answered(const std::vector<PluginAnswer>& answers) {
  return !answers.empty() && std::all_of(answers.begin(), answers.end(),
                                         [](const PluginAnswer& answer) { return answer.status == PluginStatus::ok; });
}

bool is_unknown(const ScreeningRequest& request, const std::string& need) {
  if (need == "pain-now") return !request.pain_now;
  if (need == "symptom-weeks") return !request.symptom_weeks;
  return std::none_of(request.facts.begin(), request.facts.end(),
                      [&](const auto& fact) { return fact.first == need && fact.second != Truth::unknown; });
}

/// The questions of a plugin that does not ask by itself: one for each needed fact that is unknown, because its silence
/// may rest on it.
void ask_for_needs(const PluginDescriptor& plugin, const ScreeningRequest& request, std::vector<Finding>& findings) {
  std::set<std::string> asked;
  for (const auto& rule : plugin.rules)
    for (const auto& need : rule.needs) {
      if (!is_unknown(request, need) || !asked.insert(need).second) continue;
      Finding question;
      question.rule = rule.id;
      question.rule_version = rule.version;
      question.severity = Severity::ask;
      question.reason = need;
      question.fact = need;
      question.message = fmt::format("Find out about {}: \"{}\" cannot judge without it.", need, rule.summary);
      question.because = {need + ": unknown"};
      question.source.title = plugin.name;
      findings.push_back(std::move(question));
    }
}

/// Puts what the rule declares in other languages beside what its findings say.
void add_wordings(const PluginDescriptor& plugin, std::vector<Finding>& findings) {
  const auto add = [](const RuleDescriptor& rule, const std::string& text, std::vector<Wording>& wordings) {
    for (const auto& translation : rule.translations)
      if (translation.text == text) wordings.push_back({translation.language, translation.translated});
  };
  for (Finding& finding : findings) {
    const auto rule = std::find_if(plugin.rules.begin(), plugin.rules.end(),
                                   [&](const RuleDescriptor& declared) { return declared.id == finding.rule; });
    if (rule == plugin.rules.end() || rule->translations.empty()) continue;
    add(*rule, finding.message, finding.message_in);
    for (Suggestion& suggestion : finding.suggest) add(*rule, suggestion.text, suggestion.text_in);
  }
}

/// The part of a request that says who the patient is, without the program.
ScreeningRequest patient_part(ScreeningRequest request) {
  request.items.clear();
  request.program_weeks.reset();
  return request;
}

bool wants_substitute(const Finding& finding) { return finding.item && finding.severity <= Severity::caution; }

/// Names the substitutes of each stop and caution on an item, or says why there is none. What a plugin asks for on
/// other findings is dropped. `findings` are in reading order: what is flagged most severely decides for an item.
void name_substitutes(std::vector<Finding>& findings, const Program& program, const Catalogue& catalogue,
                      const RaisedByExercise* raised) {
  std::map<std::size_t, Substitutes> found;
  for (auto& finding : findings) {
    std::erase_if(finding.suggest, [](const Suggestion& wish) { return wish.action == SuggestionAction::replace; });
    if (!wants_substitute(finding)) continue;
    if (raised == nullptr) {
      finding.no_substitute = NoSubstitute::not_checked;
      continue;
    }
    const auto [at, is_new] = found.try_emplace(*finding.item);
    if (is_new)
      at->second = substitutes_for(*program.items[*finding.item].exercise, finding.reason, program, catalogue, *raised);
    for (const auto& substitute : at->second.nearest_first)
      finding.suggest.push_back({SuggestionAction::replace, substitute->key, {}});
    if (at->second.nearest_first.empty()) finding.no_substitute = at->second.why_none;
  }
}

}  // namespace

std::string_view to_token(NoSubstitute why) {
  switch (why) {
    case NoSubstitute::not_checked:
      return "not-checked";
    case NoSubstitute::dose_alone:
      return "dose-alone";
    case NoSubstitute::none_alike:
      return "none-alike";
    case NoSubstitute::all_raise:
      return "all-raise";
  }
  return {};
}

const std::string& in_language(const std::string& original, const std::vector<Wording>& others,
                               std::string_view language) {
  for (; !language.empty(); language = language.substr(0, std::max<std::size_t>(language.rfind('-') + 1, 1) - 1))
    for (const Wording& other : others)
      if (other.language == language) return other.text;
  return original;
}

bool ScreeningReport::complete() const {
  return !plugins.empty() && std::all_of(plugins.begin(), plugins.end(),
                                         [](const PluginState& plugin) { return plugin.status == PluginStatus::ok; });
}

bool ScreeningReport::has_caution() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity <= Severity::caution; });
}

bool ScreeningReport::blocked() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::stop && !finding.decision; });
}

ScreeningReport Screener::screen(const Patient& patient, const Program& program, Date today) {
  const auto request = screening_request(patient, program, today);
  ScreeningReport report;
  auto answers = rules_.evaluate(request);
  heard_.reset();
  if (all_answered(answers)) heard_ = Heard{rule_versions(answers), raised_findings(answers, program)};
  for (auto& answer : answers) {
    report.plugins.push_back({answer.plugin.id, answer.plugin.version, answer.status, answer.detail});
    if (answer.status != PluginStatus::ok) continue;
    if (!answer.plugin.asks) ask_for_needs(answer.plugin, request, answer.findings);
    add_wordings(answer.plugin, answer.findings);
    std::move(answer.findings.begin(), answer.findings.end(), std::back_inserter(report.findings));
  }
  report.findings = merged(std::move(report.findings));
  sort_for_reading(report.findings);
  const bool any_wants = std::any_of(report.findings.begin(), report.findings.end(), wants_substitute);
  name_substitutes(report.findings, program, catalogue_, any_wants && report.complete() ? raised(request) : nullptr);
  attach_decisions(report.findings, program);
  return report;
}

std::optional<RaisedByExercise> Screener::raised_by_catalogue(const Patient& patient, Date day) {
  const auto* found = raised(screening_request(patient, Program{}, day));
  if (found == nullptr) return std::nullopt;
  return *found;
}

const RaisedByExercise* Screener::raised(const ScreeningRequest& request) {
  auto key = patient_part(request);
  if (!screened_ || !screened_->is_of(catalogue_.all())) {
    screened_ = std::make_shared<const ScreenedCatalogue>(catalogue_.all());
    raised_.reset();
  }
  if (raised_ && asked_ == key) return &*raised_;
  raised_.reset();
  silence_ = rules_.screen_catalogue(screened_, key);
  const bool nobody = silence_.empty();
  RaisedByExercise most(screened_, silence_);
  std::erase_if(silence_, [](const CatalogueAnswer& answer) { return answer.status == PluginStatus::ok; });
  if (nobody || !silence_.empty()) return nullptr;
  asked_ = std::move(key);
  raised_ = std::move(most);
  return &*raised_;
}

}  // namespace regimen
