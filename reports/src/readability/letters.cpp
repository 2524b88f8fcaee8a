#include "readability/letters.hpp"

#include "code_point.hpp"

namespace regimen::readability {
namespace {

constexpr char32_t combining_acute = 0x301;
constexpr char32_t combining_tilde = 0x303;
constexpr char32_t combining_diaeresis = 0x308;

/// The one character for a small letter and the accent that follows it; 0 where Spanish has none.
char32_t composed(char letter, char32_t accent) {
  if (accent == combining_tilde) return letter == 'n' ? U'ñ' : 0;
  if (accent == combining_diaeresis) return letter == 'u' ? U'ü' : 0;
  if (accent != combining_acute) return 0;
  switch (letter) {
    case 'a':
      return U'á';
    case 'e':
      return U'é';
    case 'i':
      return U'í';
    case 'o':
      return U'ó';
    case 'u':
      return U'ú';
    default:
      return 0;
  }
}

/// Appends a character of Latin-1.
void append_latin(std::string& text, char32_t c) {
  text += static_cast<char>(0xC0U | (c >> 6U));
  text += static_cast<char>(0x80U | (c & 0x3FU));
}

}  // namespace

Part part_of(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Part::letter;
  if (c >= '0' && c <= '9') return Part::digit;
  if (c == '\'' || c == 0x2019) return Part::apostrophe;
  if (c == '-' || c == 0x2010 || c == 0x2011) return Part::hyphen;
  if (c == 0xAD || (c >= 0x300 && c <= 0x36F)) return Part::silent;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Part::none;
  // Punctuation and symbols, their full-width forms, private use, and pictures; all else are letters of some script.
  const bool symbol = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xE000 && c <= 0xF8FF) ||
                      (c >= 0xFE00 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF20) || c >= 0xFFE0;
  return symbol ? Part::none : Part::letter;
}

bool is_capital(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }

std::string folded(std::string_view word) {
  std::string plain;
  plain.reserve(word.size());
  while (!word.empty()) {
    const auto [code, bytes] = first_code_point(word);
    if (code < 0x80) {
      if (is_capital(code))
        plain += static_cast<char>(code - 'A' + 'a');
      else if (code != '.')
        plain += static_cast<char>(code);
    } else if (code < 0x100) {
      if (code != 0xAD) append_latin(plain, is_capital(code) ? code + 0x20 : code);
    } else if (const char32_t one = plain.empty() ? 0 : composed(plain.back(), code); one != 0) {
      plain.pop_back();
      append_latin(plain, one);
    } else if (part_of(code) == Part::apostrophe) {
      plain += '\'';
    } else if (part_of(code) == Part::hyphen) {
      plain += '-';
    } else if (part_of(code) != Part::silent) {
      plain += word.substr(0, bytes);
    }
    word.remove_prefix(bytes);
  }
  return plain;
}

}  // namespace regimen::readability
