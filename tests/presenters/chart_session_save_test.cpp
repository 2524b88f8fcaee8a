// Getting a chart to the store: saving, issuing, and when.

#include <catch2/catch.hpp>

#include "regimen/presenters/cautions_view.hpp"

#include "open_chart.hpp"

using namespace regimen;
using namespace std::chrono_literals;
using regimen::testing::a_day;
using regimen::testing::ada;
using regimen::testing::complete_report;
using regimen::testing::MemoryClinic;
using regimen::testing::OpenChart;

namespace {

const Instant noon = parse_instant("2026-11-20T12:00:00Z").value();

AutosaveDelay::Time at(std::chrono::milliseconds time) { return AutosaveDelay::Time(time); }

}  // namespace

TEST_CASE("a change is pending until the store has it, and saved only then", "[presenters][session][save]") {
  OpenChart open;
  open.add("bridge");
  CHECK(open.session.save_state().kind == SaveState::Kind::pending);
  CHECK(open.stored() == Program{});
  CHECK(open.session.save(a_day));
  CHECK(open.session.save_state() == SaveState{});
  CHECK(open.stored() == open.session.chart().program);
}

TEST_CASE("saving writes what changed in a transaction each and nothing else", "[presenters][session][save]") {
  OpenChart open;
  auto expected = open.begun;
  CHECK(open.session.save(a_day));
  CHECK(open.clinic.committed == expected);
  open.add("bridge");
  CHECK(open.session.save(a_day));
  ++expected.drafts;
  CHECK(open.clinic.committed == expected);
  open.set_fact("fever");
  CHECK(open.session.save(a_day));
  ++expected.patients;
  CHECK(open.clinic.committed == expected);
  open.add("walking");
  open.set_fact("vertigo");
  CHECK(open.session.save(a_day));
  ++expected.patients;
  ++expected.drafts;
  CHECK(open.clinic.committed == expected);
  CHECK(open.session.save(a_day));
  CHECK(open.clinic.committed == expected);
}

TEST_CASE("undoing what was saved is to be saved, and undoing what was not is saved already",
          "[presenters][session][save]") {
  OpenChart open;
  open.add("bridge");
  open.session.undo();
  CHECK(open.session.save_state() == SaveState{});
  open.session.redo();
  REQUIRE(open.session.save(a_day));
  open.session.undo();
  CHECK(open.session.save_state().kind == SaveState::Kind::pending);
  REQUIRE(open.session.save(a_day));
  CHECK(open.stored() == Program{});
}

TEST_CASE("the day of saving dates the measures", "[presenters][session][save]") {
  OpenChart open;
  Patient patient = ada();
  patient.measures.pain_now = 4;
  open.session.change_patient(patient, "Pain");
  REQUIRE(open.session.save(*parse_date("2026-11-23")));
  CHECK(open.clinic.measures(open.patient) == std::vector<RecordedMeasure>{{"pain-now", 4, *parse_date("2026-11-23")}});
}

TEST_CASE("a failing save keeps the chart, says the problem and can be tried again", "[presenters][session][save]") {
  OpenChart open;
  open.add("bridge");
  open.set_fact("fever");
  const Chart chart = open.session.chart();
  const auto revision = open.session.revision();
  std::string problem;
  SECTION("a world failure") {
    open.clinic.writes = MemoryClinic::Writes::throw_failure;
    problem = MemoryClinic::full_disk;
  }
  SECTION("an error") {
    open.clinic.writes = MemoryClinic::Writes::answer_error;
    problem = "title: expected another one";
  }
  CHECK_FALSE(open.session.save(a_day));
  CHECK(open.session.save_state() == SaveState{SaveState::Kind::failed, problem});
  CHECK(open.session.chart() == chart);
  CHECK(open.session.revision() == revision);
  CHECK(open.session.undo_label() == "set fever");
  CHECK(open.stored() == Program{});
  CHECK(open.clinic.committed == open.begun);

  CHECK_FALSE(open.session.save(a_day));
  CHECK(open.session.save_state().kind == SaveState::Kind::failed);
  open.clinic.writes = MemoryClinic::Writes::succeed;
  CHECK(open.session.save(a_day));
  CHECK(open.session.save_state() == SaveState{});
  CHECK(open.stored() == chart.program);
  CHECK(open.stored_patient() == chart.patient);
}

TEST_CASE("a save that fails after the patient writes only the program again", "[presenters][session][save]") {
  OpenChart open;
  open.add("bridge");
  open.set_fact("fever");
  open.clinic.writes = MemoryClinic::Writes::throw_failure;
  open.clinic.good_writes_left = 1;
  CHECK_FALSE(open.session.save(a_day));
  CHECK(open.session.save_state().kind == SaveState::Kind::failed);
  CHECK(open.stored_patient() == open.session.chart().patient);
  open.clinic.writes = MemoryClinic::Writes::succeed;
  CHECK(open.session.save(a_day));
  CHECK(open.clinic.committed.patients == open.begun.patients + 1);
  CHECK(open.clinic.committed.drafts == open.begun.drafts + 1);
}

