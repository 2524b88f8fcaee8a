// The rule packs that ship: what they judge, and what holds for every shipped rule.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "small_packs.hpp"

using namespace small_packs;

namespace {

std::string shipped(const std::string& name) {
  std::ifstream file(std::filesystem::path(REGIMEN_SOURCE_DIR) / "plugins/packs" / (name + ".toml"), std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

test::Program asking(Demand demand, Level level) {
  return test::Program().add(test::Exercise("it").asks(demand, level).phase("stretch"));
}

test::Patient of_65() { return test::Patient().age(65).pain_now(2).symptom_weeks(20).sex("female"); }

std::size_t decisions(const test::Answer& answer) {
  return answer.count(SdkSeverity::stop) + answer.count(SdkSeverity::caution);
}

const char* const facts_of_both[] = {"hip-replacement", "knee-pain", "shoulder-pain",      "wrist-pain",
                                     "neck-pain",       "vertigo",   "balance-impairment", "cannot-get-to-floor"};

}  // namespace

TEST_CASE("a sore joint or a fear of falling makes its demand a caution from its level on", "[packs][shipped]") {
  struct Row {
    const char* pack;
    const char* fact;
    Demand demand;
    Level from;
    const char* rule;
  };
  const auto row = GENERATE(values<Row>({
      {"joints", "hip-replacement", Demand::hip_flexion, Level::high, "hip-replacement"},
      {"joints", "hip-replacement", Demand::hip_adduction, Level::moderate, "hip-replacement"},
      {"joints", "knee-pain", Demand::kneeling_pressure, Level::moderate, "knee-kneeling"},
      {"joints", "knee-pain", Demand::deep_knee_bend, Level::moderate, "knee-bending"},
      {"joints", "shoulder-pain", Demand::shoulder_load, Level::moderate, "shoulder-load"},
      {"joints", "shoulder-pain", Demand::overhead_reach, Level::moderate, "shoulder-overhead"},
      {"joints", "wrist-pain", Demand::wrist_load, Level::moderate, "wrist-load"},
      {"joints", "neck-pain", Demand::neck_load, Level::moderate, "neck-load"},
      {"joints", "neck-pain", Demand::neck_rotation, Level::high, "neck-turning"},
      {"falls", "vertigo", Demand::neck_rotation, Level::high, "vertigo-turning"},
      {"falls", "cannot-get-to-floor", Demand::floor_transfer, Level::moderate, "floor"},
  }));
  CAPTURE(row.fact, row.rule);
  const std::string pack = shipped(row.pack);
  const auto below = static_cast<Level>(static_cast<int>(row.from) - 1);
  test::Patient healthy = of_65();
  for (const char* fact : facts_of_both) healthy.no(fact);

  CHECK(says(pack, of_65().yes(row.fact), asking(row.demand, row.from)).says(row.rule, 0, SdkSeverity::caution));
  CHECK_FALSE(says(pack, of_65().yes(row.fact), asking(row.demand, below)).says(row.rule, 0, SdkSeverity::caution));
  CHECK(decisions(says(pack, healthy, asking(row.demand, row.from))) == 0);
  CHECK(says(pack, of_65(), asking(row.demand, row.from)).asks_about(row.fact));
}

TEST_CASE("poor balance is a caution on the feet and a note near the floor", "[packs][shipped]") {
  const std::string pack = shipped("falls");
  const auto at = [](const char* position, Demand demand, Level level) {
    return test::Program().add(test::Exercise("it").asks(demand, level).position(position));
  };
  const auto unsteady = test::Patient().age(80).yes("balance-impairment");
  const auto cautions = [&](const test::Program& program) {
    return says(pack, unsteady, program).says("balance", 0, SdkSeverity::caution);
  };
  CHECK(cautions(at("standing", Demand::balance, Level::moderate)));
  CHECK(cautions(at("standing", Demand::spinal_load, Level::high)));
  CHECK_FALSE(cautions(at("standing", Demand::balance, Level::low)));
  CHECK_FALSE(cautions(at("quadruped", Demand::balance, Level::moderate)));
  CHECK(
      says(pack, unsteady, at("quadruped", Demand::balance, Level::moderate)).says("steadiness", 0, SdkSeverity::info));
}

TEST_CASE("the floor is no question for the young, and judged all the same once it is recorded", "[packs][shipped]") {
  const std::string pack = shipped("falls");
  const auto floor = asking(Demand::floor_transfer, Level::high);
  CHECK_FALSE(says(pack, test::Patient().age(25), floor).asks_about("cannot-get-to-floor"));
  CHECK(says(pack, test::Patient().age(75), floor).asks_about("cannot-get-to-floor"));
  CHECK(says(pack, test::Patient().age(25).yes("cannot-get-to-floor"), floor)
            .says("floor-only", 0, SdkSeverity::caution));
}

TEST_CASE("a shipped pack's own tests pass, and it speaks English and Spanish", "[packs][shipped]") {
  const auto* const name = GENERATE("joints", "falls");
  const rulebook::PackReading reading(shipped(name));
  REQUIRE(reading.pack() != nullptr);
  CHECK(failures_of(shipped(name)).empty());
  CHECK(reading.pack()->pack().languages == std::vector<std::string>{"en", "es"});
}

TEST_CASE("the pack in the page for authors is a good one, and its typing error is told as the page says",
          "[packs][document]") {
  std::ifstream file(std::filesystem::path(REGIMEN_SOURCE_DIR) / "docs/writing-rules.md", std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  const std::string page = all.str();
  const std::string opening = "```toml\n";
  const auto begin = page.find(opening);
  REQUIRE(begin != std::string::npos);
  std::string pack = page.substr(begin + opening.size(), page.find("```", begin + 3) - begin - opening.size());
  CHECK(faults_of(pack).empty());
  CHECK(failures_of(pack).empty());
  pack.replace(pack.find("knee-pain = yes"), 9, "knee-pian");
  const auto faults = faults_of(pack);
  REQUIRE(faults.size() == 1);
  CHECK_THAT(page, Catch::Matchers::Contains("harbor.toml:" + faults[0]));
}

TEST_CASE("what a shipped pack says is short, ends like a sentence and has reasons", "[packs][shipped][house]") {
  const auto* const name = GENERATE("joints", "falls");
  test::Patient ailing;
  ailing.age(12).pain_now(9).symptom_weeks(2).sex("female");
  for (const char* fact : facts_of_both) ailing.yes(fact);
  test::Program everything;
  for (const auto* position : {"supine", "prone", "standing", "quadruped"}) {
    test::Exercise exercise(position);
    exercise.position(position).level("advanced").sets(20).reps(50).hold_s(300).days_per_week(7);
    for (int demand = 0; demand <= static_cast<int>(Demand::effort); ++demand)
      exercise.asks(static_cast<Demand>(demand), Level::high);
    everything.add(exercise);
  }
  const auto answer = says(shipped(name), ailing, everything);
  CHECK(decisions(answer) > 0);
  CHECK(answer.count(SdkSeverity::ask) == 0);
  for (const auto& found : answer.findings) {
    CAPTURE(found.rule, found.message);
    CHECK_FALSE(found.because.empty());
    CHECK_FALSE(found.source_title.empty());
    CHECK(found.message.size() >= 30);
    CHECK(found.message.size() <= 160);
    CHECK(found.message.back() == '.');
  }
  CHECK(decisions(says(shipped(name), test::Patient())) == 0);
}
