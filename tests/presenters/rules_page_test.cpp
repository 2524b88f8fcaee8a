#include "regimen/presenters/rules_page.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"
#include "regimen/presenters/pack_trial.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

const std::filesystem::path shipped = "/usr/lib";
const auto catalogue = small_catalogue();

PluginAnswer plugin(const std::string& id, const std::filesystem::path& file) {
  PluginAnswer answer;
  answer.plugin.id = id;
  answer.plugin.version = "1.0.0";
  answer.plugin.name = "About " + id;
  answer.plugin.rules = {{id + "/one", 1, "The one rule", Severity::caution, {"osteoporosis", "pain-now"}}};
  answer.file = file;
  answer.confinement = Confinement{true, true};
  return answer;
}

RuleFile clinic_file(const std::string& name, RuleStanding standing) {
  RuleFile file;
  file.file = "/clinic/rules/" + name;
  file.standing = standing;
  if (standing == RuleStanding::enabled || standing == RuleStanding::changed)
    file.word = EnabledRule{"", name, "D. Reyes", parse_instant("2026-11-20T09:30:00Z").value()};
  return file;
}

RulesPageState page(const RulesKnown& known) { return rules_page(known, shipped, a_day); }

PackTrial trial_of(const std::string& id) {
  PackTrial trial;
  trial.file = "/home/house.toml";
  trial.check.plugin = plugin(id, "").plugin;
  trial.check.plugin->pack = PackCredentials{"D. Reyes", "A. Example", a_day, a_day};
  trial.check.tests = {{3, "kneeling", ""}};
  trial.trial.course = {Rescreening::State::finished, 5, 5, ""};
  return trial;
}

}  // namespace

TEST_CASE("nothing is said of rules before they were asked, and none are not all", "[presenters][rules]") {
  CHECK(page({}).message == "The rules are being asked.");
  RulesKnown known;
  known.plugins.emplace();
  CHECK(page(known).message == "No rule plugin is installed: nothing can be checked.");
}

TEST_CASE("a plugin says where it came from, what holds it and what it was tried on", "[presenters][rules]") {
  RulesKnown known;
  known.plugins = {{plugin("org.example.shipped", shipped / "a.so"), plugin("org.example.given", "/tmp/given/b.so"),
                    plugin("house", "/clinic/rules/house.toml")}};
  known.plugins->at(0).plugin.canaries = 2;
  known.plugins->at(1).confinement = Confinement{false, false};
  known.plugins->at(2).plugin.pack =
      PackCredentials{"D. Reyes", "A. Example", a_day, Date(std::chrono::sys_days(a_day) - std::chrono::days(1))};
  known.clinic_files = {clinic_file("house.toml", RuleStanding::enabled)};
  const auto state = page(known);
  CHECK(state.message == "All 3 plugins and packs answer.");
  REQUIRE(state.rows.size() == 3);

  const auto& house = state.rows[0];
  CHECK(house.name == "About house 1.0.0");
  CHECK(house.origin == RuleOrigin::clinic);
  CHECK_FALSE(house.can_enable);
  CHECK(house.can_disable);
  REQUIRE(house.about.size() == 4);
  CHECK(house.about[1] == "Enabled by D. Reyes on 2026-11-20.");
  CHECK_THAT(house.about[2], Contains("approved by A. Example on 2026-11-20") && Contains("The review is overdue."));
  CHECK(house.about[3] == "Its process is held by limits on memory and files, Landlock, seccomp.");

  const auto& given = state.rows[1];
  CHECK(given.origin == RuleOrigin::given);
  CHECK_FALSE(given.can_disable);
  CHECK_THAT(given.about[1],
             Contains("no Landlock: it could read files") && Contains("no seccomp: it could do what you can do"));

  const auto& ships = state.rows[2];
  CHECK(ships.origin == RuleOrigin::shipped);
  CHECK_FALSE(ships.can_disable);
  CHECK_THAT(ships.about.back(), Contains("Tried on 2 cases of its own"));
}

TEST_CASE("packs can be edited, shipped ones and drafts too, and plugins cannot", "[presenters][rules]") {
  RulesKnown known;
  known.plugins = {
      {plugin("a", shipped / "a.so"), plugin("b", shipped / "b.toml"), plugin("c", "/clinic/rules/c.toml")}};
  known.clinic_files = {clinic_file("c.toml", RuleStanding::enabled)};
  known.drafts = {{"/clinic/rules/drafts/new.toml", "new.toml"}};
  const auto state = page(known);
  REQUIRE(state.rows.size() == 4);
  CHECK_FALSE(state.rows[0].pack_file);
  CHECK(state.rows[1].pack_file == shipped / "b.toml");
  CHECK(state.rows[2].pack_file == "/clinic/rules/c.toml");
  CHECK(state.rows[3].is_draft);
  CHECK(state.rows[3].status == "Draft, not in force");
  CHECK(state.rows[3].key() != state.rows[2].key());
  CHECK_FALSE(state.rows[3].can_enable);
  CHECK(state.message == "All 3 plugins and packs answer.");
}