TEST_CASE("editing after a failure is never called saved or on its way", "[presenters][session][save]") {
  OpenChart open;
  open.add("bridge");
  open.clinic.writes = MemoryClinic::Writes::throw_failure;
  CHECK_FALSE(open.session.save(a_day));
  open.add("walking");
  CHECK(open.session.save_state() == SaveState{SaveState::Kind::failed, MemoryClinic::full_disk});
}

TEST_CASE("issuing saves first and stores the next version of this program", "[presenters][session][issue]") {
  OpenChart open;
  open.add("bridge");
  open.set_fact("fever");
  CHECK(open.session.issue(complete_report(), a_day, noon).value() == 1);
  CHECK(open.session.issue(complete_report(), a_day, noon).value() == 2);
  CHECK(open.session.save_state() == SaveState{});
  const auto version = open.clinic.issued(open.session.keys().program, 1).value();
  CHECK(version.program == open.session.chart().program);
  CHECK(version.patient.facts.get("fever") == Truth::yes);
  CHECK(version.issued == noon);
  CHECK(open.session.can_continue());
}

TEST_CASE("nothing is issued when saving fails", "[presenters][session][issue]") {
  OpenChart open;
  open.add("bridge");
  open.clinic.writes = MemoryClinic::Writes::throw_failure;
  const auto number = open.session.issue(complete_report(), a_day, noon);
  REQUIRE_FALSE(number);
  CHECK(number.error().text() == MemoryClinic::full_disk);
  CHECK(open.clinic.committed.issues == 0);
  CHECK(open.session.save_state().kind == SaveState::Kind::failed);
}

TEST_CASE("typing after issuing is a step of its own, so that undo returns to what was handed out",
          "[presenters][session][issue]") {
  OpenChart open;
  open.type_title("Low");
  REQUIRE(open.session.issue(complete_report(), a_day, noon));
  open.type_title("Low back");
  open.session.undo();
  CHECK(open.session.chart().program.title == "Low");
}

TEST_CASE("an edit is saved 400 ms after the last of a run and 700 ms after its first at the latest",
          "[presenters][session][autosave]") {
  AutosaveDelay delay;
  CHECK(delay.due() == std::nullopt);
  delay.edited(at(5000ms));
  CHECK(delay.due() == at(5400ms));
  delay.edited(at(5100ms));
  CHECK(delay.due() == at(5500ms));
  delay.edited(at(5299ms));
  CHECK(delay.due() == at(5699ms));
  delay.edited(at(5350ms));
  CHECK(delay.due() == at(5700ms));
  delay.edited(at(5699ms));
  CHECK(delay.due() == at(5700ms));
}

TEST_CASE("after a save nothing is due, and the next edit begins a run of its own", "[presenters][session][autosave]") {
  AutosaveDelay delay;
  delay.edited(at(0ms));
  delay.edited(at(900ms));
  delay.saved();
  CHECK(delay.due() == std::nullopt);
  delay.edited(at(1100ms));
  CHECK(delay.due() == at(1500ms));
}

TEST_CASE("what another window has saved since is never overwritten", "[presenters][session][save]") {
  OpenChart open;
  auto elsewhere = ChartSession::open(open.clinic, open.session.keys().patient, a_day).value();
  open.add("bridge");
  REQUIRE(open.session.save(a_day));
  REQUIRE(elsewhere.perform(ChangeTitle{"Theirs"}));
  CHECK_FALSE(elsewhere.save(a_day));
  CHECK(elsewhere.save_state().kind == SaveState::Kind::failed);
  CHECK(elsewhere.chart().program.title == "Theirs");
  CHECK(open.clinic.load_draft(open.session.keys().program).value() == open.session.chart().program);

  auto third = ChartSession::open(open.clinic, open.session.keys().patient, a_day).value();
  open.set_fact("fever");
  REQUIRE(open.session.save(a_day));
  third.change_patient(answered(third.chart().patient, "vertigo", Truth::yes), "Vertigo");
  CHECK_FALSE(third.save(a_day));
  CHECK(open.clinic.patient(open.session.keys().patient).value().patient == open.session.chart().patient);
}

TEST_CASE("a window that is alone goes on saving after it has issued", "[presenters][session][save]") {
  OpenChart open;
  open.add("bridge");
  REQUIRE(open.session.issue(complete_report(), a_day, noon));
  open.add("walking");
  CHECK(open.session.save(a_day));
}
