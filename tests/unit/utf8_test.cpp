#include "regimen/engine/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace regimen;

namespace {

/// The UTF-8 of a code point, well-formed or not: the surrogates are written as if they were characters.
std::string encoded(unsigned point) {
  const auto byte = [](unsigned value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (point < 0x80) return {byte(point)};
  if (point < 0x800) return {byte(0xC0 | (point >> 6)), byte(0x80 | (point & 0x3F))};
  if (point < 0x10000)
    return {byte(0xE0 | (point >> 12)), byte(0x80 | ((point >> 6) & 0x3F)), byte(0x80 | (point & 0x3F))};
  return {byte(0xF0 | (point >> 18)), byte(0x80 | ((point >> 12) & 0x3F)), byte(0x80 | ((point >> 6) & 0x3F)),
          byte(0x80 | (point & 0x3F))};
}

}  // namespace

TEST_CASE("every code point but the surrogates is UTF-8, and nothing beyond U+10FFFF", "[engine][utf8]") {
  unsigned wrongly_judged = 0;
  for (unsigned point = 0; point < 0x120000; ++point) {
    const bool allowed = point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    if (is_utf8(encoded(point)) != allowed) ++wrongly_judged;
  }
  CHECK(wrongly_judged == 0);
}

TEST_CASE("text in any script is UTF-8", "[engine][utf8]") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("Bridge"));
  CHECK(
      is_utf8("R\xC3\xBC"
              "ckenschule"));
  CHECK(is_utf8("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x82\xAC \xF0\x9F\x92\xAA"));
  CHECK(is_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("bytes that are not UTF-8 are refused wherever they stand", "[engine][utf8]") {
  const std::string_view wrong[] = {
      "\x80",              // a continuation with nothing to continue
      "\xC3",              // cut short
      "\xE2\x82",          // cut short
      "\xF0\x9F\x92",      // cut short
      "\xC3(",             // the second byte is no continuation
      "\xE2\x28\xA1",      // the second of three
      "\xE2\x82\x28",      // the third of three
      "\xF0\x9F\x92\x28",  // the fourth of four
      "\xC0\x80",          // NUL, overlong
      "\xC1\xBF",          // overlong
      "\xE0\x80\xAF",      // overlong
      "\xE0\x9F\xBF",      // overlong
      "\xF0\x8F\xBF\xBF",  // overlong
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // U+110000
      "\xF5\x80\x80\x80",  // no such lead byte
      "\xF8\x88\x80\x80\x80",
      "\xFE",
      "\xFF",
      "R\xFC"
      "cken",  // Latin-1
  };
  for (const std::string_view text : wrong) {
    CAPTURE(text.size(), static_cast<int>(static_cast<unsigned char>(text[0])));
    CHECK_FALSE(is_utf8(text));
    CHECK_FALSE(is_utf8("before" + std::string(text)));
    CHECK_FALSE(is_utf8(std::string(text) + "after"));
  }
}

TEST_CASE("what follows the end of the text does not complete it", "[engine][utf8]") {
  const std::string_view whole = "\xF0\x9F\x92\xAA";
  for (std::size_t cut = 1; cut < whole.size(); ++cut) CHECK_FALSE(is_utf8(whole.substr(0, cut)));
  CHECK(is_utf8(whole));
}

TEST_CASE("a prefix never cuts a code point and never leaves out one that fits", "[engine][utf8]") {
  const std::string text = "a\xC3\xBC\xE2\x82\xAC\xF0\x9F\x92\xAA";  // 1, 2, 3 and 4 bytes
  const std::size_t expected[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
  for (std::size_t most = 0; most < std::size(expected); ++most) {
    CAPTURE(most);
    const std::string_view prefix = utf8_prefix(text, most);
    CHECK(prefix.size() == expected[most]);
    CHECK(text.substr(0, prefix.size()) == prefix);
    CHECK(is_utf8(prefix));
  }
}

TEST_CASE("a prefix of broken text is no longer than asked", "[engine][utf8]") {
  CHECK(utf8_prefix("\x80\x80\x80\x80", 2).size() <= 2);
  CHECK(utf8_prefix("abc\xFF\xFF", 4) == "abc\xFF");
  CHECK(utf8_prefix("", 0).empty());
}
