#pragma once

/// \file
/// Made-up rules, a patient and a program, the same for everybody who judges by them: ours, a plain loop, and other
/// engines, which get the conditions one by one.

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

/// One comparison; a rule is two to five of them that must all hold.
struct GeneratedCondition {
  enum class About { fact, demand, position, kind, number };
  About about;
  std::string name;   ///< `clinic/c17`, `balance`, `position`, `age`, `hold`
  std::string sign;   ///< `=`, `>=`, `<`
  std::string value;  ///< `yes`, `moderate`, `prone`, `70`
};
using GeneratedRule = std::vector<GeneratedCondition>;

/// The rule as a pack's author would write it.
[[nodiscard]] std::string words_of(const GeneratedRule& rule);

struct GeneratedItem {
  std::vector<std::pair<std::string, std::string>> demands;
  std::string position, kind;
  int sets, reps, hold;
};

struct GeneratedCase {
  std::vector<std::string> facts_yes;  ///< every other of the 300 is known to be "no"
  int age, pain_now;
  std::vector<GeneratedItem> items;
};

/// As the workload of the first measurements: 300 conditions of which a patient has four, tags and numbers of an item.
[[nodiscard]] std::vector<GeneratedRule> generated_rules(std::size_t count, std::uint32_t seed);
[[nodiscard]] GeneratedCase generated_case(std::size_t items, std::uint32_t seed);
[[nodiscard]] GeneratedItem generated_item(std::uint32_t seed);

inline constexpr int generated_facts = 300;
[[nodiscard]] std::string generated_fact(int number);

}  // namespace bench
