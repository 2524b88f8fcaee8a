#include "text_safety.hpp"

#include <array>
#include <cstdint>

namespace regimen {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::array first_strong_isolate{'\xE2', '\x81', '\xA8'};  // U+2068
constexpr std::array pop_isolate{'\xE2', '\x81', '\xA9'};           // U+2069

struct Decoded {
  char32_t code = replacement;
  std::size_t bytes = 1;
};

/// The code point at the start of a non-empty text; a byte that starts none counts as one replacement character.
Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first >= 0xF5 || text.size() < length) return {};
  char32_t code = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (overlong || surrogate || code > 0x10FFFF) return {};
  return {code, length};
}

bool is_line_end(char32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_control(char32_t c) {
  const bool directional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool deprecated_format = c >= 0x206A && c <= 0x206F;
  const bool tag = c >= 0xE0000 && c <= 0xE007F;
  const bool annotation_or_object = c >= 0xFFF9 && c <= 0xFFFC;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || directional || deprecated_format || tag || annotation_or_object ||
         c == 0xFEFF || (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF) || c == 0x200F;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const auto [code, bytes] = decode(text);
    if (is_line_end(code)) {
      const bool pair = code == '\r' && text.size() > 1 && text[1] == '\n';
      clean += '\n';
      text.remove_prefix(pair ? 2 : bytes);
      continue;
    }
    if (code == '\t')
      clean += ' ';
    else if (code == replacement)
      clean += "\xEF\xBF\xBD";
    else if (!is_control(code))
      clean += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return clean;
}

std::string clean_line(std::string_view text) {
  std::string line = clean_text(text);
  for (char& c : line)
    if (c == '\n') c = ' ';
  const auto first = line.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

std::string isolated(std::string_view text) {
  bool foreign = false;
  for (auto rest = text; !rest.empty() && !foreign;) {
    const auto [code, bytes] = decode(rest);
    foreign = is_right_to_left(code);
    rest.remove_prefix(bytes);
  }
  if (!foreign) return std::string(text);
  std::string apart(first_strong_isolate.begin(), first_strong_isolate.end());
  apart += text;
  apart.append(pop_isolate.begin(), pop_isolate.end());
  return apart;
}

}  // namespace regimen
