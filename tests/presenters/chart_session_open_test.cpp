// Which chart is opened, and continuing what was issued before.

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"
#include "regimen/presenters/chart_session.hpp"

using namespace regimen;
using regimen::testing::a_day;
using regimen::testing::ada;
using regimen::testing::complete_report;
using regimen::testing::MemoryClinic;
using regimen::testing::program_of;

namespace {

const auto catalogue = testing::small_catalogue();
const Instant noon = parse_instant("2026-11-20T12:00:00Z").value();

Program titled(const std::string& title) {
  Program program = program_of(catalogue, {"bridge"});
  program.title = title;
  return program;
}

ProgramKey add_program(MemoryClinic& clinic, EpisodeKey episode, const std::string& title) {
  const auto key = clinic.add_program(episode).value();
  static_cast<void>(clinic.save_draft(key, titled(title)).value());
  return key;
}

struct OnePatient {
  MemoryClinic clinic;
  PatientKey patient = clinic.add_patient(ada(), a_day).value();

  EpisodeKey episode(const char* opened) { return clinic.open_episode(patient, *parse_date(opened), "").value(); }
  ChartSession opened() { return ChartSession::open(clinic, patient, a_day).value(); }
};

}  // namespace

TEST_CASE("a patient's first chart begins an episode today with an empty draft", "[presenters][session][open]") {
  OnePatient one;
  const auto session = one.opened();
  CHECK(session.chart() == Chart{ada(), Program{}});
  CHECK(session.keys().patient == one.patient);
  const auto episodes = one.clinic.episodes(one.patient);
  REQUIRE(episodes.size() == 1);
  CHECK(episodes[0].opened == a_day);
  const auto programs = one.clinic.programs(episodes[0].key);
  REQUIRE(programs.size() == 1);
  CHECK(programs[0].key == session.keys().program);
}

TEST_CASE("opening a chart again begins nothing and writes nothing", "[presenters][session][open]") {
  OnePatient one;
  const auto first = one.opened().keys().program;
  const int attempts = one.clinic.attempts;
  const auto again = one.opened();
  CHECK(again.keys().program == first);
  CHECK(one.clinic.attempts == attempts);
  CHECK(one.clinic.committed.episodes == 1);
  CHECK(one.clinic.committed.programs == 1);
}

TEST_CASE("an episode that has no program yet gets one, instead of a second episode", "[presenters][session][open]") {
  OnePatient one;
  const auto begun = one.episode("2026-11-01");
  const auto session = one.opened();
  CHECK(one.clinic.committed.episodes == 1);
  REQUIRE(one.clinic.programs(begun).size() == 1);
  CHECK(one.clinic.programs(begun)[0].key == session.keys().program);
}

TEST_CASE("an episode that was closed without a program stays closed", "[presenters][session][open]") {
  OnePatient one;
  const auto closed = one.episode("2026-11-01");
  REQUIRE(one.clinic.close_episode(closed, *parse_date("2026-11-02")));
  static_cast<void>(one.opened());
  CHECK(one.clinic.programs(closed).empty());
  CHECK(one.clinic.committed.episodes == 2);
}

TEST_CASE("a chart opens with the last program of the newest episode", "[presenters][session][open]") {
  OnePatient one;
  const auto newer = one.episode("2026-10-01");
  const auto older = one.episode("2025-01-01");
  add_program(one.clinic, newer, "first");
  const auto last = add_program(one.clinic, newer, "last");
  add_program(one.clinic, older, "of the year before");
  const auto session = one.opened();
  CHECK(session.keys().program == last);
  CHECK(session.chart().program == titled("last"));
  CHECK(session.save_state() == SaveState{});
  CHECK_FALSE(session.undo_label());
}

TEST_CASE("a newer episode without a program does not hide the program of an older one",
          "[presenters][session][open]") {
  OnePatient one;
  const auto program = add_program(one.clinic, one.episode("2025-01-01"), "kept");
  one.episode("2026-10-01");
  CHECK(one.opened().keys().program == program);
}

TEST_CASE("a patient who is not there is an error and begins nothing", "[presenters][session][open]") {
  MemoryClinic clinic;
  const auto session = ChartSession::open(clinic, PatientKey{99}, a_day);
  REQUIRE_FALSE(session);
  CHECK(session.error().text() == "there is no such patient");
  CHECK(clinic.attempts == 0);
}

