#pragma once

/// \file
/// And, or and not of conditions, kept as alternatives of terms.

#include "condition.hpp"

namespace rulebook {

/// The term, or what holds exactly when it does not: of numbers that may be two alternatives.
[[nodiscard]] Alternatives alternatives_of(const Term& term, bool negated);

[[nodiscard]] Alternatives either_of(Alternatives a, Alternatives b);
/// Each of `a` with each of `b`. Terms about the same are drawn together; what can never hold is left out.
[[nodiscard]] Alternatives both_of(const Alternatives& a, const Alternatives& b);

}  // namespace rulebook
