#include "general_safety/general_safety.hpp"

#include "rule_cases.hpp"

using namespace rule_cases;

namespace {

/// Nothing of this patient is unknown or wrong.
Patient healthy() {
  Patient patient;
  patient.age(45).pain_now(2).symptom_weeks(20).sex("female");
  for (const auto* fact : {"worse-with-flexion",
                           "worse-with-extension",
                           "worse-with-exercise",
                           "osteoporosis",
                           "vertebral-fracture",
                           "kyphosis",
                           "spondylolisthesis",
                           "segmental-instability",
                           "ankylosing-spondylitis",
                           "spinal-arthritis",
                           "hip-replacement",
                           "knee-pain",
                           "shoulder-pain",
                           "wrist-pain",
                           "neck-pain",
                           "uncontrolled-hypertension",
                           "heart-condition",
                           "pregnancy",
                           "recent-spinal-surgery",
                           "recent-spinal-injection",
                           "balance-impairment",
                           "vertigo",
                           "cannot-get-to-floor"})
    patient.no(fact);
  return patient;
}

std::size_t decisions(const Answer& answer) { return answer.count(Severity::stop) + answer.count(Severity::caution); }

}  // namespace

TEST_CASE("a fact of the body makes its demand a caution from its level on, and not below", "[rules][general]") {
  struct Row {
    const char* fact;
    Demand demand;
    Level from;
    const char* rule;
  };
  const auto row = GENERATE(values<Row>({
      {"worse-with-flexion", Demand::lumbar_flexion, Level::moderate, "worse-with-bending"},
      {"worse-with-extension", Demand::lumbar_extension, Level::moderate, "worse-with-arching"},
      {"osteoporosis", Demand::lumbar_flexion, Level::high, "osteoporosis-bending"},
      {"osteoporosis", Demand::lumbar_rotation, Level::high, "osteoporosis-twisting"},
      {"vertebral-fracture", Demand::lumbar_flexion, Level::moderate, "vertebral-fracture"},
      {"vertebral-fracture", Demand::impact, Level::moderate, "vertebral-fracture"},
      {"spondylolisthesis", Demand::lumbar_extension, Level::moderate, "spondylolisthesis"},
      {"segmental-instability", Demand::spinal_load, Level::high, "instability"},
      {"segmental-instability", Demand::lumbar_flexion, Level::high, "instability"},
      {"ankylosing-spondylitis", Demand::neck_rotation, Level::high, "ankylosing-spondylitis"},
      {"uncontrolled-hypertension", Demand::effort, Level::high, "hypertension"},
      {"heart-condition", Demand::effort, Level::high, "heart-condition"},
  }));
  CAPTURE(row.fact, row.rule);
  const auto below = static_cast<Level>(static_cast<int>(row.from) - 1);
  const auto at = [&](Level level) { return Program().add(asking(row.demand, level).phase("stretch")); };

  Patient affected;
  affected.age(65).pain_now(2).symptom_weeks(20).sex("female").yes(row.fact);

  CHECK(judge<GeneralSafety>(affected, at(row.from)).says(row.rule, 0, Severity::caution));
  CHECK_FALSE(judge<GeneralSafety>(affected, at(below)).says(row.rule, 0, Severity::caution));
  CHECK(decisions(judge<GeneralSafety>(healthy(), at(row.from))) == 0);
  CHECK(judge<GeneralSafety>(Patient().age(65).pain_now(2).symptom_weeks(20).sex("female"), at(row.from))
            .asks_about(row.fact));
}

TEST_CASE("recent surgery of the spine stops, a recent injection asks for a decision", "[rules][general]") {
  CHECK(judge<GeneralSafety>(Patient().yes("recent-spinal-surgery")).says("recent-surgery", -1, Severity::stop));
  CHECK(judge<GeneralSafety>(Patient().yes("recent-spinal-injection")).says("recent-injection", -1, Severity::caution));
}

TEST_CASE("a fresh vertebral fracture stops, a settled one does not", "[rules][general]") {
  const auto fractured = [] { return Patient().yes("vertebral-fracture"); };

  CHECK(judge<GeneralSafety>(fractured().symptom_weeks(5)).says("fresh-fracture", -1, Severity::stop));
  CHECK(judge<GeneralSafety>(fractured().symptom_weeks(6)).says("recent-fracture", -1, Severity::caution));
  CHECK(decisions(judge<GeneralSafety>(fractured().symptom_weeks(12))) == 0);
  CHECK(judge<GeneralSafety>(fractured()).asks_about("symptom-weeks"));
}

