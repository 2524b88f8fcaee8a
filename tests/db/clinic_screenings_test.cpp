#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "clinic_values.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

const std::string old_rules = "org.example.one 1.0.0\n";
const std::string new_rules = "org.example.one 2.0.0\n";

RaisedFinding caution(const std::string& rule) { return {rule, 2, Severity::caution, ItemId{3}, "bridge", "load"}; }

struct ScreenedClinic {
  TemporaryFolder folder;
  SmallClinic small{folder.path() / "clinic.sqlite"};
  Clinic& clinic = small.clinic;

  std::int64_t edits() { return clinic.programs_to_screen("no such rules").at(0).edits; }
  void screen(const std::string& rules, const std::vector<RaisedFinding>& findings) {
    clinic.keep_screenings({{small.program, edits(), rules, findings}});
  }
  [[nodiscard]] std::size_t left(const std::string& rules) const { return clinic.programs_to_screen(rules).size(); }
};

}  // namespace

TEST_CASE("a program is to be screened until it was, under these rules and as it stands", "[db][clinic][screening]") {
  ScreenedClinic it;
  CHECK(it.clinic.programs_to_screen(old_rules) ==
        std::vector<CurrentProgram>{{it.small.patient, it.small.program, it.edits()}});
  it.screen(old_rules, {caution("r/1")});
  CHECK(it.left(old_rules) == 0);
  CHECK(it.left(new_rules) == 1);

  REQUIRE(it.clinic.save_draft(it.small.program, full_program()));
  CHECK(it.left(old_rules) == 1);
  it.screen(old_rules, {});
  CHECK(it.left(old_rules) == 0);
  REQUIRE(it.clinic.update_patient(it.small.patient, full_patient(), today));
  CHECK(it.left(old_rules) == 1);

  // What was edited while it was screened is screened once more.
  const auto read = it.edits();
  REQUIRE(it.clinic.update_patient(it.small.patient, full_patient(), today));
  it.clinic.keep_screenings({{it.small.program, read, old_rules, {}}});
  CHECK(it.left(old_rules) == 1);
}

TEST_CASE("only the last program of a patient who is not archived is current", "[db][clinic][screening]") {
  ScreenedClinic it;
  const auto second = it.clinic.add_program(it.small.episode).value();
  REQUIRE(it.clinic.programs_to_screen(old_rules).size() == 1);
  CHECK(it.clinic.programs_to_screen(old_rules)[0].program == second);
  REQUIRE(it.clinic.archive_patient(it.small.patient, true));
  CHECK(it.left(old_rules) == 0);
}

TEST_CASE("the first screening is what later ones are compared with", "[db][clinic][screening]") {
  ScreenedClinic it;
  it.screen(old_rules, {caution("r/1"), caution("r/2")});
  CHECK(it.clinic.concerned_programs().empty());

  it.screen(new_rules, {caution("r/2"), caution("r/3")});
  const ConcernedProgram concerned{
      it.small.patient, it.small.program, {caution("r/1"), caution("r/2")}, {caution("r/2"), caution("r/3")}, true};
  CHECK(it.clinic.concerned_programs() == std::vector<ConcernedProgram>{concerned});

  SECTION("it stays through further changes, and against what a person last saw") {
    it.screen("third", {caution("r/2")});
    REQUIRE(it.clinic.concerned_programs().size() == 1);
    CHECK(it.clinic.concerned_programs()[0].before == concerned.before);
    CHECK(it.clinic.concerned_programs()[0].now == std::vector<RaisedFinding>{caution("r/2")});
  }
  SECTION("it goes when the rules are as they were") {
    it.screen(old_rules, {caution("r/1"), caution("r/2")});
    CHECK(it.clinic.concerned_programs().empty());
  }
  SECTION("it goes when a person has dealt with it, and what is new then is what is compared with") {
    it.clinic.mark_seen(it.small.program);
    CHECK(it.clinic.concerned_programs().empty());
    it.screen("third", {caution("r/2"), caution("r/3")});
    CHECK(it.clinic.concerned_programs().empty());
    it.screen("fourth", {});
    REQUIRE(it.clinic.concerned_programs().size() == 1);
    CHECK(it.clinic.concerned_programs()[0].now.empty());
    it.clinic.mark_seen(it.small.program);
    CHECK(it.clinic.concerned_programs().empty());
  }
  SECTION("it goes when a person has looked at the program") {
    it.clinic.keep_seen(it.small.program, {new_rules, {caution("r/3")}});
    CHECK(it.clinic.concerned_programs().empty());
    CHECK(it.left(new_rules) == 0);
  }
  SECTION("it is kept through a restart") {
    CHECK(Clinic(it.folder.path() / "clinic.sqlite").concerned_programs() == std::vector<ConcernedProgram>{concerned});
  }
  SECTION("an archived patient is not on the list") {
    REQUIRE(it.clinic.archive_patient(it.small.patient, true));
    CHECK(it.clinic.concerned_programs().empty());
  }
}

TEST_CASE("an edit that was not screened before the rules changed cannot be compared, and that is kept",
          "[db][clinic][screening]") {
  ScreenedClinic it;
  it.screen(old_rules, {caution("r/1")});
  REQUIRE(it.clinic.save_draft(it.small.program, full_program()));
  SECTION("under the same rules whoever edited has seen what they raise") {
    it.screen(old_rules, {caution("r/2")});
    CHECK(it.clinic.concerned_programs().empty());
  }
  SECTION("under other rules nobody knows what is new") {
    it.screen(new_rules, {caution("r/2")});
    const ConcernedProgram concerned{it.small.patient, it.small.program, {}, {caution("r/2")}, false};
    CHECK(it.clinic.concerned_programs() == std::vector<ConcernedProgram>{concerned});
    it.screen("third", {caution("r/2")});
    CHECK(it.clinic.concerned_programs() == std::vector<ConcernedProgram>{concerned});
    it.clinic.mark_seen(it.small.program);
    CHECK(it.clinic.concerned_programs().empty());
    it.screen("fourth", {caution("r/3")});
    CHECK(it.clinic.concerned_programs().at(0).before == std::vector<RaisedFinding>{caution("r/2")});
  }
}

