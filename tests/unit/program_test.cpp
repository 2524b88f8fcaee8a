#include "regimen/engine/program.hpp"

#include "made_up.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace regimen;
using Catch::Matchers::Equals;

TEST_CASE("an item's dose is the prescription completed from the exercise", "[engine][program]") {
  ProgramItem item;
  item.exercise = made_up::exercise("bridge", "Bridge");
  CHECK(item.effective_dose() == item.exercise->dose.dose);
  item.dose.reps = Range{8, 10};
  CHECK(item.effective_dose().reps == Range{8, 10});
  CHECK(item.effective_dose().sets == Range{3, 3});
}

TEST_CASE("items are equal when their exercises are, not when they are the same object", "[engine][program]") {
  ProgramItem one;
  one.exercise = made_up::exercise("bridge", "Bridge");
  ProgramItem other;
  other.exercise = made_up::exercise("bridge", "Bridge");
  REQUIRE(one.exercise != other.exercise);
  CHECK(one == other);
  other.exercise = made_up::exercise("bridge", "Glute bridge");
  CHECK_FALSE(one == other);
}

TEST_CASE("items differ when any part of them differs", "[engine][program]") {
  const Program program = made_up::program_of({made_up::exercise("bridge", "Bridge")});
  const ProgramItem& item = program.items.front();
  const auto changed = [&item](auto change) {
    ProgramItem other = item;
    change(other);
    return !(other == item);
  };
  CHECK_FALSE(changed([](ProgramItem&) {}));
  CHECK(changed([](ProgramItem& other) { other.id = ItemId{99}; }));
  CHECK(changed([](ProgramItem& other) { other.phase = Phase::cool_down; }));
  CHECK(changed([](ProgramItem& other) { other.dose.sets = Range{1, 1}; }));
  CHECK(changed([](ProgramItem& other) { other.side = Side::left; }));
  CHECK(changed([](ProgramItem& other) { other.note = "slowly"; }));
}

TEST_CASE("an item is found by its id, and not any more when it is gone", "[engine][program]") {
  const Program program = made_up::program_of({made_up::exercise("a", "A"), made_up::exercise("b", "B")});
  CHECK(program.index_of(ItemId{1}) == 0);
  CHECK(program.index_of(ItemId{2}) == 1);
  CHECK(program.index_of(ItemId{3}) == std::nullopt);
  CHECK(Program{}.index_of(ItemId{1}) == std::nullopt);
}

TEST_CASE("items are read by phase, and in a phase as they were placed", "[engine][program]") {
  const Program program = made_up::program_of(
      {made_up::exercise("strength-1", "S1", Kind::strength), made_up::exercise("daily", "D", Kind::posture),
       made_up::exercise("warm", "W", Kind::aerobic), made_up::exercise("strength-2", "S2", Kind::stabilization),
       made_up::exercise("stretch", "T", Kind::stretch)});
  CHECK_THAT(reading_order(program), Equals(std::vector<std::size_t>{2, 4, 0, 3, 1}));
  CHECK(reading_order(Program{}).empty());
}

TEST_CASE("a training day is as long as its items, those of unknown length left out", "[engine][program]") {
  Exercise unknown = *made_up::exercise("unknown", "Unknown");
  unknown.dose = {};
  const Program program =
      made_up::program_of({made_up::exercise("bridge", "Bridge"), std::make_shared<const Exercise>(unknown),
                           made_up::exercise("plank", "Plank")});
  CHECK(seconds_per_day(program) == 2 * (3 * 15 * 3));
  CHECK(seconds_per_day(Program{}) == 0);
}

TEST_CASE("a one-sided exercise counts twice unless it is done on one side only", "[engine][program]") {
  Program program = made_up::program_of({made_up::one_sided("bird-dog", "Bird dog")});
  const auto length_on = [&program](Side side) {
    program.items.front().side = side;
    return seconds_per_day(program);
  };
  const int one_side = 3 * 15 * 3;
  CHECK(length_on(Side::both) == 2 * one_side);
  CHECK(length_on(Side::alternate) == 2 * one_side);
  CHECK(length_on(Side::left) == one_side);
  CHECK(length_on(Side::right) == one_side);

  program = made_up::program_of({made_up::exercise("bridge", "Bridge")});
  CHECK(length_on(Side::both) == one_side);
}

TEST_CASE("the length of a day does not overflow", "[engine][program]") {
  Exercise endless = *made_up::one_sided("endless", "Endless");
  endless.dose.dose = {};
  endless.dose.dose.sets = Range{50, 50};
  endless.dose.dose.reps = Range{500, 500};
  endless.dose.dose.hold_s = Range{3600, 3600};
  endless.dose.dose.times_per_day = Range{24, 24};
  const auto exercise = std::make_shared<const Exercise>(endless);
  CHECK(seconds_per_day(made_up::program_of({exercise, exercise, exercise})) == std::numeric_limits<int>::max());
}
