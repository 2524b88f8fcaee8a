#include "search_words.hpp"

#include <array>
#include <cstdint>

namespace regimen::db {
namespace {

constexpr char32_t not_utf8 = 0xFFFD;

/// The code point at `at`, which is moved behind it; a byte that is not UTF-8 is one replacement character.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const int length = lead >= 0xF0 && lead < 0xF5   ? 3
                     : lead >= 0xE0 && lead < 0xF0 ? 2
                     : lead >= 0xC2 && lead < 0xE0 ? 1
                                                   : 0;
  if (length == 0 || text.size() - at < static_cast<std::size_t>(length)) return not_utf8;
  char32_t code = lead & (0x3FU >> static_cast<unsigned>(length));
  for (int i = 0; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
    if ((byte & 0xC0U) != 0x80U) return not_utf8;
    code = (code << 6U) | (byte & 0x3FU);
  }
  at += static_cast<std::size_t>(length);
  return code;
}

// U+00C0 to U+017F without their accents; a space stands for the two signs among them.
constexpr std::array<std::string_view, 192> latin = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // 00C0
    "d", "n", "o",  "o",  "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "ss",  // 00D0
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // 00E0
    "d", "n", "o",  "o",  "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "y",   // 00F0
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",   // 0100
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",   // 0110
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",   // 0120
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",   // 0130
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",   // 0140
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",   // 0150
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",   // 0160
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};  // 0170

void append_utf8(std::string& word, char32_t code) {
  const auto unit = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code < 0x800) {
    word += unit(0xC0U | (code >> 6U));
  } else {
    if (code < 0x10000) {
      word += unit(0xE0U | (code >> 12U));
    } else {
      word += unit(0xF0U | (code >> 18U));
      word += unit(0x80U | ((code >> 12U) & 0x3FU));
    }
    word += unit(0x80U | ((code >> 6U) & 0x3FU));
  }
  word += unit(0x80U | (code & 0x3FU));
}

bool is_between(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

/// Code points from U+0180 on that are no letters: punctuation, symbols, emoji, private use.
bool parts_words(char32_t code) {
  return is_between(code, 0x2000, 0x2BFF) || is_between(code, 0x3000, 0x303F) || is_between(code, 0xD800, 0xF8FF) ||
         is_between(code, 0xFE00, 0xFE6F) || is_between(code, 0xFFF0, 0xFFFF) || code >= 0x1F000;
}

enum class Effect { letter, nothing, separator };

/// Adds a code point to the word as it is compared.
Effect append_folded(std::string& word, char32_t code) {
  if (code < 0x80) {
    if ((code >= U'a' && code <= U'z') || (code >= U'0' && code <= U'9'))
      word += static_cast<char>(code);
    else if (code >= U'A' && code <= U'Z')
      word += static_cast<char>(code - U'A' + U'a');
    else
      return code == U'\'' ? Effect::nothing : Effect::separator;
    return Effect::letter;
  }
  if (is_between(code, 0xC0, 0x17F)) {
    const std::string_view letters = latin[code - 0xC0];
    if (letters == " ") return Effect::separator;
    word += letters;
    return Effect::letter;
  }
  // Combining accents, the typographic apostrophe, and marks that steer the writing direction are not seen as letters.
  if (is_between(code, 0x300, 0x36F) || code == 0x2019 || is_between(code, 0x200B, 0x200F) ||
      is_between(code, 0x202A, 0x202E) || is_between(code, 0x2066, 0x2069))
    return Effect::nothing;
  if (code < 0x180 || parts_words(code)) return Effect::separator;
  if (is_between(code, 0x391, 0x3A9) || is_between(code, 0x410, 0x42F)) code += 0x20;  // Greek and Cyrillic capitals
  if (is_between(code, 0x400, 0x40F)) code += 0x50;
  append_utf8(word, code);
  return Effect::letter;
}

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    if (append_folded(word, next_code_point(text, at)) == Effect::separator && !word.empty()) {
      words.push_back(word);
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

}  // namespace regimen::db
