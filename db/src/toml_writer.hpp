#pragma once

/// \file
/// Lines of TOML.

#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/dose.hpp"

namespace regimen::db {

/// `text` as a quoted TOML string; expects UTF-8.
[[nodiscard]] std::string toml_quoted(std::string_view text);
/// Texts as a TOML array in one line.
[[nodiscard]] std::string toml_quoted(const std::vector<std::string>& texts);
/// The known parts of a dose, a line each: `sets = 3` or `sets = [2, 3]`.
[[nodiscard]] std::string toml_dose(const Dose& dose);

}  // namespace regimen::db
