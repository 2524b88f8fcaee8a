// The reader of compiled translations, and what every translation must keep of its original.

#include "translations.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "languages/language.hpp"

using namespace regimen;
using namespace std::string_literals;
using Catch::Matchers::Contains;

namespace {

void add_number(std::string& bytes, std::size_t number) {
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
}

/// The bytes of a file with these entries, which must be sorted.
std::string compiled(const std::vector<std::pair<std::string, std::string>>& entries) {
  constexpr std::size_t header = 28;
  const std::size_t tables = entries.size() * 8;
  std::string texts;
  std::string originals;
  std::string translations;
  const auto add = [&](std::string& table, const std::string& text) {
    add_number(table, text.size());
    add_number(table, header + 2 * tables + texts.size());
    texts += text + '\0';
  };
  for (const auto& entry : entries) add(originals, entry.first);
  for (const auto& entry : entries) add(translations, entry.second);
  std::string bytes;
  for (const std::size_t number : {std::size_t{0x950412de}, std::size_t{0}, entries.size(), header, header + tables,
                                   std::size_t{0}, std::size_t{0}})
    add_number(bytes, number);
  return bytes + originals + translations + texts;
}

Translations of(const std::string& bytes) {
  return Translations({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
}

/// The names in braces and the places for `%s`, sorted, each as often as it stands there.
std::multiset<std::string> blanks(std::string_view text) {
  std::multiset<std::string> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') found.emplace(text.substr(at, text.find('}', at) + 1 - at));
    if (text[at] == '%') found.emplace(text.substr(at, 2));
  }
  return found;
}

}  // namespace

TEST_CASE("an original is found among many and nothing else is", "[reports][translations]") {
  const std::string bytes = compiled({{"", "header"}, {"a", "1"}, {"ab", "2"}, {"b", "3"}, {"é", "4"}});
  const auto translations = of(bytes);
  CHECK(translations.find("a") == "1");
  CHECK(translations.find("ab") == "2");
  CHECK(translations.find("b") == "3");
  CHECK(translations.find("é") == "4");
  for (const char* absent : {"0", "aa", "abc", "B", "z", "ü"}) CHECK_FALSE(translations.find(absent));
  CHECK_FALSE(Translations().find("a"));
  CHECK_FALSE(of(compiled({})).find("a"));
}

TEST_CASE("an original has its context in front and its plural behind", "[reports][translations]") {
  const std::string bytes =
      compiled({{"door\4open"s, "abrir"}, {"open"s, "abierto"}, {"{n} set\0{n} sets"s, "{n} serie\0{n} series"s}});
  const auto translations = of(bytes);
  CHECK(translations.find("open") == "abierto");
  CHECK(translations.find("open", "door") == "abrir");
  CHECK_FALSE(translations.find("open", "window"));
  CHECK(translations.find("{n} set") == "{n} serie");
  CHECK(translations.find_forms("{n} set") == std::vector<std::string_view>{"{n} serie", "{n} series"});
  CHECK(translations.find_forms("open") == std::vector<std::string_view>{"abierto"});
  CHECK(translations.find_forms("closed").empty());
}

TEST_CASE("a file that was cut off loses sentences and reads nothing outside of itself", "[reports][translations]") {
  const std::string bytes = compiled({{"a", "1"}, {"b", "2"}, {"c", "3"}});
  for (std::size_t length = 4; length < bytes.size(); ++length) {
    const std::vector<unsigned char> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
    const Translations translations(cut);
    for (const char* original : {"a", "b", "c", ""})
      if (const auto found = translations.find(original)) CHECK(found->size() <= 1);
  }
}

TEST_CASE("every translation fills in what its original does", "[reports][translations][spanish]") {
  const auto& translations = spanish().sentences;
  CHECK(translations.size() > 100);
  for (std::uint32_t n = 0; n < translations.size(); ++n) {
    const auto originals = parted_by_nul(translations.original(n));
    if (originals.front().empty()) continue;
    for (const auto form : parted_by_nul(translations.translation(n))) {
      CAPTURE(form);
      CHECK_FALSE(form.empty());
      // The singular may say "one" in words.
      const bool as_one =
          std::ranges::any_of(originals, [&](auto original) { return blanks(original) == blanks(form); });
      CHECK(as_one);
    }
  }
}

TEST_CASE("a language counts its plural forms as its translation does", "[reports][translations][spanish]") {
  const auto& language = spanish();
  const auto header = std::string(language.sentences.find("").value());
  CHECK_THAT(header, Contains("Language: es\n") && Contains("charset=UTF-8"));
  CHECK_THAT(header, Contains("nplurals=" + std::to_string(language.plural_forms) + "; plural=(n != 1);"));
  for (const int count : {0, 1, 2, 11, 101}) CHECK(language.plural_form(count) == (count != 1 ? 1U : 0U));
}
