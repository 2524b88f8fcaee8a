// Tables that are larger than usual.

#include <catch2/catch.hpp>

#include "catalogue_handout.hpp"
#include "pdf_reading.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

/// A handout of so many exercises that all grow with the weeks.
Handout growing(std::size_t count) {
  Handout handout = catalogue_handout(count);
  ProgressTable& table = handout.progress.value();
  const auto amounts = table.rows.at(0).amounts;
  table.rows.clear();
  for (const auto* exercise : exercises_of(handout))
    table.rows.push_back({std::to_string(exercise->number) + ". " + exercise->name, "times", amounts});
  return handout;
}

}  // namespace

TEST_CASE("a table of weeks of a usual length stands on one page, whole", "[reports][pdf]") {
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print}) {
    const auto document = drawn_pdf(growing(8), Paper::a4, layout);
    CHECK(ink_at_the_foot(document.bytes) == 0);
    CHECK(pages_of(document.bytes).size() == static_cast<std::size_t>(document.pages));
  }
}

TEST_CASE("a table of weeks that is taller than a page goes on on the next", "[reports][pdf]") {
  CHECK(ink_at_the_foot(drawn_pdf(growing(15), Paper::a4, HandoutLayout::large_print).bytes) == 0);
  CHECK(ink_at_the_foot(drawn_pdf(growing(40), Paper::a4, HandoutLayout::comfortable).bytes) == 0);
}

TEST_CASE("a program of a hundred weeks has a table of days that fits its page", "[reports][pdf]") {
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print}) {
    auto handout = catalogue_handout(2);
    auto& rows = handout.ticks.value().rows;
    rows.resize(12, rows.front());
    CHECK(ink_at_the_foot(drawn_pdf(handout, Paper::letter, layout).bytes) == 0);
  }
}

TEST_CASE("thirty exercises take at most seventeen pages, since what almost fits is made to fit", "[reports][pdf]") {
  const auto document = drawn_pdf(catalogue_handout(30), Paper::a4);
  CHECK(document.pages <= 17);
  CHECK(ink_at_the_foot(document.bytes) == 0);
}

TEST_CASE("pictures that grow into a page's rest push nothing off it", "[reports][pdf]") {
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print})
    for (const std::size_t count : {1U, 2U, 3U, 5U, 8U, 13U, 21U}) {
      CAPTURE(count);
      CHECK(ink_at_the_foot(drawn_pdf(catalogue_handout(count), Paper::letter, layout).bytes) == 0);
    }
}

TEST_CASE("every exercise of the catalogue stands on one page, in each language and layout", "[reports][pdf]") {
  for (const char* language : {"en", "es"})
    for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print})
      for (const Placement& placement : drawn_pdf(catalogue_handout(52, language), Paper::a4, layout).placements) {
        CAPTURE(language, placement.exercise);
        CHECK(placement.first_page == placement.last_page);
      }
}
