#include <fmt/format.h>

#include "contest.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/engine/edit.hpp"
#include "regimen/engine/hosted_rules.hpp"
#include "shipped_rules.hpp"
#include "suites.hpp"

namespace bench {
namespace {

constexpr std::size_t items = 30;

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
  const auto who = troubled_patient();
  const auto program = first_exercises(*catalogue, items);

  const std::filesystem::path rules = options.bin / "../lib/regimen/rules";
  ShippedRules in_process(rules);
  regimen::HostedRules hosted(options.bin / "regimen-rule-host", {rules});
  regimen::Screener ours(*catalogue, hosted);
  regimen::Screener theirs(*catalogue, in_process.all());

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
  const bool reported = report(contest);
  return under(contest, 2) && reported;
}

}  // namespace bench
