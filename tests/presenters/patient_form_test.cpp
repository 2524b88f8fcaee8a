#include "regimen/presenters/patient_form.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"

using namespace regimen;
using regimen::testing::a_day;
using regimen::testing::ada;

namespace {

Patient with_every_red_flag(Truth truth) {
  Patient patient;
  for (const FactTerm& term : fact_vocabulary())
    if (term.group == "red flags") patient.facts.set(term.id, truth);
  return patient;
}

std::vector<std::string> chip_texts(const Patient& patient) {
  std::vector<std::string> texts;
  for (const FactChip& chip : patient_head(patient, a_day).chips) texts.push_back(chip.text);
  return texts;
}

/// The text refused as a measure.
bool refused(std::string_view text, std::string_view measure) { return !parse_measure(text, measure).has_value(); }

}  // namespace

TEST_CASE("the groups hold every fact of the vocabulary once and in its order", "[presenters][patient]") {
  std::vector<std::string> shown;
  std::vector<std::string> groups;
  for (const FactGroup& group : fact_groups(Patient{})) {
    groups.push_back(group.name);
    for (const FactRow& row : group.rows) shown.push_back(row.fact);
  }
  std::vector<std::string> expected;
  for (const FactTerm& term : fact_vocabulary()) expected.emplace_back(term.id);
  CHECK(shown == expected);
  CHECK(groups == std::vector<std::string>{"Diagnoses", "Red flags", "Response to movement", "Other"});
}

TEST_CASE("a row shows what is known of its own fact and unknown for every other", "[presenters][patient]") {
  Patient patient;
  patient.facts.set("fever", Truth::no);
  patient.facts.set("knee-pain", Truth::yes);
  for (const FactGroup& group : fact_groups(patient))
    for (const FactRow& row : group.rows) {
      CAPTURE(row.fact);
      CHECK(row.truth == (row.fact == "fever" ? Truth::no : row.fact == "knee-pain" ? Truth::yes : Truth::unknown));
      CHECK_FALSE(row.name.empty());
    }
}

TEST_CASE("a plugin's own facts come last, in a group that is not there without them", "[presenters][patient]") {
  CHECK(fact_groups(Patient{}).size() == 4);
  Patient patient;
  patient.facts.set("clinic/long-covid", Truth::no);
  patient.facts.set("fever", Truth::no);
  const auto groups = fact_groups(patient);
  REQUIRE(groups.size() == 5);
  CHECK(groups.back().name == "Of the clinic's own rules");
  CHECK(groups.back().rows == std::vector<FactRow>{{"clinic/long-covid", "Long covid", Truth::no}});
}

TEST_CASE("the head tells age, duration and pain, and leaves out what is not known", "[presenters][patient]") {
  Patient patient = ada();
  CHECK(patient_head(patient, a_day).name == "Ada Example");
  CHECK(patient_head(patient, a_day).summary == "75 years");
  patient.measures = {4, 20};
  CHECK(patient_head(patient, a_day).summary == "75 years · for 20 weeks · pain 4 of 10");
  patient.measures = {0, 1};
  CHECK(patient_head(patient, a_day).summary == "75 years · for 1 week · pain 0 of 10");
  patient.measures = {{}, 0};
  CHECK(patient_head(patient, a_day).summary == "75 years · for 0 weeks");
}

TEST_CASE("the head grows a year older on the birthday", "[presenters][patient]") {
  Patient patient;
  patient.birth_date = parse_date("2025-11-20");
  CHECK(patient_head(patient, a_day).summary == "1 year");
  CHECK(patient_head(patient, *parse_date("2026-11-19")).summary == "0 years");
}

TEST_CASE("nobody is without a name or an age in silence", "[presenters][patient]") {
  Patient patient;
  CHECK(patient_head(patient, a_day).name == "(no name)");
  CHECK(patient_head(patient, a_day).summary == "no birth date");
  patient.birth_date = parse_date("2027-01-01");  // born after today: no age, and no wrong one
  CHECK(patient_head(patient, a_day).summary == "");
}

