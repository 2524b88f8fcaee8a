#include <algorithm>
#include <bit>
#include <map>
#include <numeric>

#include "rule_program.hpp"

namespace rulebook {
namespace {

/// How often a term holds, roughly, in a hundred patients or items: what is rare is looked at first.
int frequency(const Term& term) {
  const int known = std::popcount(term.values);
  switch (term.subject) {
    case Subject::fact:
      return term.on_unknown == Kleene::yes ? 90 : term.values == 0b100 ? 8 : 60;
    case Subject::demand:
      if ((term.values & 1U) != 0) return 80 + known;  // `none` is among them: most exercises ask nothing of most
      return 4 + 4 * known;
    case Subject::position:
    case Subject::kind:
    case Subject::phase:
      return 15 * known;
    case Subject::sex:
    case Subject::level:
    case Subject::side:
    case Subject::one_sided:
      return 35 * known;
    default:
      return 45;  // a number
  }
}

class Compiler {
 public:
  RuleProgram compile(std::span<const Rule> rules, const Names& names) {
    program_.facts = names.facts;
    program_.facts_by_name.resize(names.facts.size());
    std::iota(program_.facts_by_name.begin(), program_.facts_by_name.end(), 0U);
    std::ranges::sort(program_.facts_by_name, {}, [&](std::uint32_t place) { return names.facts[place]; });
    Term always;
    always.on_unknown = Kleene::yes;
    program_.patient_terms.push_back(always);
    program_.item_terms.push_back(always);
    for (std::uint32_t rule = 0; rule < rules.size(); ++rule) add(rules[rule], rule);
    for (const Alternatives& group : names.groups) program_.groups.push_back(group_of(group));
    file_alternatives();
    shelve_item_terms();
    return std::move(program_);
  }

 private:
  struct Draft {
    std::uint32_t rule = 0;
    std::uint32_t patient_key = 0;
    std::uint32_t item_key = 0;
    std::vector<std::uint32_t> patient, item;
  };

  std::uint32_t place(const Term& term) {
    const bool of_item = is_of_item(term.subject);
    auto& terms = of_item ? program_.item_terms : program_.patient_terms;
    const auto [known, is_new] =
        (of_item ? item_places_ : patient_places_).try_emplace(term, static_cast<std::uint32_t>(terms.size()));
    if (is_new) terms.push_back(term);
    if (term.subject == Subject::item_count || term.subject == Subject::minutes_a_day) program_.counts_items = true;
    return known->second;
  }

  static std::uint32_t rarest(const std::vector<std::uint32_t>& places, const std::vector<Term>& terms) {
    std::uint32_t best = 0;
    for (const std::uint32_t place : places)
      if (best == 0 || frequency(terms[place]) < frequency(terms[best])) best = place;
    return best;
  }

  void add(const Rule& rule, std::uint32_t place_of_rule) {
    program_.decisive.push_back(rule.severity == Severity::info ? 0 : 1);
    program_.stops.push_back(rule.severity == Severity::stop ? 1 : 0);
    program_.about_items.push_back(is_about_items(rule.when) ? 1 : 0);
    if (!rule.ask_when.empty()) program_.ask_groups.push_back(group_of(rule.ask_when));
    program_.ask_when.push_back(rule.ask_when.empty() ? 0 : static_cast<std::uint32_t>(program_.ask_groups.size()));
    for (const Conjunction& one : rule.when) {
      Draft draft;
      draft.rule = place_of_rule;
      for (const Term& term : one) (is_of_item(term.subject) ? draft.item : draft.patient).push_back(place(term));
      draft.patient_key = rarest(draft.patient, program_.patient_terms);
      draft.item_key = rarest(draft.item, program_.item_terms);
      drafts_.push_back(std::move(draft));
    }
  }

  Shelves group_of(const Alternatives& group) {
    Shelves shelves;
    shelves.starts.push_back(0);
    for (const Conjunction& one : group) {
      for (const Term& term : one) shelves.values.push_back(place(term));
      shelves.starts.push_back(static_cast<std::uint32_t>(shelves.values.size()));
    }
    return shelves;
  }

  void file_alternatives() {
    std::ranges::stable_sort(drafts_, {}, &Draft::patient_key);
    program_.filed.assign(program_.patient_terms.size() + 1, 0);
    for (const Draft& draft : drafts_) {
      ++program_.filed[draft.patient_key + 1];
      RuleProgram::Alternative one;
      one.rule = draft.rule;
      one.first = static_cast<std::uint32_t>(program_.literals.size());
      one.of_patient = static_cast<std::uint16_t>(draft.patient.size());
      one.of_item = static_cast<std::uint16_t>(draft.item.size());
      one.item_key = draft.item_key;
      program_.literals.insert(program_.literals.end(), draft.patient.begin(), draft.patient.end());
      program_.literals.insert(program_.literals.end(), draft.item.begin(), draft.item.end());
      program_.alternatives.push_back(one);
    }
    std::partial_sum(program_.filed.begin(), program_.filed.end(), program_.filed.begin());
  }

  void shelve_item_terms() {
    const auto& terms = program_.item_terms;
    const auto shelve = [&](Shelves& shelves, std::size_t count, auto holds) {
      shelves.starts.push_back(0);
      for (std::size_t shelf = 0; shelf < count; ++shelf) {
        for (std::uint32_t place = 1; place < terms.size(); ++place)
          if (holds(terms[place], shelf)) shelves.values.push_back(place);
        shelves.starts.push_back(static_cast<std::uint32_t>(shelves.values.size()));
      }
    };
    shelve(program_.of_demand, demand_shelf(demand_names().size(), 0), [](const Term& term, std::size_t shelf) {
      return term.subject == Subject::demand && term.which == shelf / 4 && ((term.values >> (shelf % 4)) & 1U) != 0;
    });
    shelve(program_.of_choice, choice_shelf(Subject::sets, 0), [](const Term& term, std::size_t shelf) {
      return !term.number && term.subject >= Subject::position && term.subject <= Subject::one_sided &&
             choice_shelf(term.subject, 0) == shelf - shelf % most_values &&
             ((term.values >> (shelf % most_values)) & 1U) != 0;
    });
    for (std::uint32_t place = 1; place < terms.size(); ++place)
      if (terms[place].number) program_.of_number.push_back(place);
  }

  RuleProgram program_;
  std::map<Term, std::uint32_t> patient_places_, item_places_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::optional<std::uint32_t> RuleProgram::find_fact(std::string_view name) const {
  const auto found = std::ranges::lower_bound(facts_by_name, name, {},
                                              [&](std::uint32_t place) -> std::string_view { return facts[place]; });
  if (found == facts_by_name.end() || facts[*found] != name) return std::nullopt;
  return *found;
}

RuleProgram compile(std::span<const Rule> rules, const Names& names) { return Compiler().compile(rules, names); }

}  // namespace rulebook
