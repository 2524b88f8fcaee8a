#include "stenosis/stenosis.hpp"

#include "rule_cases.hpp"

using namespace rule_cases;

namespace {

Program arching(Level level) { return Program().add(asking(Demand::lumbar_extension, level)); }

}  // namespace

TEST_CASE("arching is a caution in stenosis from a moderate demand on", "[rules][stenosis]") {
  const auto stenosis = Patient().yes("spinal-stenosis");

  CHECK_FALSE(judge<Stenosis>(stenosis, arching(Level::low)).says("extension", 0, Severity::caution));
  CHECK(judge<Stenosis>(stenosis, arching(Level::moderate)).says("extension", 0, Severity::caution));
  CHECK(judge<Stenosis>(stenosis, arching(Level::high)).says("extension", 0, Severity::caution));
}

TEST_CASE("the caution on arching names its facts, its source and a way on", "[rules][stenosis]") {
  const auto answer = judge<Stenosis>(Patient().yes("spinal-stenosis"), arching(Level::high));

  const auto* caution = answer.find("extension", 0, Severity::caution);
  REQUIRE(caution != nullptr);
  CHECK(caution->because == std::vector<std::string>{"spinal-stenosis: yes", "it: lumbar extension"});
  CHECK_FALSE(caution->source_title.empty());
  CHECK(caution->replace);
  CHECK_FALSE(caution->modifications.empty());
}

TEST_CASE("a recorded preference for arching outranks the diagnosis", "[rules][stenosis]") {
  auto patient = Patient().yes("spinal-stenosis").no("worse-with-extension").yes("worse-with-flexion");

  CHECK(judge<Stenosis>(patient, arching(Level::high)).count(Severity::caution) == 0);
}

TEST_CASE("stenosis that is unknown is asked about only where the program arches the back", "[rules][stenosis]") {
  CHECK(judge<Stenosis>(Patient(), arching(Level::high)).asks_about("spinal-stenosis"));
  CHECK_FALSE(judge<Stenosis>(Patient(), arching(Level::low)).asks_about("spinal-stenosis"));
  CHECK_FALSE(judge<Stenosis>(Patient().no("spinal-stenosis"), arching(Level::high)).asks_about("spinal-stenosis"));
}

TEST_CASE("walking is a caution only where walking brings symptoms on", "[rules][stenosis]") {
  const auto walk = Program().add(asking(Demand::upright_endurance, Level::high));

  CHECK(judge<Stenosis>(Patient().yes("spinal-stenosis").yes("worse-with-walking"), walk)
            .says("walking", 0, Severity::caution));
  CHECK_FALSE(judge<Stenosis>(Patient().yes("spinal-stenosis").no("worse-with-walking"), walk)
                  .says("walking", 0, Severity::caution));
  CHECK(judge<Stenosis>(Patient().yes("spinal-stenosis"), walk).asks_about("worse-with-walking"));
}
