#pragma once

/// \file
/// What is wrong with a pack, for the clinician who wrote it.

#include <string>
#include <string_view>
#include <vector>

namespace rulebook {

struct Fault {
  int line = 0;         ///< from 1; 0 where the whole file is meant
  std::string message;  ///< what stands there and what was expected
  bool operator==(const Fault&) const = default;
};

/// "`knee-pian`": words of the pack as they are shown in a fault, shortened when they are long.
[[nodiscard]] std::string shown(std::string_view words);

/// "; did you mean `knee-pain`?" where one of `known` is at most two typing errors away (one in short words), or
/// nothing.
[[nodiscard]] std::string did_you_mean(std::string_view written, const std::vector<std::string_view>& known);

}  // namespace rulebook
