// The pages on the screen and on the printer against the PDF.

#include "regimen/reports/handout_pages.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "catalogue_handout.hpp"
#include "pdf_reading.hpp"
#include "pixels.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

constexpr int dots = 60;

int grey_at(const Picture& picture, int x, int y) {
  return grey(picture.argb[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                           static_cast<std::size_t>(x)]);
}

struct Comparison {
  double mean = 0;        ///< difference in grey, 0 to 255
  double beside_ink = 0;  ///< the part of the pixels that are like no pixel within one pixel's distance
};

Comparison compare(const Picture& ours, const GreyPage& theirs) {
  constexpr int tolerance = 64;
  const int width = std::min(ours.width, theirs.width);
  const int height = std::min(ours.height, theirs.height);
  double sum = 0;
  int unlike = 0;
  for (int y = 1; y + 1 < height; ++y)
    for (int x = 1; x + 1 < width; ++x) {
      const int mine = grey_at(ours, x, y);
      sum += std::abs(mine - theirs.at(x, y));
      int darkest = 255;
      int lightest = 0;
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
          darkest = std::min(darkest, theirs.at(x + dx, y + dy));
          lightest = std::max(lightest, theirs.at(x + dx, y + dy));
        }
      unlike += mine < darkest - tolerance || mine > lightest + tolerance ? 1 : 0;
    }
  const double pixels = static_cast<double>(width) * height;
  return {sum / pixels, unlike / pixels};
}

}  // namespace

TEST_CASE("the pages on the screen are the pages of the PDF, within a pixel", "[reports][pdf][pages]") {
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print}) {
    const auto handout = catalogue_handout(4);
    const auto pages = lay_out(handout, Paper::letter, layout);  // 510 by 660 pixels to the dot
    const auto document = drawn_pdf(handout, Paper::letter, layout);
    const auto printed = drawn_by_poppler(document.bytes, dots);
    REQUIRE(pages.count() == document.pages);
    REQUIRE(printed.size() == static_cast<std::size_t>(pages.count()));
    for (int page = 1; page <= pages.count(); ++page) {
      const Picture picture = pages.picture(page, static_cast<int>(std::lround(pages.width() * dots / 72)));
      const auto difference = compare(picture, printed[static_cast<std::size_t>(page) - 1]);
      CAPTURE(static_cast<int>(layout), page, difference.mean, difference.beside_ink);
      CHECK(difference.mean < 10);  // letters are smoothed differently
      CHECK(difference.beside_ink < 0.001);
    }
  }
}

TEST_CASE("pages have the size of their paper, and as many are painted as are printed", "[reports][pdf][pages]") {
  const auto handout = catalogue_handout(8, "es");
  const auto a4 = lay_out(handout, Paper::a4);
  CHECK(a4.width() == Approx(595.28).margin(0.01));
  CHECK(a4.height() == Approx(841.89).margin(0.01));
  CHECK(a4.count() == drawn_pdf(handout, Paper::a4).pages);
  const auto letter = lay_out(handout, Paper::letter, HandoutLayout::large_print);
  CHECK(letter.width() == 612);
  CHECK(letter.height() == 792);
  const Picture picture = letter.picture(1, 153);
  CHECK(picture.width == 153);
  CHECK(picture.height == 198);
}

TEST_CASE("a page is painted the same twice", "[reports][pdf][pages]") {
  const auto pages = lay_out(catalogue_handout(3), Paper::a4);
  CHECK(pages.picture(2, 300).argb == pages.picture(2, 300).argb);
  CHECK(pages.picture(1, 300).argb != pages.picture(2, 300).argb);
}

TEST_CASE("letters that no font has are shown as boxes on the screen, with the reason not to print",
          "[reports][pdf][pages][hostile]") {
  auto handout = catalogue_handout(1);
  CHECK(check_letters(lay_out(handout, Paper::a4)));
  handout.patient = "Ann \U000F1234";
  const auto pages = lay_out(handout, Paper::a4);
  CHECK(pages.picture(1, 200).width == 200);
  const auto checked = check_letters(pages);
  REQUIRE_FALSE(checked);
  CHECK(checked.error() == render_pdf(handout, Paper::a4).error());
  CHECK_THAT(checked.error().text(), Contains("the patient's name") && !Contains("Ann"));
}

TEST_CASE("what cannot be drawn is told in reading order, whichever thread has set it", "[reports][pdf][pages]") {
  auto handout = catalogue_handout(10);
  std::vector<std::string> broken;
  for (auto& section : handout.sections)
    for (auto& exercise : section.exercises) {
      exercise.name += " \U000F1234";
      exercise.steps.front() += " \U000F1234";
      broken.push_back("the name of exercise " + std::to_string(exercise.number) + ";");
    }
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print}) {
    const auto refused = render_pdf(handout, Paper::a4, layout);
    REQUIRE_FALSE(refused);
    const auto text = refused.error().text();
    std::size_t at = 0;
    for (const auto& words : broken) {
      INFO(words << " in " << text);
      at = text.find(words, at);
      REQUIRE(at != std::string::npos);
    }
    CHECK(refused.error() == check_letters(lay_out(handout, Paper::a4, layout)).error());
  }
}
