#pragma once

/// \file
/// The rules of a pack, compiled: every term once, every alternative filed under its rarest term, nothing but numbers.
/// A plain value of flat lists.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pack.hpp"

namespace rulebook {

/// One part of flat lists: `values[starts[n]]` to `values[starts[n + 1]]` belong to n.
struct Shelves {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> values;
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t n) const {
    return std::span(values).subspan(starts[n], starts[n + 1] - starts[n]);
  }
};

struct RuleProgram {
  /// Alternatives are numbered in the order of the term under which they are filed.
  struct Alternative {
    std::uint32_t rule = 0;
    std::uint32_t first = 0;  ///< in `literals`: the patient's terms, then the item's
    std::uint16_t of_patient = 0;
    std::uint16_t of_item = 0;
    std::uint32_t item_key = 0;  ///< the rarest term of the item; 0 where it has none
  };

  std::vector<std::string> facts;            ///< by place
  std::vector<std::uint32_t> facts_by_name;  ///< places, sorted by name
  std::vector<Term> patient_terms;           ///< 0: always
  std::vector<Term> item_terms;              ///< 0: always
  std::vector<Alternative> alternatives;     ///< sorted by key
  std::vector<std::uint32_t> literals;       ///< places of terms
  std::vector<std::uint32_t> filed;          ///< by patient term: its first alternative; one more at the end
  std::vector<std::uint8_t> decisive;        ///< by rule: a stop or a caution
  std::vector<std::uint8_t> about_items;     ///< by rule
  std::vector<std::uint8_t> stops;           ///< by rule
  std::vector<std::uint32_t> ask_when;       ///< by rule: 0 always, otherwise one more than its place in `ask_groups`
  std::vector<Shelves> ask_groups;           ///< alternatives of patient terms
  std::vector<Shelves> groups;               ///< `some item`: alternatives of item terms
  Shelves of_demand;                         ///< by demand and level: the item terms that hold
  Shelves of_choice;                         ///< by choice and value: the item terms that hold
  std::vector<std::uint32_t> of_number;      ///< the item terms that compare a number
  bool counts_items = false;                 ///< some term needs `items` or `minutes-a-day`

  [[nodiscard]] std::span<const std::uint32_t> patient_literals(const Alternative& one) const {
    return std::span(literals).subspan(one.first, one.of_patient);
  }
  [[nodiscard]] std::span<const std::uint32_t> item_literals(const Alternative& one) const {
    return std::span(literals).subspan(std::size_t{one.first} + one.of_patient, one.of_item);
  }
  /// The place of a fact, or nothing that any rule asks for.
  [[nodiscard]] std::optional<std::uint32_t> find_fact(std::string_view name) const;
};

/// The choices of an item, in the order of `RuleProgram::of_choice`; `choice_shelf` gives the shelf of a value.
inline constexpr std::size_t most_values = 16;
[[nodiscard]] constexpr std::size_t choice_shelf(Subject subject, std::size_t value) {
  return (static_cast<std::size_t>(subject) - static_cast<std::size_t>(Subject::position)) * most_values + value;
}
[[nodiscard]] constexpr std::size_t demand_shelf(std::size_t demand, std::size_t level) { return demand * 4 + level; }

/// What an item compares numbers by: the parts of its dose, in the order of Subject.
[[nodiscard]] constexpr std::size_t dose_part(Subject subject) {
  return static_cast<std::size_t>(subject) - static_cast<std::size_t>(Subject::sets);
}
inline constexpr std::size_t dose_parts = 7;

/// Compiles rules whose conditions name the facts and groups of `names`.
[[nodiscard]] RuleProgram compile(std::span<const Rule> rules, const Names& names);

}  // namespace rulebook
