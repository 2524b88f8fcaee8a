#include "traumatic_injury/traumatic_injury.hpp"

#include "rule_cases.hpp"

using namespace rule_cases;

TEST_CASE("an injured stiff spine stops even beside the general question for an examination", "[rules][injury]") {
  const auto answer = judge<TraumaticInjury>(Patient().yes("traumatic-injury").yes("ankylosing-spondylitis"));

  CHECK(answer.says("ankylosing-spondylitis", -1, Severity::stop));
}

TEST_CASE("weak or old bone makes an injury a question of imaging", "[rules][injury]") {
  const auto injured = [] { return Patient().yes("traumatic-injury"); };

  CHECK(judge<TraumaticInjury>(injured().yes("osteoporosis")).says("fracture-risk", -1, Severity::caution));
  CHECK(judge<TraumaticInjury>(injured().yes("long-term-steroids")).says("fracture-risk", -1, Severity::caution));
  CHECK(judge<TraumaticInjury>(injured().age(70)).says("fracture-risk", -1, Severity::caution));
  CHECK_FALSE(judge<TraumaticInjury>(injured().age(69)).says("fracture-risk", -1, Severity::caution));
}

TEST_CASE("heavy load after an injury is one caution an exercise, however many demands it makes", "[rules][injury]") {
  Program program;
  program.add(Exercise("raise").asks(Demand::spinal_load, Level::high).asks(Demand::straight_leg_lever, Level::high));
  program.add(asking(Demand::lumbar_extension, Level::low));

  const auto answer = judge<TraumaticInjury>(Patient().yes("traumatic-injury"), program);

  CHECK(answer.count(Severity::caution) == 1);
  const auto* caution = answer.find("loading", 0, Severity::caution);
  REQUIRE(caution != nullptr);
  CHECK(caution->because.size() == 3);
}

TEST_CASE("an injury of long ago no longer limits load", "[rules][injury]") {
  Program program;
  program.add(asking(Demand::spinal_load, Level::high));

  CHECK_FALSE(judge<TraumaticInjury>(Patient().yes("traumatic-injury").symptom_weeks(12), program)
                  .says("loading", 0, Severity::caution));
  CHECK(judge<TraumaticInjury>(Patient().yes("traumatic-injury").symptom_weeks(11), program)
            .says("loading", 0, Severity::caution));
}

TEST_CASE("without an injury nothing is said, whatever else is known", "[rules][injury]") {
  Program program;
  program.add(asking(Demand::spinal_load, Level::high));

  CHECK(judge<TraumaticInjury>(Patient().no("traumatic-injury").yes("osteoporosis").age(80), program).findings.empty());
}
