#include "capital.hpp"

#include <array>

#include <glib.h>

namespace regimen {
namespace {

std::string with_first(std::string_view text, gunichar (*changed)(gunichar)) {
  if (text.empty()) return {};
  const std::string whole(text);
  std::array<char, 6> first{};
  const auto length = g_unichar_to_utf8(changed(g_utf8_get_char(whole.c_str())), first.data());
  return std::string(first.data(), static_cast<std::size_t>(length)) + g_utf8_next_char(whole.c_str());
}

}  // namespace

std::string with_capital(std::string_view text) { return with_first(text, g_unichar_toupper); }

std::string without_capital(std::string_view text) { return with_first(text, g_unichar_tolower); }

}  // namespace regimen
