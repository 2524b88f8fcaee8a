// Saving and issuing at a desk, and what stands in the way.

#include <catch2/catch.hpp>

#include "desk_at_work.hpp"

using namespace regimen;
using regimen::testing::DeskAtWork;
using regimen::testing::MemoryClinic;
using Obstacle = IssueObstacle::Kind;

namespace {

/// An obstacle of this kind that may be overruled as said.
bool stands(const ChartDesk& desk, Obstacle kind, bool may_be_overruled) {
  const auto obstacle = desk.obstacle();
  return obstacle && obstacle->kind == kind && obstacle->may_be_overruled == may_be_overruled &&
         !obstacle->sentence.empty();
}

}  // namespace

TEST_CASE("an edit is due to be saved until it is", "[presenters][desk][save]") {
  DeskAtWork work;
  CHECK(work.desk.save_due() == std::nullopt);
  work.add("bridge");
  CHECK(work.desk.save_due().has_value());
  CHECK(work.desk.save());
  CHECK(work.desk.save_due() == std::nullopt);
  CHECK(work.desk.save_state().kind == SaveState::Kind::saved);
}

TEST_CASE("saving tells of a new state of saving and of nothing else", "[presenters][desk][save]") {
  DeskAtWork work;
  CHECK(work.desk.save());
  CHECK(work.changes == 0);
  work.add("bridge");
  work.changes = 0;
  work.clinic.writes = MemoryClinic::Writes::throw_failure;
  CHECK_FALSE(work.desk.save());
  CHECK(work.changes == 1);
  CHECK_FALSE(work.desk.save());  // the same problem again
  CHECK(work.changes == 1);
  work.clinic.writes = MemoryClinic::Writes::succeed;
  CHECK(work.desk.save());
  CHECK(work.changes == 2);
  CHECK(work.tasks.size() == 2);  // nothing was screened for it
}

TEST_CASE("a failure waits for a person and is not tried again by itself", "[presenters][desk][save]") {
  DeskAtWork work;
  work.add("bridge");
  work.clinic.writes = MemoryClinic::Writes::throw_failure;
  CHECK_FALSE(work.desk.save());
  CHECK(work.desk.save_state() == SaveState{SaveState::Kind::failed, MemoryClinic::full_disk});
  CHECK(work.desk.save_due() == std::nullopt);
}

TEST_CASE("leaving a field saves what is pending, and typing after it is a step of its own",
          "[presenters][desk][save]") {
  DeskAtWork work;
  const int attempts = work.clinic.attempts;
  work.desk.leave_field();
  CHECK(work.clinic.attempts == attempts);
  REQUIRE(work.desk.perform(ChangeTitle{"Low"}));
  work.desk.leave_field();
  CHECK(work.clinic.load_draft(work.desk.session().keys().program).value().title == "Low");
  REQUIRE(work.desk.perform(ChangeTitle{"Low back"}));
  work.desk.undo();
  CHECK(work.desk.chart().program.title == "Low");
}

TEST_CASE("an empty program cannot be issued, checked or not", "[presenters][desk][issue]") {
  DeskAtWork work;
  CHECK(stands(work.desk, Obstacle::empty, false));
  work.screened();
  CHECK(stands(work.desk, Obstacle::empty, false));
}

TEST_CASE("nothing is issued while this very revision is being checked", "[presenters][desk][issue]") {
  DeskAtWork work;
  work.add("bridge");
  CHECK(stands(work.desk, Obstacle::checking, false));
  work.screened();
  CHECK_FALSE(work.desk.obstacle());
  REQUIRE(work.desk.perform(ChangeTitle{"Low back"}));
  CHECK(stands(work.desk, Obstacle::checking, false));
}

TEST_CASE("a stop stands in the way until it is decided, and names what it says", "[presenters][desk][issue]") {
  DeskAtWork work;
  work.flag_all(Severity::stop);
  work.add("bridge");
  const auto card = work.screened().at(0);
  CHECK(stands(work.desk, Obstacle::stop, false));
  CHECK(work.desk.obstacle()->sentence == "A stop has no decision yet: Watch this.");
  work.desk.set_therapist("M. Meyer");
  // A modification alone does not decide a stop.
  REQUIRE(work.desk.apply_modification(card, {"Do less.", "Do less."}));
  work.screened();
  CHECK(stands(work.desk, Obstacle::stop, false));
  REQUIRE(work.desk.decide(card, DecisionReason::examined_and_cleared, ""));
  work.screened();
  CHECK_FALSE(work.desk.obstacle());
}

