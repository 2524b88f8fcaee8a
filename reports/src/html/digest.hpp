#pragma once

/// \file
/// Checksums and base64, by GLib.

#include <string>
#include <string_view>

namespace regimen::html {

[[nodiscard]] std::string base64(std::string_view bytes);

/// What a content security policy calls a script or style by: `'sha256-…'`, with the quotes.
[[nodiscard]] std::string policy_source(std::string_view bytes);

/// SHA-256 in hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace regimen::html
