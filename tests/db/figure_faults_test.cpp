#include <catch2/catch.hpp>

#include <algorithm>

#include "catalogue_text.hpp"
#include "figure_text.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

/// The errors of a file, a line each, without its folder.
std::string errors_of(const std::string& text) {
  const TemporaryFolder folder;
  const auto figure = read_figure(folder.file("bridge.toml", text));
  std::string errors;
  if (!figure)
    for (const Error& error : figure.error()) errors += error.text().substr(folder.path().string().size() + 1) + "\n";
  return errors;
}

struct Spoiled {
  const char* from;
  const char* to;
  const char* error;
};

}  // namespace

TEST_CASE("a good figure has no errors", "[db][figure]") { CHECK(errors_of(figure_text()).empty()); }

TEST_CASE("a spoiled figure is refused with file, line, key and what was expected", "[db][figure]") {
  const auto spoiled = GENERATE(values<Spoiled>({
      // what nobody knows
      {"loop = \"back\"", "lop = \"back\"",
       "bridge.toml:4: figure.lop: this key is not known here (did you mean loop?)"},
      {"to = [0.5, 0]", "too = [0.5, 0]", "bridge.toml:9: figure.props[0].too: this key is not known here"},
      {"trunk = 179", "trunk = 179\npelvs = [0, 0]",
       "bridge.toml:14: figure.frames[0].pelvs: this key is not known here (did you mean pelvis?)"},
      {"near_arm = { upper", "near_arm = { uper = 1, upper",
       "bridge.toml:18: figure.frames[0].near_arm.uper: this key is not known here (did you mean upper?)"},
      {"bow = 0.1", "bend = 0.1", "bridge.toml:24: figure.frames[1].arrows[0].bend: this key is not known here"},
      {"near_arm = { upper = -15", "near_arm = { offset = [0, 0], upper = -15",
       "bridge.toml:18: figure.frames[0].near_arm.offset: this key is not known here"},
      // words outside their vocabulary
      {"\"side\"", "\"sied\"",
       "bridge.toml:2: figure.view: expected side, front or top, got \"sied\" (did you mean side?)"},
      {"\"right\"", "\"rihgt\"", "got \"rihgt\" (did you mean right?)"},
      {"\"right\"", "\"both\"", "figure.shows: expected left or right"},
      {"\"back\"", "\"forth\"", "bridge.toml:4: figure.loop: expected round or back, got \"forth\""},
      {"[\"buttocks\"]", "[\"butocks\"]", "bridge.toml:5: figure.region[0]: expected neck, upper-back, lower-back"},
      {"[\"buttocks\"]", "[\"butocks\"]", "got \"butocks\" (did you mean buttocks?)"},
      {"kind = \"mat\"", "kind = \"matt\"", "figure.props[0].kind: expected mat, floor, pillow"},
      {"kind = \"mat\"", "kind = \"matt\"", "(did you mean mat?)"},
      {"rest = { shoulders", "rest = { sholders",
       "bridge.toml:23: figure.frames[1].rest.sholders: expected head, shoulders, back"},
      {"rest = { shoulders", "rest = { sholders", "(did you mean shoulders?)"},
      {"near_arm = { upper = -15, lower = -3 }", "near_arm = { part = \"near-kne\" }",
       "figure.frames[0].near_arm.part: expected head, shoulders"},
      {"near_arm = { upper = -15, lower = -3 }", "near_arm = { part = \"near-kne\" }", "(did you mean near-knee?)"},
      {"trunk = 179", "trunk = 179\nface = \"fornt\"", "figure.frames[0].face: expected profile, profile-back, front"},
      {"near_arm = { upper = -15", "near_arm = { bent = \"this\", upper = -15",
       "figure.frames[0].near_arm.bent: expected \"other\", got \"this\""},
      // another type
      {"view = \"side\"", "view = 3", "bridge.toml:2: figure.view: expected side, front or top, got 3"},
      {"shows = \"right\"", "even = \"yes\"", "bridge.toml:3: figure.even: expected true or false, got \"yes\""},
      {"region = [\"buttocks\"]", "region = \"buttocks\"",
       "bridge.toml:5: figure.region: expected a list, got \"buttocks\""},
      {"at = [-0.5, 0]", "at = -0.5", "bridge.toml:8: figure.props[0].at: expected a list of 2 numbers"},
      {"at = [-0.5, 0]", "at = [-0.5]", "bridge.toml:8: figure.props[0].at: expected a list of 2 numbers"},
      {"at = [-0.5, 0]", "at = [-0.5, 0, 0]", "bridge.toml:8: figure.props[0].at: expected a list of 2 numbers"},
      {"at = [-0.5, 0]", "at = [-0.5, \"0\"]", "figure.props[0].at[1]: expected a number from -4 to 4, got \"0\""},
      {"trunk = 179", "trunk = \"179\"",
       "bridge.toml:13: figure.frames[0].trunk: expected a number from -720 to 720, got \"179\""},
      {"near_leg = { flat = [0.26, 0] }", "near_leg = [0.26, 0]",
       "bridge.toml:16: figure.frames[0].near_leg: expected a table, got a list"},
      {"caption = { en = \"Lift\", es = \"Suba\" }", "caption = \"Lift\"",
       "bridge.toml:22: figure.frames[1].caption: expected a table, got \"Lift\""},
      {"es = \"Suba\"", "es = 1", "bridge.toml:22: figure.frames[1].caption.es: expected a text, got 1"},
      {"es = \"Suba\"", "es = \" \"", "bridge.toml:22: figure.frames[1].caption.es: expected a text, got an empty one"},
      {"rest = { shoulders = 0 }", "rest = [\"shoulders\"]",
       "bridge.toml:23: figure.frames[1].rest: expected a table, got a list"},
      {"shoulders = 0 }", "shoulders = \"floor\" }",
       "figure.frames[1].rest.shoulders: expected a number from -4 to 4, got \"floor\""},
      {"neck = [-4, 4]", "neck = [-4, 4]\nturned = [1]", "figure.frames[0].turned: expected a list of 2 numbers"},
      {"near_arm = { upper = -15", "near_arm = { scale = [1], upper = -15",
       "figure.frames[0].near_arm.scale: expected a list of 2 to 3 numbers"},
      {"near_arm = { upper = -15", "near_arm = { swapped = 1, upper = -15",
       "figure.frames[0].near_arm.swapped: expected true or false, got 1"},
      // out of bounds
      {"at = [-0.5, 0]", "at = [-5, 0]",
       "bridge.toml:8: figure.props[0].at[0]: expected a number from -4 to 4, got -5"},
      {"at = [-0.5, 0]", "at = [-4.25, 0]", "figure.props[0].at[0]: expected a number from -4 to 4, got -4.25"},
      {"trunk = 179", "trunk = 721", "figure.frames[0].trunk: expected a number from -720 to 720, got 721"},
      {"trunk = 179", "trunk = nan", "figure.frames[0].trunk: expected a number from -720 to 720"},
      {"trunk = 179", "trunk = inf", "figure.frames[0].trunk: expected a number from -720 to 720"},
      {"bow = 0.1", "bow = 3", "figure.frames[1].arrows[0].bow: expected a number from -2 to 2, got 3"},
      {"neck = [-4, 4]", "neck = [-4, 4]\nturned = [1, 2]",
       "figure.frames[0].turned[1]: expected a number from -1 to 1"},
      {"near_arm = { upper = -15", "near_arm = { scale = [0.04, 1], upper = -15",
       "figure.frames[0].near_arm.scale: expected parts of a length from 0.05 to 1"},
      {"near_arm = { upper = -15", "near_arm = { scale = [1, 1, 2], upper = -15",
       "figure.frames[0].near_arm.scale[2]: expected a number from -1 to 1, got 2"},
      // too many
      {"rest = { shoulders = 0 }", "rest = { shoulders = 0, head = 0, buttocks = 0 }",
       "bridge.toml:23: figure.frames[1].rest: expected at most two parts"},
      {"rest = { shoulders = 0 }", "lean = { shoulders = 0, head = 0 }",
       "bridge.toml:23: figure.frames[1].lean: expected one part"},
      {"near_leg = { flat = [0.26, 0] }", "near_leg = { flat = [0.26, 0], joint = [0, 0] }",
       "bridge.toml:16: figure.frames[0].near_leg: expected one of flat, joint and part"},
      {"near_leg = { flat = [0.26, 0] }", "near_leg = { flat = [0.26, 0], part = \"head\" }",
       "bridge.toml:16: figure.frames[0].near_leg: expected one of flat, joint and part"},
      // not there
      {"view = \"side\"\n", "", "bridge.toml:1: figure.view: missing, expected side, front or top"},
      {"kind = \"mat\"\n", "", "figure.props[0].kind: missing, expected mat"},
      {"caption = { en = \"Lift\", es = \"Suba\" }\n", "",
       "bridge.toml:21: figure.frames[1].caption: missing, expected a table of a few words for each language"},
      {"pelvis = [0, 0.08]\n", "",
       "bridge.toml:10: figure.frames[0].pelvis: missing, expected this in the first frame"},
      {"trunk = 179\n", "", "figure.frames[0].trunk: missing"},
      {"near_arm = { upper = -15, lower = -3 }\n", "", "figure.frames[0].near_arm: missing"},
      {"far_arm = { upper = -15, lower = -3 }\n", "", "figure.frames[0].far_arm: missing"},
      {"near_leg = { flat = [0.26, 0] }\n", "", "figure.frames[0].near_leg: missing"},
      {"far_leg = { flat = [0.3, 0] }\n", "", "figure.frames[0].far_leg: missing"},
      {"from = [0, 0.3], ", "", "bridge.toml:24: figure.frames[1].arrows[0].from: missing, expected a point [x, y]"},
      {", to = [0, 0.4]", "", "bridge.toml:24: figure.frames[1].arrows[0].to: missing, expected a point [x, y]"},
  }));
  INFO(spoiled.from << " -> " << spoiled.to);
  CHECK_THAT(errors_of(with(figure_text(), spoiled.from, spoiled.to)), Contains(spoiled.error));
}

