#pragma once

/// \file
/// Text for a terminal: at most 100 columns, no colours.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace regimen::cli {

inline constexpr std::size_t terminal_columns = 100;

/// `text` broken at blanks; the first line starts with `first`, the others with as many blanks. A word that is longer
/// than a line is not cut. Control characters become blanks, so that nothing drives the terminal. Ends with a line end.
[[nodiscard]] std::string paragraph(std::string_view first, std::string_view text);

/// The number of code points, which is near enough to columns for Latin text.
[[nodiscard]] std::size_t columns(std::string_view text);

/// `text` filled up with blanks to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// `one, two and three`.
[[nodiscard]] std::string enumerated(const std::vector<std::string>& words);

/// `1 item`, `2 items`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace regimen::cli
