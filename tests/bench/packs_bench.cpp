#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "contest.hpp"
#include "generated_pack.hpp"
#include "suites.hpp"

namespace bench {
namespace {

using namespace rulebook;

constexpr std::size_t items = 30;

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
  const auto pack = compiled_pack(generated_rules(count, 20261120));
  if (!pack) return false;
  Judge judge(pack->program);
  PlainLoop loop(pack->rules);

  const int rounds = options.quick ? 20 : 10 * options.rounds;
  Contest screen{fmt::format("rules.pack.screen rules={} items={}", count, items), "plain loop", {}, {}, {}, {}};
  Contest edit{fmt::format("rules.pack.edit rules={} items={}", count, items), "plain loop", {}, {}, {}, {}};
  std::size_t hits = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto seed = static_cast<std::uint32_t>(round);
    const GeneratedCase made = generated_case(items, seed);
    const PatientView patient = view_of(made, pack->program);
    const std::vector<ItemView> list = views_of(made.items);
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
  fmt::print("rules.pack rules={} compiled in {:.0f} us, {:.1f} hits a screening\n", count, pack->compiling_us,
             static_cast<double>(hits) / rounds);
  return static_cast<int>(report(screen)) + static_cast<int>(report(edit)) == 2;
}

}  // namespace

bool packs_suite(const Options& options) {
  bool good = true;
  for (const std::size_t count : std::array<std::size_t, 3>{100, 1000, 10'000})
    good = play_size(count, options) && good;
  return good;
}

}  // namespace bench
