#pragma once

/// \file
/// The clinic's sign on the handout.

#include <cstddef>
#include <string_view>

namespace regimen {

inline constexpr std::size_t largest_logo_bytes = std::size_t{512} * 1024;
inline constexpr int largest_logo_side = 2000;  ///< pixels

/// True for a PNG file's bytes that the pages can show: readable, within the bounds above.
[[nodiscard]] bool is_usable_logo(std::string_view png);

}  // namespace regimen
