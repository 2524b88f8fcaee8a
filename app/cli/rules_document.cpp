#include "rules_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "regimen/engine/vocabulary.hpp"

namespace regimen::cli {
namespace {

/// What a rule was seen to say.
struct Seen {
  std::set<std::string> facts;
  std::set<std::string> demands;
  std::vector<std::string> messages;  ///< in the order in which they were seen
  std::vector<std::string> modifications;
  std::vector<std::string> sources;
};

void add_once(std::vector<std::string>& to, const std::string& text) {
  if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
}

std::string source_words(const Citation& source) {
  std::string text = source.title;
  if (source.year) text += fmt::format(" ({})", *source.year);
  if (!source.ref.empty()) text += ". " + source.ref;
  return text;
}

void note(const Finding& finding, Seen& seen) {
  for (const auto& reason : finding.because) {
    const auto colon = reason.find(": ");
    const auto subject = reason.substr(0, colon);
    if (finding.item && subject == finding.exercise)
      seen.demands.insert(reason.substr(colon + 2));
    else
      seen.facts.insert(subject);
  }
  add_once(seen.messages, finding.message);
  for (const auto& suggestion : finding.suggest) add_once(seen.modifications, suggestion.text);
  add_once(seen.sources, source_words(finding.source));
}

/// Items that make one demand each, at each level, in each position and kind that some exercise has; and the catalogue.
std::vector<ScreeningItem> shown_items(const Catalogue& catalogue) {
  std::vector<ScreeningItem> items;
  const auto add = [&](const Exercise& exercise) {
    ScreeningItem item;
    item.exercise = exercise.key;
    item.kind = exercise.kind;
    item.position = exercise.position;
    item.level = exercise.level;
    item.phase = usual_phase(exercise);
    item.unilateral = exercise.unilateral;
    item.demands.assign(exercise.demands.begin(), exercise.demands.end());
    item.dose = exercise.dose.dose;
    items.push_back(item);
  };
  for (const auto& exercise : catalogue.all()) add(*exercise);
  if (items.empty()) return items;
  // Doses and sides that no shipped exercise has.
  ScreeningItem odd = items.front();
  odd.dose.reps = Range{500, 500};
  odd.dose.hold_s = Range{600, 600};
  odd.dose.minutes = Range{600, 600};
  items.push_back(odd);
  odd.dose.minutes = Range{60, 60};
  items.push_back(odd);
  for (const auto& exercise : catalogue.all()) {
    if (!exercise->unilateral || exercise->kind != Kind::strength) continue;
    add(*exercise);
    items.back().side = Side::left;
    add(*exercise);
    items.back().dose.days_per_week = Range{7, 7};
    break;
  }
  return items;
}

struct Patient {
  int age;
  int pain;
  int weeks;
};

class Watch {
 public:
  Watch(RuleSet& rules, const Catalogue& catalogue) : rules_(rules), items_(shown_items(catalogue)) {}

  /// Everything that is not in `facts` is denied.
  void show(const std::set<std::string_view>& facts, const Patient& patient, bool whole_catalogue,
            std::optional<std::string_view> unknown = {}) {
    ScreeningRequest request;
    for (const auto& fact : fact_vocabulary())
      if (unknown != fact.id)
        request.facts.emplace_back(std::string(fact.id), facts.contains(fact.id) ? Truth::yes : Truth::no);
    std::sort(request.facts.begin(), request.facts.end());
    if (patient.age >= 0) request.age_years = patient.age;
    request.sex = Sex::female;
    request.pain_now = patient.pain;
    request.symptom_weeks = patient.weeks;
    request.program_weeks = whole_catalogue ? 6 : 12;
    request.items = whole_catalogue ? items_ : std::vector<ScreeningItem>{};
    ask(request);
  }

  void show_each_exercise() {
    for (const auto& item : items_) {
      ScreeningRequest request;
      for (const auto& fact : fact_vocabulary()) request.facts.emplace_back(std::string(fact.id), Truth::no);
      std::sort(request.facts.begin(), request.facts.end());
      request.age_years = 40;
      request.pain_now = 2;
      request.symptom_weeks = 30;
      request.program_weeks = 6;
      request.items = {item};
      ask(request);
      for (int count = 0; count < 9; ++count) request.items.push_back(item);
      ask(request);
    }
  }

  [[nodiscard]] const std::map<std::string, Seen>& seen() const { return seen_; }
  [[nodiscard]] const std::vector<PluginAnswer>& last() const { return last_; }
  [[nodiscard]] bool all_answered() const { return all_answered_; }

