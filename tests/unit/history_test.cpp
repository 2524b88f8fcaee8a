#include "regimen/engine/history.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace regimen;

TEST_CASE("a new history has nothing to undo or redo and is not modified", "[engine][history]") {
  const History<std::string> history{"a"};
  CHECK(history.current() == "a");
  CHECK_FALSE(history.can_undo());
  CHECK_FALSE(history.can_redo());
  CHECK_FALSE(history.modified());
}

TEST_CASE("undo and redo go through every value, with the label of each step", "[engine][history]") {
  History<std::string> history{"a"};
  history.push("b", "to b");
  history.push("c", "to c");
  CHECK(history.current() == "c");
  CHECK(history.undo_label() == "to c");
  history.undo();
  CHECK(history.current() == "b");
  CHECK(history.undo_label() == "to b");
  CHECK(history.redo_label() == "to c");
  history.undo();
  CHECK(history.current() == "a");
  CHECK_FALSE(history.can_undo());
  history.redo();
  history.redo();
  CHECK(history.current() == "c");
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("a new step drops what was undone", "[engine][history]") {
  History<std::string> history{"a"};
  history.push("b", "to b");
  history.push("c", "to c");
  history.undo();
  history.push("d", "to d");
  CHECK(history.current() == "d");
  CHECK_FALSE(history.can_redo());
  history.undo();
  CHECK(history.current() == "b");
  CHECK(history.redo_label() == "to d");
}

TEST_CASE("a run of typing in one field is one step", "[engine][history][merge]") {
  History<std::string> history{""};
  history.push("n", "Change note", "note:1");
  history.push("no", "Change note", "note:1");
  history.push("not", "Change note", "note:1");
  CHECK(history.current() == "not");
  history.undo();
  CHECK(history.current().empty());
  CHECK_FALSE(history.can_undo());
  history.redo();
  CHECK(history.current() == "not");
}

TEST_CASE("steps do not merge", "[engine][history][merge]") {
  History<std::string> history{"0"};
  history.push("1", "Change note", "note:1");

  SECTION("without a key") {
    history.push("2", "Move");
    history.push("3", "Move");
    history.undo();
    CHECK(history.current() == "2");
  }
  SECTION("with another key") {
    history.push("2", "Change note", "note:2");
    history.undo();
    CHECK(history.current() == "1");
  }
  SECTION("when another edit came in between") {
    history.push("2", "Move");
    history.push("3", "Change note", "note:1");
    history.undo();
    CHECK(history.current() == "2");
  }
  SECTION("after the field was left") {
    history.seal();
    history.push("2", "Change note", "note:1");
    history.undo();
    CHECK(history.current() == "1");
  }
  SECTION("after the value was saved") {
    history.mark_saved();
    history.push("2", "Change note", "note:1");
    history.undo();
    CHECK(history.current() == "1");
    CHECK_FALSE(history.modified());
  }
  SECTION("after undo and redo") {
    history.undo();
    history.redo();
    history.push("2", "Change note", "note:1");
    history.undo();
    CHECK(history.current() == "1");
  }
  SECTION("with the step that undo went back to") {
    history.push("2", "Move");
    history.undo();
    history.push("3", "Change note", "note:1");
    history.undo();
    CHECK(history.current() == "1");
  }
}

TEST_CASE("merging goes on after the step that a seal began", "[engine][history][merge]") {
  History<std::string> history{"0"};
  history.push("1", "Change note", "note:1");
  history.seal();
  history.push("2", "Change note", "note:1");
  history.push("3", "Change note", "note:1");
  history.undo();
  CHECK(history.current() == "1");
}

TEST_CASE("what is amended is no step, and undo brings back the amended value", "[engine][history]") {
  History<std::string> history{"a"};
  history.amend("a, selected");
  CHECK_FALSE(history.can_undo());
  history.push("b", "to b");
  history.undo();
  CHECK(history.current() == "a, selected");
  CHECK(history.can_redo());
}

TEST_CASE("a history is modified exactly when the value is not the saved one", "[engine][history][saved]") {
  History<std::string> history{"a"};
  history.push("b", "to b");
  CHECK(history.modified());
  history.mark_saved();
  CHECK_FALSE(history.modified());
  history.undo();
  CHECK(history.modified());
  history.redo();
  CHECK_FALSE(history.modified());
}

TEST_CASE("when the saved value is on a dropped branch, nothing equals it any more", "[engine][history][saved]") {
  History<std::string> history{"a"};
  history.push("b", "to b");
  history.mark_saved();
  history.undo();
  history.push("c", "to c");  // stands where the saved value stood
  CHECK(history.modified());
  history.undo();
  CHECK(history.modified());
}
