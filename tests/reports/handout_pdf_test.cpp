#include "regimen/reports/pdf.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "pdf_reading.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

Handout handout_of(std::size_t exercises) {
  return make_handout(sample_patient(), sample_program(exercises), {.date = parse_date("2026-11-20").value()});
}

/// The pages on which a text stands.
std::vector<int> pages_with(const PdfDocument& document, const std::string& wanted) {
  std::vector<int> pages;
  for (int page = 1; page <= document.pages; ++page)
    if (unwrapped(text_of(document.bytes, page, page)).find(wanted) != std::string::npos) pages.push_back(page);
  return pages;
}

}  // namespace

TEST_CASE("every word of the handout can be searched in the PDF", "[reports][pdf]") {
  const auto handout = handout_of(6);
  const auto document = drawn_pdf(handout, Paper::a4);
  const auto text = unwrapped(text_of(document.bytes));
  CHECK_THAT(text, Contains("Low back, first six weeks") && Contains("A. Example") &&
                       Contains("Six weeks from 23 November 2026") && Contains("Why these exercises?"));
  for (const auto& section : handout.sections) {
    CHECK_THAT(text, Contains(section.heading));
    for (const auto& exercise : section.exercises) {
      CHECK_THAT(text, Contains(std::to_string(exercise.number) + ". " + exercise.name));
      CHECK_THAT(text, Contains(exercise.dose) && Contains(exercise.purpose) && Contains(exercise.felt_in));
      CHECK_THAT(text, Contains(exercise.position_words) && Contains(exercise.key));
      for (const auto& step : exercise.steps) CHECK_THAT(text, Contains(step));
      for (const auto& stop : exercise.stops) CHECK_THAT(text, Contains(stop));
      for (const auto& tip : exercise.tips) CHECK_THAT(text, Contains(tip));
    }
  }
  CHECK(document.warnings.empty());
}

TEST_CASE("the safety box is whole on the first page, whatever follows", "[reports][pdf][safety]") {
  for (const auto paper : {Paper::a4, Paper::letter})
    for (const std::size_t exercises : {0U, 1U, 6U, 20U}) {
      const auto document = drawn_pdf(handout_of(exercises), paper);
      const auto first = unwrapped(text_of(document.bytes, 1, 1));
      CAPTURE(exercises);
      for (const char* words : {"Stop and call us if an exercise makes your pain worse", "Get emergency help at once",
                                "Never push into pain", "do not take the place of advice"})
        CHECK_THAT(first, Contains(words));
      CHECK(pages_with(document, "Get emergency help at once") == std::vector<int>{1});
    }
}

TEST_CASE("an exercise is never split over pages, and no heading stands alone", "[reports][pdf]") {
  for (const auto paper : {Paper::a4, Paper::letter})
    for (const std::size_t exercises : {1U, 6U, 20U}) {
      const auto handout = handout_of(exercises);
      const auto document = drawn_pdf(handout, paper);
      CAPTURE(exercises, document.pages);
      REQUIRE(document.placements.size() == exercises);
      for (const auto& section : handout.sections)
        for (const auto& exercise : section.exercises) {
          const auto& placement = document.placements[static_cast<std::size_t>(exercise.number - 1)];
          CHECK(placement.exercise == exercise.number);
          CHECK(placement.first_page == placement.last_page);
          // What the layout says of itself is checked against what another program reads on that page.
          const auto page = unwrapped(text_of(document.bytes, placement.first_page, placement.first_page));
          CHECK_THAT(page, Contains(std::to_string(exercise.number) + ". " + exercise.name));
          for (const auto& step : exercise.steps) CHECK_THAT(page, Contains(step));
          for (const auto& tip : exercise.tips) CHECK_THAT(page, Contains(tip));
          if (&exercise == &section.exercises.front()) CHECK_THAT(page, Contains(section.heading));
        }
    }
}