 private:
  void ask(const ScreeningRequest& request) {
    last_ = rules_.evaluate(request);
    for (const auto& answer : last_) {
      all_answered_ = all_answered_ && answer.status == PluginStatus::ok;
      for (const auto& finding : answer.findings)
        if (finding.severity != Severity::ask) note(finding, seen_[finding.rule]);
    }
  }

  RuleSet& rules_;
  std::vector<ScreeningItem> items_;
  std::map<std::string, Seen> seen_;
  std::vector<PluginAnswer> last_;
  bool all_answered_ = true;
};

void show_everything(Watch& watch) {
  constexpr Patient young{30, 2, 30};
  constexpr Patient old{78, 2, 30};
  constexpr Patient acute{45, 9, 2};
  constexpr Patient recovering{45, 5, 9};
  constexpr Patient long_ago{40, 2, 200};
  for (const auto& patient : {young, old, acute, recovering, long_ago, Patient{12, 2, 30}, Patient{-1, 2, 30}}) {
    watch.show({}, patient, true);
    watch.show({}, patient, false);
    for (const auto& fact : fact_vocabulary()) watch.show({fact.id}, patient, true);
    for (const auto& fact : fact_vocabulary()) watch.show({fact.id}, patient, false);
  }
  for (const auto& fact : fact_vocabulary()) {
    watch.show({}, old, true, fact.id);
    watch.show({fact.id}, old, true, "osteoporosis");
    for (const auto& other : fact_vocabulary())
      if (fact.id < other.id) watch.show({fact.id, other.id}, young, true);
  }
  watch.show_each_exercise();
}

std::string listed(const std::set<std::string>& texts) {
  std::string list;
  for (const auto& text : texts) list += (list.empty() ? "" : ", ") + text;
  return list;
}

std::string bullets(std::string_view label, const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  if (texts.size() == 1) return fmt::format("- {}: {}\n", label, texts.front());
  std::string list = fmt::format("- {}:\n", label);
  for (const auto& text : texts) list += fmt::format("  - {}\n", text);
  return list;
}

std::string rule_words(const RuleDescriptor& rule, const Seen& seen) {
  std::string text = fmt::format("### `{}`\n\n{} · at most **{}** · version {}\n\n", rule.id, rule.summary,
                                 to_token(rule.severity), rule.version);
  if (!rule.needs.empty())
    text += fmt::format("- Asks for: {}\n", listed(std::set<std::string>(rule.needs.begin(), rule.needs.end())));
  if (!seen.facts.empty()) text += fmt::format("- Fired by: {}\n", listed(seen.facts));
  if (!seen.demands.empty()) text += fmt::format("- On an item with: {}\n", listed(seen.demands));
  text += bullets("Says", seen.messages);
  text += bullets("Instead", seen.modifications);
  text += bullets("Source", seen.sources);
  return text + "\n";
}

}  // namespace

std::string_view context_only(std::string_view fact) {
  if (fact == "scoliosis")
    return "the guideline (SOSORT 2016) speaks of guided exercise while growing and supports no caution against "
           "ordinary "
           "exercise";
  return {};
}

RulesDocument rules_document(RuleSet& rules, const Catalogue& catalogue) {
  Watch watch(rules, catalogue);
  show_everything(watch);
  RulesDocument document;
  document.complete = watch.all_answered();
  std::string& text = document.markdown;
  text =
      "# The rules\n\nWritten by `regimen-cli rules list` from what the rules say when they are shown every fact, "
      "every "
      "pair of facts, and\nevery exercise of the catalogue. Not written by hand.\n\n";
  std::set<std::string> needed;
  for (const auto& answer : watch.last()) {
    text += fmt::format("## {}\n\n`{}`, version {}", answer.plugin.name, answer.plugin.id, answer.plugin.version);
    text += answer.status == PluginStatus::ok
                ? "\n\n"
                : fmt::format(". **Did not answer** ({}): {}\n\n", to_token(answer.status), answer.detail);
    for (const auto& rule : answer.plugin.rules) {
      needed.insert(rule.needs.begin(), rule.needs.end());
      const auto seen = watch.seen().find(rule.id);
      if (seen == watch.seen().end()) document.never_seen.push_back(rule.id);
      text += rule_words(rule, seen == watch.seen().end() ? Seen{} : seen->second);
      if (seen != watch.seen().end()) needed.insert(seen->second.facts.begin(), seen->second.facts.end());
    }
  }
  text += "## Facts that no rule judges by\n\n";
  for (const auto& fact : fact_vocabulary()) {
    if (needed.contains(std::string(fact.id))) continue;
    const auto why = context_only(fact.id);
    text += fmt::format("- `{}`: {}\n", fact.id, why.empty() ? "**nobody has said why**" : why);
  }
  return document;
}

}  // namespace regimen::cli
