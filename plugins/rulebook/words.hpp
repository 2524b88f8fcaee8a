#pragma once

/// \file
/// A condition as words and signs, each with its line.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fault.hpp"

namespace rulebook {

struct Word {
  std::string text;  ///< in lower case; empty at the end of the condition
  int line = 0;
};

/// The words of a condition that begins on `line`, and an empty one behind the last. A fault for a character that no
/// condition has.
[[nodiscard]] std::variant<std::vector<Word>, Fault> words_of(std::string_view condition, int line);

}  // namespace rulebook
