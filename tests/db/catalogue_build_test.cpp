#include <sys/wait.h>

#include <catch2/catch.hpp>

#include <cstdlib>

#include "catalogue_text.hpp"
#include "figure_text.hpp"
#include "regimen/db/catalogue.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

struct Run {
  int status = -1;
  std::string errors;
};

/// Runs the program that builds catalogues; folder names in tests need no quoting.
Run build(const TemporaryFolder& scratch, const std::string& arguments) {
  const auto errors = scratch.path() / "errors";
  const std::string command =
      std::string(REGIMEN_CATALOGUE_BUILD) + " " + arguments + " > /dev/null 2> " + errors.string();
  const int status = std::system(command.c_str());
  return {WEXITSTATUS(status), content_of(errors)};
}

}  // namespace

TEST_CASE("regimen-catalogue-build builds a catalogue that opens", "[db][catalogue]") {
  const TemporaryFolder files;
  const TemporaryFolder scratch;
  static_cast<void>(files.file("bridge.toml", catalogue_text()));
  const auto out = scratch.path() / "catalogue.sqlite";
  const Run run = build(scratch, files.path().string() + " " + out.string());
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(open_catalogue(out)->find("bridge") != nullptr);
}

TEST_CASE("regimen-catalogue-build prints every error with file and line, and builds nothing", "[db][catalogue]") {
  const TemporaryFolder files;
  const TemporaryFolder scratch;
  const auto bridge = files.file("bridge.toml", with(catalogue_text(), "\"supine\"", "\"up\""));
  const auto walk = files.file("walk.toml", with(catalogue_text("walk", "Walk"), "sets = 3", "sets = 51"));
  const auto out = scratch.path() / "catalogue.sqlite";
  const Run run = build(scratch, files.path().string() + " " + out.string());
  CHECK(run.status == 1);
  CHECK_THAT(run.errors, Contains(bridge.string() + ":5: position: expected supine"));
  CHECK_THAT(run.errors,
             Contains(walk.string() + ":16: dose.sets: expected a whole number or [min, max] from 1 to 50, got 51"));
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("regimen-catalogue-build refuses an exercise without one of the languages it is called with, or a figure",
          "[db][catalogue]") {
  const TemporaryFolder files;
  const TemporaryFolder scratch;
  const auto bridge = files.file("bridge.toml", catalogue_text() + figure_text());
  const auto call = files.path().string() + " " + (scratch.path() / "catalogue.sqlite").string();
  CHECK(build(scratch, call + " en").status == 0);
  const Run run = build(scratch, call + " en es");
  CHECK(run.status == 1);
  CHECK_THAT(run.errors, Contains(bridge.string() + ":29: text.es: missing, expected the texts in that language"));
  static_cast<void>(files.file("bridge.toml", catalogue_text()));
  CHECK(build(scratch, call).status == 0);
  const Run undrawn = build(scratch, call + " en");
  CHECK(undrawn.status == 1);
  CHECK_THAT(undrawn.errors, Contains(bridge.string() + ":1: figure: missing, expected a table [figure]"));
}

TEST_CASE("regimen-catalogue-build tells a wrong call, an empty folder and a failing disk apart", "[db][catalogue]") {
  const TemporaryFolder files;
  const TemporaryFolder scratch;
  CHECK(build(scratch, "").status == 2);
  const Run empty = build(scratch, files.path().string() + " " + (scratch.path() / "c").string());
  CHECK(empty.status == 1);
  CHECK_THAT(empty.errors, Contains("expected one .toml file per exercise, got none"));
  CHECK(build(scratch, "/nowhere " + (scratch.path() / "c").string()).status == 3);
  static_cast<void>(files.file("bridge.toml", catalogue_text()));
  const Run unwritable = build(scratch, files.path().string() + " /dev/null/catalogue.sqlite");
  CHECK(unwritable.status == 3);
  CHECK_THAT(unwritable.errors, Contains("/dev/null/catalogue.sqlite"));
}
