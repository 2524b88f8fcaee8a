#include "regimen/reports/phrases.hpp"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <clocale>
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

TEST_CASE("dates are Spanish for a patient who reads Spanish", "[reports][phrases][spanish]") {
  const auto phrases = Phrases::for_language("es");
  CHECK(phrases.date(day("2026-11-23")) == "23 de noviembre de 2026");
  CHECK(phrases.date(day("2026-01-01")) == "1 de enero de 2026");
  CHECK(phrases.short_date(day("2027-09-04")) == "4 sept");
  CHECK(phrases.weekday(std::chrono::Wednesday) == "mié");
  CHECK(phrases.weekday(std::chrono::Sunday) == "dom");
}

TEST_CASE("every region of a language gets its words, and a language without any gets English", "[reports][phrases]") {
  const auto used = [](std::string_view tag) { return Phrases::for_language(tag).language(); };
  for (const char* tag : {"es", "es-MX", "es-419", "ES-es", "es-Latn-MX"}) CHECK(used(tag) == "es");
  for (const char* tag : {"en-US", "en-us", "en-Latn-US", "en-PH"}) CHECK(used(tag) == "en-US");
  for (const char* tag : {"en", "en-GB", "", "-", "de", "est", "e", "xx-US", "en-USA"}) CHECK(used(tag) == "en");
}

TEST_CASE("the process's locale and LANGUAGE have no part in the patient's language", "[reports][phrases]") {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  setenv("LANGUAGE", "es", 1);
  std::setlocale(LC_ALL, "C.UTF-8");
  CHECK(Phrases::for_language("en").text("Standing") == "Standing");
  setenv("LANGUAGE", "en", 1);
  CHECK(Phrases::for_language("es").text("Standing") == "De pie");
  unsetenv("LANGUAGE");
  std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("a sentence that nobody wrote down comes out as it is", "[reports][phrases]") {
  CHECK(Phrases::for_language("es").text("No such sentence.") == "No such sentence.");
  CHECK(Phrases::for_language("es").plural("a such", "many such", 1) == "a such");
  CHECK(Phrases::for_language("es").plural("a such", "many such", 2) == "many such");
}

TEST_CASE("numbers begin a sentence as words from two to twelve", "[reports][phrases]") {
  const auto english = Phrases::for_language("en");
  CHECK(english.number_word(1) == "1");
  CHECK(english.number_word(2) == "Two");
  CHECK(english.number_word(12) == "Twelve");
  CHECK(english.number_word(13) == "13");
  CHECK(english.number_word(0) == "0");
  const auto spanish = Phrases::for_language("es");
  CHECK(spanish.number_word(2) == "Dos");
  CHECK(spanish.number_word(12) == "Doce");
}

TEST_CASE("only one thing is singular", "[reports][phrases]") {
  for (const char* tag : {"en", "es"}) {
    const auto phrases = Phrases::for_language(tag);
    const auto forms = phrases.plural_forms("{count} minute", "{count} minutes");
    REQUIRE(forms.size() == 2);
    CHECK(phrases.plural("{count} minute", "{count} minutes", 1) == forms[0]);
    CHECK(phrases.plural("{count} minute", "{count} minutes", 0) == forms[1]);
    CHECK(phrases.plural("{count} minute", "{count} minutes", 2) == forms[1]);
  }
  CHECK(Phrases::for_language("es").plural("{count} minute", "{count} minutes", 2) == "{count} minutos");
}

TEST_CASE("lists are joined as they are spoken", "[reports][phrases]") {
  const auto english = Phrases::for_language("en");
  const auto listed = [](const Phrases& phrases, const std::vector<std::string>& things) {
    return phrases.list(things);
  };
  CHECK(listed(english, {}).empty());
  CHECK(listed(english, {"a mat"}) == "a mat");
  CHECK(listed(english, {"a mat", "a wall"}) == "a mat and a wall");
  CHECK(listed(english, {"a mat", "a wall", "a chair"}) == "a mat, a wall and a chair");
  const auto spanish = Phrases::for_language("es");
  CHECK(listed(spanish, {"una colchoneta", "una pared", "una silla"}) == "una colchoneta, una pared y una silla");
  CHECK(listed(spanish, {"agua", "hilo"}) == "agua e hilo");
  CHECK(listed(spanish, {"agua", "Inés"}) == "agua e Inés");
  CHECK(listed(spanish, {"agua", "índices"}) == "agua e índices");
  CHECK(listed(spanish, {"agua", "hielo"}) == "agua y hielo");
  CHECK(listed(spanish, {"agua", ""}) == "agua y ");
}

TEST_CASE("a filled-in value is never searched for further names", "[reports][phrases]") {
  CHECK(fill("{a} and {b}", {{"a", "{b}"}, {"b", "two"}}) == "{b} and two");
  CHECK(fill("{unknown} stays, as does {", {}) == "{unknown} stays, as does {");
  CHECK(fill("", {{"a", "x"}}).empty());
}
