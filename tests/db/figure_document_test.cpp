#include <catch2/catch.hpp>

#include "catalogue_text.hpp"
#include "figure_text.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

Figure figure_of(const std::string& text) {
  const TemporaryFolder folder;
  auto figure = read_figure(folder.file("bridge.toml", text));
  if (!figure) FAIL(figure.error().front().text());
  return *figure;
}

/// The good figure with a line of its first frame replaced.
FigurePose first_pose(std::string_view from, std::string_view to) {
  return figure_of(with(figure_text(), from, to)).frames.at(0).pose;
}

LimbPose near_arm(std::string_view limb) {
  return first_pose("near_arm = { upper = -15, lower = -3 }", "near_arm = " + std::string(limb)).near_arm;
}

FigureProp prop(const std::string& lines) {
  return figure_of(with(figure_text(), "kind = \"mat\"\nat = [-0.5, 0]\nto = [0.5, 0]\n", lines)).props.at(0);
}

}  // namespace

TEST_CASE("a figure's own keys are read, and those that are absent are as the format says", "[db][figure]") {
  const Figure figure = figure_of(figure_text());
  CHECK(figure.view == FigureView::side);
  CHECK(figure.shows == Side::right);
  CHECK(figure.loop == FigureLoop::back);
  CHECK(figure.regions == std::vector{FigureRegion::buttocks});
  CHECK(figure.far_regions.empty());
  CHECK_FALSE(figure.even);
  CHECK_FALSE(figure.throughout);
  const Figure other = figure_of(with(figure_text(), "shows = \"right\"\nloop = \"back\"\nregion = [\"buttocks\"]\n",
                                      "even = true\nthroughout = true\nfar_region = [\"calf\", \"shin\"]\n"));
  CHECK(other.even);
  CHECK(other.throughout);
  CHECK_FALSE(other.shows);
  CHECK(other.loop == FigureLoop::round);
  CHECK(other.regions.empty());
  CHECK(other.far_regions == std::vector{FigureRegion::calf, FigureRegion::shin});
}

TEST_CASE("a prop's keys are read", "[db][figure]") {
  CHECK(prop("kind = \"mat\"\nat = [-0.5, 0]\nto = [0.5, 0]\n") ==
        FigureProp{PropKind::mat, {-0.5, 0}, {0.5, 0}, {}, {}, {}, false, false});
  CHECK(prop("kind = \"chair\"\nat = [0.25, 0.26]\nsize = [0.3, 0.4]\nflipped = true\nin_front = true\n") ==
        FigureProp{PropKind::chair, {0.25, 0.26}, {}, {0.3, 0.4}, {}, {}, true, true});
  CHECK(prop("kind = \"band\"\nfrom_part = \"near-hand\"\nto_part = \"far-foot\"\n") ==
        FigureProp{PropKind::band, {}, {}, {}, FigurePart::near_hand, FigurePart::far_foot, false, false});
}

TEST_CASE("a pose's keys are read", "[db][figure]") {
  const FigurePose pose = first_pose("neck = [-4, 4]",
                                     "neck = [-4, 4]\nturned = [0.5, 0.75]\nface = \"front\"\nlean = "
                                     "{ back = -0.2 }");
  CHECK(pose.pelvis == FigurePoint{0, 0.08});
  CHECK(pose.trunk == 179);
  CHECK(pose.lumbar == 3);
  CHECK(pose.thoracic == 3);
  CHECK(pose.neck == -4);
  CHECK(pose.head == 4);
  CHECK(pose.shoulders == 0.5);
  CHECK(pose.hips == 0.75);
  CHECK(pose.face == FigureFace::front);
  CHECK(pose.rests == std::vector<FigureRest>{{FigurePart::back, 0}, {FigurePart::buttocks, 0}});
  CHECK(pose.lean == FigureRest{FigurePart::back, -0.2});
}

TEST_CASE("where nothing is said of the face, it looks as the body does in its view", "[db][figure]") {
  CHECK(figure_of(figure_text()).frames[0].pose.face == FigureFace::profile);
  for (const char* view : {"front", "top"})
    CHECK(figure_of(with(figure_text(), "\"side\"", '"' + std::string(view) + '"')).frames[0].pose.face ==
          FigureFace::front);
}

TEST_CASE("a limb is read by its directions", "[db][figure]") {
  const LimbPose limb = near_arm("{ upper = -15.5, lower = 3, end = 20, scale = [0.5, 0.6, 0.7], swapped = true }");
  CHECK(limb == LimbPose{-15.5, 3, 20, 0.5, 0.6, 0.7, {}, true});
  CHECK(near_arm("{ upper = 1, lower = 2, scale = [0.5, 0.6] }") == LimbPose{1, 2, {}, 0.5, 0.6, 1, {}, false});
}

TEST_CASE("a limb is read by what it touches", "[db][figure]") {
  const auto contact = [](std::string_view limb) { return near_arm(limb).contact.value(); };
  CHECK(contact("{ flat = [0.1, 0.2] }") == LimbContact{LimbContact::Kind::flat, {0.1, 0.2}, FigurePart::head, false});
  CHECK(contact("{ joint = [0.1, 0.2], bent = \"other\" }") ==
        LimbContact{LimbContact::Kind::joint, {0.1, 0.2}, FigurePart::head, true});
  CHECK(contact("{ part = \"far-knee\" }") ==
        LimbContact{LimbContact::Kind::part, {0, 0}, FigurePart::far_knee, false});
  CHECK(contact("{ part = \"far-knee\", offset = [0.01, -0.02] }") ==
        LimbContact{LimbContact::Kind::part, {0.01, -0.02}, FigurePart::far_knee, false});
}

TEST_CASE("what a frame does not say is as in the frame before, its arrows excepted", "[db][figure]") {
  const std::string arrow = "\narrows = [{ from = [1, 1], to = [2, 2] }]";
  const Figure figure = figure_of(
      with(figure_text(), "caption = { en = \"Start\", es = \"Inicio\" }", "caption = { en = \"Start\" }" + arrow) +
      "[[figure.frames]]\ncaption = { en = \"Third\" }\nfar_leg = { upper = 5, lower = 6 }\n");
  REQUIRE(figure.frames.size() == 3);
  FigurePose second = figure.frames[0].pose;
  second.rests = {{FigurePart::shoulders, 0}};
  CHECK(figure.frames[1].pose == second);
  FigurePose third = second;
  third.far_leg = {};
  third.far_leg.upper = 5;
  third.far_leg.lower = 6;
  CHECK(figure.frames[2].pose == third);
  CHECK(figure.frames[0].arrows == std::vector<FigureArrow>{{{1, 1}, {2, 2}, 0}});
  CHECK(figure.frames[1].arrows == std::vector<FigureArrow>{{{0, 0.3}, {0, 0.4}, 0.1}});
  CHECK(figure.frames[2].arrows.empty());
  CHECK(figure.frames[2].captions == std::map<std::string, std::string>{{"en", "Third"}});
}

TEST_CASE("a later frame can take a rest and a lean back", "[db][figure]") {
  const std::string text = with(figure_text(), "rest = { buttocks = 0, back = 0 }",
                                "rest = { buttocks = 0, back = 0 }\nlean = { back = -0.2 }");
  CHECK(figure_of(text).frames[1].pose.lean == FigureRest{FigurePart::back, -0.2});
  const FigurePose free = figure_of(with(text, "rest = { shoulders = 0 }", "rest = {}\nlean = {}")).frames[1].pose;
  CHECK(free.rests.empty());
  CHECK_FALSE(free.lean);
}
