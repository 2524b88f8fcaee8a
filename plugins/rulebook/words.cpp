#include "words.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace rulebook {
namespace {

using std::string_view;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '/' ||
         c == '_' || c == '.';
}

// The longer ones first; the second of each pair is what people's keyboards also make of it.
constexpr auto signs = std::to_array<std::pair<string_view, string_view>>({{"!=", "!="},
                                                                           {"<=", "<="},
                                                                           {">=", ">="},
                                                                           {"==", "="},
                                                                           {"≠", "!="},
                                                                           {"≤", "<="},
                                                                           {"≥", ">="},
                                                                           {"=", "="},
                                                                           {"<", "<"},
                                                                           {">", ">"},
                                                                           {"(", "("},
                                                                           {")", ")"},
                                                                           {",", ","}});

string_view first_character(string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return text.substr(0, size);
}

std::string lower_case(string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

}  // namespace

std::variant<std::vector<Word>, Fault> words_of(string_view condition, int line) {
  std::vector<Word> words;
  while (!condition.empty()) {
    const char c = condition.front();
    std::size_t size = 1;
    if (c == '\n') {
      ++line;
    } else if (is_letter(c)) {
      while (size < condition.size() && is_letter(condition[size])) ++size;
      words.push_back({lower_case(condition.substr(0, size)), line});
    } else if (c != ' ' && c != '\t' && c != '\r') {
      size = 0;
      for (const auto& [written, meant] : signs)
        if (size == 0 && condition.starts_with(written)) {
          words.push_back({std::string(meant), line});
          size = written.size();
        }
      if (size == 0) return Fault{line, shown(first_character(condition)) + " has no meaning in a condition"};
    }
    condition.remove_prefix(size);
  }
  words.push_back({{}, line});
  return words;
}

}  // namespace rulebook
