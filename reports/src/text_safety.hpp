#pragma once

/// \file
/// Foreign text made harmless before it is drawn: it stays text, whatever it holds.

#include <string>
#include <string_view>

namespace regimen {

/// Valid UTF-8 without control characters and without characters that turn the direction of what follows; broken bytes
/// become U+FFFD. Line ends become one `\n`, a tab a blank.
[[nodiscard]] std::string clean_text(std::string_view text);
/// The same on one line, without blanks around it.
[[nodiscard]] std::string clean_line(std::string_view text);
/// `text` set apart from its surroundings when it holds right-to-left letters, so that it cannot reorder them.
[[nodiscard]] std::string isolated(std::string_view text);

}  // namespace regimen
