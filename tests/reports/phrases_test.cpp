#include "regimen/reports/phrases.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace regimen;

namespace {

Date day(const char* text) { return parse_date(text).value(); }

}  // namespace

TEST_CASE("dates are written as the patient's country writes them", "[reports][phrases]") {
  CHECK(Phrases::for_language("en").date(day("2026-11-23")) == "23 November 2026");
  CHECK(Phrases::for_language("en-GB").date(day("2026-11-03")) == "3 November 2026");
  CHECK(Phrases::for_language("en-US").date(day("2026-11-23")) == "November 23, 2026");
  CHECK(Phrases::for_language("EN-us").short_date(day("2027-01-04")) == "Jan 4");
  CHECK(Phrases::for_language("en").short_date(day("2027-01-04")) == "4 Jan");
  CHECK(Phrases::for_language("en").weekday(std::chrono::Monday) == "Mon");
  CHECK(Phrases::for_language("en").weekday(std::chrono::Sunday) == "Sun");
}

TEST_CASE("a language without words of its own gets English and says so", "[reports][phrases]") {
  CHECK(Phrases::for_language("es-MX").language() == "en");
  CHECK(Phrases::for_language("").language() == "en");
  CHECK(Phrases::for_language("en-US").language() == "en-US");
}

TEST_CASE("numbers begin a sentence as words up to twelve", "[reports][phrases]") {
  const auto phrases = Phrases::for_language("en");
  CHECK(phrases.number_word(1) == "One");
  CHECK(phrases.number_word(12) == "Twelve");
  CHECK(phrases.number_word(13) == "13");
  CHECK(phrases.number_word(0) == "0");
}

TEST_CASE("only one thing is singular", "[reports][phrases]") {
  const auto phrases = Phrases::for_language("en");
  CHECK(phrases.plural("set", "sets", 1) == "set");
  CHECK(phrases.plural("set", "sets", 0) == "sets");
  CHECK(phrases.plural("set", "sets", 2) == "sets");
}

TEST_CASE("lists are joined as they are spoken", "[reports][phrases]") {
  const auto phrases = Phrases::for_language("en");
  CHECK(phrases.list(std::vector<std::string>{}).empty());
  CHECK(phrases.list(std::vector<std::string>{"a mat"}) == "a mat");
  CHECK(phrases.list(std::vector<std::string>{"a mat", "a wall"}) == "a mat and a wall");
  CHECK(phrases.list(std::vector<std::string>{"a mat", "a wall", "a chair"}) == "a mat, a wall and a chair");
}

TEST_CASE("a filled-in value is never searched for further names", "[reports][phrases]") {
  CHECK(fill("{a} and {b}", {{"a", "{b}"}, {"b", "two"}}) == "{b} and two");
  CHECK(fill("{unknown} stays, as does {", {}) == "{unknown} stays, as does {");
  CHECK(fill("", {{"a", "x"}}).empty());
}
