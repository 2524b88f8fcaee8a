#include "vocabulary.hpp"

#include <algorithm>
#include <array>

#include "regimen/rule_sdk.hpp"

namespace rulebook {
namespace {

using std::string_view;

constexpr auto facts = std::to_array<string_view>({"sciatica",
                                                   "spinal-stenosis",
                                                   "disc-herniation",
                                                   "spondylolisthesis",
                                                   "segmental-instability",
                                                   "osteoporosis",
                                                   "vertebral-fracture",
                                                   "kyphosis",
                                                   "spinal-arthritis",
                                                   "scoliosis",
                                                   "ankylosing-spondylitis",
                                                   "traumatic-injury",
                                                   "bladder-bowel-change",
                                                   "saddle-numbness",
                                                   "progressive-leg-weakness",
                                                   "fever",
                                                   "unexplained-weight-loss",
                                                   "cancer-history",
                                                   "night-pain",
                                                   "long-term-steroids",
                                                   "immunosuppression",
                                                   "worse-with-flexion",
                                                   "worse-with-extension",
                                                   "worse-with-walking",
                                                   "worse-with-exercise",
                                                   "leg-pain-below-knee",
                                                   "pregnancy",
                                                   "recent-spinal-surgery",
                                                   "recent-spinal-injection",
                                                   "hip-replacement",
                                                   "knee-pain",
                                                   "shoulder-pain",
                                                   "wrist-pain",
                                                   "neck-pain",
                                                   "vertigo",
                                                   "uncontrolled-hypertension",
                                                   "heart-condition",
                                                   "balance-impairment",
                                                   "cannot-get-to-floor"});

constexpr auto truth_values = std::to_array<string_view>({"unknown", "no", "yes"});
constexpr auto levels_of_demand = std::to_array<string_view>({"none", "low", "moderate", "high"});
constexpr auto sexes = std::to_array<string_view>({"female", "male", "other", "unknown"});
constexpr auto positions = std::to_array<string_view>(
    {"supine", "prone", "side-lying", "quadruped", "kneeling", "half-kneeling", "seated", "long-sitting", "standing"});
constexpr auto kinds =
    std::to_array<string_view>({"stretch", "mobility", "strength", "stabilization", "aerobic", "posture"});
constexpr auto levels = std::to_array<string_view>({"start", "middle", "advanced"});
constexpr auto phases = std::to_array<string_view>({"warm-up", "stretch", "strengthen", "cool-down", "daily-life"});
constexpr auto sides = std::to_array<string_view>({"both", "left", "right", "alternate"});
constexpr auto no_and_yes = std::to_array<string_view>({"no", "yes"});

constexpr auto choice_table = std::to_array<Choice>({{"sex", Subject::sex, sexes},
                                                     {"position", Subject::position, positions},
                                                     {"kind", Subject::kind, kinds},
                                                     {"level", Subject::level, levels},
                                                     {"phase", Subject::phase, phases},
                                                     {"side", Subject::side, sides},
                                                     {"one-sided", Subject::one_sided, no_and_yes}});

// The bounds are those of the case format: what lies outside can never be.
constexpr auto quantity_table = std::to_array<Quantity>({{"age", Subject::age, 0, 150},
                                                         {"pain-now", Subject::pain_now, 0, 10},
                                                         {"symptom-weeks", Subject::symptom_weeks, 0, 5200},
                                                         {"weeks", Subject::weeks, 1, 104},
                                                         {"items", Subject::item_count, 0, 10'000},
                                                         {"minutes-a-day", Subject::minutes_a_day, 0, 100'000},
                                                         {"sets", Subject::sets, 1, 50},
                                                         {"reps", Subject::reps, 1, 500},
                                                         {"hold", Subject::hold, 0, 3600},
                                                         {"rest", Subject::rest, 0, 3600},
                                                         {"minutes", Subject::minutes, 1, 600},
                                                         {"times-per-day", Subject::times_per_day, 1, 24},
                                                         {"days-per-week", Subject::days_per_week, 1, 7}});

constexpr string_view some_item = "some item";

/// Lower-case letters and digits, words parted by single hyphens.
bool is_kebab(string_view text) {
  bool after_hyphen = true;
  for (const char letter : text) {
    const bool word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (!word && (letter != '-' || after_hyphen)) return false;
    after_hyphen = !word;
  }
  return !text.empty() && !after_hyphen;
}

}  // namespace

std::span<const string_view> fact_names() { return facts; }

std::span<const string_view> demand_names() {
  static const std::vector<string_view> names(regimen::sdk::detail::demand_ids(),
                                              regimen::sdk::detail::demand_ids() + regimen::sdk::detail::demand_count);
  return names;
}

std::span<const string_view> demand_levels() { return levels_of_demand; }
std::span<const string_view> truths() { return truth_values; }
std::span<const Choice> choices() { return choice_table; }
std::span<const Quantity> quantities() { return quantity_table; }

const Choice* find_choice(string_view name) {
  const auto found = std::ranges::find(choice_table, name, &Choice::name);
  return found == choice_table.end() ? nullptr : &*found;
}

const Quantity* find_quantity(string_view name) {
  const auto found = std::ranges::find(quantity_table, name, &Quantity::name);
  return found == quantity_table.end() ? nullptr : &*found;
}

string_view name_of(Subject subject) {
  for (const Choice& choice : choice_table)
    if (choice.subject == subject) return choice.name;
  for (const Quantity& quantity : quantity_table)
    if (quantity.subject == subject) return quantity.name;
  return some_item;
}

std::optional<std::size_t> place_of(string_view word, std::span<const string_view> list) {
  const auto found = std::ranges::find(list, word);
  if (found == list.end()) return std::nullopt;
  return static_cast<std::size_t>(found - list.begin());
}

bool is_own_fact(string_view name) {
  const std::size_t slash = name.find('/');
  return slash != string_view::npos && is_kebab(name.substr(0, slash)) && is_kebab(name.substr(slash + 1));
}

bool is_fact(string_view name) { return place_of(name, facts).has_value() || is_own_fact(name); }

std::vector<string_view> all_names() {
  std::vector<string_view> names(facts.begin(), facts.end());
  const auto demands = demand_names();
  names.insert(names.end(), demands.begin(), demands.end());
  for (const Choice& choice : choice_table) names.push_back(choice.name);
  for (const Quantity& quantity : quantity_table) names.push_back(quantity.name);
  return names;
}

}  // namespace rulebook
