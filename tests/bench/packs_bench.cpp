#include <fmt/format.h>

#include <algorithm>

#include "contest.hpp"
#include "generated_rules.hpp"
#include "rulebook/judge.hpp"
#include "suites.hpp"

namespace bench {
namespace {

using namespace rulebook;

constexpr std::size_t items = 30;

std::uint8_t place(const std::string& word, std::span<const std::string_view> list) {
  return static_cast<std::uint8_t>(*place_of(word, list));
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

/// Every rule asked of every item, term by term: what the index must agree with, and what it is measured against.
class PlainLoop {
 public:
  explicit PlainLoop(const std::vector<Rule>& rules) : rules_(rules) {}
  const std::vector<Hit>& judge(const PatientView& patient, std::span<const ItemView> list) {
    hits_.clear();
    for (std::size_t item = 0; item < list.size(); ++item) judge_item(patient, list[item], item);
    return hits_;
  }
  void judge_item(const PatientView& patient, const ItemView& item, std::size_t index) {
    for (std::uint32_t rule = 0; rule < rules_.size(); ++rule)
      for (const Conjunction& one : rules_[rule].when)
        if (std::ranges::all_of(one, [&](const Term& term) { return holds(term, patient, item); }))
          hits_.push_back({static_cast<std::int32_t>(index), rule, 0});
  }
  void forget() { hits_.clear(); }

 private:
  static bool holds(const Term& term, const PatientView& patient, const ItemView& item) {
    const auto among = [&](unsigned value) { return ((term.values >> value) & 1U) != 0; };
    const auto within = [&](std::int32_t number) { return number >= term.low && number <= term.high; };
    switch (term.subject) {
      case Subject::fact:
        return among(patient.facts[term.which]);
      case Subject::age:
        return within(patient.age);
      case Subject::demand:
        return among(item.demands[term.which]);
      case Subject::position:
        return among(item.choices[0]);
      case Subject::kind:
        return among(item.choices[1]);
      default:
        return within(item.dose[dose_part(term.subject)]);
    }
  }
  const std::vector<Rule>& rules_;
  std::vector<Hit> hits_;
};

std::vector<Hit> in_order(std::vector<Hit> hits) {
  for (Hit& hit : hits) hit.alternative = 0;
  std::ranges::sort(hits);
  return hits;
}

bool play_size(std::size_t count, const Options& options) {
  std::vector<Rule> rules;
  Names names;
  for (const GeneratedRule& generated : generated_rules(count, 20261120)) {
    Rule rule;
    auto when = parse_condition(words_of(generated), 1, names);
    if (const auto* fault = std::get_if<Fault>(&when)) {
      fmt::print("rules.pack: {}: {}\n", words_of(generated), fault->message);
      return false;
    }
    rule.when = std::get<Alternatives>(std::move(when));
    rule.severity = Severity::caution;
    rules.push_back(std::move(rule));
  }
  RuleProgram compiled;
  const double compiling = timed([&] { compiled = compile(rules, names); });
  Judge judge(compiled);
  PlainLoop loop(rules);

  const int rounds = options.quick ? 20 : 10 * options.rounds;
  Contest screen{fmt::format("rules.pack.screen rules={} items={}", count, items), "plain loop", {}, {}, {}, {}};
  Contest edit{fmt::format("rules.pack.edit rules={} items={}", count, items), "plain loop", {}, {}, {}, {}};
  std::size_t hits = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto seed = static_cast<std::uint32_t>(round);
    const GeneratedCase made = generated_case(items, seed);
    const PatientView patient = view_of(made, compiled);
    std::vector<ItemView> list;
    for (const GeneratedItem& item : made.items) list.push_back(view_of(item));
    judge.judge(patient, list);
    if (in_order(judge.raised()) != in_order(loop.judge(patient, list))) {
      fmt::print("rules.pack: the index and the plain loop do not find the same\n");
      return false;
    }
    hits += judge.raised().size();
    play(
        screen, [&] { judge.judge(patient, list); }, [&] { (void)loop.judge(patient, list); });
    const ItemView changed = view_of(generated_item(seed + 1000));
    play(
        edit,
        [&] {
          judge.forget_hits();
          judge.judge_item(changed, 0);
        },
        [&] {
          loop.forget();
          loop.judge_item(patient, changed, 0);
        });
  }
  fmt::print("rules.pack rules={} compiled in {:.0f} us, {:.1f} hits a screening\n", count, compiling,
             static_cast<double>(hits) / rounds);
  return static_cast<int>(report(screen)) + static_cast<int>(report(edit)) == 2;
}

}  // namespace

bool packs_suite(const Options& options) {
  bool good = true;
  for (const std::size_t count : {100, 1000, 10'000}) good = play_size(count, options) && good;
  return good;
}

}  // namespace bench
