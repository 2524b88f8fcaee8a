#include "sciatica/sciatica.hpp"

#include "rule_cases.hpp"

using namespace rule_cases;

namespace {

Program nerve_stretch() { return Program().add(asking(Demand::neural_tension, Level::moderate)); }
Program deep_bend() { return Program().add(asking(Demand::lumbar_flexion, Level::high)); }

}  // namespace

TEST_CASE("pull on the nerve is a caution with sciatica or leg pain, not with a silent disc", "[rules][sciatica]") {
  CHECK(judge<Sciatica>(Patient().yes("sciatica"), nerve_stretch()).says("nerve-tension", 0, Severity::caution));
  CHECK(judge<Sciatica>(Patient().yes("leg-pain-below-knee"), nerve_stretch())
            .says("nerve-tension", 0, Severity::caution));
  CHECK_FALSE(
      judge<Sciatica>(Patient().yes("disc-herniation"), nerve_stretch()).says("nerve-tension", 0, Severity::caution));
}

TEST_CASE("strong bending is a caution with a disc herniation, gentle bending is not", "[rules][sciatica]") {
  const auto disc = Patient().yes("disc-herniation");

  CHECK(judge<Sciatica>(disc, deep_bend()).says("bending", 0, Severity::caution));
  CHECK(judge<Sciatica>(disc, Program().add(Exercise("curl")
                                                .asks(Demand::lumbar_flexion, Level::moderate)
                                                .asks(Demand::spinal_load, Level::moderate)))
            .says("bending", 0, Severity::caution));
  CHECK_FALSE(judge<Sciatica>(disc, Program().add(asking(Demand::lumbar_flexion, Level::moderate)))
                  .says("bending", 0, Severity::caution));
}

TEST_CASE("bending is not flagged for leg pain that bending is known to ease", "[rules][sciatica]") {
  CHECK(judge<Sciatica>(Patient().yes("sciatica").no("worse-with-flexion"), deep_bend()).count(Severity::caution) == 0);
  CHECK(judge<Sciatica>(Patient().yes("sciatica").yes("worse-with-extension"), deep_bend()).count(Severity::caution) ==
        0);
  CHECK(judge<Sciatica>(Patient().yes("sciatica").yes("spinal-stenosis"), deep_bend()).count(Severity::caution) == 0);
}

TEST_CASE("bending that makes leg pain worse is flagged even beside stenosis", "[rules][sciatica]") {
  CHECK(judge<Sciatica>(Patient().yes("sciatica").yes("spinal-stenosis").yes("worse-with-flexion"), deep_bend())
            .says("bending", 0, Severity::caution));
}

TEST_CASE("sciatica that is unknown is asked about once for the whole program", "[rules][sciatica]") {
  auto program = nerve_stretch().add(asking(Demand::neural_tension, Level::high));

  const auto answer = judge<Sciatica>(Patient(), program);

  CHECK(answer.asks_about("sciatica"));
  CHECK(answer.count(Severity::ask) == 2);  // sciatica, and leg pain below the knee
}

TEST_CASE("a program that neither bends nor pulls on the nerve raises nothing with sciatica", "[rules][sciatica]") {
  const auto answer =
      judge<Sciatica>(Patient().yes("sciatica"), Program().add(asking(Demand::effort, Level::moderate)));

  CHECK(answer.count(Severity::caution) + answer.count(Severity::stop) + answer.count(Severity::ask) == 0);
}
