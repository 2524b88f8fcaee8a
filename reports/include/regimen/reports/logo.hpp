#pragma once

/// \file
/// The clinic's sign on the handout.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "regimen/engine/letterhead.hpp"

namespace regimen {

inline constexpr int largest_logo_side = 2000;  ///< pixels

/// Why a file cannot be a logo. `damaged`: begins like a PNG file and cannot be read, or is larger than
/// `largest_logo_side`.
enum class LogoFault { unreadable, too_large, not_png, damaged };

/// Why these bytes of a file cannot be a logo; nothing where the pages can show them.
[[nodiscard]] std::optional<LogoFault> logo_fault(std::string_view png);
/// True for a PNG file's bytes that the pages can show: readable, of at most `largest_logo_bytes` and
/// `largest_logo_side`.
[[nodiscard]] bool is_usable_logo(std::string_view png);
/// The bytes of a file that the pages can show; never reads more than `largest_logo_bytes` and one.
[[nodiscard]] tl::expected<std::string, LogoFault> read_logo(const std::filesystem::path& file);

}  // namespace regimen
