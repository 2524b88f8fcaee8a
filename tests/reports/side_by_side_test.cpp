// One handout in two languages, for a family that shares it.

#include <catch2/catch.hpp>

#include "catalogue_handout.hpp"
#include "pdf_reading.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

TEST_CASE("in two languages each exercise has the steps, tips and warnings of both", "[reports][handout][bilingual]") {
  const auto both = catalogue_handout(8, "en", "es");
  const auto first = catalogue_handout(8, "en");
  const auto second = catalogue_handout(8, "es");
  const auto in_both = exercises_of(both);
  const auto in_first = exercises_of(first);
  const auto in_second = exercises_of(second);
  REQUIRE(in_both.size() == 8);
  for (std::size_t i = 0; i < in_both.size(); ++i) {
    CAPTURE(in_both[i]->key);
    CHECK(in_both[i]->steps == in_first[i]->steps);
    CHECK(in_both[i]->tips == in_first[i]->tips);
    const SecondWords& words = in_both[i]->second.value();
    CHECK(words.language == "es");
    CHECK(words.steps == in_second[i]->steps);
    CHECK(words.stops == in_second[i]->stops);
    CHECK(words.tips == in_second[i]->tips);
    CHECK_THAT(in_both[i]->name, Contains(in_first[i]->name) && Contains(in_second[i]->name));
    CHECK_THAT(in_both[i]->dose, Contains(in_first[i]->dose) && Contains(in_second[i]->dose));
  }
}

TEST_CASE("in two languages the safety box warns in both", "[reports][handout][bilingual][safety]") {
  const auto both = catalogue_handout(1, "es", "en").safety;
  for (const auto& box : {catalogue_handout(1, "en").safety, catalogue_handout(1, "es").safety}) {
    for (const auto& alarm : box.alarms) CHECK_THAT(both.alarms, Catch::Matchers::VectorContains(alarm));
    for (const auto& advice : box.for_you) CHECK_THAT(both.for_you, Catch::Matchers::VectorContains(advice));
    for (const auto& habit : box.habits) CHECK_THAT(both.habits, Catch::Matchers::VectorContains(habit));
    CHECK_THAT(both.disclaimer, Contains(box.disclaimer));
  }
}

TEST_CASE("a second language that is the first is none", "[reports][handout][bilingual]") {
  CHECK(catalogue_handout(3, "es", "es-MX") == catalogue_handout(3, "es"));
  CHECK(catalogue_handout(3, "en", "xx") == catalogue_handout(3, "en"));  // there is no xx: it would be English again
}

namespace {

void check_both_languages(const Handout& handout, HandoutLayout layout) {
  const auto document = drawn_pdf(handout, Paper::letter, layout);
  CHECK(document.warnings.empty());
  std::string all;
  for (const std::string& page : pages_of(document.bytes)) all += without_blanks(page);
  for (const auto* exercise : exercises_of(handout)) {
    const SecondWords& second = exercise->second.value();
    for (const auto* texts : {&exercise->steps, &exercise->tips, &second.steps, &second.stops, &second.tips})
      for (const std::string& text : *texts) {
        CAPTURE(exercise->key, text);
        CHECK(count_of(without_blanks(text), all) >= 1);
      }
  }
}

}  // namespace

TEST_CASE("the PDF in two languages loses no word of either", "[reports][pdf][bilingual]") {
  check_both_languages(catalogue_handout(4, "en", "es"), HandoutLayout::comfortable);
  check_both_languages(catalogue_handout(4, "es", "en"), HandoutLayout::comfortable);
}

TEST_CASE("large print in two languages loses no word of either", "[reports][pdf][bilingual]") {
  check_both_languages(catalogue_handout(40, "en", "es"), HandoutLayout::large_print);
}

TEST_CASE("a safety box that is taller than a page in two languages goes on on the next",
          "[reports][pdf][bilingual][safety]") {
  auto handout = catalogue_handout(1, "en", "es");
  for (int i = 0; i < 20; ++i)
    handout.safety.for_you.push_back("Sentence " + std::string(1, static_cast<char>('A' + i)));
  const auto document = drawn_pdf(handout, Paper::letter, HandoutLayout::large_print);
  CHECK(document.warnings.empty());
  CHECK(ink_at_the_foot(document.bytes) == 0);
  std::string all;
  for (const std::string& page : pages_of(document.bytes)) all += without_blanks(page);
  CHECK_THAT(all, Contains("SentenceA") && Contains("SentenceT"));
  CHECK_THAT(all, Contains(without_blanks(handout.safety.disclaimer)));
}

TEST_CASE("all reasons for a program are on the page in two languages", "[reports][pdf][bilingual]") {
  const auto handout = catalogue_handout(12, "en", "es");
  std::string all;
  for (const std::string& page : pages_of(drawn_pdf(handout, Paper::a4, HandoutLayout::large_print).bytes))
    all += without_blanks(page);
  CHECK_THAT(all, Contains(without_blanks(handout.why)));
}

TEST_CASE("cards in two languages lose no word of either", "[reports][pdf][bilingual]") {
  check_both_languages(catalogue_handout(4, "en", "es"), HandoutLayout::compact);
}

TEST_CASE("in two languages an exercise stands on one page", "[reports][pdf][bilingual]") {
  for (const Placement& placement :
       drawn_pdf(catalogue_handout(8, "en", "es"), Paper::letter, HandoutLayout::comfortable).placements)
    CHECK(placement.first_page == placement.last_page);
}
