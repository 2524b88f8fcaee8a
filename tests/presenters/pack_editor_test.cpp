#include "regimen/presenters/pack_editor.hpp"

#include <catch2/catch.hpp>

#include "house_pack.hpp"
#include "made_up_chart.hpp"
#include "regimen/presenters/pack_drafts.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

struct Editing {
  TemporaryFolder folder;
  PackEditor editor{folder.path(), {"house.toml", {}, {}}, house_pack()};

  void type(const std::string& summary) {
    editor.change(with_text(editor.pack(), editor.chosen(), "summary", summary), "Summary", "summary");
  }
  [[nodiscard]] std::string summary() const { return field(editor.chosen_fields().value(), "summary"); }
};

}  // namespace

TEST_CASE("editing begins at the first rule, and choosing is no step", "[presenters][editor]") {
  Editing it;
  CHECK(it.editor.chosen_part() == PackPart::rule);
  it.editor.choose(0);
  CHECK(it.editor.chosen_part() == PackPart::head);
  CHECK_FALSE(it.editor.undo_label());
  CHECK_FALSE(it.editor.changed());
}

TEST_CASE("typing in one field is one step, taken back and done again", "[presenters][editor]") {
  Editing it;
  it.type("K");
  it.type("Knees");
  it.editor.leave_field();
  it.type("Knees, both");
  CHECK(it.editor.undo_label() == "Summary");
  it.editor.undo();
  CHECK(it.summary() == "Knees");
  it.editor.undo();
  CHECK(it.summary() == "Kneeling on a painful knee");
  CHECK_FALSE(it.editor.changed());
  CHECK_FALSE(it.editor.undo_label());
  it.editor.redo();
  it.editor.redo();
  CHECK(it.summary() == "Knees, both");
  CHECK_FALSE(it.editor.redo_label());
}

TEST_CASE("undoing a removal brings back what was chosen then", "[presenters][editor]") {
  Editing it;
  const std::size_t rule = it.editor.chosen();
  it.editor.change(without_section(it.editor.pack(), rule), 0, "Remove");
  CHECK(it.editor.chosen() == 0);
  it.editor.undo();
  CHECK(it.editor.chosen() == rule);
}

TEST_CASE("a draft outlives the editor and is gone when it has become rules", "[presenters][editor]") {
  Editing it;
  it.editor.keep();
  CHECK(pack_drafts(it.folder.path()).empty());  // nothing was typed yet
  it.type("Half typed");
  CHECK(it.editor.unsaved());
  it.editor.keep();
  CHECK_FALSE(it.editor.unsaved());
  const auto drafts = pack_drafts(it.folder.path());
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].name == "house.toml");
  const PackEditor again(it.folder.path(), {"house.toml", {}, {}}, editable_text(drafts[0].file).value());
  CHECK(field(again.chosen_fields().value(), "summary") == "Half typed");
  it.editor.drop();
  CHECK(pack_drafts(it.folder.path()).empty());
}

TEST_CASE("a draft that cannot be kept stays unsaved and says so", "[presenters][editor]") {
  const TemporaryFolder folder;
  static_cast<void>(folder.file("drafts", "in the way"));
  PackEditor editor(folder.path(), {"a.toml", {}, {}}, house_pack());
  editor.change(with_text(editor.pack(), editor.chosen(), "summary", "x"), "Summary");
  CHECK_THROWS_AS(editor.keep(), WorldFailure);
  CHECK(editor.unsaved());
}

TEST_CASE("drafts of new packs have names of their own", "[presenters][editor]") {
  const TemporaryFolder folder;
  CHECK(free_draft_name(folder.path()) == "new.toml");
  keep_draft(folder.path(), "new.toml", "x");
  CHECK(free_draft_name(folder.path()) == "new-2.toml");
}

TEST_CASE("only UTF-8 text of a pack's size is edited, with plain line ends", "[presenters][editor]") {
  const TemporaryFolder folder;
  CHECK(editable_text(folder.file("a.toml", "\xEF\xBB\xBF[pack]\r\nid = \"a\"\r\n")).value() == "[pack]\nid = \"a\"\n");
  CHECK_FALSE(editable_text(folder.file("b.toml", "\xFF\xFE")));
  CHECK_FALSE(editable_text(folder.file("c.toml", std::string("a\0b", 3))));
  CHECK_FALSE(editable_text(folder.file("d.toml", std::string(1024 * 1024 + 1, ' '))));
  CHECK_FALSE(editable_text(folder.path() / "missing.toml"));
  CHECK_FALSE(editable_text(folder.path()));
}

TEST_CASE("an empty document can be edited, down to the last section", "[presenters][editor]") {
  const TemporaryFolder folder;
  PackEditor editor(folder.path(), {"new.toml", {}, {}}, "");
  editor.change(with_shown_text(editor.pack(), 0, "[[rule]]\nid = \"a\"\n"), "Text");
  CHECK(editor.chosen_part() == PackPart::rule);
  editor.change(without_section(editor.pack(), 0), 0, "Remove");
  CHECK(editor.document().empty());
}

TEST_CASE("the list has the pack, its rules and its tests, with what is wrong", "[presenters][editor]") {
  const PackText pack = pack_text(house_pack() + "\n[[test]]\nname = \"never\"\nraises = [\"kneeling\"]\n");
  PackCheck check;
  check.faults = {{14, "`knee-pian` is not a known fact"}, {0, "too large"}};
  check.tests = {{30, "never", "should be raised"}};
  const auto rows = pack_rows(pack, &check);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].title == "House rules");
  CHECK(rows[1].title == "Kneeling on a painful knee");
  CHECK(rows[1].mark == PackRow::Mark::bad);
  CHECK(rows[3].mark == PackRow::Mark::bad);
  const auto faults = faults_in(pack, rows[1].section, check);
  REQUIRE(faults.size() == 1);
  CHECK(fault_words(faults[0]) == "Line 4: `knee-pian` is not a known fact");
  CHECK(faults_in(pack, rows[0].section, check) == std::vector<PackFault>{{0, "too large"}});
}

TEST_CASE("a verdict is told in sentences, with the rows that are not so", "[presenters][editor]") {
  LiveVerdict verdict;
  verdict.raised_items = {1};
  verdict.rows = {{RowTruth::yes, RowTruth::yes}, {RowTruth::no, RowTruth::yes}};
  verdict.catalogue_hits = 7;
  CHECK(verdict_words(verdict, "caution", {"Bridge", "Plank"}, 52) ==
        std::vector<std::string>{"Caution on: Plank.",
                                 "In the whole catalogue it is raised on 7 of 52 exercises for this patient."});
  const auto when = condition_choices("knee-pain = yes and kneeling-pressure >= moderate").value();
  CHECK(why_not_words(verdict, when, 0) == "Not so: “Kneeling pressure is at least moderately”.");
  CHECK(why_not_words(verdict, when, 1).empty());
  LiveVerdict asking;
  asking.asked = {"knee-pain", "pain-now"};
  asking.rows = {{RowTruth::unknown}, {RowTruth::yes}};
  CHECK(verdict_words(asking, "stop", {}, 52).front() == "Asks about: Knee pain, Pain now.");
  CHECK(why_not_words(asking, when, 0) == "Not known: “Knee pain is yes”.");
  CHECK(verdict_words(LiveVerdict(), "stop", {}, 52).front() == "It raises nothing and asks nothing here.");
}
