#include "languages/language.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace regimen {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::vector<std::string> subtags(std::string_view tag) {
  std::vector<std::string> parts(1);
  for (const char c : lower_case(tag)) {
    if (c == '-')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

/// Where English puts the month first.
bool writes_month_first(const std::vector<std::string>& tag) {
  return std::any_of(tag.begin() + 1, tag.end(),
                     [](const std::string& part) { return part == "us" || part == "ph" || part == "bz"; });
}

}  // namespace

const Language& language_for(std::string_view tag) {
  const auto parts = subtags(tag);
  if (parts.front() == "es") return spanish();
  if (parts.front() == "en" && writes_month_first(parts)) return american_english();
  return english();
}

}  // namespace regimen