TEST_CASE("red flags that were all denied and ones that nobody asked about look different", "[presenters][patient]") {
  const auto none = patient_head(with_every_red_flag(Truth::no), a_day).chips;
  CHECK(none == std::vector<FactChip>{{FactChip::Kind::neutral, "Red flags: none"}});

  const auto unasked = patient_head(Patient{}, a_day).chips;
  CHECK(unasked == std::vector<FactChip>{{FactChip::Kind::unknown, "Red flags: 10 not asked"}});

  Patient patient = with_every_red_flag(Truth::no);
  patient.facts.set("fever", Truth::unknown);
  CHECK(patient_head(patient, a_day).chips ==
        std::vector<FactChip>{{FactChip::Kind::unknown, "Red flags: 1 not asked"}});
}

TEST_CASE("a red flag that holds is named and never followed by a word that there are none", "[presenters][patient]") {
  Patient patient = with_every_red_flag(Truth::no);
  patient.facts.set("fever", Truth::yes);
  CHECK(patient_head(patient, a_day).chips == std::vector<FactChip>{{FactChip::Kind::known, "Fever"}});
}

TEST_CASE("chips are the facts that hold, in the vocabulary's order, and not those that were denied",
          "[presenters][patient]") {
  Patient patient;
  patient.facts.set("knee-pain", Truth::yes);
  patient.facts.set("sciatica", Truth::yes);
  patient.facts.set("osteoporosis", Truth::no);
  CHECK(chip_texts(patient) == std::vector<std::string>{"Sciatica", "Knee pain", "Red flags: 10 not asked"});
}

TEST_CASE("a measure is a whole number within its bounds, blanks around it apart", "[presenters][patient]") {
  CHECK(parse_measure("0", "pain-now").value() == 0);
  CHECK(parse_measure(" 10 ", "pain-now").value() == 10);
  CHECK(parse_measure("0", "symptom-weeks").value() == 0);
  CHECK(parse_measure("5200", "symptom-weeks").value() == 5200);
  CHECK(parse_measure("11", "symptom-weeks").value() == 11);
}

TEST_CASE("an emptied measure is unknown and not zero", "[presenters][patient]") {
  for (const char* text : {"", " ", "   "}) {
    const auto measure = parse_measure(text, "pain-now");
    REQUIRE(measure);
    CHECK(*measure == std::nullopt);
  }
}

TEST_CASE("what is no measure is refused and told what was expected", "[presenters][patient]") {
  for (const char* text :
       {"11", "-1", "4.5", "4,5", "4 5", "4x", "x", "+4", "4-5", "0x4", "٤", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK(refused(text, "pain-now"));
  }
  CHECK(refused("5201", "symptom-weeks"));
  CHECK(parse_measure("11", "pain-now").error().text() == "expected a whole number from 0 to 10");
  CHECK(parse_measure("x", "symptom-weeks").error().text() == "expected a whole number from 0 to 5200");
}

TEST_CASE("setting one measure leaves the rest of the patient alone", "[presenters][patient]") {
  Patient patient = ada();
  patient.measures = {4, 20};
  Patient expected = patient;
  expected.measures.pain_now = 7;
  CHECK(measured(patient, "pain-now", 7) == expected);
  expected = patient;
  expected.measures.symptom_weeks.reset();
  CHECK(measured(patient, "symptom-weeks", std::nullopt) == expected);
}

TEST_CASE("a patient's page is in the language of the patient's tag, or the nearest that there is",
          "[presenters][patient]") {
  const auto name_for = [](std::string_view tag) { return page_languages()[page_language_of(tag)].name; };
  for (const PageLanguage& each : page_languages()) CHECK(name_for(each.tag) == each.name);
  CHECK(name_for("en-GB") == "English");
  CHECK(name_for("en-PH") == "English (US)");
  CHECK(name_for("es-MX") == "Español");
  CHECK(name_for("pt-BR") == "English");
  CHECK(name_for("") == "English");
}

TEST_CASE("the step that sets a fact says to what", "[presenters][patient]") {
  CHECK(fact_step("spinal-stenosis", Truth::yes) == "Spinal stenosis: yes");
  CHECK(fact_step("spinal-stenosis", Truth::no) == "Spinal stenosis: no");
  CHECK(fact_step("spinal-stenosis", Truth::unknown) == "Spinal stenosis: not asked");
}
