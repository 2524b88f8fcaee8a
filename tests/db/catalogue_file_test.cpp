#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "dose_of.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/engine/error.hpp"
#include "small_catalogue.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

std::vector<Exercise> two_exercises() {
  Exercise bridge = made_up_exercise("bridge", "Bridge", Kind::strength);
  bridge.aliases = {"glute bridge", "hip \"lift\""};
  bridge.easier = {"walking"};
  bridge.doses.push_back({.dose = dose_of({{&Dose::hold_s, Range{0, 0}}, {&Dose::every_min, Range{30, 60}}}),
                          .source = "x",
                          .per_side = true,
                          .progression = "more",
                          .why = ""});
  bridge.text["de"] = {"Brücke", "Zweck.", {{StepRole::return_, "Zurück."}}, "Gesäß.", {}};
  Exercise walking = made_up_exercise("walking", "Walking", Kind::aerobic);
  walking.harder = {"bridge"};
  return {bridge, walking};
}

/// The sentence with which opening this file is refused.
std::string refusal_of(const std::filesystem::path& file) {
  try {
    static_cast<void>(open_catalogue(file));
    return "no refusal";
  } catch (const WorldFailure& failure) {
    return failure.what();
  }
}

}  // namespace

TEST_CASE("a built catalogue gives back equal exercises", "[db][catalogue]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "new folder" / "catalogue.sqlite";
  build_catalogue(two_exercises(), file);
  const auto catalogue = open_catalogue(file);
  REQUIRE(catalogue->all().size() == 2);
  CHECK(*catalogue->all()[0] == two_exercises()[0]);
  CHECK(*catalogue->all()[1] == two_exercises()[1]);
  CHECK(catalogue->find("walking") == catalogue->all()[1]);
  CHECK(catalogue->find("Walking") == nullptr);
  CHECK(catalogue->search("gluet brigde", 5).front().exercise->key == "bridge");
}

TEST_CASE("the same exercises give the same bytes, whatever order they come in", "[db][catalogue]") {
  const TemporaryFolder folder;
  auto turned = two_exercises();
  std::swap(turned[0], turned[1]);
  build_catalogue(two_exercises(), folder.path() / "a");
  build_catalogue(turned, folder.path() / "b");
  CHECK(content_of(folder.path() / "a") == content_of(folder.path() / "b"));
}

TEST_CASE("a catalogue is replaced whole and leaves nothing beside it", "[db][catalogue]") {
  const TemporaryFolder folder;
  const auto file = folder.file("catalogue.sqlite", "something old");
  build_catalogue(two_exercises(), file);
  CHECK(open_catalogue(file)->all().size() == 2);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a catalogue that cannot be used is refused with a sentence that names it", "[db][catalogue]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "catalogue.sqlite";
  build_catalogue(two_exercises(), file);
  const std::string good = content_of(file);

  SECTION("missing") { CHECK_THAT(refusal_of(folder.path() / "no.sqlite"), Contains("no.sqlite is missing")); }
  SECTION("a folder") { CHECK_THAT(refusal_of(folder.path()), Contains(folder.path().string())); }
  SECTION("text") {
    CHECK_THAT(refusal_of(folder.file("text", std::string(5000, 'x'))), Contains("text is not a database"));
  }
  SECTION("empty") { CHECK_THAT(refusal_of(folder.file("empty", "")), Contains("empty is not an exercise catalogue")); }
  SECTION("cut short") {
    CHECK_THAT(refusal_of(folder.file("short", good.substr(0, good.size() / 2))), Contains("short is damaged"));
  }
  SECTION("overwritten in the middle") {
    std::string damaged = good;
    damaged.replace(4096, 8192, std::string(8192, '\x5A'));
    CHECK_THAT(refusal_of(folder.file("damaged", damaged)), Contains("damaged is damaged"));
  }
  SECTION("another program's") {
    {
      SQLite::Database(folder.path() / "other", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
          .exec("CREATE TABLE t (x)");
    }
    CHECK_THAT(refusal_of(folder.path() / "other"), Contains("is not an exercise catalogue"));
  }
  SECTION("newer") {
    { SQLite::Database(file, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 3"); }
    CHECK_THAT(refusal_of(file), Contains("a newer version"));
  }
  SECTION("older") {
    for (const char* before_figures : {"PRAGMA user_version = 0", "PRAGMA user_version = 1"}) {
      SQLite::Database(file, SQLite::OPEN_READWRITE).exec(before_figures);
      CHECK_THAT(refusal_of(file), Contains("an older version"));
    }
  }
  SECTION("a figure that is none") {
    { SQLite::Database(file, SQLite::OPEN_READWRITE).exec("INSERT INTO figure VALUES (1, x'0102')"); }
    CHECK_THAT(refusal_of(file), Contains("is damaged"));
  }
  SECTION("a value outside its vocabulary") {
    { SQLite::Database(file, SQLite::OPEN_READWRITE).exec("UPDATE exercise SET kind = 'magic'"); }
    CHECK_THAT(refusal_of(file), Contains("is damaged"));
  }
}

TEST_CASE("a catalogue that cannot be written is a failure of the world", "[db][catalogue]") {
  const TemporaryFolder folder;
  const auto not_a_folder = folder.file("file", "x");
  CHECK_THROWS_AS(build_catalogue(two_exercises(), not_a_folder / "catalogue.sqlite"), WorldFailure);
  std::filesystem::create_directory(folder.path() / "catalogue.sqlite");
  CHECK_THROWS_AS(build_catalogue(two_exercises(), folder.path() / "catalogue.sqlite"), WorldFailure);
}
