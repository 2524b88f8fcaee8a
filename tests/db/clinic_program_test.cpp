#include <catch2/catch.hpp>

#include "clinic_values.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

TEST_CASE("a draft comes back equal from the database", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  const auto program = GENERATE(full_program(), Program{});
  ProgramKey key{};
  {
    SmallClinic small(file);
    key = small.program;
    CHECK(small.clinic.save_draft(key, program).value() == 1);
    CHECK(small.clinic.load_draft(key).value() == program);
  }
  CHECK(Clinic(file).load_draft(key).value() == program);
}

TEST_CASE("a new program is an empty draft", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  CHECK(small.clinic.load_draft(small.program).value() == Program{});
  CHECK(small.clinic.programs(small.episode) == std::vector<ProgramSummary>{{small.program, "", 0, 0}});
}

TEST_CASE("each save replaces the draft and counts one revision", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  Program program = full_program();
  CHECK(small.clinic.save_draft(small.program, program).value() == 1);
  std::swap(program.items[0], program.items[1]);
  program.items[0].note = "changed";
  program.decisions.pop_back();
  program.weeks = std::nullopt;
  CHECK(small.clinic.save_draft(small.program, program).value() == 2);
  CHECK(small.clinic.load_draft(small.program).value() == program);
  CHECK(small.clinic.programs(small.episode) == std::vector<ProgramSummary>{{small.program, program.title, 2, 0}});
}

TEST_CASE("a draft that was saved elsewhere since is not overwritten", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  Clinic other(folder.path() / "clinic.sqlite");
  Program theirs = full_program();
  theirs.title = "Theirs";
  CHECK(other.save_draft(small.program, theirs, 0).value() == 1);
  const auto refused = small.clinic.save_draft(small.program, full_program(), 0);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().text(), Catch::Matchers::Contains("another window"));
  CHECK(small.clinic.load_draft(small.program).value() == theirs);
  CHECK(small.clinic.programs(small.episode).front().revision == 1);
  CHECK(small.clinic.save_draft(small.program, full_program(), 1).value() == 2);
}

TEST_CASE("items keep the words that their exercise had when it was added", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  Exercise newer = *full_program().items[0].exercise;
  newer.text["en"].purpose = "Other words.";
  Program program = full_program();
  program.items.push_back(program.items[0]);
  program.items.back().id = ItemId{9};
  program.items.back().exercise = std::make_shared<const Exercise>(newer);
  REQUIRE(small.clinic.save_draft(small.program, program));
  const Program loaded = small.clinic.load_draft(small.program).value();
  CHECK(loaded == program);
  CHECK(loaded.items[0].exercise->words("en").purpose == "It helps.");
  CHECK(loaded.items[2].exercise->words("en").purpose == "Other words.");
  REQUIRE(small.clinic.save_draft(small.program, loaded));
  CHECK(small.clinic.load_draft(small.program).value() == program);
}

TEST_CASE("a program outside the domain's bounds is refused with its place and changes nothing", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  REQUIRE(small.clinic.save_draft(small.program, full_program()));
  Program program = full_program();
  std::string place;
  SECTION("a dose") {
    program.items[1].dose.reps = Range{0, 3};
    place = "program.items[1].reps";
  }
  SECTION("a range the wrong way round") {
    program.items[0].dose.sets = Range{3, 2};
    place = "program.items[0].sets";
  }
  SECTION("weeks") {
    program.weeks = 0;
    place = "program.weeks";
  }
  SECTION("a note with NUL") {
    program.items[0].note = std::string("a\0", 2);
    place = "program.items[0].note";
  }
  SECTION("a title that is not UTF-8") {
    program.title = "\xC3";
    place = "program.title";
  }
  SECTION("an item twice") {
    program.items[1].id = program.items[0].id;
    place = "program.items[1].id";
  }
  SECTION("a day that does not exist") {
    program.start_date = day(2026, 2, 30);
    place = "program.start_date";
  }
  SECTION("a decision's note") {
    program.decisions[2].note = "\xFF";
    place = "program.decisions[2].note";
  }
  const auto saved = small.clinic.save_draft(small.program, program);
  REQUIRE_FALSE(saved);
  CHECK(saved.error().place == place);
  CHECK(small.clinic.load_draft(small.program).value() == full_program());
}
