#pragma once

/// \file
/// Doses of a few known parts.

#include <initializer_list>
#include <optional>
#include <utility>

#include "regimen/engine/dose.hpp"

namespace regimen::testing {

/// A dose of these parts; the others are unknown.
inline Dose dose_of(std::initializer_list<std::pair<std::optional<Range> Dose::*, Range>> parts) {
  Dose dose;
  for (const auto& [part, range] : parts) dose.*part = range;
  return dose;
}

}  // namespace regimen::testing
