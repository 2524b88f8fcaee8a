// Plugins in plain C under today's host: one built against the first released header, and the example that ships.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "regimen/engine/hosted_rules.hpp"
#include "run_program.hpp"
#include "temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace regimen;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace {

fs::path program(const char* name) { return fs::path(REGIMEN_BINARY_DIR) / "bin" / name; }
fs::path plugins() { return fs::path(REGIMEN_BINARY_DIR) / "tests/plugins/authors"; }

ScreeningRequest plank(const std::string& fact, Truth truth) {
  ScreeningItem item;
  item.exercise = "forearm-plank";
  item.position = Position::prone;
  item.demands = {{Demand::floor_transfer, DemandLevel::high}};
  ScreeningRequest request;
  request.facts = {{fact, truth}};
  request.items = {item};
  return request;
}

PluginAnswer answer_of(const std::string& id, const ScreeningRequest& request) {
  HostedRules rules(program("regimen-rule-host"), {plugins()});
  for (const PluginAnswer& answer : rules.evaluate(request))
    if (answer.plugin.id == id) return answer;
  FAIL(id + " is not there");
  return {};
}

/// What regimen-cli says of the shipped case without cautions, with a plank in it and these facts besides.
Json screened(const Json& facts) {
  const testing::TemporaryFolder folder;
  auto patient_case = Json::parse(testing::content_of(fs::path(REGIMEN_SOURCE_DIR) / "samples/no-cautions.json"));
  patient_case["patient"]["facts"].update(facts);
  patient_case["program"]["items"].push_back({{"exercise", "forearm-plank"}});
  testing::Run run;
  run.program = program("regimen-cli");
  run.arguments = {"screen", folder.file("case.json", patient_case.dump()).string(), "--rules", plugins().string(),
                   "--json"};
  return Json::parse(testing::run_program(run).out);
}

bool raises(const Json& report, const std::string& rule) {
  return report.dump().find("\"rule\":\"" + rule + "\"") != std::string::npos;
}

}  // namespace

TEST_CASE("a plugin that was built against the header of 1.0 is loaded and judges", "[authors][frozen]") {
  const auto answer = answer_of("org.example.frozen", plank("frozen/floor", Truth::yes));
  REQUIRE(answer.status == PluginStatus::ok);
  CHECK(answer.plugin.name == "Built against 1.0");
  REQUIRE(answer.plugin.rules.size() == 2);
  CHECK(answer.plugin.rules[1].id == "org.example.frozen/other");
  CHECK(answer.plugin.rules[1].version == 2);
  CHECK(answer.plugin.rules[1].severity == Severity::info);
  CHECK(answer.plugin.rules[0].translations.empty());
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].severity == Severity::caution);
  CHECK(answer.findings[0].message == "Said by a plugin of 1.0.");
  CHECK(answer.findings[0].source.ref == "page 1");
  REQUIRE(answer.findings[0].suggest.size() == 1);
  CHECK(answer.findings[0].suggest[0].text == "Do it on the bed.");
  CHECK(answer_of("org.example.frozen", plank("frozen/floor", Truth::no)).findings.empty());
}

TEST_CASE("plugins in C, one of 1.0 and one of today, judge the whole catalogue as they judge a program",
          "[authors][frozen][c]") {
  std::vector<ExercisePtr> exercises;
  for (const auto& [key, level] : {std::pair("bed-bridge", DemandLevel::low), std::pair("plank", DemandLevel::high)}) {
    Exercise exercise;
    exercise.key = key;
    exercise.position = level == DemandLevel::high ? Position::prone : Position::supine;
    exercise.demands[Demand::floor_transfer] = level;
    exercises.push_back(std::make_shared<const Exercise>(std::move(exercise)));
  }
  const auto catalogue = std::make_shared<const ScreenedCatalogue>(exercises);
  ScreeningRequest patient;
  patient.facts = {{"example/lives-alone", Truth::yes}, {"frozen/floor", Truth::yes}};
  HostedRules rules(program("regimen-rule-host"), {plugins()});
  const auto answers = rules.screen_catalogue(catalogue, patient);
  CHECK(RaisedByExercise(catalogue, answers) ==
        RaisedByExercise(catalogue, rules.RuleSet::screen_catalogue(catalogue, patient)));
  for (const auto& answer : answers) {
    INFO(answer.plugin);
    CHECK(answer.status == PluginStatus::ok);
    if (answer.plugin.starts_with("org.example.")) CHECK(answer.raised.size() == 1);
  }
}

TEST_CASE("the findings of a plugin of 1.0 are in the screening beside those of today", "[authors][frozen]") {
  const Json report = screened({{"frozen/floor", "yes"}, {"cannot-get-to-floor", "yes"}});
  CHECK(report["complete"] == true);
  CHECK(raises(report, "org.example.frozen/floor"));
  CHECK(raises(report, "org.regimen.falls/floor-only"));
}

TEST_CASE("what a plugin of 1.0 needs and nobody knows becomes a question", "[authors][frozen]") {
  CHECK_THAT(screened(Json::object()).dump(), Contains("\"fact\":\"frozen/floor\""));
  CHECK_THAT(screened({{"frozen/floor", "no"}}).dump(), !Contains("\"fact\":\"frozen/floor\""));
}

TEST_CASE("the example in C is loaded, passes its canaries and judges", "[authors][c]") {
  const auto alone = answer_of("org.example.floor-in-c", plank("example/lives-alone", Truth::yes));
  REQUIRE(alone.status == PluginStatus::ok);
  CHECK(alone.plugin.canaries == 2);
  REQUIRE(alone.findings.size() == 1);
  CHECK(alone.findings[0].rule == "org.example.floor-in-c/floor-alone");
  CHECK(alone.findings[0].because == std::vector<std::string>{"example/lives-alone: yes", "floor transfer: high"});
  CHECK(alone.findings[0].suggest.size() == 2);
  CHECK(answer_of("org.example.floor-in-c", plank("example/lives-alone", Truth::no)).findings.empty());
  CHECK(raises(screened({{"example/lives-alone", "yes"}}), "org.example.floor-in-c/floor-alone"));
}

TEST_CASE("a plugin file is checked by itself", "[authors][cli]") {
  testing::Run run;
  run.program = program("regimen-cli");
  run.arguments = {"rules", "check", (plugins() / "floor_alone_in_c.so").string()};
  const auto good = testing::run_program(run);
  CHECK(good.exit_status == 0);
  CHECK_THAT(good.out, Contains("org.example.floor-in-c 1.0.0") && Contains("Status: answers"));
  CHECK_THAT(good.out, !Contains("org.regimen"));

  const testing::TemporaryFolder folder;
  run.arguments[2] = folder.file("words.so", "not a library").string();
  const auto bad = testing::run_program(run);
  CHECK(bad.exit_status == 2);
  CHECK_THAT(bad.out, Contains("was rejected") || Contains("incompatible"));
  CHECK_THAT(bad.err, Contains("words.so is not a rule plugin that can be used"));

  run.arguments[2] = (folder.path() / "nowhere.so").string();
  CHECK(testing::run_program(run).exit_status == 2);
  run.arguments.emplace_back("--json");
  CHECK(Json::parse(testing::run_program(run).out).is_array());
}
