#include "regimen/presenters/chart_desk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "desk_at_work.hpp"

using namespace regimen;
using regimen::testing::ada;
using regimen::testing::DeskAtWork;
using regimen::testing::MemoryClinic;
using regimen::testing::question_about;

namespace {

const std::string words = "Do it on a firm bed.";

}  // namespace

TEST_CASE("a new desk has its chart screened at once and is checking", "[presenters][desk]") {
  DeskAtWork work;
  REQUIRE(work.tasks.size() == 1);
  CHECK(work.tasks[0].desk == DeskAtWork::number);
  CHECK(work.tasks[0].revision == work.desk.session().revision());
  CHECK(work.tasks[0].today == *parse_date("2026-11-20"));
  CHECK(work.desk.cautions().check == CheckState::checking);
  CHECK_FALSE(work.desk.answer());
}

TEST_CASE("whatever changes the chart is screened and told once", "[presenters][desk]") {
  DeskAtWork work;
  std::size_t tasks = work.tasks.size();
  const auto once = [&] {
    const bool ok = work.tasks.size() == tasks + 1 && work.changes == 1 &&
                    work.tasks.back().revision == work.desk.session().revision() &&
                    work.tasks.back().program.items == work.desk.chart().program.items &&
                    work.tasks.back().patient.facts == work.desk.chart().patient.facts;
    tasks = work.tasks.size();
    work.changes = 0;
    return ok;
  };
  work.add("bridge");
  CHECK(once());
  REQUIRE(work.desk.perform({ChangeTitle{"a"}, ChangeWeeks{6}}, "Both"));
  CHECK(once());
  work.desk.change_patient(answered(ada(), "fever", Truth::no), "Fever");
  CHECK(once());
  work.desk.undo();
  CHECK(once());
  work.desk.redo();
  CHECK(once());
  work.desk.answer_question("vertigo", Truth::yes);
  CHECK(once());
  REQUIRE(work.desk.replace(ItemId{1}, "walking"));
  CHECK(once());
}

TEST_CASE("what changes nothing is neither screened nor told nor to be saved", "[presenters][desk]") {
  DeskAtWork work;
  work.desk.undo();
  work.desk.redo();
  REQUIRE(work.desk.perform(ChangeTitle{""}));
  REQUIRE(work.desk.perform({}, "Nothing"));
  work.desk.change_patient(ada(), "Nothing");
  CHECK_FALSE(work.desk.perform(RemoveItem{ItemId{9}}));
  CHECK_FALSE(work.desk.perform({ChangeTitle{"a"}, RemoveItem{ItemId{9}}}, "Half"));
  CHECK(work.tasks.size() == 1);
  CHECK(work.changes == 0);
  CHECK(work.desk.save_due() == std::nullopt);
}

TEST_CASE("a task never holds the patient's name or notes, whatever is typed", "[presenters][desk][privacy]") {
  DeskAtWork work;
  Patient patient = ada();
  patient.name = PersonName("Grace Example");
  patient.notes = "Grace likes walking";
  work.desk.change_patient(patient, "Name");
  work.desk.undo();
  work.desk.screen_again();
  REQUIRE(work.tasks.size() == 4);
  for (const ScreeningTask& task : work.tasks) {
    CHECK(task.patient.name.empty());
    CHECK(task.patient.notes.empty());
    CHECK(task.patient.facts == ada().facts);
  }
  CHECK(work.desk.chart().patient.name.reveal() == "Ada Example");
}

TEST_CASE("the answer to an older chart is dropped, even when undo brings that chart back", "[presenters][desk]") {
  DeskAtWork work;
  const auto old = work.answer();
  work.add("bridge");
  work.changes = 0;
  CHECK_FALSE(work.desk.take(old));
  work.desk.undo();
  work.changes = 0;
  CHECK_FALSE(work.desk.take(old));
  CHECK(work.changes == 0);
  CHECK(work.desk.cautions().check == CheckState::checking);
  CHECK(work.desk.take(work.answer()));
  CHECK(work.changes == 1);
  CHECK(work.desk.cautions().check == CheckState::complete);
}

TEST_CASE("an answer to another desk is dropped", "[presenters][desk]") {
  DeskAtWork work;
  auto answer = work.answer();
  answer.desk = DeskAtWork::number + 1;
  CHECK_FALSE(work.desk.take(answer));
  CHECK(work.desk.cautions().check == CheckState::checking);
}

TEST_CASE("an edit makes a complete check one that is being made", "[presenters][desk]") {
  DeskAtWork work;
  work.screened();
  CHECK(work.desk.cautions().verdict == "All rules checked");
  work.add("bridge");
  CHECK(work.desk.cautions().verdict == "Checking …");
}

