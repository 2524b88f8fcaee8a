// How large the letters are that a patient has to read.

#include <catch2/catch.hpp>

#include <algorithm>

#include "catalogue_handout.hpp"
#include "pdf_reading.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

/// A handout with everything that a page can show.
Handout full_handout() {
  Handout handout = catalogue_handout(8);
  handout.contact[0].value = "Harbor Back Clinic";
  handout.sections[0].exercises[0].stops = {"Stop if your leg hurts."};
  return handout;
}

/// Footers and the keys of exercises are for the clinic: they may be small.
bool for_the_clinic(const std::string& text, const Handout& handout) {
  const auto exercises = exercises_of(handout);
  return text.rfind("Page ", 0) == 0 || text == handout.title ||
         std::ranges::any_of(exercises, [&](const auto* exercise) { return exercise->key == text; });
}

}  // namespace

TEST_CASE("the smallest letters for a patient are of 12, 10 and 18 points in the three layouts", "[reports][pdf]") {
  struct Least {
    HandoutLayout layout;
    double points;
  };
  for (const auto& [layout, points] : {Least{HandoutLayout::comfortable, 12}, Least{HandoutLayout::compact, 10},
                                       Least{HandoutLayout::large_print, 18}}) {
    const Handout handout = full_handout();
    const auto texts = sized_texts_of(drawn_pdf(handout, Paper::a4, layout).bytes);
    REQUIRE(texts.size() > 150);
    double smallest = 1000;
    for (const auto& text : texts) {
      if (for_the_clinic(unwrapped(text.text), handout)) continue;
      CAPTURE(points, text.size, text.text);
      CHECK(text.size >= points);
      smallest = std::min(smallest, text.size);
    }
    CHECK(smallest == Approx(points).margin(0.4));
  }
}

TEST_CASE("what is small is still of nine points", "[reports][pdf]") {
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print})
    for (const auto& text : sized_texts_of(drawn_pdf(full_handout(), Paper::a4, layout).bytes)) {
      CAPTURE(text.text);
      CHECK(text.size >= 9);
    }
}