TEST_CASE("a caution or a question does not stand in the way", "[presenters][desk][issue]") {
  DeskAtWork work;
  work.script = [](const ScreeningRequest& request) {
    std::vector<Finding> findings{testing::question_about("fever")};
    if (!request.items.empty()) findings.push_back(testing::caution_on(0, "a", "b"));
    return findings;
  };
  work.add("bridge");
  CHECK(work.screened().size() == 2);
  CHECK_FALSE(work.desk.obstacle());
}

TEST_CASE("an incomplete check may be overruled, a stop in it may not", "[presenters][desk][issue]") {
  DeskAtWork work;
  work.add("bridge");
  work.rules.status = PluginStatus::timed_out;
  work.screened();
  CHECK(stands(work.desk, Obstacle::incomplete, true));

  work.rules.status = PluginStatus::ok;
  work.flag_all(Severity::stop);
  auto answer = work.answer();
  answer.report.plugins.push_back({"org.example.silent", "", PluginStatus::crashed, ""});
  REQUIRE(work.desk.take(answer));
  CHECK(stands(work.desk, Obstacle::stop, false));
}

TEST_CASE("rules that could not be asked at all may be overruled and are never no obstacle",
          "[presenters][desk][issue]") {
  DeskAtWork work;
  work.add("bridge");
  auto answer = work.answer();
  SECTION("none is installed") { answer.report = {}; }
  SECTION("they could not be started") {
    answer.report = {};
    answer.failure = "regimen-rule-host cannot be started";
  }
  SECTION("they failed after they had answered") { answer.failure = "regimen-rule-host has ended"; }
  REQUIRE(work.desk.take(answer));
  CHECK(stands(work.desk, Obstacle::incomplete, true));
}

TEST_CASE("issuing stores the chart with the report that was shown, at the clock's time", "[presenters][desk][issue]") {
  DeskAtWork work;
  work.script = [](const ScreeningRequest&) { return std::vector{testing::question_about("fever")}; };
  work.add("bridge");
  work.screened();
  work.changes = 0;
  const auto issued = work.desk.issue();
  REQUIRE(issued);
  CHECK(issued->number == 1);
  CHECK(issued->chart == work.desk.chart());
  CHECK(issued->report.findings.size() == 1);
  CHECK(work.changes == 1);
  CHECK(work.desk.save_state().kind == SaveState::Kind::saved);
  const auto version = work.clinic.issued(work.desk.session().keys().program, 1).value();
  CHECK(version.program == work.desk.chart().program);
  CHECK(version.report == issued->report);
  CHECK(version.issued == work.clock.instant);
}

TEST_CASE("a therapist who overrules an incomplete check issues it as incomplete", "[presenters][desk][issue]") {
  DeskAtWork work;
  work.rules.status = PluginStatus::crashed;
  work.add("bridge");
  work.screened();
  REQUIRE(stands(work.desk, Obstacle::incomplete, true));
  const auto issued = work.desk.issue();
  REQUIRE(issued);
  CHECK_FALSE(issued->report.complete());
  CHECK_FALSE(work.clinic.issued(work.desk.session().keys().program, 1).value().report.complete());
}

TEST_CASE("an issue that cannot be saved is an error, told, and issues nothing", "[presenters][desk][issue]") {
  DeskAtWork work;
  work.add("bridge");
  work.screened();
  work.changes = 0;
  work.clinic.writes = MemoryClinic::Writes::throw_failure;
  const auto issued = work.desk.issue();
  REQUIRE_FALSE(issued);
  CHECK(issued.error().text() == MemoryClinic::full_disk);
  CHECK(work.desk.save_state().kind == SaveState::Kind::failed);
  CHECK(work.changes == 1);
  CHECK(work.clinic.committed.issues == 0);
}

TEST_CASE("continuing the last version has it screened and told", "[presenters][desk][issue]") {
  DeskAtWork work;
  CHECK_FALSE(work.desk.continue_last());
  CHECK(work.tasks.size() == 1);
  CHECK(work.changes == 0);
  work.add("bridge");
  work.screened();
  REQUIRE(work.desk.issue());
  REQUIRE(work.desk.perform(RemoveItem{ItemId{1}}));
  work.changes = 0;
  CHECK(work.desk.continue_last().value() == 1);
  CHECK(work.changes == 1);
  CHECK(work.tasks.back().program.items.size() == 1);
  CHECK(work.tasks.back().revision == work.desk.session().revision());
}

TEST_CASE("the day at a desk is the clock's", "[presenters][desk]") {
  DeskAtWork work;
  CHECK(work.desk.head().summary == "75 years");
  work.clock.instant = *parse_instant("2027-03-02T00:00:00Z");
  CHECK(work.desk.today() == *parse_date("2027-03-02"));
  CHECK(work.desk.head().summary == "76 years");
  work.desk.screen_again();
  CHECK(work.tasks.back().today == *parse_date("2027-03-02"));
}
