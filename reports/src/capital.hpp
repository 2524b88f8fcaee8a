#pragma once

/// \file
/// Capitals in any script, whatever the process's locale.

#include <string>
#include <string_view>

namespace regimen {

/// The text with a capital at its start. Expects UTF-8.
[[nodiscard]] std::string with_capital(std::string_view text);
/// The text with a small letter at its start. Expects UTF-8.
[[nodiscard]] std::string without_capital(std::string_view text);

}  // namespace regimen
