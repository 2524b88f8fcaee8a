#pragma once

/// \file
/// Patterns read backwards: what `fill` put in, found again.

#include <string_view>
#include <utility>
#include <vector>

namespace regimen {

/// What stands in a text for each name of a pattern. Views of the pattern and of the text.
class Filling {
 public:
  /// Expects a name of the pattern.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  /// False where the name stands for something else already.
  [[nodiscard]] bool add(std::string_view name, std::string_view value);

 private:
  std::vector<std::pair<std::string_view, std::string_view>> values_;
};

/// Every way in which `fill(pattern, ...)` could have made `text`; nothing is filled with an empty text.
[[nodiscard]] std::vector<Filling> fillings(std::string_view pattern, std::string_view text);

}  // namespace regimen