TEST_CASE("the chart can be judged again as it is", "[presenters][desk]") {
  DeskAtWork work;
  work.rules.status = PluginStatus::crashed;
  work.screened();
  CHECK(work.desk.cautions().check == CheckState::incomplete);
  work.rules.status = PluginStatus::ok;
  work.desk.screen_again();
  REQUIRE(work.tasks.size() == 2);
  CHECK(work.tasks[1].revision == work.tasks[0].revision);
  work.screened();
  CHECK(work.desk.cautions().check == CheckState::complete);
}

TEST_CASE("the rows wear the badges of the newest answer", "[presenters][desk]") {
  DeskAtWork work;
  work.flag_all(Severity::caution);
  work.add("bridge");
  const auto badge = [&] { return work.desk.program().sections.at(0).rows.at(0).badge; };
  CHECK(badge().kind == Badge::Kind::not_checked);
  work.screened();
  CHECK(badge() == Badge{Badge::Kind::caution, "1 caution"});
}

TEST_CASE("the counts are of what is undecided, and are none while nothing is known", "[presenters][desk]") {
  DeskAtWork work;
  CHECK(work.desk.counts() == "");
  work.flag_all(Severity::caution);
  work.add("bridge");
  work.add("walking");
  const auto cards = work.screened();
  CHECK(work.desk.counts() == "0 stops, 2 cautions, 0 questions");
  work.desk.set_therapist("M. Meyer");
  REQUIRE(work.desk.decide(cards.at(0), DecisionReason::supervised, ""));
  work.screened();
  CHECK(work.desk.counts() == "0 stops, 1 caution, 0 questions");
  work.script = [](const ScreeningRequest&) { return std::vector{question_about("fever")}; };
  work.add("bridge");
  work.screened();
  CHECK(work.desk.counts() == "0 stops, 0 cautions, 1 question");
}

TEST_CASE("rules that could not be asked are not counted as nothing found", "[presenters][desk]") {
  DeskAtWork work;
  auto answer = work.answer();
  answer.report = {};
  SECTION("because none is installed") {}
  SECTION("because they could not be started") { answer.failure = "regimen-rule-host cannot be started"; }
  REQUIRE(work.desk.take(answer));
  CHECK(work.desk.counts() == "");
}

TEST_CASE("a replacement takes the item's place under its own name", "[presenters][desk]") {
  DeskAtWork work;
  work.add("bridge");
  REQUIRE(work.desk.replace(ItemId{1}, "walking"));
  CHECK(work.desk.chart().program.items.at(0).exercise->key == "walking");
  CHECK(work.desk.session().undo_label() == "Replace Bridge by Walking");
  CHECK_FALSE(work.desk.replace(ItemId{1}, "gone"));
  CHECK_FALSE(work.desk.replace(ItemId{9}, "bridge"));
  CHECK(work.desk.chart().program.items.at(0).exercise->key == "walking");
}

TEST_CASE("a modification is one step, puts its words into the note and decides for a named therapist",
          "[presenters][desk]") {
  DeskAtWork work;
  work.flag_all(Severity::caution);
  work.add("bridge");
  const auto card = work.screened().at(0);
  work.desk.set_therapist("M. Meyer");
  REQUIRE(work.desk.apply_modification(card, {words, words}));
  CHECK(work.desk.session().undo_label() == "Modify: " + words);
  CHECK(work.desk.chart().program.items.at(0).note == words);
  CHECK(work.screened().at(0).decision == "Modified · M. Meyer · 2026-11-20: " + words);
  work.desk.undo();
  CHECK(work.desk.chart().program.items.at(0).note == "");
  CHECK(work.screened().at(0).wants_decision());
}

TEST_CASE("a modification without a therapist's name leaves the caution to be decided", "[presenters][desk]") {
  DeskAtWork work;
  work.flag_all(Severity::caution);
  work.add("bridge");
  REQUIRE(work.desk.apply_modification(work.screened().at(0), {words, words}));
  CHECK(work.screened().at(0).wants_decision());
  CHECK(work.desk.chart().program.items.at(0).note == words);
}

TEST_CASE("a modification on an item that has gone is refused and changes nothing", "[presenters][desk]") {
  DeskAtWork work;
  work.flag_all(Severity::caution);
  work.add("bridge");
  auto card = work.screened().at(0);
  REQUIRE(work.desk.perform(RemoveItem{ItemId{1}}));
  const auto before = work.desk.chart();
  CHECK_FALSE(work.desk.apply_modification(card, {words, words}));
  card.item.reset();
  CHECK_FALSE(work.desk.apply_modification(card, {words, words}));
  CHECK(work.desk.chart() == before);
}

