// What a pack says of a patient and a program.
#include "small_packs.hpp"

using namespace small_packs;
using Catch::Matchers::Contains;

namespace {

const std::string kneeling = rule("kneeling", "knee-pain = yes and kneeling-pressure >= moderate", "caution",
                                  "modification.en = \"Kneel on a pad.\"\nreplace = true\nreason = \"knee-pain\"\n");

test::Program kneeling_program() {
  return test::Program()
      .add(test::Exercise("bird-dog").asks(Demand::kneeling_pressure, Level::high))
      .add(test::Exercise("bridge"));
}

}  // namespace

TEST_CASE("a rule that holds says its message, why, its source and a way on", "[packs][judging]") {
  const auto answer = says(head + kneeling, test::Patient().yes("knee-pain"), kneeling_program());
  REQUIRE(answer.findings.size() == 1);
  const auto& found = answer.findings[0];
  CHECK(found.rule == "kneeling");
  CHECK(found.item == 0);
  CHECK(found.severity == SdkSeverity::caution);
  CHECK(found.message == "Message of kneeling.");
  CHECK(found.reason == "knee-pain");
  CHECK(found.because == std::vector<std::string>{"knee-pain: yes", "bird-dog: kneeling pressure"});
  CHECK(found.source_title == "A source");
  CHECK(found.modifications == std::vector<std::string>{"Kneel on a pad."});
  CHECK(found.replace);
}

TEST_CASE("without a reason of its own a finding is about the demand that fired it", "[packs][judging]") {
  const auto answer = says(head + rule("it", "balance >= high"), test::Patient(),
                           test::Program().add(test::Exercise("x").asks(Demand::balance, Level::high)));
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].reason == "balance");
  CHECK(says(head + rule("it", "fever = yes"), test::Patient().yes("fever")).findings.at(0).reason ==
        "org.example.house/it");
}

TEST_CASE("each kind of condition is given as a reason in words", "[packs][judging]") {
  const auto answer =
      says(head + rule("it",
                       "sex = female and age >= 70 and pain-now >= 3 and weeks > 2 and hold >= 5 and position = prone "
                       "and sets > 1 and balance = none and some item (kind = strength)"),
           test::Patient().sex("female").age(72).pain_now(4),
           test::Program().add(test::Exercise("x").position("prone").hold_s(60).sets(3)).weeks(6));
  REQUIRE(answer.findings.size() == 1);
  auto because = answer.findings[0].because;
  std::sort(because.begin(), because.end());
  CHECK(because == std::vector<std::string>{"age: 72", "items: 1", "pain-now: 4", "sex: female", "weeks: 6",
                                            "x: 3 sets", "x: hold of 60 s", "x: prone"});
}

TEST_CASE("a rule that holds by what is absent still gives a reason", "[packs][judging]") {
  const auto answer =
      says(head + rule("it", "balance = none"), test::Patient(), test::Program().add(test::Exercise("x")));
  CHECK(answer.findings.at(0).because == std::vector<std::string>{"items: 1"});
}

TEST_CASE("alternatives of one rule that hold together make one finding with all reasons", "[packs][judging]") {
  const auto answer =
      says(head + rule("it", "hip-replacement = yes and (hip-flexion >= high or hip-adduction >= moderate)"),
           test::Patient().yes("hip-replacement"),
           test::Program().add(
               test::Exercise("x").asks(Demand::hip_flexion, Level::high).asks(Demand::hip_adduction, Level::high)));
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].because.size() == 3);
}

TEST_CASE("an unknown fact that would decide a caution is one question", "[packs][judging][asks]") {
  auto program = kneeling_program();
  program.add(test::Exercise("cat-cow").asks(Demand::kneeling_pressure, Level::moderate));
  const auto answer = says(head + kneeling, test::Patient(), program);
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].severity == SdkSeverity::ask);
  CHECK(answer.findings[0].item == -1);
  CHECK(answer.findings[0].fact == "knee-pain");
  CHECK(answer.findings[0].message == "Ask about knee pain: yes would mean a caution on bird-dog, cat-cow.");
  CHECK(answer.findings[0].because == std::vector<std::string>{"knee-pain: unknown"});
}

