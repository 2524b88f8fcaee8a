#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>

#include "contest.hpp"
#include "generated_clinic.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/db/clinic.hpp"
#include "regimen/engine/hosted_rules.hpp"
#include "regimen/presenters/rescreening.hpp"
#include "suites.hpp"
#include "temporary_folder.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

const regimen::Date day = *regimen::parse_date("2026-11-20");
constexpr std::size_t packs = 10;

/// Every row of the item table, each column, in the order in which it lies there.
std::size_t scan_items(const fs::path& file) {
  SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
  SQLite::Statement row(database, "SELECT * FROM program_item");
  std::size_t rows = 0;
  while (row.executeStep()) ++rows;
  return rows;
}

double median_scan(const fs::path& file) {
  Times scans;
  for (int round = 0; round < 5; ++round) scans.add(timed([&] { (void)scan_items(file); }));
  return scans.percentile(0.5);
}

/// The first programs of the clinic, asked about at once and each by itself, raise the same.
bool same_one_by_one(const fs::path& file, regimen::RuleSet& rules) {
  constexpr std::size_t sample = 100;
  const regimen::Clinic store(file);
  auto programs = store.programs_to_screen("");
  programs.resize(std::min(sample, programs.size()));
  const auto at_once = store.charts(programs, day);
  const auto one_by_one = store.ClinicStore::charts(programs, day);
  const auto raised = raised_findings(rules.evaluate_all(at_once.batch), at_once.batch, at_once.items);
  const auto plainly =
      raised_findings(rules.RuleSet::evaluate_all(one_by_one.batch), one_by_one.batch, one_by_one.items);
  std::size_t findings = 0;
  for (const auto& each : raised) findings += each.size();
  fmt::print("rescreening: {} findings in a sample of {} programs, {}\n", findings, raised.size(),
             raised == plainly ? "the same one by one" : "NOT the same one by one");
  return raised == plainly && findings > 0;
}

/// One course over the whole clinic by rules that have just been started, as a multiple of the scan.
bool course(const fs::path& file, const fs::path& host, const fs::path& folder, const char* what, double scan,
            std::optional<double> goal) {
  regimen::HostedRules rules(host, {folder});
  const double start = timed([&] { (void)rules.describe(); });
  regimen::Clinic store(file);
  regimen::Rescreening done;
  const double took =
      timed([&] { done = rescreen(store, rules, day, [](const regimen::Rescreening&) { return true; }); });
  const bool met = !goal || took <= *goal * scan;
  fmt::print("rescreening.{}: {} of {} programs, {:.2f} s, {:.2f} x the scan{}; its {} hosts started in {:.2f} s\n",
             what, done.done, done.total, took / 1e6, took / scan,
             goal ? fmt::format(" (goal {}, {})", *goal, met ? "reached" : "MISSED") : "", packs, start / 1e6);
  std::fflush(stdout);
  if (done.state == regimen::Rescreening::State::finished) return met;
  fmt::print("  not finished: {}\n", done.silent);
  return false;
}

}  // namespace

bool rescreening_suite(const Options& options) {
  const auto catalogue = regimen::open_catalogue(options.bin / "../share/regimen/catalogue.sqlite");
  const std::size_t patients = options.quick ? 2'000 : 100'000;
  const fs::path made = options.bin / fmt::format("../bench/clinic-{}.sqlite", patients);
  make_clinic(made, patients, *catalogue);
  const double scan = median_scan(made);
  fmt::print("rescreening: {} patients, {} items; a bare SELECT of the item table takes {:.1f} ms\n", patients,
             scan_items(made), scan / 1000);

  const regimen::testing::TemporaryFolder folder;
  const fs::path clinic = folder.path() / "clinic.sqlite";
  fs::copy_file(made, clinic);
  const fs::path rules = folder.path() / "rules";
  fs::create_directory(rules);
  write_packs(rules, packs, 1, 1);
  const fs::path host = options.bin / "regimen-rule-host";
  {
    regimen::HostedRules sampled(host, {rules});
    if (!same_one_by_one(clinic, sampled)) return false;
  }
  // Nothing is kept yet: every finding is written.
  bool good = course(clinic, host, rules, "first", scan, {});
  for (const int version : {2, 3, 4}) {
    write_packs(rules, packs, version, 1);
    good = course(clinic, host, rules, "all-rules", scan, 6) && good;
  }
  write_packs(rules, packs, 4, 2);
  return course(clinic, host, rules, "one-rule", scan, 0.1) && good;
}

}  // namespace bench
