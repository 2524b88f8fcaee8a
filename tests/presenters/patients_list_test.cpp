#include "regimen/presenters/patients_list.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"

using namespace regimen;
using regimen::testing::a_day;
using regimen::testing::ada;
using regimen::testing::MemoryClinic;

namespace {

PatientKey add(MemoryClinic& clinic, const char* name, std::initializer_list<const char*> facts = {}) {
  Patient patient;
  patient.name = PersonName(name);
  for (const char* fact : facts) patient.facts.set(fact, Truth::yes);
  return clinic.add_patient(patient, a_day).value();
}

}  // namespace

TEST_CASE("a row tells name, birth, age and what is known", "[presenters][patients]") {
  MemoryClinic clinic;
  const auto key = clinic.add_patient(ada(), a_day).value();
  const auto state = patients_state(clinic, "", false, a_day);
  CHECK(state.rows == std::vector<PatientRow>{{key, "Ada Example", "1951-03-02", "75", "Spinal stenosis", false}});
  CHECK(state.message == "1 patient · Enter opens");
  CHECK_FALSE(state.empty_clinic);
}

TEST_CASE("a patient without a name gets a placeholder, and without a birth date no age", "[presenters][patients]") {
  MemoryClinic clinic;
  const auto key = add(clinic, "");
  CHECK(patients_state(clinic, "", false, a_day).rows ==
        std::vector<PatientRow>{{key, "(no name)", "", "", "not asked yet", false}});
}

TEST_CASE("a patient who is born tomorrow has a birth date and no age", "[presenters][patients]") {
  MemoryClinic clinic;
  Patient patient;
  patient.birth_date = parse_date("2026-11-21");
  static_cast<void>(clinic.add_patient(patient, a_day).value());
  const auto row = patients_state(clinic, "", false, a_day).rows.at(0);
  CHECK(row.birth == "2026-11-21");
  CHECK(row.age == "");
}

TEST_CASE("a row names three facts at most and counts the others", "[presenters][patients]") {
  MemoryClinic clinic;
  add(clinic, "A three", {"knee-pain", "sciatica", "fever"});
  add(clinic, "B five", {"knee-pain", "sciatica", "fever", "vertigo", "scoliosis"});
  const auto rows = patients_state(clinic, "", false, a_day).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].known == "Sciatica · Fever · Knee pain");
  CHECK(rows[1].known == "Sciatica · Scoliosis · Fever · 2 more");
}

TEST_CASE("a fact that was denied is not among what is known of a patient in the list", "[presenters][patients]") {
  MemoryClinic clinic;
  Patient patient = ada();
  patient.facts.set("sciatica", Truth::no);
  static_cast<void>(clinic.add_patient(patient, a_day).value());
  CHECK(patients_state(clinic, "", false, a_day).rows.at(0).known == "Spinal stenosis");
}

TEST_CASE("the message counts whom it lists", "[presenters][patients]") {
  MemoryClinic clinic;
  add(clinic, "Ada Example");
  add(clinic, "Alan Sample");
  add(clinic, "Grace Sample");
  CHECK(patients_state(clinic, "", false, a_day).message == "3 patients · Enter opens");
  const auto found = patients_state(clinic, "a sam", false, a_day);
  REQUIRE(found.rows.size() == 1);
  CHECK(found.rows[0].name == "Alan Sample");
  CHECK(found.message == "1 patient · Enter opens");
}

TEST_CASE("an empty clinic is the first start, whatever is typed", "[presenters][patients]") {
  const MemoryClinic clinic;
  for (const char* text : {"", "ada"})
    for (const bool with_archived : {false, true})
      CHECK(patients_state(clinic, text, with_archived, a_day) == PatientsState{{}, "", true});
}

TEST_CASE("nobody found is not an empty clinic and gives advice", "[presenters][patients]") {
  MemoryClinic clinic;
  add(clinic, "Ada Example");
  const auto state = patients_state(clinic, "zz", false, a_day);
  CHECK(state.rows.empty());
  CHECK_FALSE(state.empty_clinic);
  CHECK(state.message == "Nobody found. Try the beginning of a name or of a birth date (1951-03).");
}

TEST_CASE("a clinic with archived patients only says where they are", "[presenters][patients]") {
  MemoryClinic clinic;
  const auto key = add(clinic, "Ada Example");
  REQUIRE(clinic.archive_patient(key, true));
  const auto hidden = patients_state(clinic, "", false, a_day);
  CHECK(hidden.rows.empty());
  CHECK_FALSE(hidden.empty_clinic);
  CHECK(hidden.message == "Every patient is archived. Tick \"Show archived\" to see them.");

  const auto shown = patients_state(clinic, "", true, a_day);
  REQUIRE(shown.rows.size() == 1);
  CHECK(shown.rows[0].archived);
  CHECK(shown.message == "1 patient · Enter opens");
}

TEST_CASE("archived patients stay out of the list of the others", "[presenters][patients]") {
  MemoryClinic clinic;
  REQUIRE(clinic.archive_patient(add(clinic, "Ada Example"), true));
  add(clinic, "Alan Sample");
  const auto state = patients_state(clinic, "", false, a_day);
  REQUIRE(state.rows.size() == 1);
  CHECK(state.rows[0].name == "Alan Sample");
  CHECK_FALSE(state.rows[0].archived);
}

TEST_CASE("a store that cannot be read is no empty clinic", "[presenters][patients]") {
  MemoryClinic clinic;
  clinic.reads_fail = true;
  CHECK_THROWS_AS(patients_state(clinic, "", false, a_day), WorldFailure);
}
