/// \file
/// The shipped rules, in their hosts as in the product, against the team's clinical cases. The run prints how often
/// they agree.

#include "clinical_cases.hpp"

#include <catch2/catch.hpp>
#include <iostream>
#include <set>

#include "regimen/db/catalogue.hpp"
#include "regimen/engine/hosted_rules.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

namespace fs = std::filesystem;

const fs::path cases_folder = fs::path(REGIMEN_SOURCE_DIR) / "tests/rules/cases";
constexpr Date today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{20}};

std::unique_ptr<Catalogue> shipped_catalogue() {
  return open_catalogue(fs::path(REGIMEN_BINARY_DIR) / "share/regimen/catalogue.sqlite");
}

HostedRules shipped_rules() {
  return HostedRules(fs::path(REGIMEN_BINARY_DIR) / "bin/regimen-rule-host",
                     {fs::path(REGIMEN_BINARY_DIR) / "lib/regimen/rules"});
}

}  // namespace

TEST_CASE("the rules raise what clinicians expect and stay silent where they would", "[rules][clinical]") {
  const auto catalogue = shipped_catalogue();
  auto rules = shipped_rules();
  Screener screener(*catalogue, rules);
  Agreement agreement;
  for (const auto& a_case : clinical_cases(cases_folder, *catalogue)) {
    const auto report = screener.screen(a_case.chart.patient, a_case.chart.program, today);
    INFO(a_case.id);
    REQUIRE(report.complete());
    compare(a_case, report, agreement);
  }
  std::cout << in_words(agreement) << '\n';
  for (const auto& difference : agreement.differences) {
    INFO(difference);
    CHECK(difference.empty());
  }
}

TEST_CASE("what the hosts say shortly of the catalogue is what they say of it at length, for the patient of every case",
          "[rules][clinical][catalogue]") {
  const auto catalogue = shipped_catalogue();
  auto rules = shipped_rules();
  const auto screened = std::make_shared<const ScreenedCatalogue>(catalogue->all());
  std::size_t raised = 0;
  for (const auto& a_case : clinical_cases(cases_folder, *catalogue)) {
    INFO(a_case.id);
    const auto patient = screening_request(a_case.chart.patient, Program{}, today);
    const RaisedByExercise shortly(screened, rules.screen_catalogue(screened, patient));
    const RaisedByExercise at_length(screened, rules.RuleSet::screen_catalogue(screened, patient));
    CHECK(shortly == at_length);
    raised += shortly.size();
  }
  CHECK(raised > 0);
}

TEST_CASE("what is raised in all cases at once is what is raised in each by itself", "[rules][clinical][batch]") {
  const auto catalogue = shipped_catalogue();
  auto rules = shipped_rules();
  BatchMaker maker;
  std::vector<std::vector<ItemId>> items;
  for (const auto& a_case : clinical_cases(cases_folder, *catalogue)) {
    auto& ids = items.emplace_back();
    for (const auto& item : a_case.chart.program.items) ids.push_back(item.id);
    maker.add(screening_request(a_case.chart.patient, a_case.chart.program, today));
  }
  const auto batch = maker.take();
  const auto at_once = raised_findings(rules.evaluate_all(batch), batch, items);
  const auto one_by_one = raised_findings(rules.RuleSet::evaluate_all(batch), batch, items);
  CHECK(at_once == one_by_one);
  std::size_t raised = 0;
  for (const auto& findings : at_once) raised += findings.size();
  CHECK(raised > 1000);
}

TEST_CASE("the cases are many, balanced, and each gives its reasons", "[rules][clinical]") {
  const auto catalogue = shipped_catalogue();
  const auto cases = clinical_cases(cases_folder, *catalogue);
  CHECK(cases.size() >= 150);
  std::set<std::string> ids;
  std::set<std::string> exercises;
  std::size_t clean = 0;
  for (const auto& a_case : cases) {
    INFO(a_case.id);
    CHECK(ids.insert(a_case.id).second);
    CHECK(a_case.reasoning.size() >= 40);
    if (a_case.must.empty()) ++clean;
    for (const auto& item : a_case.chart.program.items) exercises.insert(item.exercise->key);
  }
  CHECK(clean * 3 >= cases.size());
  CHECK(clean * 3 <= cases.size() * 2);
  CHECK(exercises.size() == catalogue->all().size());
}
