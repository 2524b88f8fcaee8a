#include "pack_tests.hpp"

#include <algorithm>
#include <set>

#include "findings.hpp"

namespace rulebook {
namespace {

using std::string_view;

std::uint8_t place(string_view word, std::span<const string_view> values) {
  return static_cast<std::uint8_t>(place_of(word, values).value_or(0));
}

PatientView patient_of(const Test& test, const RuleProgram& rules) {
  PatientView patient;
  patient.facts.assign(rules.facts.size(), 0);
  for (const auto& [fact, truth] : test.facts)
    if (const auto known = rules.find_fact(fact)) patient.facts[*known] = place(truth, truths());
  patient.sex = place(test.sex, find_choice("sex")->values);
  patient.age = test.age.value_or(no_number);
  patient.pain_now = test.pain_now.value_or(no_number);
  patient.symptom_weeks = test.symptom_weeks.value_or(no_number);
  patient.weeks = test.weeks.value_or(no_number);
  return patient;
}

ItemView view_of(const TestItem& item) {
  ItemView view;
  for (const auto& [demand, level] : item.demands)
    view.demands[place(demand, demand_names())] = place(level, demand_levels());
  view.choices = {
      place(item.position, find_choice("position")->values), place(item.kind, find_choice("kind")->values),
      place(item.level, find_choice("level")->values),       place(item.phase, find_choice("phase")->values),
      place(item.side, find_choice("side")->values),         static_cast<std::uint8_t>(item.one_sided ? 1 : 0)};
  view.dose.fill(no_number);
  for (const auto& [part, number] : item.dose) view.dose[dose_part(part)] = number;
  return view;
}

std::string list_of(const std::set<string_view>& names) {
  std::string text;
  for (const string_view name : names) text += (text.empty() ? "" : ", ") + shown(name);
  return text.empty() ? "nothing" : text;
}

/// What is otherwise than the test expects, or nothing.
std::string failure_of(const Test& test, const std::set<string_view>& raised, const std::set<string_view>& asked) {
  for (const std::string& rule : test.raises)
    if (!raised.contains(rule))
      return shown(rule) + " should be raised and is not (raised: " + list_of(raised) + "; asked: " + list_of(asked) +
             ")";
  for (const std::string& rule : test.silent)
    if (raised.contains(rule)) return shown(rule) + " should be silent and is raised";
  for (const std::string& need : test.asks)
    if (!asked.contains(need)) return shown(need) + " should be asked about and is not (asked: " + list_of(asked) + ")";
  return {};
}

}  // namespace

std::vector<TestOutcome> run_tests(const Pack& pack, const RuleProgram& rules) {
  std::vector<TestOutcome> outcomes;
  std::set<string_view> raised_by_a_test;
  Judge judge(rules);
  for (const Test& test : pack.tests) {
    std::vector<ItemView> items;
    std::vector<std::string> names;
    for (const TestItem& item : test.items) {
      items.push_back(view_of(item));
      names.push_back("item-" + std::to_string(items.size()));
    }
    const std::vector<string_view> exercises(names.begin(), names.end());
    std::set<string_view> raised;
    std::set<string_view> asked;
    const auto findings = findings_of(pack, rules, judge, patient_of(test, rules), items, exercises);
    for (const Finding& finding : findings) {
      if (finding.raised) raised.insert(pack.rules[finding.rule].id);
      if (finding.asks()) asked.insert(finding.fact);
    }
    for (const std::string& rule : test.raises)
      if (raised.contains(rule)) raised_by_a_test.insert(rule);
    outcomes.push_back({test.name, test.line, failure_of(test, raised, asked)});
  }
  for (const Rule& rule : pack.rules)
    if (rule.severity != Severity::info && !raised_by_a_test.contains(rule.id))
      outcomes.push_back({"every stop and caution is raised by a test", rule.line,
                          "no test raises " + shown(rule.id) + "; write one with `raises = [\"" + rule.id + "\"]`"});
  return outcomes;
}

}  // namespace rulebook
