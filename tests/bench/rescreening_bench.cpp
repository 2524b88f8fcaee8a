#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <filesystem>

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

/// One course over the whole clinic; how long it took, in microseconds.
double course(const fs::path& clinic, regimen::RuleSet& rules, const char* what, double scan) {
  regimen::Clinic store(clinic);
  regimen::Rescreening done;
  const double took = timed([&] { done = rescreen(store, rules, day, [](const regimen::Rescreening&) { return true; }); });
  fmt::print("rescreening.{}: {} of {} programs, {:.2f} s, {:.1f} x the scan\n", what, done.done, done.total, took / 1e6,
             took / scan);
  if (done.state != regimen::Rescreening::State::finished) fmt::print("  not finished: {}\n", done.silent);
  return took;
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
  write_packs(rules, packs, 1);
  const fs::path host = options.bin / "regimen-rule-host";
  {
    regimen::HostedRules first(host, {rules});
    (void)course(clinic, first, "first", scan);
  }
  write_packs(rules, packs, 2);
  regimen::HostedRules changed(host, {rules});
  (void)course(clinic, changed, "one-rule", scan);
  return true;
}

}  // namespace bench
