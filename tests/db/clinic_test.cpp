#include "regimen/db/clinic.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "clinic_values.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> names(const std::vector<PatientRecord>& records) {
  std::vector<std::string> all;
  for (const PatientRecord& record : records) all.push_back(record.patient.name.reveal());
  return all;
}

Patient named(std::string name, std::optional<Date> birth_date = std::nullopt) {
  Patient patient;
  patient.name = PersonName(std::move(name));
  patient.birth_date = birth_date;
  return patient;
}

unsigned permissions(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a patient comes back equal from the database", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  const auto patient = GENERATE(full_patient(), Patient{});
  PatientKey key{};
  {
    Clinic clinic(file);
    key = clinic.add_patient(patient, today).value();
    CHECK(clinic.patient(key)->patient == patient);
  }
  CHECK(Clinic(file).patient(key).value() == PatientRecord{key, patient, false});
}

TEST_CASE("unknown, no and yes stay apart, and so do unknown and zero", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  const auto key = clinic.add_patient(full_patient(), today).value();
  Patient patient = full_patient();
  patient.facts.set("spinal-stenosis", Truth::unknown);
  patient.facts.set("traumatic-injury", Truth::yes);
  patient.measures.pain_now = std::nullopt;
  patient.birth_date = std::nullopt;
  REQUIRE(clinic.update_patient(key, patient, today));
  const Patient stored = clinic.patient(key)->patient;
  CHECK(stored == patient);
  CHECK(stored.facts.get("spinal-stenosis") == Truth::unknown);
  CHECK(stored.facts.get("traumatic-injury") == Truth::yes);
  CHECK_FALSE(stored.measures.pain_now);
}

TEST_CASE("measures keep their history with the day they were taken", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  Patient patient = named("B");
  patient.measures.pain_now = 6;
  const auto key = clinic.add_patient(patient, day(2026, 1, 1)).value();
  REQUIRE(clinic.update_patient(key, patient, day(2026, 1, 2)));  // nothing new was measured
  patient.measures.pain_now = 0;
  REQUIRE(clinic.update_patient(key, patient, day(2026, 1, 3)));
  patient.measures.pain_now = std::nullopt;
  patient.measures.symptom_weeks = 4;
  REQUIRE(clinic.update_patient(key, patient, day(2026, 1, 4)));
  CHECK(clinic.measures(key) == std::vector<RecordedMeasure>{{"pain-now", 6, day(2026, 1, 1)},
                                                             {"pain-now", 0, day(2026, 1, 3)},
                                                             {"pain-now", std::nullopt, day(2026, 1, 4)},
                                                             {"symptom-weeks", 4, day(2026, 1, 4)}});
}

TEST_CASE("a patient with text that cannot be stored is refused without showing it", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  const auto nul = clinic.add_patient(named(std::string("Sec\0ret", 7)), today);
  REQUIRE_FALSE(nul);
  CHECK(nul.error().text() == "patient.name: expected a text, got one with a NUL character");
  const auto bytes = clinic.add_patient(named("Secret\xFF"), today);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().text() == "patient.name: expected UTF-8 text, got other bytes");
  CHECK(clinic.patients("").empty());
}

TEST_CASE("measures outside their bounds are refused and change nothing", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  const auto key = clinic.add_patient(full_patient(), today).value();
  Patient patient = named("New name");
  patient.measures.pain_now = 11;
  CHECK(clinic.update_patient(key, patient, today).error().place == "patient.measures.pain-now");
  CHECK(clinic.patient(key)->patient == full_patient());
}

TEST_CASE("patients are found by the beginnings of their names' words and by birth date", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  for (const Patient& patient :
       {named("Zoë Müller", day(1951, 3, 2)), named("Anna Müller-Lüdenscheid", day(1951, 11, 2)),
        named("Bob % _ O'Neil"), named("\u05d3\u05d5\u05d3 \u05db\u05d4\u05df"), named("\U0001F9D3")})
    REQUIRE(clinic.add_patient(patient, today));
  CHECK(clinic.patients("").size() == 5);
  CHECK(clinic.patients("  ").size() == 5);
  CHECK(names(clinic.patients("mull")) == std::vector<std::string>{"Anna Müller-Lüdenscheid", "Zoë Müller"});
  CHECK(names(clinic.patients("MÜLLER zoe")) == std::vector<std::string>{"Zoë Müller"});
  CHECK(names(clinic.patients("ludensch")) == std::vector<std::string>{"Anna Müller-Lüdenscheid"});
  CHECK(names(clinic.patients("o'neil")) == std::vector<std::string>{"Bob % _ O'Neil"});
  CHECK(names(clinic.patients("\u05db\u05d4")) == std::vector<std::string>{"\u05d3\u05d5\u05d3 \u05db\u05d4\u05df"});
  CHECK(clinic.patients("uller").empty());
  CHECK(names(clinic.patients("1951")).size() == 2);
  CHECK(names(clinic.patients("1951-03-02")) == std::vector<std::string>{"Zoë Müller"});
  CHECK(clinic.patients("1951-04").empty());
  for (const char* text : {"%", "_", "' OR 1 --", "*", "\"", "\U0001F9D8"}) {
    INFO(text);
    CHECK(clinic.patients(text).empty());
  }
}