TEST_CASE("strong work of the back muscles without load on top is left alone in osteoporosis", "[rules][general]") {
  Program program;
  program.add(Exercise("superman").asks(Demand::lumbar_extension, Level::high).asks(Demand::spinal_load, Level::high));

  const auto answer =
      judge<GeneralSafety>(Patient().yes("osteoporosis").age(60).pain_now(1).symptom_weeks(30), program);

  CHECK(decisions(answer) == 0);
}

TEST_CASE("a short hold is no caution with high blood pressure, a long or unknown one is", "[rules][general]") {
  const auto held = [](int seconds) {
    return Program().add(asking(Demand::sustained_hold, Level::moderate).hold_s(seconds));
  };
  const auto pressure = Patient().yes("uncontrolled-hypertension");

  CHECK_FALSE(judge<GeneralSafety>(pressure, held(6)).says("hypertension", 0, Severity::caution));
  CHECK(judge<GeneralSafety>(pressure, held(30)).says("hypertension", 0, Severity::caution));
  CHECK(judge<GeneralSafety>(pressure, Program().add(asking(Demand::sustained_hold, Level::moderate)))
            .says("hypertension", 0, Severity::caution));
}

TEST_CASE("lying flat is a caution in pregnancy and is not asked of a man", "[rules][general]") {
  const auto flat = Program().add(Exercise("it").position("supine"));

  CHECK(judge<GeneralSafety>(Patient().yes("pregnancy"), flat).says("pregnancy-position", 0, Severity::caution));
  CHECK(judge<GeneralSafety>(Patient().sex("female").age(30), flat).asks_about("pregnancy"));
  CHECK_FALSE(judge<GeneralSafety>(Patient().sex("male").age(30), flat).asks_about("pregnancy"));
  CHECK_FALSE(judge<GeneralSafety>(Patient().sex("female").age(70), flat).asks_about("pregnancy"));
}

TEST_CASE("lying face down is a caution in pregnancy, a plank is not lying", "[rules][general]") {
  auto program = Program().add(Exercise("arch").position("prone"));
  program.add(Exercise("plank").position("prone").asks(Demand::sustained_hold, Level::high));

  const auto answer = judge<GeneralSafety>(Patient().yes("pregnancy"), program);

  CHECK(answer.says("pregnancy-position", 0, Severity::caution));
  CHECK_FALSE(answer.says("pregnancy-position", 1, Severity::caution));
}

TEST_CASE("acute pain flags loaded and advanced exercises only", "[rules][general]") {
  Program program;
  program.add(asking(Demand::spinal_load, Level::moderate));
  program.add(Exercise("hard").level("advanced"));
  program.add(Exercise("easy").level("middle"));

  const auto answer = judge<GeneralSafety>(Patient().symptom_weeks(3), program);

  CHECK(answer.says("acute", 0, Severity::caution));
  CHECK(answer.says("acute", 1, Severity::caution));
  CHECK_FALSE(answer.says("acute", 2, Severity::caution));
  CHECK_FALSE(judge<GeneralSafety>(Patient().symptom_weeks(6), program).says("acute", 0, Severity::caution));
}

TEST_CASE("severe pain asks for a decision from eight of ten on", "[rules][general]") {
  CHECK(judge<GeneralSafety>(Patient().pain_now(8)).says("severe-pain", -1, Severity::caution));
  CHECK(decisions(judge<GeneralSafety>(Patient().pain_now(7))) == 0);
}

TEST_CASE("a dose far above every source is a caution, the largest stated dose is not", "[rules][general]") {
  const auto dosed = [](int sets, int reps) { return Program().add(Exercise("it").sets(sets).reps(reps)); };

  CHECK_FALSE(judge<GeneralSafety>(Patient(), dosed(3, 15)).says("high-dose", 0, Severity::caution));
  CHECK(judge<GeneralSafety>(Patient(), dosed(10, 50)).says("high-dose", 0, Severity::caution));
}

TEST_CASE("after surgery of the spine, end range and high load are cautions and walking is not", "[rules][general]") {
  const auto operated = Patient().yes("recent-spinal-surgery");
  const Program program = Program()
                              .add(asking(Demand::lumbar_flexion, Level::high))
                              .add(asking(Demand::lumbar_rotation, Level::high))
                              .add(asking(Demand::upright_endurance, Level::high))
                              .add(asking(Demand::lumbar_flexion, Level::moderate));
  const auto answer = judge<GeneralSafety>(operated, program);
  CHECK(answer.says("early-load", 0, Severity::caution));
  CHECK(answer.says("early-load", 1, Severity::caution));
  CHECK_FALSE(answer.says("early-load", 2, Severity::caution));
  CHECK_FALSE(answer.says("early-load", 3, Severity::caution));
}

