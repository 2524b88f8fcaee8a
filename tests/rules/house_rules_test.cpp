// What holds for every rule of every plugin that ships.
#include "general_safety/general_safety.hpp"
#include "red_flags/red_flags.hpp"
#include "regimen/reports/phrases.hpp"
#include "rule_cases.hpp"
#include "sciatica/sciatica.hpp"
#include "stenosis/stenosis.hpp"
#include "traumatic_injury/traumatic_injury.hpp"

using namespace rule_cases;

namespace {

std::vector<regimen_rule_plugin> shipped() {
  return {Entry<RedFlags>::table(), Entry<TraumaticInjury>::table(), Entry<Stenosis>::table(), Entry<Sciatica>::table(),
          Entry<GeneralSafety>::table()};
}

/// Everything is wrong with this patient, and the program asks everything of the body.
Patient ailing() {
  Patient patient;
  patient.age(82).pain_now(9).symptom_weeks(2).sex("female");
  for (const auto* fact : {"sciatica",
                           "spinal-stenosis",
                           "disc-herniation",
                           "spondylolisthesis",
                           "segmental-instability",
                           "osteoporosis",
                           "vertebral-fracture",
                           "kyphosis",
                           "spinal-arthritis",
                           "ankylosing-spondylitis",
                           "traumatic-injury",
                           "bladder-bowel-change",
                           "saddle-numbness",
                           "progressive-leg-weakness",
                           "fever",
                           "unexplained-weight-loss",
                           "cancer-history",
                           "night-pain",
                           "long-term-steroids",
                           "immunosuppression",
                           "worse-with-flexion",
                           "worse-with-extension",
                           "worse-with-walking",
                           "worse-with-exercise",
                           "leg-pain-below-knee",
                           "pregnancy",
                           "recent-spinal-surgery",
                           "recent-spinal-injection",
                           "hip-replacement",
                           "knee-pain",
                           "shoulder-pain",
                           "wrist-pain",
                           "neck-pain",
                           "vertigo",
                           "uncontrolled-hypertension",
                           "heart-condition",
                           "balance-impairment",
                           "cannot-get-to-floor"})
    patient.yes(fact);
  return patient;
}

Program everything() {
  Program program;
  program.weeks(20);
  for (const auto* position : {"supine", "prone", "standing", "quadruped"}) {
    Exercise exercise(position);
    exercise.position(position).level("advanced").sets(20).reps(50).hold_s(300).days_per_week(7);
    for (int demand = 0; demand <= static_cast<int>(Demand::effort); ++demand)
      exercise.asks(static_cast<Demand>(demand), Level::high);
    program.add(exercise);
  }
  return program;
}

}  // namespace

TEST_CASE("every stop and caution names its facts, a source and something to do", "[rules][house]") {
  for (const auto& plugin : shipped())
    for (const auto& found : regimen::sdk::test::run(plugin, ailing(), everything()).findings) {
      CAPTURE(plugin.id, found.rule, found.message);
      CHECK_FALSE(found.because.empty());
      CHECK_FALSE(found.source_title.empty());
      CHECK(found.message.size() >= 30);
      CHECK(found.message.size() <= 160);
      CHECK(found.message.back() == '.');
    }
}

TEST_CASE("everything that a rule says has Spanish words, for the window and for the patient's note",
          "[rules][house]") {
  const auto spanish = regimen::Phrases::for_language("es");
  const auto check = [&](const std::string& said) {
    CAPTURE(said);
    CHECK(spanish.text(said) != said);
  };
  for (const auto& plugin : shipped()) {
    for (std::size_t i = 0; i < plugin.rule_count; ++i) check(plugin.rules[i].summary);
    for (const auto& found : regimen::sdk::test::run(plugin, ailing(), everything()).findings) {
      check(found.message);
      for (const auto& modification : found.modifications) check(modification);
    }
  }
}

TEST_CASE("a rule says no more than it declared", "[rules][house]") {
  for (const auto& plugin : shipped())
    for (const auto& found : regimen::sdk::test::run(plugin, ailing(), everything()).findings) {
      CAPTURE(plugin.id, found.rule);
      const regimen_rule* declared = nullptr;
      for (std::size_t i = 0; i < plugin.rule_count; ++i)
        if (std::string(plugin.rules[i].id) == std::string(plugin.id) + "/" + found.rule) declared = &plugin.rules[i];
      REQUIRE(declared != nullptr);
      CHECK(static_cast<int>(found.severity) >= declared->severity);
    }
}

TEST_CASE("a patient with everything is told something by each plugin and asked nothing", "[rules][house]") {
  for (const auto& plugin : shipped()) {
    CAPTURE(plugin.id);
    const auto answer = regimen::sdk::test::run(plugin, ailing(), everything());
    CHECK(answer.status == REGIMEN_OK);
    CHECK(answer.count(Severity::caution) + answer.count(Severity::stop) > 0);
    CHECK(answer.count(Severity::ask) == 0);
  }
}

TEST_CASE("an empty program for a patient of whom nothing is known asks, and claims nothing", "[rules][house]") {
  for (const auto& plugin : shipped()) {
    CAPTURE(plugin.id);
    const auto answer = regimen::sdk::test::run(plugin, Patient(), Program());
    CHECK(answer.count(Severity::caution) + answer.count(Severity::stop) == 0);
  }
}

TEST_CASE("the same request gets the same answer, word for word", "[rules][house]") {
  for (const auto& plugin : shipped()) {
    CAPTURE(plugin.id);
    const auto first = regimen::sdk::test::run(plugin, Patient().age(70), everything());
    const auto second = regimen::sdk::test::run(plugin, Patient().age(70), everything());
    REQUIRE(first.findings.size() == second.findings.size());
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
      CHECK(first.findings[i].rule == second.findings[i].rule);
      CHECK(first.findings[i].message == second.findings[i].message);
    }
  }
}