TEST_CASE("every page has its number and the title at its foot", "[reports][pdf]") {
  const auto document = drawn_pdf(handout_of(6), Paper::letter);
  REQUIRE(document.pages > 1);
  for (int page = 1; page <= document.pages; ++page) {
    const auto text = unwrapped(text_of(document.bytes, page, page));
    CHECK_THAT(text, Contains("Page " + std::to_string(page) + " of " + std::to_string(document.pages)));
    CHECK_THAT(text, Contains("Low back, first six weeks"));
  }
}

TEST_CASE("the body is set in twelve points or more", "[reports][pdf]") {
  const auto handout = handout_of(11);
  const auto texts = sized_texts_of(drawn_pdf(handout, Paper::a4).bytes);
  REQUIRE(texts.size() > 100);
  std::vector<std::string> small_allowed{"Page ", "Low back, first six weeks"};
  for (const auto& section : handout.sections)
    for (const auto& exercise : section.exercises) small_allowed.push_back(exercise.key);
  for (const auto& text : texts) {
    const bool allowed = std::ranges::any_of(
        small_allowed, [&](const std::string& label) { return text.text.find(label) != std::string::npos; });
    if (allowed) continue;
    CAPTURE(text.text);
    CHECK(text.size >= 12);
  }
}

TEST_CASE("fonts are embedded and map to letters", "[reports][pdf]") {
  const auto fonts = fonts_of(drawn_pdf(handout_of(2), Paper::a4).bytes);
  REQUIRE(fonts.size() >= 2);
  for (const auto& font : fonts) {
    CAPTURE(font);
    CHECK_THAT(font, Contains("NotoSans"));
    CHECK_THAT(font, Contains("yes yes yes"));  // embedded, a subset, with a Unicode map
  }
}

TEST_CASE("the properties name the program and its author, never the patient", "[reports][pdf][privacy]") {
  auto handout = handout_of(1);
  handout.author = "Jane Somebody";
  handout.patient = "Zebulon Quillfeather";
  const auto information = information_of(drawn_pdf(handout, Paper::a4).bytes);
  CHECK_THAT(information,
             Contains("Low back, first six weeks") && Contains("Jane Somebody") && Contains("Tagged:          yes"));
  CHECK_THAT(information, !Contains("Quillfeather"));
}

TEST_CASE("both papers have their own size, and the language tag tells which is usual", "[reports][pdf]") {
  CHECK_THAT(information_of(drawn_pdf(handout_of(1), Paper::a4).bytes), Contains("(A4)"));
  CHECK_THAT(information_of(drawn_pdf(handout_of(1), Paper::letter).bytes), Contains("612 x 792 pts (letter)"));
  CHECK(usual_paper("en-US") == Paper::letter);
  CHECK(usual_paper("en-us") == Paper::letter);
  CHECK(usual_paper("es-MX") == Paper::letter);
  CHECK(usual_paper("fr-CA-x-test") == Paper::letter);
  CHECK(usual_paper("en") == Paper::a4);
  CHECK(usual_paper("en-GB") == Paper::a4);
  CHECK(usual_paper("de-USAX") == Paper::a4);
}

TEST_CASE("the table to tick off stands once, on one page", "[reports][pdf]") {
  for (const std::size_t exercises : {1U, 6U, 20U}) {
    const auto document = drawn_pdf(handout_of(exercises), Paper::a4);
    const auto pages = pages_with(document, "Tick off your days");
    REQUIRE(pages.size() == 1);
    CHECK(pages_with(document, "Week 1 23 Nov") == pages);
    CHECK(pages_with(document, "Week 6 28 Dec") == pages);
  }
}

TEST_CASE("empty contact lines are lines to write on, filled ones are printed", "[reports][pdf]") {
  auto handout = handout_of(1);
  handout.contact = {{"Clinic", "Harbor Back Clinic"}, {"Telephone", ""}};
  const auto text = unwrapped(text_of(drawn_pdf(handout, Paper::a4).bytes, 1, 1));
  CHECK_THAT(text, Contains("Harbor Back Clinic") && Contains("Telephone"));
}
