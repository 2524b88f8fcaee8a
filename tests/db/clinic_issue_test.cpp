#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "clinic_values.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

TEST_CASE("an issued version gives back the program, the report and the patient as they were", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  ProgramKey key{};
  {
    SmallClinic small(file);
    key = small.program;
    CHECK(small.clinic.issue(key, full_program(), full_report(), noon).value() == 1);
    CHECK(small.clinic.load_draft(key).value() == full_program());

    // What comes later does not reach it.
    Patient other;
    other.name = PersonName("Somebody else");
    REQUIRE(small.clinic.update_patient(small.patient, other, today));
    CHECK(small.clinic.issue(key, Program{}, ScreeningReport{}, noon).value() == 2);
    CHECK(small.clinic.programs(small.episode) == std::vector<ProgramSummary>{{key, "", 2, 2}});
  }
  const Clinic clinic(file);
  Patient printed = full_patient();
  printed.notes.clear();
  CHECK(clinic.issued(key, 1).value() == IssuedVersion{1, noon, printed, full_program(), full_report()});
  CHECK(clinic.issued(key, 2)->program == Program{});
  CHECK(clinic.issued(key, 2)->patient.name.reveal() == "Somebody else");
  CHECK_FALSE(clinic.issued(key, 3));
  CHECK_FALSE(clinic.issued(key, 0));
}

TEST_CASE("versions are numbered for each program by itself", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  const auto other = small.clinic.add_program(small.episode).value();
  CHECK(small.clinic.issue(small.program, Program{}, ScreeningReport{}, noon).value() == 1);
  CHECK(small.clinic.issue(other, Program{}, ScreeningReport{}, noon).value() == 1);
  CHECK(small.clinic.issue(other, Program{}, ScreeningReport{}, noon).value() == 2);
}

TEST_CASE("nothing is issued while a stop has no decision", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  ScreeningReport report = full_report();
  report.findings[0].decision = std::nullopt;
  CHECK_FALSE(small.clinic.issue(small.program, full_program(), report, noon));
  CHECK_FALSE(small.clinic.issued(small.program, 1));
  CHECK(small.clinic.load_draft(small.program).value() == Program{});
}

TEST_CASE("a report that cannot be stored is refused with its place", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  ScreeningReport report = full_report();
  report.findings[1].message = std::string("a\0b", 3);
  CHECK(small.clinic.issue(small.program, full_program(), report, noon).error().place == "findings[1].message");
  report = full_report();
  report.findings[1].item = 2;
  CHECK(small.clinic.issue(small.program, full_program(), report, noon).error().place == "findings[1].item");
  report = full_report();
  report.plugins[1].detail = "\xFF";
  CHECK(small.clinic.issue(small.program, full_program(), report, noon).error().place == "plugins[1].detail");
}

TEST_CASE("the database itself refuses to change or delete an issued version", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  SmallClinic small(file);
  REQUIRE(small.clinic.issue(small.program, full_program(), full_report(), noon));
  const auto sql = GENERATE(
      as<std::string>{}, "UPDATE issued_version SET record = ''", "DELETE FROM issued_version",
      "INSERT OR REPLACE INTO issued_version SELECT * FROM issued_version",
      "UPDATE program_content SET title = 'x' WHERE number = 1",
      "UPDATE program_content SET number = NULL WHERE number = 1",
      "UPDATE program_content SET number = 2 WHERE number IS NULL", "DELETE FROM program_content WHERE number = 1",
      "INSERT OR REPLACE INTO program_content SELECT * FROM program_content WHERE number = 1",
      "INSERT OR REPLACE INTO program_content (program, number, title, next_item) "
      "SELECT program, 1, 'x', 1 FROM program_content WHERE number = 1",
      "UPDATE program_item SET note = 'x'",
      "DELETE FROM program_item WHERE content = (SELECT content FROM issued_version)",
      "INSERT OR REPLACE INTO program_item SELECT * FROM program_item", "UPDATE decision SET note = 'x'",
      "DELETE FROM decision", "INSERT OR REPLACE INTO decision SELECT * FROM decision",
      "UPDATE exercise_copy SET toml = toml || ' '", "DELETE FROM exercise_copy");
  INFO(sql);
  SQLite::Database database(file, SQLite::OPEN_READWRITE);
  CHECK_THROWS_WITH(database.exec(sql), Catch::Matchers::Contains("is immutable"));
  CHECK(small.clinic.issued(small.program, 1)->program == full_program());
}

TEST_CASE("the database's constraints repeat the bounds of the domain", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  SmallClinic small(file);
  REQUIRE(small.clinic.save_draft(small.program, full_program()));
  struct Part {
    const char* name;
    Range bounds;
  };
  const auto part = GENERATE(values<Part>({{"sets", bounds::sets},
                                           {"reps", bounds::reps},
                                           {"hold_s", bounds::hold_s},
                                           {"rest_s", bounds::rest_s},
                                           {"minutes", bounds::minutes},
                                           {"every_min", bounds::every_min},
                                           {"times_per_day", bounds::times_per_day},
                                           {"days_per_week", bounds::days_per_week}}));
  SQLite::Database database(file, SQLite::OPEN_READWRITE);
  const auto set = [&](const std::string& min, const std::string& max) {
    return database.tryExec("UPDATE program_item SET " + std::string(part.name) + "_min = " + min + ", " + part.name +
                            "_max = " + max) == 0;
  };
  INFO(part.name);
  const std::string min = std::to_string(part.bounds.min);
  const std::string max = std::to_string(part.bounds.max);
  CHECK(set(min, max));
  CHECK(set("NULL", "NULL"));
  CHECK_FALSE(set(std::to_string(part.bounds.min - 1), max));
  CHECK_FALSE(set(min, std::to_string(part.bounds.max + 1)));
  CHECK_FALSE(set(max, min));
  CHECK_FALSE(set(min, "NULL"));
  CHECK_FALSE(set("NULL", max));
}

TEST_CASE("the database's constraints refuse weeks, pain and symptom weeks outside the domain", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  SmallClinic small(file);
  SQLite::Database database(file, SQLite::OPEN_READWRITE);
  const auto fails = [&](const std::string& sql) { return database.tryExec(sql) != 0; };
  CHECK(fails("UPDATE program_content SET weeks = 0"));
  CHECK(fails("UPDATE program_content SET weeks = 105"));
  CHECK_FALSE(fails("UPDATE program_content SET weeks = 104"));
  CHECK(fails("UPDATE patient_measure SET value = 11 WHERE measure = 'pain-now'"));
  CHECK(fails("UPDATE patient_measure SET value = -1"));
  CHECK(fails("UPDATE patient_measure SET value = 5201 WHERE measure = 'symptom-weeks'"));
  CHECK_FALSE(fails("UPDATE patient_measure SET value = 5200 WHERE measure = 'symptom-weeks'"));
  CHECK(fails("UPDATE patient_fact SET value = 'unknown'"));
  CHECK(fails("UPDATE patient SET birth_date = '2 March 1951'"));
  CHECK(fails("UPDATE patient SET sex = ''"));
}
