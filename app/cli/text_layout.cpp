#include "text_layout.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace regimen::cli {

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string paragraph(std::string_view first, std::string_view text) {
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; }, ' ');
  const std::size_t indent = columns(first);
  std::string result(first);
  std::size_t used = indent;
  bool line_is_empty = true;
  std::string_view rest = plain;
  while (true) {
    const auto start = rest.find_first_not_of(' ');
    if (start == std::string_view::npos) break;
    rest.remove_prefix(start);
    const auto word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    const std::size_t width = columns(word);
    if (!line_is_empty && used + 1 + width > terminal_columns) {
      result += '\n' + std::string(indent, ' ');
      used = indent;
      line_is_empty = true;
    }
    if (!line_is_empty) {
      result += ' ';
      ++used;
    }
    result += word;
    used += width;
    line_is_empty = false;
  }
  return result + '\n';
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = columns(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string enumerated(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace regimen::cli
