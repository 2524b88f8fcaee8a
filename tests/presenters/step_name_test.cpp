#include "regimen/presenters/step_name.hpp"

#include <catch2/catch.hpp>

#include "small_catalogue.hpp"

using namespace regimen;

namespace {

Program with_bridge() {
  const auto bridge =
      std::make_shared<const Exercise>(testing::made_up_exercise("bridge", "Bridge {other}", Kind::strength));
  return regimen::apply({}, AddExercise{bridge, {}, {}}).value();
}

}  // namespace

TEST_CASE("a step is called by what it does and to which exercise", "[presenters][step]") {
  const Program program = with_bridge();
  const auto plank = std::make_shared<const Exercise>(testing::made_up_exercise("plank", "Plank", Kind::strength));
  CHECK(step_name(program, AddExercise{plank, {}, {}}) == "Add Plank");
  CHECK(step_name(program, ChangeNextVisit{{}}) == "Change next visit");
  // A name is never searched for further names.
  CHECK(step_name(program, ReplaceExercise{ItemId{1}, plank}) == "Replace Bridge {other} by Plank");
}

TEST_CASE("the name of a step on an item that is gone is still a sentence", "[presenters][step]") {
  CHECK(step_name({}, RemoveItem{ItemId{99}}) == "Remove an exercise");
}
