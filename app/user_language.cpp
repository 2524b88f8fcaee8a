#include "user_language.hpp"

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace regimen {
namespace {

constexpr const char* any_language = "C.UTF-8";

/// The locale that the environment names for messages: `es_ES.UTF-8`; null where it names none.
const char* named_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
  return nullptr;
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_c(const char* locale) { return locale == nullptr || std::strcmp(locale, "C") == 0; }

std::string narrow(std::wstring_view text) {
  std::string tag;
  for (const wchar_t c : text) tag += c > 0 && c < 128 ? static_cast<char>(c) : '?';
  return tag;
}

}  // namespace

std::optional<std::string> asked_language(int argc, const wchar_t* const* argv) {
  constexpr std::wstring_view option = L"--language";
  std::optional<std::string> asked;
  for (int i = 1; i < argc; ++i) {
    const std::wstring_view argument = argv[i];
    if (argument == option && i + 1 < argc)
      asked = narrow(argv[i + 1]);
    else if (argument.starts_with(option) && argument.substr(option.size()).starts_with(L'='))
      asked = narrow(argument.substr(option.size() + 1));
  }
  return asked;
}

void prefer_language(const std::optional<std::string>& tag) {
  std::string language;
  if (tag) {
    language = *tag;
    std::replace(language.begin(), language.end(), '-', '_');
  } else if (!is_set("LANGUAGE") && named_locale() != nullptr && std::setlocale(LC_ALL, "") == nullptr) {
    language = std::string(named_locale());
    language.erase(std::min(language.find_first_of(".@"), language.size()));
  }
  if (!language.empty()) setenv("LANGUAGE", language.c_str(), 1);
}

void settle_locale() {
  for (const int category : {LC_CTYPE, LC_MESSAGES})
    if (is_c(std::setlocale(category, nullptr))) std::setlocale(category, any_language);
}

}  // namespace regimen