TEST_CASE("a young spine with ankylosing spondylitis may jump, an older one is asked about", "[rules][general]") {
  const auto jump = Program().add(asking(Demand::impact, Level::moderate));
  CHECK_FALSE(judge<GeneralSafety>(Patient().age(28).yes("ankylosing-spondylitis"), jump)
                  .says("ankylosing-spondylitis", 0, Severity::caution));
  CHECK(judge<GeneralSafety>(Patient().age(62).yes("ankylosing-spondylitis"), jump)
            .says("ankylosing-spondylitis", 0, Severity::caution));
  CHECK(judge<GeneralSafety>(Patient().age(28).yes("ankylosing-spondylitis").yes("osteoporosis"), jump)
            .says("ankylosing-spondylitis", 0, Severity::caution));
}

TEST_CASE("what is rare at an age is not asked about, and judged all the same once it is recorded",
          "[rules][general]") {
  const auto bend = Program().add(asking(Demand::lumbar_flexion, Level::high));
  CHECK_FALSE(judge<GeneralSafety>(Patient().age(25), bend).asks_about("osteoporosis"));
  CHECK(judge<GeneralSafety>(Patient().age(60), bend).asks_about("osteoporosis"));
  CHECK(judge<GeneralSafety>(Patient(), bend).asks_about("osteoporosis"));
  CHECK(judge<GeneralSafety>(Patient().age(25).yes("osteoporosis"), bend)
            .says("osteoporosis-bending", 0, Severity::caution));
}

TEST_CASE("steroids at an old age are taken for weak bone until bone has been measured", "[rules][general]") {
  const auto bend = Program().add(asking(Demand::lumbar_flexion, Level::high));
  const auto on_steroids = [] { return Patient().age(74).yes("long-term-steroids"); };
  CHECK(judge<GeneralSafety>(on_steroids(), bend).says("osteoporosis-bending", 0, Severity::caution));
  CHECK_FALSE(
      judge<GeneralSafety>(on_steroids().no("osteoporosis"), bend).says("osteoporosis-bending", 0, Severity::caution));
}

TEST_CASE("a program that takes the day is noted, and one beyond reason is a caution", "[rules][general]") {
  const auto walking = [](int minutes) { return Program().add(Exercise("walk").minutes(minutes)); };
  CHECK(judge<GeneralSafety>(Patient(), walking(20)).count(Severity::caution) == 0);
  CHECK_FALSE(judge<GeneralSafety>(Patient(), walking(20)).says("long-day", -1, Severity::info));
  CHECK(judge<GeneralSafety>(Patient(), walking(45)).says("long-day", -1, Severity::info));
  CHECK(judge<GeneralSafety>(Patient(), walking(600)).says("high-dose", 0, Severity::caution));
  CHECK(judge<GeneralSafety>(Patient(), walking(600)).says("beyond-reason", -1, Severity::caution));
}

TEST_CASE("the same exercise twice in a phase is noted, left and right are not the same", "[rules][general]") {
  const auto twice = [](const char* first, const char* second) {
    return Program().add(Exercise("lift").side(first)).add(Exercise("lift").side(second));
  };
  CHECK(judge<GeneralSafety>(Patient(), twice("both", "both")).says("duplicate", 1, Severity::info));
  CHECK_FALSE(judge<GeneralSafety>(Patient(), twice("left", "right")).says("duplicate", 1, Severity::info));
}

TEST_CASE("a healthy patient with a full program is told nothing that needs a decision", "[rules][general]") {
  Program program;
  program.weeks(6);
  program.add(Exercise("walk")
                  .kind("aerobic")
                  .position("standing")
                  .phase("warm-up")
                  .asks(Demand::upright_endurance, Level::high));
  program.add(Exercise("stretch").kind("stretch").phase("stretch").asks(Demand::hip_flexion, Level::high));
  program.add(Exercise("bridge").asks(Demand::lumbar_extension, Level::low).sets(3).reps(15));

  const auto answer = judge<GeneralSafety>(healthy(), program);

  CHECK(decisions(answer) == 0);
  CHECK(answer.count(Severity::ask) == 0);
}