TEST_CASE("a program that is gone or was never screened is passed over", "[db][clinic][screening]") {
  ScreenedClinic it;
  it.clinic.keep_screenings({{ProgramKey{99}, 0, old_rules, {caution("r/1")}}});
  it.clinic.keep_seen(ProgramKey{99}, {old_rules, {}});
  it.clinic.mark_seen(ProgramKey{99});
  it.clinic.mark_seen(it.small.program);
  CHECK(it.clinic.concerned_programs().empty());
  CHECK(it.left(old_rules) == 1);
}

TEST_CASE("what is kept of a screening names nobody", "[db][clinic][screening][privacy]") {
  ScreenedClinic it;
  it.screen(old_rules, {caution("r/1")});
  SQLite::Database database(it.folder.path() / "clinic.sqlite");
  CHECK(database.execAndGet("SELECT group_concat(name) FROM pragma_table_info('kept_finding')").getString() ==
        "program,seen,ordinal,rule,rule_version,severity,item,exercise,about");
}

TEST_CASE("how often a rule was raised and overridden is counted over all issued versions", "[db][clinic][screening]") {
  ScreenedClinic it;
  CHECK(it.clinic.rule_records().empty());
  for (int version = 0; version < 2; ++version)
    REQUIRE(it.clinic.issue(it.small.program, full_program(), full_report(), noon));
  // The question of the report is no finding to be overridden; the lapsed decision overrides nothing.
  CHECK(it.clinic.rule_records() ==
        std::vector<RuleRecord>{
            {"org.regimen.red-flags/traumatic-injury", 2, {{DecisionReason::examined_and_cleared, 2}}},
            {"org.regimen.stenosis/extension", 4, {{DecisionReason::rule_is_wrong, 2}}}});
}

TEST_CASE("charts read at once are what each is by itself", "[db][clinic][screening]") {
  ScreenedClinic it;
  for (int i = 0; i < 3; ++i) {
    Patient patient = full_patient();
    if (i == 1) {
      patient = Patient{};
      patient.name = PersonName("Nobody Known");
    }
    const auto key = it.clinic.add_patient(patient, today).value();
    const auto program = it.clinic.add_program(it.clinic.open_episode(key, today, "").value()).value();
    Program draft = full_program();
    if (i == 1) draft = Program{};
    if (i == 2) draft.start_date.reset();
    REQUIRE(it.clinic.save_draft(program, draft));
  }
  auto listed = it.clinic.programs_to_screen(old_rules);
  REQUIRE(listed.size() == 4);
  std::swap(listed[0], listed[2]);                                             // in whatever order they are asked for
  listed.insert(listed.begin() + 1, {PatientKey{4711}, ProgramKey{4711}, 0});  // gone
  const auto at_once = it.clinic.charts(listed, today);
  const auto one_by_one = it.clinic.ClinicStore::charts(listed, today);
  CHECK(at_once.charts.size() == 4);
  CHECK(at_once.charts == one_by_one.charts);
  CHECK(at_once.items == one_by_one.items);
  REQUIRE(at_once.batch.programs.size() == one_by_one.batch.programs.size());
  for (std::size_t i = 0; i < at_once.batch.programs.size(); ++i)
    CHECK(at_once.batch.request(i) == one_by_one.batch.request(i));
  CHECK(it.clinic.charts({}, today).charts.empty());
}

TEST_CASE("what raises the same under other rules is up to date under them without being written again",
          "[db][clinic][screening]") {
  ScreenedClinic it;
  it.screen(old_rules, {caution("r/1")});
  auto current = it.clinic.programs_to_screen(new_rules);
  REQUIRE(current.size() == 1);
  CHECK(current[0].raised == digest_of({caution("r/1")}));
  CHECK(current[0].raised != digest_of({caution("r/2")}));
  it.clinic.still_raised(current, new_rules);
  CHECK(it.left(new_rules) == 0);
  CHECK(it.clinic.concerned_programs().empty());

  SECTION("who is concerned stays so") {
    it.screen(old_rules, {caution("r/2")});
    const auto concerned = it.clinic.concerned_programs();
    REQUIRE(concerned.size() == 1);
    current = it.clinic.programs_to_screen(new_rules);
    CHECK(current.at(0).raised == digest_of({caution("r/2")}));
    it.clinic.still_raised(current, new_rules);
    CHECK(it.left(new_rules) == 0);
    CHECK(it.clinic.concerned_programs() == concerned);
  }
  SECTION("an edit in between has it screened once more") {
    current = it.clinic.programs_to_screen("third");
    REQUIRE(it.clinic.update_patient(it.small.patient, full_patient(), today));
    CHECK_FALSE(it.clinic.programs_to_screen("third").at(0).raised);
    it.clinic.still_raised(current, "third");
    CHECK(it.left("third") == 1);
  }
  SECTION("and so has another screening in between") {
    current = it.clinic.programs_to_screen("third");
    it.screen("fourth", {caution("r/9")});
    it.clinic.still_raised(current, "third");
    CHECK(it.left("third") == 1);
    CHECK(it.left("fourth") == 0);
  }
}
