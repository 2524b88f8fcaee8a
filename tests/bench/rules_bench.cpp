#include <fmt/format.h>

#include "contest.hpp"
#include "general_safety/general_safety.hpp"
#include "in_process_rules.hpp"
#include "red_flags/red_flags.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/engine/edit.hpp"
#include "regimen/engine/hosted_rules.hpp"
#include "rulebook/open_pack.hpp"
#include "sciatica/sciatica.hpp"
#include "stenosis/stenosis.hpp"
#include "suites.hpp"
#include "temporary_folder.hpp"
#include "traumatic_injury/traumatic_injury.hpp"

namespace bench {
namespace {

constexpr std::size_t items = 30;

regimen::Patient patient() {
  regimen::Patient patient;
  patient.birth_date = regimen::parse_date("1951-03-02");
  patient.sex = regimen::Sex::female;
  for (const auto* fact : {"spinal-stenosis", "osteoporosis", "knee-pain", "leg-pain-below-knee"})
    patient.facts.set(fact, regimen::Truth::yes);
  for (const auto* fact : {"traumatic-injury", "fever", "bladder-bowel-change", "saddle-numbness", "vertigo"})
    patient.facts.set(fact, regimen::Truth::no);
  patient.measures.pain_now = 4;
  return patient;
}

regimen::Program thirty_items(const regimen::Catalogue& catalogue) {
  regimen::Program program;
  program.weeks = 6;
  for (std::size_t i = 0; i < items; ++i) {
    const regimen::Program before = program;
    program = regimen::apply(before, regimen::AddExercise{catalogue.all()[i], {}, {}}).value();
  }
  return program;
}

/// The program after a change of one repetition count: what a therapist's click does.
regimen::Program edited(const regimen::Program& program, int round) {
  auto dose = program.items[static_cast<std::size_t>(round) % items].dose;
  dose.reps = regimen::Range{5 + round % 10, 5 + round % 10};
  return regimen::apply(program, regimen::ChangeDose{program.items[static_cast<std::size_t>(round) % items].id, dose})
      .value();
}

}  // namespace

bool rules_suite(const Options& options) {
  const auto catalogue = regimen::open_catalogue(options.bin / "../share/regimen/catalogue.sqlite");
  const auto day = *regimen::parse_date("2026-11-20");
  const auto who = patient();
  const auto program = thirty_items(*catalogue);

  const auto general_safety = regimen::sdk::Entry<GeneralSafety>::table();
  const auto red_flags = regimen::sdk::Entry<RedFlags>::table();
  const auto sciatica = regimen::sdk::Entry<Sciatica>::table();
  const auto stenosis = regimen::sdk::Entry<Stenosis>::table();
  const auto traumatic_injury = regimen::sdk::Entry<TraumaticInjury>::table();
  const rulebook::PackReading falls(regimen::testing::content_of(options.bin / "../lib/regimen/rules/falls.toml"));
  const rulebook::PackReading joints(regimen::testing::content_of(options.bin / "../lib/regimen/rules/joints.toml"));
  regimen::test::InProcessRules in_process{
      &falls.pack()->plugin(), &general_safety, &joints.pack()->plugin(), &red_flags, &sciatica, &stenosis,
      &traumatic_injury};
  regimen::HostedRules hosted(options.bin / "regimen-rule-host", {options.bin / "../lib/regimen/rules"});
  regimen::Screener ours(*catalogue, hosted);
  regimen::Screener theirs(*catalogue, in_process);

  const auto isolated = ours.screen(who, program, day);
  if (isolated.findings != theirs.screen(who, program, day).findings || !isolated.complete()) {
    fmt::print("rules.edit: the isolated plugins and the same rules in this process do not say the same\n");
    return false;
  }

  Contest contest{fmt::format("rules.edit items={} plugins={} findings={}", items, isolated.plugins.size(),
                              isolated.findings.size()),
                  "in-process",
                  {},
                  {},
                  {},
                  {}};
  for (int round = 0; round < (options.quick ? 100 : 20 * options.rounds); ++round) {
    const auto next = edited(program, round);
    play(
        contest, [&] { (void)ours.screen(who, next, day); }, [&] { (void)theirs.screen(who, next, day); });
  }
  const bool quick_enough = contest.ours.percentile(0.5) < 2000;
  const bool reported = report(contest);
  fmt::print("  edit to findings p50 {} 2 ms\n", quick_enough ? "under" : "NOT under");
  return reported && quick_enough;
}

}  // namespace bench
