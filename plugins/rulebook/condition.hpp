#pragma once

/// \file
/// The language of `when`: `knee-pain = yes and kneeling-pressure >= moderate`.
///
///     condition = term { ("and" | "or") term }        "and" binds closer than "or"
///     term      = "not" term | "(" condition ")" | ("some" | "no") "item" "(" condition ")"
///               | name ("=" | "!=" | "is" | "is not") value | name ("<" | "<=" | ">" | ">=") value
///               | name "is" ["not"] "one of" value { "," value }
///
/// A condition is read once into alternatives, each a list of terms that must all hold; what the words said is gone
/// then. Kleene's logic with an unknown value stays the same in that form.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fault.hpp"
#include "vocabulary.hpp"

namespace rulebook {

/// Kleene's three values; `and` is the least, `or` the greatest.
enum class Kleene : std::uint8_t { no, unknown, yes };

/// One comparison. What was negated is written out: `not pain-now >= 7` is `pain-now < 7`.
struct Term {
  Subject subject = Subject::fact;
  bool number = false;                  ///< compares `low` to `high`, otherwise `values`
  Kleene on_unknown = Kleene::unknown;  ///< what it is where the value is not known
  std::uint32_t which = 0;              ///< a fact's, demand's or group's place in its list
  std::uint32_t values = 0;             ///< a bit for each value that it accepts; a group: bit 1 some, bit 0 none
  std::int32_t low = INT32_MIN;
  std::int32_t high = INT32_MAX;
  auto operator<=>(const Term&) const = default;
};

/// Terms that hold together.
using Conjunction = std::vector<Term>;
/// One of them is enough. Empty: never.
using Alternatives = std::vector<Conjunction>;

/// What the conditions of a pack name, shared by all of them.
struct Names {
  std::vector<std::string> facts;
  std::vector<Alternatives> groups;  ///< of `some item ( … )`
};

/// Reads a condition that begins on `line`. The fault says which words were not understood, what was expected and the
/// nearest known name.
[[nodiscard]] std::variant<Alternatives, Fault> parse_condition(std::string_view text, int line, Names& names);

/// The place of a fact in the list, put there if it is new.
[[nodiscard]] std::uint32_t place_of_fact(std::string_view fact, Names& names);

inline constexpr std::size_t most_alternatives = 256;
inline constexpr std::size_t longest_condition = 8192;  ///< bytes
inline constexpr int deepest_brackets = 32;

}  // namespace rulebook