TEST_CASE("a store that fails while a chart is begun is not opened half", "[presenters][session][open]") {
  OnePatient one;
  SECTION("by throwing") {
    one.clinic.writes = MemoryClinic::Writes::throw_failure;
    CHECK_THROWS_AS(ChartSession::open(one.clinic, one.patient, a_day), WorldFailure);
  }
  SECTION("by an error") {
    one.clinic.writes = MemoryClinic::Writes::answer_error;
    CHECK_FALSE(ChartSession::open(one.clinic, one.patient, a_day));
  }
  SECTION("after the episode was begun, which the next attempt takes up") {
    one.clinic.writes = MemoryClinic::Writes::throw_failure;
    one.clinic.good_writes_left = 1;
    CHECK_THROWS_AS(ChartSession::open(one.clinic, one.patient, a_day), WorldFailure);
    one.clinic.writes = MemoryClinic::Writes::succeed;
    static_cast<void>(one.opened());
    CHECK(one.clinic.committed.episodes == 1);
    CHECK(one.clinic.committed.programs == 1);
  }
}

TEST_CASE("without an issued version there is nothing to continue", "[presenters][session][continue]") {
  OnePatient one;
  add_program(one.clinic, one.episode("2026-10-01"), "never handed out");
  auto session = one.opened();
  CHECK_FALSE(session.can_continue());
  const auto number = session.continue_last();
  REQUIRE_FALSE(number);
  CHECK(number.error().text() == "No program has been issued to this patient yet");
  CHECK_FALSE(session.undo_label());
}

TEST_CASE("the last version that was issued takes the draft's place, its days left open, in one step",
          "[presenters][session][continue]") {
  OnePatient one;
  const auto older = one.episode("2025-01-01");
  const auto issued = add_program(one.clinic, older, "older");
  for (const char* title : {"version one", "version two"}) {
    Program program = titled(title);
    program.start_date = parse_date("2025-01-06");
    program.next_visit = parse_date("2025-01-20");
    REQUIRE(one.clinic.issue(issued, program, complete_report(), noon));
  }
  add_program(one.clinic, one.episode("2026-10-01"), "draft");
  auto session = one.opened();
  const Chart before = session.chart();

  REQUIRE(session.can_continue());
  CHECK(session.continue_last().value() == 2);

  CHECK(session.chart().program == titled("version two"));
  CHECK(session.undo_label() == "Continue version 2");
  CHECK(session.save_state().kind == SaveState::Kind::pending);
  session.undo();
  CHECK(session.chart() == before);
  CHECK_FALSE(session.undo_label());
}

TEST_CASE("an item added after continuing never gets the number of one in the draft that was replaced",
          "[presenters][session][continue]") {
  OnePatient one;
  const auto key = add_program(one.clinic, one.episode("2026-10-01"), "issued");
  REQUIRE(one.clinic.issue(key, titled("issued"), complete_report(), noon));
  auto session = one.opened();
  for (int i = 0; i < 3; ++i) REQUIRE(session.perform(AddExercise{catalogue.find("walking"), {}, {}}));
  const auto draft = session.chart().program.items;
  REQUIRE(session.continue_last());
  REQUIRE(session.perform(AddExercise{catalogue.find("bridge"), {}, {}}));
  const ItemId added = session.chart().program.items.back().id;
  for (const ProgramItem& item : draft) CHECK(item.id != added);
}

TEST_CASE("continuing never changes what was issued", "[presenters][session][continue]") {
  OnePatient one;
  const auto key = add_program(one.clinic, one.episode("2026-10-01"), "issued");
  REQUIRE(one.clinic.issue(key, titled("issued"), complete_report(), noon));
  auto session = one.opened();
  REQUIRE(session.continue_last());
  REQUIRE(session.perform(ChangeTitle{"next"}));
  REQUIRE(session.save(a_day));
  CHECK(one.clinic.issued(key, 1).value().program == titled("issued"));
  CHECK(one.clinic.load_draft(key).value().title == "next");
}

TEST_CASE("continuing the version that the draft still is makes no step", "[presenters][session][continue]") {
  OnePatient one;
  const auto key = add_program(one.clinic, one.episode("2026-10-01"), "issued");
  REQUIRE(one.clinic.issue(key, titled("issued"), complete_report(), noon));
  auto session = one.opened();
  CHECK(session.continue_last().value() == 1);
  CHECK_FALSE(session.undo_label());
  CHECK(session.save_state() == SaveState{});
}
