#include "generated_rules.hpp"

#include <array>
#include <random>
#include <string_view>

namespace bench {
namespace {

constexpr auto demands = std::to_array<std::string_view>(
    {"lumbar-flexion",     "lumbar-extension",  "lumbar-rotation", "lumbar-side-bend", "spinal-load",
     "straight-leg-lever", "neural-tension",    "sustained-hold",  "balance",          "impact",
     "neck-load",          "neck-rotation",     "shoulder-load",   "overhead-reach",   "wrist-load",
     "deep-knee-bend",     "kneeling-pressure", "hip-flexion",     "hip-adduction",    "hip-rotation",
     "floor-transfer",     "upright-endurance", "effort"});
constexpr auto levels = std::to_array<std::string_view>({"low", "moderate", "high"});
constexpr auto positions = std::to_array<std::string_view>(
    {"supine", "prone", "side-lying", "quadruped", "kneeling", "half-kneeling", "seated", "long-sitting", "standing"});
constexpr auto kinds =
    std::to_array<std::string_view>({"stretch", "mobility", "strength", "stabilization", "aerobic", "posture"});

/// The generator by itself is the same everywhere; the standard's distributions are not.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : generator_(seed) {}
  std::uint32_t below(std::uint32_t sides) { return static_cast<std::uint32_t>(generator_()) % sides; }
  template <class List>
  std::string one_of(const List& list) {
    return std::string(list[below(static_cast<std::uint32_t>(list.size()))]);
  }

 private:
  std::mt19937 generator_;
};

GeneratedItem item(Dice& dice) {
  GeneratedItem made;
  for (std::uint32_t i = 0; i < 4; ++i) {
    const std::string demand = dice.one_of(demands);
    bool known = false;
    for (const auto& [other, level] : made.demands) known = known || other == demand;
    if (!known) made.demands.emplace_back(demand, dice.one_of(levels));
  }
  made.position = dice.one_of(positions);
  made.kind = dice.one_of(kinds);
  made.sets = 1 + static_cast<int>(dice.below(5));
  made.reps = 5 + static_cast<int>(dice.below(20));
  made.hold = static_cast<int>(dice.below(60));
  return made;
}

GeneratedCondition condition(Dice& dice, bool first) {
  using About = GeneratedCondition::About;
  if (first) return {About::fact, generated_fact(static_cast<int>(dice.below(generated_facts))), "=", "yes"};
  switch (dice.below(8)) {
    case 0:
      return {About::fact, generated_fact(static_cast<int>(dice.below(generated_facts))), "=", "no"};
    case 1:
      return {About::position, "position", "=", dice.one_of(positions)};
    case 2:
      return {About::kind, "kind", "=", dice.one_of(kinds)};
    case 3:
      return {About::number, "age", ">=", std::to_string(20 + dice.below(60))};
    case 4:
      return {About::number, "hold", ">=", std::to_string(dice.below(60))};
    default:
      return {About::demand, dice.one_of(demands), ">=", dice.one_of(levels)};
  }
}

}  // namespace

std::string generated_fact(int number) { return "clinic/c" + std::to_string(number); }

std::string words_of(const GeneratedRule& rule) {
  std::string words;
  for (const GeneratedCondition& one : rule)
    words += (words.empty() ? "" : " and ") + one.name + " " + one.sign + " " + one.value;
  return words;
}

std::vector<GeneratedRule> generated_rules(std::size_t count, std::uint32_t seed) {
  Dice dice(seed);
  std::vector<GeneratedRule> rules(count);
  for (GeneratedRule& rule : rules) {
    const std::uint32_t conditions = 2 + dice.below(4);
    // Some rules look at the exercise alone, as those on doses do.
    const bool of_patient = dice.below(20) != 0;
    for (std::uint32_t i = 0; i < conditions; ++i) rule.push_back(condition(dice, of_patient && i == 0));
    // Every rule asks something of the body, so that it is about items.
    rule.push_back({GeneratedCondition::About::demand, dice.one_of(demands), ">=", dice.one_of(levels)});
    if (rule.size() > 5) rule.erase(rule.begin() + 1);
  }
  return rules;
}

GeneratedItem generated_item(std::uint32_t seed) {
  Dice dice(seed);
  return item(dice);
}

GeneratedCase generated_case(std::size_t items, std::uint32_t seed) {
  Dice dice(seed);
  GeneratedCase made;
  for (int i = 0; i < 4; ++i) made.facts_yes.push_back(generated_fact(static_cast<int>(dice.below(generated_facts))));
  made.age = 30 + static_cast<int>(dice.below(50));
  made.pain_now = static_cast<int>(dice.below(11));
  for (std::size_t i = 0; i < items; ++i) made.items.push_back(item(dice));
  return made;
}

}  // namespace bench
