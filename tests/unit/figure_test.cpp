#include "regimen/engine/figure.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace regimen;
using Catch::Matchers::Equals;

namespace {

using Words = std::vector<std::string>;

template <class E>
Words spellings() {
  Words all;
  for (const auto& entry : tokens<E>()) all.emplace_back(entry.token);
  return all;
}

Figure showing(std::optional<Side> side) {
  Figure figure;
  figure.shows = side;
  return figure;
}

}  // namespace

TEMPLATE_TEST_CASE("every value of a figure's vocabulary is read back from its own spelling",
                   "[engine][vocabulary][figure]", FigureView, FigureFace, FigurePart, FigureRegion, PropKind,
                   FigureLoop) {
  std::set<std::string_view> seen;
  for (const auto& entry : tokens<TestType>()) {
    CAPTURE(entry.token);
    CHECK(to_token(entry.value) == entry.token);
    CHECK(from_token<TestType>(entry.token) == entry.value);
    CHECK(seen.insert(entry.token).second);
    CHECK(entry.token.find('_') == std::string_view::npos);
  }
  CHECK_FALSE(seen.empty());
  CHECK(from_token<TestType>("") == std::nullopt);
}

// Stored copies of exercises hold these words: one that changes makes old programs unreadable.
TEST_CASE("a figure's vocabularies keep the spelling that stored copies hold", "[engine][vocabulary][figure]") {
  CHECK_THAT(spellings<FigureView>(), Equals(Words{"side", "front", "top"}));
  CHECK_THAT(spellings<FigureFace>(), Equals(Words{"profile", "profile-back", "front", "back", "down"}));
  CHECK_THAT(spellings<FigureLoop>(), Equals(Words{"round", "back"}));
  CHECK_THAT(spellings<FigurePart>(),
             Equals(Words{"head",      "shoulders",      "back",       "chest",        "belly",     "buttocks",
                          "hip",       "near-upper-arm", "near-elbow", "near-forearm", "near-hand", "far-upper-arm",
                          "far-elbow", "far-forearm",    "far-hand",   "near-thigh",   "near-knee", "near-shin",
                          "near-foot", "far-thigh",      "far-knee",   "far-shin",     "far-foot"}));
  CHECK_THAT(spellings<FigureRegion>(), Equals(Words{"neck", "upper-back", "lower-back", "chest", "abdomen", "waist",
                                                     "buttocks", "hip", "thigh-front", "thigh-back", "thigh-inner",
                                                     "thigh-outer", "calf", "shin", "shoulder", "upper-arm"}));
  CHECK_THAT(spellings<PropKind>(),
             Equals(Words{"mat", "floor", "pillow", "towel", "roller", "chair", "stool", "wall", "doorway", "counter",
                          "step", "band", "strap", "dumbbell", "bicycle"}));
}

TEST_CASE("a figure is drawn mirrored only where one side is shown and the other is wanted", "[engine][figure]") {
  CHECK(shows_other_side(showing(Side::right), Side::left));
  CHECK(shows_other_side(showing(Side::left), Side::right));
  CHECK_FALSE(shows_other_side(showing(Side::right), Side::right));
  CHECK_FALSE(shows_other_side(showing(Side::left), Side::left));
  for (const Side wanted : {Side::both, Side::left, Side::right, Side::alternate}) {
    CAPTURE(to_token(wanted));
    CHECK_FALSE(shows_other_side(showing({}), wanted));
  }
  for (const Side wanted : {Side::both, Side::alternate}) {
    CHECK_FALSE(shows_other_side(showing(Side::right), wanted));
    CHECK_FALSE(shows_other_side(showing(Side::left), wanted));
  }
}