TEST_CASE("a figure has one to four frames", "[db][figure]") {
  const std::string frame = "[[figure.frames]]\ncaption = { en = \"More\" }\n";
  CHECK(errors_of(figure_text() + frame + frame).empty());
  CHECK_THAT(errors_of(figure_text() + frame + frame + frame),
             Contains("bridge.toml:1: figure.frames: expected one to 4, got 5"));
  CHECK_THAT(errors_of("[figure]\nview = \"side\"\n"), Contains("figure.frames: expected one to 4, got 0"));
}

TEST_CASE("a file without a figure and one whose figure is no table are told apart", "[db][figure]") {
  CHECK(errors_of("key = \"bridge\"\n") == "bridge.toml:1: figure: missing, expected a table [figure]\n");
  CHECK_THAT(errors_of("figure = 3\n"), Contains("bridge.toml:1: figure: expected a table, got 3"));
}

TEST_CASE("all errors of a figure are told at once, by line", "[db][figure]") {
  std::string text = with(figure_text(), "\"side\"", "\"sied\"");
  text = with(text, "trunk = 179", "trunk = 1000");
  text = with(text, "bow = 0.1", "bow = 3");
  const std::string errors = errors_of(text);
  CHECK(std::count(errors.begin(), errors.end(), '\n') == 3);
  CHECK(errors.find("view") < errors.find("trunk"));
  CHECK(errors.find("trunk") < errors.find("bow"));
}

TEST_CASE("a limb that is told how to bend is told where it ends, too", "[db][figure]") {
  CHECK_THAT(errors_of(with(figure_text(), "near_arm = { upper = -15", "near_arm = { bent = \"other\", upper = -15")),
             Contains("figure.frames[0].near_arm.bent: expected flat, joint or part beside it"));
}
