#include "regimen/presenters/rescreening.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"
#include "scripted_rules.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

const auto catalogue = small_catalogue();

/// So many patients with a bridge each.
struct FullClinic {
  explicit FullClinic(int patients) {
    for (int i = 0; i < patients; ++i) {
      const auto patient = clinic.add_patient(ada(), a_day).value();
      const auto program = clinic.add_program(clinic.open_episode(patient, a_day, "").value()).value();
      if (!clinic.save_draft(program, program_of(catalogue, {"bridge"}))) throw std::logic_error("not saved");
    }
  }
  MemoryClinic clinic;
};

std::vector<Finding> flag_first(const ScreeningRequest& request) {
  if (request.items.empty()) return {};
  return {caution_on(0, "arching", "lumbar-extension")};
}

std::vector<Finding> nothing(const ScreeningRequest&) { return {}; }

bool always(const Rescreening&) { return true; }

}  // namespace

TEST_CASE("every current program is screened once, and again only under other rules", "[presenters][rescreening]") {
  FullClinic full(3);
  ScriptedRules rules(nothing);
  CHECK(rescreen(full.clinic, rules, a_day, always) == Rescreening{Rescreening::State::finished, 3, 3, ""});
  CHECK(full.clinic.concerned_programs().empty());
  CHECK(rescreen(full.clinic, rules, a_day, always) == Rescreening{Rescreening::State::finished, 0, 0, ""});

  ScriptedRules newer(flag_first);
  newer.plugin.version = "2.0.0";
  CHECK(rescreen(full.clinic, newer, a_day, always).done == 3);
  CHECK(full.clinic.concerned_programs().size() == 3);
}

TEST_CASE("screening that is stopped goes on where it was", "[presenters][rescreening]") {
  FullClinic full(80);
  ScriptedRules rules(nothing);
  std::vector<std::size_t> told;
  const auto stopped = rescreen(
      full.clinic, rules, a_day,
      [&](const Rescreening& course) {
        told.push_back(course.done);
        return told.size() < 2;
      },
      32);
  CHECK(stopped.state == Rescreening::State::cancelled);
  CHECK(stopped.done == 64);
  CHECK(told == std::vector<std::size_t>{32, 64});
  CHECK(rescreen(full.clinic, rules, a_day, always) == Rescreening{Rescreening::State::finished, 16, 16, ""});
}

TEST_CASE("a store that fails in the middle keeps what was screened before", "[presenters][rescreening]") {
  FullClinic full(80);
  ScriptedRules rules(nothing);
  full.clinic.writes = MemoryClinic::Writes::throw_failure;
  full.clinic.good_writes_left = 1;
  CHECK_THROWS_AS(rescreen(full.clinic, rules, a_day, always, 32), WorldFailure);
  full.clinic.writes = MemoryClinic::Writes::succeed;
  CHECK(rescreen(full.clinic, rules, a_day, always, 32).total == 48);
}

TEST_CASE("a plugin that does not answer ends it by name, and nothing is kept of what it did not judge",
          "[presenters][rescreening]") {
  FullClinic full(2);
  ScriptedRules rules(nothing);
  SECTION("from the start") { rules.status = PluginStatus::crashed; }
  SECTION("at a program") {
    rules = ScriptedRules([&](const ScreeningRequest& request) {
      if (request.items.empty()) rules.status = PluginStatus::timed_out;  // from the next question on
      return std::vector<Finding>();
    });
  }
  const auto course = rescreen(full.clinic, rules, a_day, always);
  CHECK(course.state == Rescreening::State::incomplete);
  CHECK(course.done == 0);
  CHECK(course.total == 2);
  CHECK(course.silent == "org.example.scripted");
  rules.status = PluginStatus::ok;
  ScriptedRules mended(nothing);
  CHECK(rescreen(full.clinic, mended, a_day, always).done == 2);
}

TEST_CASE("where there is no program to be screened a silent plugin is nobody's concern", "[presenters][rescreening]") {
  MemoryClinic clinic;
  ScriptedRules rules(nothing);
  rules.status = PluginStatus::crashed;
  CHECK(rescreen(clinic, rules, a_day, always).state == Rescreening::State::finished);
}

TEST_CASE("what rules are told when programs are screened again names nobody", "[presenters][rescreening][privacy]") {
  FullClinic full(1);
  ScriptedRules rules(nothing);
  static_cast<void>(rescreen(full.clinic, rules, a_day, always));
  REQUIRE(rules.requests.size() == 2);
  CHECK(rules.requests[1] == screening_request(ada(), program_of(catalogue, {"bridge"}), a_day));
}

TEST_CASE("a trial says who would gain and lose what, and changes nothing", "[presenters][rescreening]") {
  FullClinic full(2);
  const auto before = full.clinic.committed;
  ScriptedRules installed(nothing);
  installed.plugin.id = "org.example.other";
  ScriptedRules tried(flag_first);
  auto trial = try_rules(full.clinic, installed, tried, a_day, always);
  CHECK(trial.course.state == Rescreening::State::finished);
  REQUIRE(trial.rows.size() == 2);
  REQUIRE(trial.rows[0].changes.size() == 1);
  CHECK(trial.rows[0].changes[0].kind == FindingChange::Kind::gained);
  CHECK(full.clinic.committed == before);

  // A new version of what is there is compared with that.
  ScriptedRules same(flag_first);
  CHECK(try_rules(full.clinic, same, tried, a_day, always).rows.empty());
  ScriptedRules gone(nothing);
  trial = try_rules(full.clinic, same, gone, a_day, always);
  REQUIRE(trial.rows.size() == 2);
  CHECK(trial.rows[0].changes[0].kind == FindingChange::Kind::lost);

  same.status = PluginStatus::crashed;
  CHECK(try_rules(full.clinic, same, tried, a_day, always).course.state == Rescreening::State::incomplete);
}

TEST_CASE("of programs that raise what they did only the rules are written", "[presenters][rescreening]") {
  FullClinic full(40);
  ScriptedRules rules(flag_first);
  REQUIRE(rescreen(full.clinic, rules, a_day, always, 32).done == 40);
  const int before = full.clinic.committed.screenings;
  rules.plugin.version = "2.0.0";
  CHECK(rescreen(full.clinic, rules, a_day, always, 32) == Rescreening{Rescreening::State::finished, 40, 40, ""});
  CHECK(full.clinic.committed.screenings == before + 2);
  CHECK(full.clinic.concerned_programs().empty());
  CHECK(rescreen(full.clinic, rules, a_day, always, 32).total == 0);

  ScriptedRules other(nothing);
  other.plugin.version = "3.0.0";
  CHECK(rescreen(full.clinic, other, a_day, always, 32).done == 40);
  CHECK(full.clinic.concerned_programs().size() == 40);
}
