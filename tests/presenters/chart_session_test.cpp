#include "regimen/presenters/chart_session.hpp"

#include <catch2/catch.hpp>

#include "open_chart.hpp"

using namespace regimen;
using regimen::testing::ada;
using regimen::testing::OpenChart;

TEST_CASE("patient and program are undone in one history, last change first, each by its name",
          "[presenters][session]") {
  OpenChart open;
  open.add("bridge");
  open.set_fact("fever");
  open.add("walking");
  CHECK(open.session.undo_label() == "Add Walking");
  CHECK_FALSE(open.session.redo_label());

  open.session.undo();
  CHECK(open.session.undo_label() == "set fever");
  CHECK(open.session.redo_label() == "Add Walking");
  CHECK(open.session.chart().program.items.size() == 1);
  open.session.undo();
  CHECK(open.session.chart().patient == ada());
  CHECK(open.session.chart().program.items.size() == 1);
  open.session.undo();
  CHECK(open.session.chart() == Chart{ada(), Program{}});
  CHECK_FALSE(open.session.undo_label());
  CHECK(open.session.redo_label() == "Add Bridge");

  open.session.redo();
  open.session.redo();
  open.session.redo();
  CHECK(open.session.chart().patient.facts.get("fever") == Truth::yes);
  CHECK(open.session.chart().program.items.size() == 2);
  CHECK_FALSE(open.session.redo_label());
}

TEST_CASE("undo and redo with nothing to do change nothing", "[presenters][session]") {
  OpenChart open;
  const auto revision = open.session.revision();
  open.session.undo();
  open.session.redo();
  CHECK(open.session.revision() == revision);
  CHECK(open.session.chart() == Chart{ada(), Program{}});
}

TEST_CASE("a new step drops what was undone", "[presenters][session]") {
  OpenChart open;
  open.add("bridge");
  open.session.undo();
  open.set_fact("fever");
  CHECK_FALSE(open.session.redo_label());
}

TEST_CASE("every change gets a revision that no other state had", "[presenters][session]") {
  OpenChart open;
  auto last = open.session.revision();
  const auto rises = [&] {
    const bool higher = open.session.revision() == last + 1;
    last = open.session.revision();
    return higher;
  };
  open.add("bridge");
  CHECK(rises());
  open.type_title("a");
  CHECK(rises());
  open.type_title("ab");  // merged into one step, and still another chart
  CHECK(rises());
  open.session.undo();
  CHECK(rises());
  open.session.redo();
  CHECK(rises());
  open.set_fact("fever");
  CHECK(rises());
}

TEST_CASE("a run of typing in one field is one step of undo", "[presenters][session]") {
  OpenChart open;
  for (const char* text : {"L", "Lo", "Low"}) open.type_title(text);
  open.session.undo();
  CHECK(open.session.chart().program.title == "");
  open.session.redo();
  CHECK(open.session.chart().program.title == "Low");
}

TEST_CASE("typing after the focus has left the field is a step of its own", "[presenters][session]") {
  OpenChart open;
  open.type_title("Low");
  open.session.seal();
  open.type_title("Low back");
  open.session.undo();
  CHECK(open.session.chart().program.title == "Low");
}

TEST_CASE("typing in another field between ends the run", "[presenters][session]") {
  OpenChart open;
  open.type_title("Low");
  REQUIRE(open.session.perform(ChangeWeeks{6}));
  open.type_title("Low back");
  open.session.undo();
  CHECK(open.session.chart().program.title == "Low");
  CHECK(open.session.chart().program.weeks == 6);
}

TEST_CASE("changes of the patient with the same key that follow each other are one step", "[presenters][session]") {
  OpenChart open;
  Patient patient = ada();
  for (const char* name : {"A", "Al", "Alan"}) {
    patient.name = PersonName(name);
    open.session.change_patient(patient, "Change name", "name");
  }
  patient.notes = "x";
  open.session.change_patient(patient, "Change notes", "notes");
  open.session.undo();
  CHECK(open.session.undo_label() == "Change name");
  open.session.undo();
  CHECK(open.session.chart().patient == ada());
}

TEST_CASE("changes of the patient without a key are steps of their own", "[presenters][session]") {
  OpenChart open;
  open.set_fact("fever");
  open.set_fact("vertigo");
  open.session.undo();
  CHECK(open.session.chart().patient.facts.get("fever") == Truth::yes);
}

TEST_CASE("an edit that changes nothing is no step, no revision and nothing to save", "[presenters][session]") {
  OpenChart open;
  const auto revision = open.session.revision();
  REQUIRE(open.session.perform(ChangeTitle{""}));
  REQUIRE(open.session.perform({ChangeWeeks{}, ChangeTitle{""}}, "Nothing"));
  REQUIRE(open.session.perform({}, "Nothing"));
  REQUIRE(open.session.perform({ChangeTitle{"there"}, ChangeTitle{""}}, "There and back"));
  open.session.change_patient(ada(), "Nothing");
  CHECK_FALSE(open.session.undo_label());
  CHECK(open.session.revision() == revision);
  CHECK(open.session.save_state() == SaveState{});
}

TEST_CASE("several edits are one step or none", "[presenters][session]") {
  OpenChart open;
  REQUIRE(open.session.perform({AddExercise{open.catalogue.find("bridge"), {}, {}}, ChangeNote{ItemId{1}, "Slowly"}},
                               "Both"));
  CHECK(open.session.undo_label() == "Both");
  const Chart before = open.session.chart();
  const auto revision = open.session.revision();
  CHECK_FALSE(open.session.perform({ChangeTitle{"New"}, RemoveItem{ItemId{99}}}, "Half"));
  CHECK(open.session.chart() == before);
  CHECK(open.session.revision() == revision);
  open.session.undo();
  CHECK(open.session.chart() == Chart{ada(), Program{}});
}

TEST_CASE("an edit that is refused leaves the chart as it was and says why", "[presenters][session]") {
  OpenChart open;
  const auto refused = open.session.perform(ChangeWeeks{0});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().place == "weeks");
  CHECK_FALSE(open.session.undo_label());
}
