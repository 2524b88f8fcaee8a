#include <catch2/catch.hpp>

#include <random>

#include "catalogue_text.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "toml_document.hpp"

using namespace regimen;
using Catch::Matchers::Contains;

namespace {

Result<db::TomlValue> parse(std::string_view text) { return db::parse_toml(text, "file", 100'000); }

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a malformed TOML document is an error with a line and never the end of the program", "[db][toml]") {
  const auto text =
      GENERATE(as<std::string>{}, "[", "[\n", "[[\n", "[[", "[]", "a", "a =", "a = [", "a = {", "a = \"", "a = '''",
               "a = \"\"\"", "a = 1979-13-01", "a = 0x", "a = +", "= 1", ".a = 1", "a. = 1", "a = {b = 1,\n}", "\"",
               "a = \"\\", "a = \"\\u12", "[a]\n[a]", "a = 1\n[a]", "a.b = 1\na = 2", "\r", "a = nan nan", "a = [1,,2]",
               "[a.]", "[.a]", "a = 1 b = 2", "\xEF\xBB\xBF[", "a = \"\x01\"");
  INFO(text);
  const auto document = parse(text);
  REQUIRE_FALSE(document);
  CHECK_THAT(document.error().place, Contains("file:"));
  CHECK_FALSE(document.error().message.empty());
}

TEST_CASE("nesting deeper than anything of ours is an error of the document", "[db][toml]") {
  CHECK_FALSE(parse("a = " + repeated("[", 20'000)));
  CHECK_FALSE(parse("a = " + repeated("[", 20'000) + repeated("]", 20'000)));
  CHECK_FALSE(parse("a = " + repeated("{a = ", 15'000)));
  CHECK_FALSE(parse("a" + repeated(".a", 40'000) + " = 1"));
  CHECK_FALSE(parse("[a" + repeated(" . a", 20'000) + "]"));
  CHECK_FALSE(parse("\"a\"" + repeated(".\"a\"", 20'000) + " = 1"));
  CHECK_FALSE(parse("a = { a" + repeated(".a", 40'000) + " = 1 }"));
}

TEST_CASE("dots in texts and comments are not taken for keys", "[db][toml]") {
  const auto document = parse(
      "# ..........................\na = \"..............\\\"..............\"\nb = '''\n....\n..............'''\nc = "
      "\"\"\"\n\\\"\"\"\\\n...............\"\"\"\n");
  REQUIRE(document);
  CHECK(*document->find("b")->text() == "....\n..............");
}

TEST_CASE("a document over the limit, with NUL or not in UTF-8 is refused before it is parsed", "[db][toml]") {
  CHECK_FALSE(parse(std::string(100'001, '#')));
  CHECK(parse(std::string(100'000, '#')));
  CHECK(parse(std::string("a = 1\nb = \"\0\"", 13)).error().place == "file:2");
  CHECK(parse("a = 1\n\nb = \"\xC3\x28\"").error().place == "file:3");
  CHECK(parse("a = \"\xED\xA0\x80\"").error().place == "file:1");
}

TEST_CASE("any damage to a catalogue file is an error or another exercise but never a crash", "[db][toml]") {
  const std::string good = regimen::testing::catalogue_text();
  std::mt19937 random(20261120);
  const auto pick = [&](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
  const std::string_view pieces[] = {"[",
                                     "]",
                                     "\"",
                                     "'",
                                     "=",
                                     ".",
                                     ",",
                                     "{",
                                     "}",
                                     "\n",
                                     "\\",
                                     "#",
                                     "\"\"\"",
                                     "'''",
                                     "-",
                                     "1e9",
                                     "\xF0\x9F\xA6\xB4",
                                     "\xFF",
                                     "u0000",
                                     "\\u0000",
                                     "[[",
                                     "true",
                                     "inf"};
  int errors = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text = good;
    for (std::size_t edits = 1 + pick(3); edits > 0; --edits) {
      const std::size_t at = pick(text.size());
      switch (pick(4)) {
        case 0:
          text.erase(at, 1 + pick(12));
          break;
        case 1:
          text.insert(at, pieces[pick(std::size(pieces))]);
          break;
        case 2:
          text[at] = static_cast<char>(pick(256));
          break;
        default:
          text.resize(at + 1);
      }
      if (text.empty()) text = "a";
    }
    const auto exercise = parse_exercise_copy(text, "file");
    if (!exercise) {
      ++errors;
      CHECK_FALSE(exercise.error().message.empty());
    }
  }
  CHECK(errors > 2000);
}
