#include "regimen/presenters/handout_style.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <set>

using namespace regimen;

namespace {

constexpr std::array layouts{HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print};
constexpr std::array<std::optional<Paper>, 3> papers{std::nullopt, Paper::a4, Paper::letter};
const std::array<std::set<std::string>, 4> wanted{std::set<std::string>{}, {"en"}, {"es"}, {"en", "es"}};

}  // namespace

TEST_CASE("every style of the handout comes back from the settings as it went in", "[presenters][handout]") {
  std::set<std::string> settings;
  for (const auto layout : layouts)
    for (const auto& paper : papers)
      for (const auto& also : wanted) {
        const HandoutStyle style{layout, paper, {}, also};
        settings.insert(to_setting(style));
        CHECK(style_from_setting(to_setting(style)) == style);
      }
  CHECK(settings.size() == layouts.size() * papers.size() * wanted.size());
}

TEST_CASE("a setting that nobody understands leaves the handout as it is usual", "[presenters][handout]") {
  CHECK(style_from_setting("") == HandoutStyle{});
  CHECK(style_from_setting("origami") == HandoutStyle{});
  CHECK(style_from_setting("compact a7") == HandoutStyle{HandoutLayout::compact, std::nullopt});
  CHECK(style_from_setting("large-print also-xx also-es  also") ==
        HandoutStyle{HandoutLayout::large_print, std::nullopt, {}, {"es"}});
  CHECK(style_from_setting("origami letter") == HandoutStyle{HandoutLayout::comfortable, Paper::letter});
}

TEST_CASE("paper that was not chosen is that of the patient's region", "[presenters][handout]") {
  CHECK(HandoutStyle{}.paper_for("en-US") == Paper::letter);
  CHECK(HandoutStyle{}.paper_for("en-GB") == Paper::a4);
  CHECK(HandoutStyle{HandoutLayout::compact, Paper::a4}.paper_for("en-US") == Paper::a4);
}

TEST_CASE("the language that stands beside is never the patient's own", "[presenters][handout][bilingual]") {
  CHECK(language_beside("es-MX") == "en");
  for (const char* language : {"en", "en-US", "", "de"}) CHECK(language_beside(language) == "es");
  CHECK(also_in("en") != also_in("es"));
}

TEST_CASE("a second language is chosen for those who speak the first", "[presenters][handout][bilingual]") {
  HandoutStyle style;
  CHECK(style.second_language_for("es").empty());
  style.also = {"en"};
  CHECK(style.second_language_for("es-MX") == "en");
  CHECK(style.second_language_for("en-US").empty());
}

TEST_CASE("cards have one language, and the choice is there again when they are given up",
          "[presenters][handout][bilingual]") {
  HandoutStyle style{HandoutLayout::compact, {}, {}, {"es"}};
  CHECK_FALSE(style.has_room_for_two());
  CHECK(style.second_language_for("en").empty());
  style.layout = HandoutLayout::large_print;
  CHECK(style.second_language_for("en") == "es");
}

TEST_CASE("every layout and paper has a name of its own", "[presenters][handout]") {
  std::set<std::string> names;
  for (const auto layout : layouts) names.insert(layout_name(layout));
  CHECK(names.size() == layouts.size());
  CHECK_FALSE(names.contains(""));
  CHECK(paper_name(Paper::a4) != paper_name(Paper::letter));
}
