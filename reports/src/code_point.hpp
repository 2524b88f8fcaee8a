#pragma once

/// \file
/// Reading UTF-8 one character at a time, whatever the text holds.

#include <cstddef>
#include <string_view>

namespace regimen {

/// What stands for bytes that are no character.
inline constexpr char32_t replacement_character = 0xFFFD;

/// A character and how long it is.
struct CodePoint {
  char32_t code = replacement_character;
  std::size_t bytes = 1;
};

/// The code point at the start of a non-empty text; a byte that starts none counts as one replacement character.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

/// Characters after which a line begins; the two of `\r\n` are two.
[[nodiscard]] constexpr bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}  // namespace regimen
