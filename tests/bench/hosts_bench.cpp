#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "contest.hpp"
#include "generated_catalogue.hpp"
#include "json_over_socket.hpp"
#include "process.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/engine/hosted_rules.hpp"
#include "shipped_rules.hpp"
#include "small_catalogue.hpp"
#include "suites.hpp"
#include "temporary_folder.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

const regimen::Date day = *regimen::parse_date("2026-11-20");

void say_who_failed(const std::vector<regimen::CatalogueAnswer>& silence) {
  for (const auto& answer : silence)
    fmt::print("  {}: {}, {}\n", answer.plugin, to_token(answer.status), answer.detail);
}

/// A catalogue in parts that are small enough for plain answers: each says the same when it is asked for briefly.
bool same_at_length(const std::vector<regimen::ExercisePtr>& exercises, regimen::RuleSet& hosted,
                    regimen::RuleSet& in_process) {
  constexpr std::size_t at_a_time = 500;
  const auto patient = regimen::screening_request(troubled_patient(), regimen::Program{}, day);
  for (std::size_t first = 0; first < exercises.size(); first += at_a_time) {
    const auto begin = exercises.begin() + static_cast<std::ptrdiff_t>(first);
    const auto count = static_cast<std::ptrdiff_t>(std::min(at_a_time, exercises.size() - first));
    const auto part =
        std::make_shared<const regimen::ScreenedCatalogue>(std::vector<regimen::ExercisePtr>(begin, begin + count));
    const auto at_length = in_process.screen_catalogue(part, patient);
    for (const auto& answer : at_length)
      if (answer.status != regimen::PluginStatus::ok) {
        fmt::print("hosts.catalogue: {} cannot answer at length: {}\n", answer.plugin, answer.detail);
        return false;
      }
    if (regimen::RaisedByExercise(part, hosted.screen_catalogue(part, patient)) !=
        regimen::RaisedByExercise(part, at_length)) {
      fmt::print("hosts.catalogue: not the same as at length, from exercise {} on\n", first);
      return false;
    }
  }
  return true;
}

/// The whole catalogue against a patient of whom something has just changed.
bool play_catalogue(const regimen::Catalogue& catalogue, regimen::RuleSet& hosted, regimen::RuleSet& in_process,
                    int rounds, double most_ms) {
  regimen::Screener ours(catalogue, hosted);
  regimen::Screener theirs(catalogue, in_process);
  auto patient = troubled_patient();
  const auto changed = [&] {
    patient.measures.pain_now = (*patient.measures.pain_now + 1) % 5;
    return patient;
  };
  Contest contest{fmt::format("hosts.catalogue exercises={}", catalogue.all().size()), "in-process", {}, {}, {}, {}};
  const auto raised = ours.raised_by_catalogue(patient, day);
  if (!raised || raised != theirs.raised_by_catalogue(patient, day)) {
    fmt::print("{}: {}\n", contest.name, raised ? "not the same as in this process" : "NOT screened");
    if (!raised) say_who_failed(ours.catalogue_silence());
    return false;
  }
  for (int round = 0; round < rounds; ++round)
    play(
        contest, [&] { (void)ours.raised_by_catalogue(changed(), day); },
        [&] { (void)theirs.raised_by_catalogue(changed(), day); });
  const bool reported = report(contest);
  fmt::print("  {} of {} exercises raise something\n", raised->size(), catalogue.all().size());
  return under(contest, most_ms) && reported;
}

/// One plugin, asked about a whole program.
bool play_call(const regimen::Catalogue& catalogue, regimen::HostedRules& one, const regimen_rule_plugin& plugin,
               const regimen::Patient& patient, int rounds) {
  constexpr std::size_t items = 30;
  JsonOverSocket json(plugin);
  const auto request = regimen::screening_request(patient, first_exercises(catalogue, items), day);
  const auto answers = one.evaluate(request);
  if (answers.front().findings != json.ask(request)) {
    fmt::print("hosts.call: JSON carries something else\n");
    return false;
  }
  Contest contest{fmt::format("hosts.call items={} findings={}", request.items.size(), answers.front().findings.size()),
                  "json",
                  {},
                  {},
                  {},
                  {1.0 / 10, {}}};
  for (int round = 0; round < rounds; ++round)
    play(
        contest, [&] { (void)one.evaluate(request); }, [&] { (void)json.ask(request); });
  return report(contest);
}

/// From nothing to a plugin that has passed its canaries in its sandbox; what any process costs is `true`.
bool play_start(const fs::path& host, const fs::path& folder, int rounds) {
  Contest contest{"hosts.start plugins=1", "true", {}, {}, {}, {}};
  bool answered = true;
  std::unique_ptr<regimen::HostedRules> started;
  for (int round = 0; round < rounds; ++round) {
    play(
        contest,
        [&] {
          started = std::make_unique<regimen::HostedRules>(host, std::vector<regimen::RuleFolder>{folder});
          answered = started->describe().front().status == regimen::PluginStatus::ok && answered;
        },
        [&] { (void)run({"true"}); });
  }
  if (!answered) fmt::print("hosts.start: the plugin was not always ready\n");
  return report(contest) && answered;
}

}  // namespace

bool hosts_suite(const Options& options) {
  const auto catalogue = regimen::open_catalogue(options.bin / "../share/regimen/catalogue.sqlite");
  const fs::path rules = options.bin / "../lib/regimen/rules";
  const fs::path host = options.bin / "regimen-rule-host";
  ShippedRules in_process(rules);
  const int rounds = options.quick ? 20 : 5 * options.rounds;

  // Before any other host: each would be copied for the JSON one.
  const regimen::testing::TemporaryFolder folder;
  fs::copy_file(rules / "stenosis.so", folder.path() / "stenosis.so");
  regimen::HostedRules one(host, {folder.path()});
  bool good = play_call(*catalogue, one, in_process.stenosis(), troubled_patient(), 4 * rounds);
  good = play_call(*catalogue, one, in_process.stenosis(), regimen::Patient{}, 4 * rounds) && good;
  good = play_start(host, folder.path(), rounds) && good;

  regimen::HostedRules hosted(host, {rules});
  good = same_at_length(catalogue->all(), hosted, in_process.all()) && good;
  good = play_catalogue(*catalogue, hosted, in_process.briefly(), rounds, 5) && good;
  const regimen::testing::SmallCatalogue large(Generator(20261120).varied(25'000, catalogue->all()));
  good = same_at_length(large.all(), hosted, in_process.all()) && good;
  return play_catalogue(large, hosted, in_process.briefly(), options.quick ? 3 : options.rounds / 3 + 1, 100) && good;
}

}  // namespace bench