TEST_CASE("a decision needs the name of who makes it", "[presenters][desk]") {
  DeskAtWork work;
  work.flag_all(Severity::caution);
  work.add("bridge");
  const auto card = work.screened().at(0);
  const auto refused = work.desk.decide(card, DecisionReason::supervised, "");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text() == "A decision needs the name of who makes it");
  CHECK(work.desk.chart().program.decisions.empty());
  work.desk.set_therapist("M. Meyer");
  REQUIRE(work.desk.decide(card, DecisionReason::supervised, "in the gym"));
  CHECK(work.desk.session().undo_label() == "Record decision on Bridge");
  CHECK(work.screened().at(0).decision == "Supervised · M. Meyer · 2026-11-20: in the gym");
}

TEST_CASE("a decision can be withdrawn once", "[presenters][desk]") {
  DeskAtWork work;
  work.flag_all(Severity::caution);
  work.add("bridge");
  work.desk.set_therapist("M. Meyer");
  REQUIRE(work.desk.decide(work.screened().at(0), DecisionReason::supervised, ""));
  const auto card = work.screened().at(0);
  REQUIRE(work.desk.withdraw(card));
  CHECK(work.screened().at(0).wants_decision());
  CHECK_FALSE(work.desk.withdraw(card));
}

TEST_CASE("a decision lapses with the dose or the facts that it was made on, and not with a note",
          "[presenters][desk]") {
  DeskAtWork work;
  work.flag_all(Severity::caution);
  work.add("bridge");
  work.desk.set_therapist("M. Meyer");
  REQUIRE(work.desk.decide(work.screened().at(0), DecisionReason::supervised, ""));
  REQUIRE_FALSE(work.screened().at(0).wants_decision());

  REQUIRE(work.desk.perform(ChangeNote{ItemId{1}, "Slowly"}));
  CHECK_FALSE(work.screened().at(0).wants_decision());
  REQUIRE(work.desk.perform(
      ChangeDose{ItemId{1}, dose_with(work.desk.chart().program, ItemId{1}, DosePart::sets, "5").value()}));
  CHECK(work.screened().at(0).wants_decision());
  CHECK(work.desk.cautions().heading == "1 to decide");
  work.desk.undo();
  CHECK_FALSE(work.screened().at(0).wants_decision());
  work.desk.answer_question("osteoporosis", Truth::yes);
  CHECK(work.screened().at(0).wants_decision());
}

TEST_CASE("an answered question is a step that says what was answered", "[presenters][desk]") {
  DeskAtWork work;
  work.desk.answer_question("fever", Truth::no);
  CHECK(work.desk.session().undo_label() == "Fever: no");
  CHECK(work.desk.chart().patient.facts.get("fever") == Truth::no);
  CHECK(work.desk.head().chips.back().text == "Red flags: 9 not asked");
}

TEST_CASE("an edit after a failed save is tried again by itself, without one a person is waited for",
          "[presenters][desk]") {
  DeskAtWork work;
  work.add("bridge");
  work.clinic.writes = MemoryClinic::Writes::throw_failure;
  CHECK_FALSE(work.desk.save());
  CHECK(work.desk.save_due() == std::nullopt);
  work.add("walking");
  CHECK(work.desk.save_due() != std::nullopt);
  CHECK(work.desk.save_state().kind == SaveState::Kind::failed);
}

TEST_CASE("undoing to what the store has ends a failure", "[presenters][desk]") {
  DeskAtWork work;
  work.add("bridge");
  work.clinic.writes = MemoryClinic::Writes::throw_failure;
  CHECK_FALSE(work.desk.save());
  work.desk.undo();
  CHECK(work.desk.save_state() == SaveState{});
  work.desk.redo();
  CHECK(work.desk.save_state().kind == SaveState::Kind::pending);
}

TEST_CASE("an item that changed since the last answer is not called clean", "[presenters][desk]") {
  DeskAtWork work;
  work.add("bridge");
  work.add("walking");
  work.screened();
  const auto kinds = [&] {
    std::vector<Badge::Kind> all;
    for (const auto& section : work.desk.program().sections)
      for (const auto& row : section.rows) all.push_back(row.badge.kind);
    std::ranges::sort(all);
    return all;
  };
  CHECK(kinds() == std::vector{Badge::Kind::clean, Badge::Kind::clean});
  REQUIRE(work.desk.replace(ItemId{1}, "knee-to-chest-single"));
  CHECK(kinds() == std::vector{Badge::Kind::not_checked, Badge::Kind::clean});
  work.desk.answer_question("fever", Truth::yes);
  CHECK(kinds() == std::vector{Badge::Kind::not_checked, Badge::Kind::not_checked});
  CHECK_FALSE(work.desk.catalogue_raised());
}
