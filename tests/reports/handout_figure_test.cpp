// What a handout takes from a figure: its captions, its side, its words for whoever does not see it.

#include <catch2/catch.hpp>

#include "regimen/reports/handout.hpp"
#include "sample_exercises.hpp"
#include "sample_figures.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Equals;

namespace {

using Words = std::vector<std::string>;

ExercisePtr with_figure(const Figure& figure) {
  Exercise made = *bridge();
  made.figure = figure;
  return std::make_shared<const Exercise>(std::move(made));
}

HandoutExercise printed(const Figure& figure, const std::string& language = "en", Side side = Side::both) {
  Program program = sample_program({with_figure(figure)});
  program.items[0].side = side;
  return make_handout({}, program, {.date = parse_date("2026-11-20").value(), .language = language})
      .sections.at(0)
      .exercises.at(0);
}

Figure two_frames() {
  Figure figure = standing_figure();
  figure.frames.push_back(figure.frames[0]);
  figure.frames[1].captions = {{"en", "Rise"}, {"es", "Suba"}};
  return figure;
}

}  // namespace

TEST_CASE("captions are in the patient's language, whatever its region", "[reports][handout][figure]") {
  CHECK_THAT(printed(two_frames()).figure->captions, Equals(Words{"Stand", "Rise"}));
  CHECK_THAT(printed(two_frames(), "es").figure->captions, Equals(Words{"De pie", "Suba"}));
  CHECK_THAT(printed(two_frames(), "es-MX").figure->captions, Equals(Words{"De pie", "Suba"}));
  CHECK_THAT(printed(two_frames(), "en-US").figure->captions, Equals(Words{"Stand", "Rise"}));
}

TEST_CASE("where a caption is not translated, it is English like the words beside it", "[reports][handout][figure]") {
  Figure figure = two_frames();
  figure.frames[1].captions.erase("es");
  CHECK_THAT(printed(figure, "es").figure->captions, Equals(Words{"De pie", "Rise"}));
  figure.frames[1].captions.clear();
  CHECK_THAT(printed(figure, "es").figure->captions, Equals(Words{"De pie", ""}));
}

TEST_CASE("whoever does not see the pictures is told their captions in order", "[reports][handout][figure]") {
  CHECK(printed(two_frames()).figure->description == "Pictures. 1: Stand. 2: Rise.");
  CHECK(printed(two_frames(), "es").figure->description == "Dibujos. 1: De pie. 2: Suba.");
  CHECK(printed(standing_figure()).figure->description == "Picture. 1: Stand.");
}

TEST_CASE("the pictures show the side that is prescribed", "[reports][handout][figure]") {
  Figure figure = standing_figure();
  CHECK_FALSE(printed(figure, "en", Side::left).figure->mirrored);
  figure.shows = Side::right;
  CHECK(printed(figure, "en", Side::left).figure->mirrored);
  CHECK_FALSE(printed(figure, "en", Side::right).figure->mirrored);
  CHECK_FALSE(printed(figure, "en", Side::both).figure->mirrored);
  CHECK_FALSE(printed(figure, "en", Side::alternate).figure->mirrored);
}

TEST_CASE("an exercise that nobody has drawn has no figure on its handout", "[reports][handout][figure]") {
  const auto handout = make_handout({}, sample_program({bridge()}), {.date = parse_date("2026-11-20").value()});
  CHECK_FALSE(handout.sections.at(0).exercises.at(0).figure);
}