TEST_CASE("what would decide nothing is not asked", "[packs][judging][asks]") {
  CHECK(says(head + kneeling, test::Patient(), test::Program().add(test::Exercise("bridge"))).findings.empty());
  CHECK(says(head + rule("it", "fever = yes", "info"), test::Patient()).findings.empty());
  CHECK(says(head + rule("it", "fever = yes and vertigo = yes"), test::Patient().no("vertigo")).findings.empty());
  // Raised anyway by its other alternative.
  CHECK(
      says(head + rule("it", "fever = yes or vertigo = yes"), test::Patient().yes("vertigo")).count(SdkSeverity::ask) ==
      0);
}

TEST_CASE("two unknown facts that decide only together are both asked about", "[packs][judging][asks]") {
  const auto answer = says(head + rule("it", "fever = yes and vertigo = no"), test::Patient());
  CHECK(answer.asks_about("fever"));
  CHECK(answer.asks_about("vertigo"));
  CHECK(answer.findings.at(0).message == "Ask about fever: yes may mean a caution for this patient.");
  CHECK(answer.findings.at(1).message == "Ask about vertigo: no may mean a caution for this patient.");
}

TEST_CASE("a rule that holds whatever the answer is still asks: it cannot be raised unasked",
          "[packs][judging][asks]") {
  CHECK(says(head + rule("it", "fever = yes or fever = no"), test::Patient()).asks_about("fever"));
}

TEST_CASE("unknown measures are asked for, and a stop is named first", "[packs][judging][asks]") {
  const auto answer =
      says(head + rule("mild", "pain-now >= 5") + rule("severe", "pain-now >= 9", "stop"), test::Patient());
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].fact == "pain-now");
  CHECK(answer.findings[0].rule == "severe");
  CHECK(answer.findings[0].message == "Record pain now: it may mean not to start before an examination.");
}

TEST_CASE("unknown age or sex is never silence", "[packs][judging][asks]") {
  const auto age = says(head + rule("it", "age >= 70 and fever = yes"), test::Patient().yes("fever"));
  REQUIRE(age.findings.size() == 1);
  CHECK(age.findings[0].severity == SdkSeverity::info);
  CHECK(age.findings[0].because == std::vector<std::string>{"age: unknown"});
  CHECK_THAT(age.findings[0].message, Contains("could not judge"));
  CHECK(says(head + rule("it", "sex = female"), test::Patient()).findings.at(0).reason == "sex");
}

TEST_CASE("where it says so, a rule asks of some patients only, and judges all", "[packs][judging][asks]") {
  const std::string pack = head + rule("it", "hip-replacement = yes", "caution",
                                       "ask-when = \"age >= 45 or age = unknown or vertigo = yes\"\n");
  CHECK(says(pack, test::Patient().age(60)).asks_about("hip-replacement"));
  CHECK(says(pack, test::Patient()).asks_about("hip-replacement"));
  CHECK(says(pack, test::Patient().age(30).yes("vertigo")).asks_about("hip-replacement"));
  CHECK(says(pack, test::Patient().age(30)).findings.empty());
  CHECK(says(pack, test::Patient().age(30).yes("hip-replacement")).says("it", -1, SdkSeverity::caution));
  CHECK_THAT(faults_of(head + rule("it", "fever = yes", "info", "ask-when = \"balance = high\"\n")).at(0),
             Contains("18: rule `it`: `ask-when` is about the patient, not about an item"));
  CHECK_THAT(faults_of(head + rule("it", "fever = yes", "info", "ask-when = \"agee > 3\"\n")).at(0),
             Contains("18: `agee` is not a known"));
}

TEST_CASE("a clinic's own fact decides and is asked about like any other", "[packs][judging]") {
  const std::string pack = head + rule("it", "harbor/cold-hands = yes");
  CHECK(says(pack, test::Patient().yes("harbor/cold-hands")).says("it", -1, SdkSeverity::caution));
  CHECK(says(pack, test::Patient()).asks_about("harbor/cold-hands"));
}

