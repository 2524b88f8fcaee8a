// docs/writing-rules.md, followed to the letter: every command, in an empty home folder, against an installation.
#include <catch2/catch.hpp>

#include "page_commands.hpp"
#include "temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

/// What a command of the page comes to.
struct Expected {
  std::string command;
  int exit_status;
  std::vector<std::string> says;  ///< all of these
  std::vector<std::string> not_says = {};
};

constexpr int raised_something = 1;

const std::vector<Expected>& expectations() {
  static const std::vector<Expected> all{
      {"cmake --install build/release --prefix ~/regimen",
       0,
       {"share/cmake/RegimenRuleSdk/RegimenRuleSdkConfig.cmake"}},
      {"export PATH=~/regimen/bin:$PATH", 0, {}},
      {"regimen-cli rules check harbor.toml",
       0,
       {"org.harbor-clinic.knees", "3 tests", "A good rule pack."},
       {"FAILED"}},
      {"mkdir -p ~/our-rules && cp harbor.toml ~/our-rules/", 0, {}},
      {"regimen-cli screen ~/regimen/share/regimen/samples/case.json --rules ~/our-rules",
       raised_something,
       {"org.harbor-clinic.knees 1.0.0", "rule plugins answered"}},
      {"cp harbor.toml ~/regimen/lib/regimen/rules/", 0, {}},
      {"regimen-cli plugins", 0, {"org.harbor-clinic.knees 1.0.0", "approved by Dr. A. Example"}},
      {"cp -r ~/regimen/share/regimen/templates/rule-plugin ~/floor", 0, {}},
      {"cmake -S ~/floor -B ~/floor/build -G Ninja -DCMAKE_PREFIX_PATH=$HOME/regimen -DCMAKE_BUILD_TYPE=Release",
       0,
       {"Build files have been written"},
       {"CMake Warning"}},
      {"cmake --build ~/floor/build", 0, {"floor_alone.so"}, {"warning:"}},
      {"ctest --test-dir ~/floor/build --output-on-failure", 0, {"100% tests passed, 0 tests failed out of 2"}},
      {"regimen-cli rules check ~/floor/build/floor_alone.so",
       0,
       {"org.example.floor 1.0.0", "2 canaries of its own", "Status: answers"},
       {"org.regimen"}},
      {"regimen-cli screen alone.json --rules ~/floor/build",
       raised_something,
       {"CAUTION: 1. Forearm plank", "Nobody is there to help up from the floor", "Change   Do it on the bed.",
        "Instead ", "Rule     org.example.floor/floor-alone"},
       {"CAUTION: 2."}},
      {"cmake --install ~/floor/build --prefix ~/regimen", 0, {"lib/regimen/rules/floor_alone.so"}},
      {"regimen-cli plugins", 0, {"org.example.floor 1.0.0"}, {"rejected"}},
      {"rm ~/regimen/lib/regimen/rules/floor_alone.so", 0, {}},
      {"cp -r ~/regimen/share/regimen/templates/rule-plugin-c ~/floor-c", 0, {}},
      {"cmake -S ~/floor-c -B ~/floor-c/build -G Ninja -DCMAKE_PREFIX_PATH=$HOME/regimen -DCMAKE_BUILD_TYPE=Release",
       0,
       {"Build files have been written"},
       {"CMake Warning"}},
      {"cmake --build ~/floor-c/build", 0, {"floor_alone_in_c.so"}, {"warning:"}},
      {"ctest --test-dir ~/floor-c/build --output-on-failure", 0, {"100% tests passed, 0 tests failed out of 1"}},
      {"regimen-cli screen alone.json --rules ~/floor-c/build",
       raised_something,
       {"Rule     org.example.floor-in-c/floor-alone"}},
  };
  return all;
}

std::string page() { return content_of(fs::path(REGIMEN_SOURCE_DIR) / "docs/writing-rules.md"); }

}  // namespace

TEST_CASE("whoever follows the page on writing rules gets what it says, command by command", "[authors][page]") {
  const TemporaryFolder home;
  // The page starts in the sources' folder, of which it uses the build alone.
  fs::create_directory(home.path() / "build");
  fs::create_directory_symlink(REGIMEN_BINARY_DIR, home.path() / "build/release");
  const std::vector<Ran> ran = follow(steps_of(page()), home.path());

  const auto& expected = expectations();
  for (std::size_t i = 0; i < ran.size(); ++i) {
    INFO(ran[i].command << "\n" << ran[i].said);
    REQUIRE(i < expected.size());
    REQUIRE(ran[i].command == expected[i].command);
    CHECK(ran[i].exit_status == expected[i].exit_status);
    for (const std::string& words : expected[i].says) CHECK_THAT(ran[i].said, Contains(words));
    for (const std::string& words : expected[i].not_says) CHECK_THAT(ran[i].said, !Contains(words));
  }
  CHECK(ran.size() == expected.size());
}

TEST_CASE("the page has no command outside of the blocks that are followed", "[authors][page]") {
  CHECK_THROWS(steps_of("Words.\n```\nregimen-cli plugins\n```\n"));
  CHECK_THROWS(steps_of("```sh\nregimen-cli plugins\n"));
  const auto steps =
      steps_of("Save this as `a.txt`:\n```\none\n```\nThen:\n```sh\n# why\ncat \\\n  a.txt\n\ntrue\n```\n");
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].file == "a.txt");
  CHECK(steps[0].text == "one\n");
  CHECK(steps[1].text == "cat    a.txt");
  CHECK(steps[1].line == 9);
  CHECK(steps[2].text == "true");
}