TEST_CASE("a plugin that does not answer stands first, with what happened", "[presenters][rules]") {
  RulesKnown known;
  known.plugins = {{plugin("a", shipped / "a.so"), plugin("z", "/clinic/rules/z.so")}};
  known.plugins->at(1).status = PluginStatus::rejected;
  known.plugins->at(1).detail = "not enabled";
  known.clinic_files = {clinic_file("z.so", RuleStanding::changed)};
  const auto state = page(known);
  CHECK(state.message == "1 did not answer: cautions are incomplete.");
  CHECK(state.rows[0].status == "Did not answer: not enabled");
  CHECK_FALSE(state.rows[0].answers);
  CHECK(state.rows[0].can_enable);
  CHECK_THAT(state.rows[0].about[1], Contains("D. Reyes enabled it on 2026-11-20, and the file has changed since"));
}

TEST_CASE("what a person switched off is shown, and can be enabled again", "[presenters][rules]") {
  RulesKnown known;
  known.plugins = {{plugin("a", shipped / "a.so")}};
  known.switched_off = {clinic_file("house.toml", RuleStanding::asks)};
  const auto state = page(known);
  CHECK(state.message == "The one plugin answers.");
  REQUIRE(state.rows.size() == 2);
  CHECK(state.rows[1].status == "Switched off");
  CHECK(state.rows[1].can_enable);
  CHECK_FALSE(state.rows[1].can_disable);
}

TEST_CASE("a rule says what it asks for, what it cites and how it fared", "[presenters][rules]") {
  RulesKnown known;
  known.plugins = {{plugin("a", shipped / "a.so")}};
  const auto rule = [&] { return page(known).rows.at(0).rules.at(0); };
  CHECK(rule().severity == "Caution");
  CHECK(rule().needs == "Osteoporosis, Pain now");
  CHECK(rule().record == "Being counted …");
  known.records.emplace();
  CHECK(rule().record == "Never raised in an issued version");
  known.records = {{{"a/one", 1, {}}}};
  CHECK(rule().record == "Raised once in issued versions, never overridden");
  known.records = {{{"a/one", 8, {{DecisionReason::patient_tolerates, 2}, {DecisionReason::rule_is_wrong, 1}}}}};
  CHECK(rule().record ==
        "Raised 8 times in issued versions, overridden 3 (38 %): Patient tolerates it 2, The rule is wrong here 1");
  CHECK(rule().sources == std::vector<std::string>{"Its sources are being looked up …"});
  known.sources.emplace();
  CHECK(rule().sources == std::vector<std::string>{"Its source stands with each of its findings."});
  known.sources->emplace("a/one", std::vector<std::string>{"A guideline (2020)"});
  CHECK(rule().sources == std::vector<std::string>{"Source: A guideline (2020)"});
}

TEST_CASE("a pack that is not good says what is wrong and cannot be taken in", "[presenters][rules][pack]") {
  const MemoryClinic clinic;
  auto trial = trial_of("house");
  const auto shown = [&] { return pack_trial_state(trial, {}, clinic, catalogue, a_day); };
  SECTION("a file that cannot be read") {
    trial.problem = "it cannot be read";
    CHECK(shown().sentences == std::vector<std::string>{"it cannot be read"});
  }
  SECTION("no pack at all") {
    trial.check = {};
    trial.check.faults = {{4, "expected a text"}, {0, "there is no rule"}};
    CHECK(shown().heading == "house.toml");
    CHECK(shown().sentences ==
          std::vector<std::string>{"This cannot be taken in as rules:", "Line 4: expected a text", "there is no rule"});
  }
  SECTION("a test of its own that fails") {
    trial.check.tests.push_back({9, "never", "it did not raise kneeling"});
    CHECK(shown().sentences.back() == "Its test “never” fails: it did not raise kneeling");
  }
  SECTION("more mistakes than anybody mends at a time") {
    trial.check = {};
    for (int i = 0; i < 20; ++i) trial.check.faults.push_back({i + 1, "no"});
    CHECK(shown().sentences.size() == 14);
    CHECK(shown().sentences.back() == "8 more");
  }
  CHECK_FALSE(shown().may_be_taken_in);
}

TEST_CASE("a good pack says who stands behind it and whom it would concern", "[presenters][rules][pack]") {
  MemoryClinic clinic;
  const auto patient = clinic.add_patient(ada(), a_day).value();
  auto trial = trial_of("house");
  RaisedFinding finding;
  finding.rule = "house/one";
  finding.severity = Severity::caution;
  finding.exercise = "bridge";
  finding.about = "kneeling-pressure";
  trial.trial.rows = {{patient, {{FindingChange::Kind::gained, finding}}}};
  auto state = pack_trial_state(trial, {}, clinic, catalogue, a_day);
  CHECK(state.may_be_taken_in);
  CHECK(state.heading == "About house 1.0.0");
  CHECK(state.sentences.back() == "Tried on 5 current programs: it would change what one patient raises.");
  CHECK(state.rows == std::vector<PackTrialRow>{{"Ada Example", {"Caution gained: Bridge: kneeling pressure"}}});

  RulePluginRow there;
  there.id = "house";
  there.name = "House rules 0.9";
  there.origin = RuleOrigin::clinic;
  CHECK_THAT(pack_trial_state(trial, {there}, clinic, catalogue, a_day).sentences,
             Catch::Matchers::VectorContains(std::string("It takes the place of House rules 0.9.")));
  there.origin = RuleOrigin::shipped;
  CHECK_FALSE(pack_trial_state(trial, {there}, clinic, catalogue, a_day).may_be_taken_in);

  trial.trial = {};
  trial.trial.course = {Rescreening::State::incomplete, 0, 5, "org.example.one: it crashed"};
  CHECK_THAT(pack_trial_state(trial, {}, clinic, catalogue, a_day).sentences.back(), Contains("is not known"));
}
