#include "text_safety.hpp"

#include <array>

#include "code_point.hpp"

namespace regimen {
namespace {

constexpr std::array first_strong_isolate{'\xE2', '\x81', '\xA8'};  // U+2068
constexpr std::array pop_isolate{'\xE2', '\x81', '\xA9'};           // U+2069

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
    const auto [code, bytes] = first_code_point(text);
    if (is_line_end(code)) {
      const bool pair = code == '\r' && text.size() > 1 && text[1] == '\n';
      clean += '\n';
      text.remove_prefix(pair ? 2 : bytes);
      continue;
    }
    if (code == '\t')
      clean += ' ';
    else if (code == replacement_character)
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
    const auto [code, bytes] = first_code_point(rest);
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