TEST_CASE("the table declares the pack's own names, needs and translations", "[packs][judging]") {
  std::string two = head;
  two.replace(two.find("[\"en\"]"), 6, "[\"en\", \"es\"]");
  const rulebook::PackReading reading(
      two + rule("it", "fever = yes and pain-now > 3 and age > 3", "stop",
                 "message.es = \"En español.\"\nmodification.en = \"Less.\"\nmodification.es = \"Menos.\"\n"));
  const auto* plugin = reading.table().plugin;
  REQUIRE(plugin != nullptr);
  CHECK(std::string(plugin->id) == "org.example.house");
  CHECK(std::string(plugin->version) == "1.0.0");
  CHECK(std::string(plugin->name) == "House rules");
  CHECK((plugin->flags & REGIMEN_PLUGIN_ASKS) != 0);
  REQUIRE(plugin->rule_count == 1);
  const regimen_rule& declared = plugin->rules[0];
  CHECK(std::string(declared.id) == "org.example.house/it");
  CHECK(declared.severity == REGIMEN_STOP);
  CHECK(std::string(declared.needs[0]) == "fever");
  CHECK(std::string(declared.needs[1]) == "pain-now");
  CHECK(declared.needs[2] == nullptr);
  REQUIRE(declared.translation_count == 2);
  CHECK(std::string(declared.translations[0].language) == "es");
  CHECK(std::string(declared.translations[0].text) == "Message of it.");
  CHECK(std::string(declared.translations[0].translated) == "En español.");
  CHECK(std::string(declared.translations[1].text) == "Less.");
  CHECK(std::string(declared.translations[1].translated) == "Menos.");
}

TEST_CASE("judging by many rules is judging by each of them", "[packs][judging]") {
  // The index must not change what holds: each rule alone against all of them together.
  const char* const facts[] = {"fever", "vertigo", "knee-pain", "pregnancy"};
  const char* const demands[] = {"balance", "effort", "impact"};
  std::vector<std::string> rules;
  unsigned dice = 7;
  const auto roll = [&](unsigned sides) {
    dice = dice * 1664525U + 1013904223U;
    return (dice >> 16) % sides;
  };
  for (int i = 0; i < 60; ++i) {
    std::string when = std::string(facts[roll(4)]) + (roll(2) == 0 ? " = yes" : " = no");
    if (roll(2) == 0) when += std::string(roll(2) == 0 ? " and " : " or ") + demands[roll(3)] + " >= moderate";
    if (roll(3) == 0) when += std::string(" and not ") + demands[roll(3)] + " = high";
    if (roll(3) == 0) when += " or age >= 60 and hold > " + std::to_string(10 * roll(5));
    if (roll(4) == 0) when = "not (" + when + ")";
    rules.push_back(rule("r" + std::to_string(i), when, roll(2) == 0 ? "caution" : "info"));
  }
  std::string together = head;
  for (const auto& each : rules) together += each;

  auto program = test::Program().add(test::Exercise("a").asks(Demand::balance, Level::high).hold_s(25));
  program.add(test::Exercise("b").asks(Demand::effort, Level::moderate).asks(Demand::impact, Level::low));
  program.add(test::Exercise("c"));
  for (const auto& patient :
       {test::Patient().yes("fever").no("vertigo").age(70), test::Patient().no("fever"),
        test::Patient().yes("knee-pain").yes("pregnancy").no("vertigo").age(30), test::Patient()}) {
    const auto all = says(together, patient, program);
    std::size_t raised = 0;
    for (std::size_t i = 0; i < rules.size(); ++i)
      for (const auto& found : says(head + rules[i], patient, program).findings) {
        if (found.severity == SdkSeverity::ask) {
          CHECK(all.asks_about(found.fact));
          continue;
        }
        if (found.reason == "age") continue;
        ++raised;
        CAPTURE(found.rule, found.item);
        const auto* same = all.find(found.rule, found.item, found.severity);
        REQUIRE(same != nullptr);
        CHECK(same->because == found.because);
      }
    std::size_t in_all = 0;
    for (const auto& found : all.findings)
      if (found.severity != SdkSeverity::ask && found.reason != "age") ++in_all;
    CHECK(in_all == raised);
  }
}
