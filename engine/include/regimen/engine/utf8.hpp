#pragma once

/// \file
/// Text from outside is UTF-8 or it is refused.

#include <cstddef>
#include <string_view>

namespace regimen {

/// Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF, nothing cut short. The empty text is.
[[nodiscard]] bool is_utf8(std::string_view text);

/// The longest beginning of `text` of at most `max_bytes` bytes that does not cut a code point in two.
/// Expects well-formed UTF-8; of other text it is some beginning of at most `max_bytes` bytes.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

}  // namespace regimen
