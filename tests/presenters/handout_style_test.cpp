#include "regimen/presenters/handout_style.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <set>

using namespace regimen;

namespace {

constexpr std::array layouts{HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print};
constexpr std::array<std::optional<Paper>, 3> papers{std::nullopt, Paper::a4, Paper::letter};

}  // namespace

TEST_CASE("every style of the handout comes back from the settings as it went in", "[presenters][handout]") {
  std::set<std::string> settings;
  for (const auto layout : layouts)
    for (const auto& paper : papers) {
      const HandoutStyle style{layout, paper};
      settings.insert(to_setting(style));
      CHECK(style_from_setting(to_setting(style)) == style);
    }
  CHECK(settings.size() == layouts.size() * papers.size());
}

TEST_CASE("a setting that nobody understands leaves the handout as it is usual", "[presenters][handout]") {
  CHECK(style_from_setting("") == HandoutStyle{});
  CHECK(style_from_setting("origami") == HandoutStyle{});
  CHECK(style_from_setting("compact a7") == HandoutStyle{HandoutLayout::compact, std::nullopt});
  CHECK(style_from_setting("origami letter") == HandoutStyle{HandoutLayout::comfortable, Paper::letter});
}

TEST_CASE("paper that was not chosen is that of the patient's region", "[presenters][handout]") {
  CHECK(HandoutStyle{}.paper_for("en-US") == Paper::letter);
  CHECK(HandoutStyle{}.paper_for("en-GB") == Paper::a4);
  CHECK(HandoutStyle{HandoutLayout::compact, Paper::a4}.paper_for("en-US") == Paper::a4);
}

TEST_CASE("every layout and paper has a name of its own", "[presenters][handout]") {
  std::set<std::string> names;
  for (const auto layout : layouts) names.insert(layout_name(layout));
  CHECK(names.size() == layouts.size());
  CHECK_FALSE(names.contains(""));
  CHECK(paper_name(Paper::a4) != paper_name(Paper::letter));
}
