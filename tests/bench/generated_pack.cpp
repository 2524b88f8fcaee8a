#include "generated_pack.hpp"

#include <fmt/format.h>

#include "contest.hpp"

namespace bench {

using namespace rulebook;

namespace {

std::uint8_t place(const std::string& word, std::span<const std::string_view> list) {
  return static_cast<std::uint8_t>(*place_of(word, list));
}

}  // namespace

std::optional<GeneratedPack> compiled_pack(const std::vector<GeneratedRule>& generated) {
  GeneratedPack pack;
  Names names;
  for (const GeneratedRule& each : generated) {
    Rule rule;
    auto when = parse_condition(words_of(each), 1, names);
    if (const auto* fault = std::get_if<Fault>(&when)) {
      fmt::print("{}: {}\n", words_of(each), fault->message);
      return std::nullopt;
    }
    rule.when = std::get<Alternatives>(std::move(when));
    rule.severity = Severity::caution;
    pack.rules.push_back(std::move(rule));
  }
  pack.compiling_us = timed([&] { pack.program = compile(pack.rules, names); });
  return pack;
}

ItemView view_of(const GeneratedItem& item) {
  ItemView view;
  for (const auto& [demand, level] : item.demands)
    view.demands[place(demand, demand_names())] = place(level, demand_levels());
  view.choices = {
      place(item.position, find_choice("position")->values), place(item.kind, find_choice("kind")->values), 0, 2, 0, 0};
  view.dose.fill(no_number);
  view.dose[dose_part(Subject::sets)] = item.sets;
  view.dose[dose_part(Subject::reps)] = item.reps;
  view.dose[dose_part(Subject::hold)] = item.hold;
  return view;
}

std::vector<ItemView> views_of(const std::vector<GeneratedItem>& items) {
  std::vector<ItemView> views;
  for (const GeneratedItem& item : items) views.push_back(view_of(item));
  return views;
}

PatientView view_of(const GeneratedCase& made, const RuleProgram& rules) {
  constexpr std::uint8_t no = 1;
  constexpr std::uint8_t yes = 2;
  PatientView view;
  view.facts.assign(rules.facts.size(), no);
  for (const std::string& fact : made.facts_yes)
    if (const auto known = rules.find_fact(fact)) view.facts[*known] = yes;
  view.age = made.age;
  view.pain_now = made.pain_now;
  return view;
}

}  // namespace bench
