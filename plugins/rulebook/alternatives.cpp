#include "alternatives.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace rulebook {
namespace {

Kleene opposite(Kleene value) {
  switch (value) {
    case Kleene::no:
      return Kleene::yes;
    case Kleene::yes:
      return Kleene::no;
    case Kleene::unknown:
      break;
  }
  return Kleene::unknown;
}

/// Every value that a subject can have when it is known.
std::uint32_t every_value(const Term& term) {
  constexpr std::uint32_t no_and_yes = 0b110;  // of `unknown`, `no`, `yes`
  constexpr std::uint32_t levels = 0b1111;
  constexpr std::uint32_t none_and_some = 0b11;
  if (term.subject == Subject::fact) return no_and_yes;
  if (term.subject == Subject::demand) return levels;
  if (term.subject == Subject::some_item) return none_and_some;
  for (const Choice& choice : choices()) {
    if (choice.subject != term.subject) continue;
    const std::uint32_t all = (1U << choice.values.size()) - 1;
    const auto unknown = place_of("unknown", choice.values);
    return unknown ? all & ~(1U << *unknown) : all;
  }
  return 0;
}

bool same_subject(const Term& a, const Term& b) { return a.subject == b.subject && a.which == b.which; }

bool can_hold(const Term& term) {
  return term.on_unknown == Kleene::yes || (term.number ? term.low <= term.high : term.values != 0);
}

/// Both terms in one; they are about the same.
Term drawn_together(Term a, const Term& b) {
  a.on_unknown = std::min(a.on_unknown, b.on_unknown);
  a.values &= b.values;
  a.low = std::max(a.low, b.low);
  a.high = std::min(a.high, b.high);
  return a;
}

/// Both lists in one, or nothing where they contradict each other.
std::optional<Conjunction> together(Conjunction a, const Conjunction& b) {
  for (const Term& term : b) {
    const auto same = std::ranges::find_if(a, [&](const Term& other) { return same_subject(term, other); });
    if (same == a.end()) {
      a.push_back(term);
    } else {
      *same = drawn_together(*same, term);
      if (!can_hold(*same)) return std::nullopt;
    }
  }
  std::ranges::sort(a);
  return a;
}

void add_new(Alternatives& to, Conjunction one) {
  if (std::ranges::find(to, one) == to.end()) to.push_back(std::move(one));
}

}  // namespace

Alternatives alternatives_of(const Term& term, bool negated) {
  if (!negated) return can_hold(term) ? Alternatives{{term}} : Alternatives{};
  Term otherwise = term;
  otherwise.on_unknown = opposite(term.on_unknown);
  if (!term.number) {
    otherwise.values = every_value(term) & ~term.values;
    return can_hold(otherwise) ? Alternatives{{otherwise}} : Alternatives{};
  }
  Alternatives rest;
  if (term.low > term.high) {  // it accepted no number: now it accepts each
    otherwise.low = INT32_MIN;
    otherwise.high = INT32_MAX;
    return {{otherwise}};
  }
  if (term.low > INT32_MIN) {
    otherwise.low = INT32_MIN;
    otherwise.high = term.low - 1;
    rest.push_back({otherwise});
  }
  if (term.high < INT32_MAX) {
    otherwise.low = term.high + 1;
    otherwise.high = INT32_MAX;
    rest.push_back({otherwise});
  }
  return rest;
}

Alternatives either_of(Alternatives a, Alternatives b) {
  for (Conjunction& one : b) add_new(a, std::move(one));
  return a;
}

Alternatives both_of(const Alternatives& a, const Alternatives& b) {
  Alternatives read;
  for (const Conjunction& one : a)
    for (const Conjunction& other : b)
      if (auto joined = together(one, other)) add_new(read, *std::move(joined));
  return read;
}

}  // namespace rulebook