TEST_CASE("an archived patient is kept but not listed", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  const auto key = clinic.add_patient(named("A"), today).value();
  REQUIRE(clinic.archive_patient(key, true));
  CHECK(clinic.patients("").empty());
  CHECK(clinic.patients("", true).size() == 1);
  CHECK(clinic.patient(key)->archived);
  REQUIRE(clinic.archive_patient(key, false));
  CHECK(clinic.patients("").size() == 1);
}

TEST_CASE("episodes of care open and close", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  const auto patient = clinic.add_patient(named("A"), today).value();
  const auto first = clinic.open_episode(patient, day(2026, 1, 5), "Back").value();
  const auto second = clinic.open_episode(patient, day(2026, 2, 5), "").value();
  REQUIRE(clinic.close_episode(first, day(2026, 1, 5)));
  CHECK(clinic.episodes(patient) == std::vector<Episode>{{second, patient, day(2026, 2, 5), std::nullopt, ""},
                                                         {first, patient, day(2026, 1, 5), day(2026, 1, 5), "Back"}});
  CHECK_FALSE(clinic.close_episode(first, day(2026, 3, 1)));
  CHECK_FALSE(clinic.close_episode(second, day(2026, 2, 4)));
  CHECK_FALSE(clinic.open_episode(patient, today, std::string_view("a\0b", 3)));
}

TEST_CASE("what does not exist is an error and not a crash", "[db][clinic]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  CHECK(clinic.patient(PatientKey{7}).error().message == "there is no such patient");
  CHECK_FALSE(clinic.update_patient(PatientKey{7}, Patient{}, today));
  CHECK_FALSE(clinic.archive_patient(PatientKey{7}, true));
  CHECK_FALSE(clinic.open_episode(PatientKey{7}, today, ""));
  CHECK_FALSE(clinic.close_episode(EpisodeKey{7}, today));
  CHECK_FALSE(clinic.add_program(EpisodeKey{7}));
  CHECK_FALSE(clinic.save_draft(ProgramKey{7}, Program{}));
  CHECK_FALSE(clinic.load_draft(ProgramKey{7}));
  CHECK_FALSE(clinic.issue(ProgramKey{7}, Program{}, ScreeningReport{}, noon));
  CHECK_FALSE(clinic.issued(ProgramKey{7}, 1));
  CHECK(clinic.episodes(PatientKey{7}).empty());
  CHECK(clinic.programs(EpisodeKey{7}).empty());
  CHECK(clinic.measures(PatientKey{7}).empty());
}

TEST_CASE("the database and its new folders are for their owner only", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a" / "b" / "clinic.sqlite";
  Clinic clinic(file);
  REQUIRE(clinic.add_patient(full_patient(), today));
  CHECK(permissions(folder.path() / "a") == 0700);
  CHECK(permissions(folder.path() / "a" / "b") == 0700);
  CHECK(permissions(file) == 0600);
  CHECK(permissions(file.string() + "-wal") == 0600);
}

TEST_CASE("two programs may work with one clinic", "[db][clinic]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  Clinic one(file);
  Clinic other(file);
  const auto key = one.add_patient(named("A"), today).value();
  CHECK(other.patient(key));
  REQUIRE(other.update_patient(key, named("B"), today));
  CHECK(one.patient(key)->patient.name.reveal() == "B");
}

TEST_CASE("the clinic's place follows the XDG base directory specification", "[db][clinic]") {
  CHECK(clinic_path("/data", "/home/a").value() == "/data/regimen/clinic.sqlite");
  CHECK(clinic_path(std::nullopt, "/home/a").value() == "/home/a/.local/share/regimen/clinic.sqlite");
  CHECK(clinic_path("", "/home/a").value() == "/home/a/.local/share/regimen/clinic.sqlite");
  CHECK(clinic_path("relative", "/home/a").value() == "/home/a/.local/share/regimen/clinic.sqlite");
  CHECK_THAT(clinic_path(std::nullopt, std::nullopt).error().text(), Contains("HOME"));
  CHECK_FALSE(clinic_path("relative", ""));
}
