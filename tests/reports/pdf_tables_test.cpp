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

/// Dark pixels in the last half inch of all pages, under the footers.
int ink_at_the_foot(const std::string& pdf) {
  int ink = 0;
  for (const GreyPage& page : drawn_by_poppler(pdf, 36))
    for (int y = page.height - 8; y < page.height; ++y)
      for (int x = 0; x < page.width; ++x) ink += page.at(x, y) < 250 ? 1 : 0;
  return ink;
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
