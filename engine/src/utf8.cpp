#include "regimen/engine/utf8.hpp"

namespace regimen {
namespace {

/// What may follow a lead byte: how many bytes, and the bounds of the first of them (the others are 80 to BF). The
/// bounds are what keeps overlong forms, surrogates and code points above U+10FFFF out (Unicode, table 3-7).
struct Tail {
  std::size_t length;
  unsigned char first_min;
  unsigned char first_max;
};

constexpr std::size_t not_a_lead = static_cast<std::size_t>(-1);

constexpr Tail tail_of(unsigned char lead) {
  if (lead < 0x80) return {0, 0, 0};
  if (lead < 0xC2) return {not_a_lead, 0, 0};
  if (lead < 0xE0) return {1, 0x80, 0xBF};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead < 0xF0) return {2, 0x80, 0xBF};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead < 0xF4) return {3, 0x80, 0xBF};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {not_a_lead, 0, 0};
}

constexpr bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

bool is_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Tail tail = tail_of(static_cast<unsigned char>(text[at]));
    if (tail.length == not_a_lead || tail.length > text.size() - at - 1) return false;
    if (tail.length > 0) {
      const auto first = static_cast<unsigned char>(text[at + 1]);
      if (first < tail.first_min || first > tail.first_max) return false;
      for (std::size_t i = 2; i <= tail.length; ++i)
        if (!continues(text[at + i])) return false;
    }
    at += tail.length + 1;
  }
  return true;
}

std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && continues(text[end])) --end;
  return text.substr(0, end);
}

}  // namespace regimen
