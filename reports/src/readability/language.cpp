#include "readability/language.hpp"

namespace regimen::readability {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::optional<Language> language_of(std::string_view tag) {
  const auto primary = tag.substr(0, tag.find_first_of("-_"));
  if (primary.size() != 2) return std::nullopt;
  const char first = lower(primary[0]);
  const char second = lower(primary[1]);
  if (first == 'e' && second == 'n') return Language::english;
  if (first == 'e' && second == 's') return Language::spanish;
  return std::nullopt;
}

}  // namespace regimen::readability
