#include "case_file.hpp"
#include "json_reader.hpp"
#include "small_catalogue.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace regimen;
using namespace regimen::cli;
using regimen::testing::small_catalogue;
using namespace std::chrono_literals;

namespace {

std::string error_of(std::string_view json) {
  const auto result = read_case(json, small_catalogue(), 2026y / 11 / 20);
  return result ? "accepted" : result.error().text();
}

std::string with_patient(const std::string& members) {
  return R"({"format":"regimen-case/1","patient":{)" + members + R"(},"program":{"items":[]}})";
}

std::string with_program(const std::string& members) {
  return R"({"format":"regimen-case/1","patient":{},"program":{)" + members + "}}";
}

/// One good item in front, so that an index is not zero by chance.
std::string with_item(const std::string& item) {
  return with_program(R"("items":[{"exercise":"bridge"},)" + item + "]");
}

std::string with_dose(const std::string& part) { return with_item(R"({"exercise":"bridge",)" + part + "}"); }

std::string with_decisions(const std::string& decisions) {
  return with_program(R"("items":[{"exercise":"bridge"},{"exercise":"walking"}],"decisions":[)" + decisions + "]");
}

const std::string good_decision =
    R"({"rule":"a.b/c","item":0,"reason":"supervised","by":"therapist-1","at":"2026-11-20T09:30:00Z"})";

std::string decision(const std::string& rule, const std::string& item, const std::string& reason, const std::string& by,
                     const std::string& at) {
  return R"({"rule":)" + rule + R"(,"item":)" + item + R"(,"reason":)" + reason + R"(,"by":)" + by + R"(,"at":)" + at +
         "}";
}

struct Row {
  std::string json;
  std::string error;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.json.substr(0, 300));
    CHECK(error_of(row.json) == row.error);
  }
}

}  // namespace

TEST_CASE("a case that is not shaped as one is refused at the key that is wrong", "[cli][case][bad-input]") {
  check({
      {"[]", "expected an object with the keys format, patient and program, got a list"},
      {"null",
       "expected an object with the keys format, patient and program, got null (leave the key out where it is not "
       "known)"},
      {"7", "expected an object with the keys format, patient and program, got a number"},
      {R"("regimen-case/1")", "expected an object with the keys format, patient and program, got a text of 14 bytes"},
      {"{}", R"(format: missing; expected "regimen-case/1")"},
      {R"({"format":"regimen-case/2","wings":1})", R"(format: expected "regimen-case/1", got "regimen-case/2")"},
      {R"({"format":1})", R"(format: expected "regimen-case/1", got 1)"},
      {R"({"format":null})",
       R"(format: expected "regimen-case/1", got null (leave the key out where it is not known))"},
      {R"({"format":"regimen-case/1"})", "patient: missing; expected an object"},
      {R"({"format":"regimen-case/1","patient":{}})", "program: missing; expected an object"},
      {R"({"format":"regimen-case/1","patient":[],"program":{"items":[]}})", "patient: expected an object, got a list"},
      {R"({"format":"regimen-case/1","patient":{},"program":"x"})",
       "program: expected an object, got a text of 1 bytes"},
      {R"({"format":"regimen-case/1","patient":{},"program":{}})", "program.items: missing; expected a list of items"},
      {R"({"format":"regimen-case/1","patient":{},"program":{"items":[]},"extra":1})",
       "extra: unknown key; expected format, patient or program"},
      {R"({"format":"regimen-case/1","patients":{},"program":{"items":[]}})",
       R"(patients: unknown key; did you mean "patient"?)"},
      {R"({"format":"regimen-case/1","patient":{},"program":{"items":[]},"two words\n":1})",
       R"(["two words\n"]: unknown key; expected format, patient or program)"},
  });
}

TEST_CASE("a patient's value that cannot be is refused with its path", "[cli][case][bad-input]") {
  check({
      {with_patient(R"("nam":"x")"), R"(patient.nam: unknown key; did you mean "name"?)"},
      {with_patient(R"("notes":"x")"),
       "patient.notes: unknown key; expected name, birth_date, sex, language, facts or measures"},
      {with_patient(R"("name":5)"), "patient.name: expected a text of at most 40000 bytes, got a number"},
      {with_patient(R"("name":null)"),
       "patient.name: expected a text of at most 40000 bytes, got null (leave the key out where it is not known)"},
      {with_patient(R"("name":")" + std::string(40'001, 'x') + "\""),
       "patient.name: expected a text of at most 40000 bytes, got a text of 40001 bytes"},
      {with_patient(R"("name":"a\u0000b")"), "patient.name: expected a text without NUL characters"},
      {with_patient(R"("birth_date":"1951-02-29")"),
       R"(patient.birth_date: expected a date such as 2026-11-23, got "1951-02-29")"},
      {with_patient(R"("birth_date":"02.03.1951")"),
       R"(patient.birth_date: expected a date such as 2026-11-23, got "02.03.1951")"},
      {with_patient(R"("birth_date":19510302)"),
       "patient.birth_date: expected a date such as 2026-11-23, got 19510302"},
      {with_patient(R"("birth_date":"")"), R"(patient.birth_date: expected a date such as 2026-11-23, got "")"},
      {with_patient(R"("birth_date":"1849-12-31")"),
       "patient.birth_date: expected a date from 1850-01-01, got 1849-12-31"},
      {with_patient(R"("birth_date":"2026-11-21")"),
       "patient.birth_date: expected a date not after today (2026-11-20), got 2026-11-21"},
      {R"({"format":"regimen-case/1","patient":{"birth_date":"2001-05-06"},"program":{"start_date":"2001-05-05","items":[]}})",
       "patient.birth_date: expected a date not after program.start_date (2001-05-05), got 2001-05-06"},
      {with_patient(R"("sex":"Female")"), R"(patient.sex: expected female, male, other or unknown, got "Female")"},
      {with_patient(R"("sex":true)"), "patient.sex: expected female, male, other or unknown, got true"},
      {with_patient(R"("language":"")"),
       R"(patient.language: expected a language tag such as "en" or "en-US", got "")"},
      {with_patient(R"("language":"en_US")"),
       R"(patient.language: expected a language tag such as "en" or "en-US", got "en_US")"},
      {with_patient(R"("language":"en-")"),
       R"(patient.language: expected a language tag such as "en" or "en-US", got "en-")"},
      {with_patient(R"("language":"x-private")"),
       R"(patient.language: expected a language tag such as "en" or "en-US", got "x-private")"},
      {with_patient(R"("language":"../../etc")"),
       R"(patient.language: expected a language tag such as "en" or "en-US", got "../../etc")"},
      {with_patient(R"("facts":[])"), "patient.facts: expected an object of facts, got a list"},
      {with_patient(R"("facts":{"spinal-stenosi":"yes"})"),
       R"(patient.facts.spinal-stenosi: not a known fact; did you mean "spinal-stenosis"?)"},
      {with_patient(R"("facts":{"likes-tea":"yes"})"),
       "patient.facts.likes-tea: not a known fact; a plugin's own fact is written with its prefix, clinic-name/fact"},
      {with_patient(R"("facts":{"Clinic/Fact":"yes"})"),
       "patient.facts.Clinic/Fact: not a known fact; a plugin's own fact is written with its prefix, clinic-name/fact"},
      {with_patient(R"("facts":{"":"yes"})"),
       R"(patient.facts[""]: not a known fact; a plugin's own fact is written with its prefix, clinic-name/fact)"},
      {with_patient(R"("facts":{"fever":true})"),
       R"(patient.facts.fever: expected "yes", "no" or "unknown", got true)"},
      {with_patient(R"("facts":{"fever":"Yes"})"),
       R"(patient.facts.fever: expected "yes", "no" or "unknown", got "Yes")"},
      {with_patient(R"("facts":{"fever":null})"),
       R"(patient.facts.fever: expected "yes", "no" or "unknown", got null (leave the key out where it is not known))"},
      {with_patient(R"("facts":{"fever":"yes","fever":"no"})"),
       "patient.facts.fever: the key stands here twice; expected it once"},
      {with_patient(R"("measures":4)"), "patient.measures: expected an object, got a number"},
      {with_patient(R"("measures":{"pain_now":4})"),
       R"(patient.measures.pain_now: unknown key; did you mean "pain-now"?)"},
      {with_patient(R"("measures":{"pain-now":11})"),
       "patient.measures.pain-now: expected a whole number from 0 to 10, got 11"},
      {with_patient(R"("measures":{"pain-now":-1})"),
       "patient.measures.pain-now: expected a whole number from 0 to 10, got -1"},
      {with_patient(R"("measures":{"pain-now":"4"})"),
       R"(patient.measures.pain-now: expected a whole number from 0 to 10, got "4")"},
      {with_patient(R"("measures":{"symptom-weeks":5201})"),
       "patient.measures.symptom-weeks: expected a whole number from 0 to 5200, got 5201"},
  });
}

TEST_CASE("a program's value that cannot be is refused with its path", "[cli][case][bad-input]") {
  check({
      {with_program(R"("items":[],"name":"x")"),
       "program.name: unknown key; expected title, weeks, start_date, items or decisions"},
      {with_program(R"("items":[],"title":["x"])"),
       "program.title: expected a text of at most 40000 bytes, got a list"},
      {with_program(R"("items":[],"weeks":0)"), "program.weeks: expected a whole number from 1 to 104, got 0"},
      {with_program(R"("items":[],"weeks":105)"), "program.weeks: expected a whole number from 1 to 104, got 105"},
      {with_program(R"("items":[],"start_date":"2026-13-01")"),
       R"(program.start_date: expected a date such as 2026-11-23, got "2026-13-01")"},
      {with_program(R"("items":[],"start_date":" 2026-11-23")"),
       R"(program.start_date: expected a date such as 2026-11-23, got " 2026-11-23")"},
      {with_program(R"("items":{})"), "program.items: expected a list of items, got an object"},
      {with_program(R"("items":null)"),
       "program.items: expected a list of items, got null (leave the key out where it is not known)"},
      {with_program(R"("items":[],"items":[])"), "program.items: the key stands here twice; expected it once"},
      {with_program(R"("items":[],"decisions":{})"), "program.decisions: expected a list of decisions, got an object"},
  });
}

TEST_CASE("an item's value that cannot be is refused with its path", "[cli][case][bad-input]") {
  check({
      {with_item("5"), "program.items[1]: expected an object, got a number"},
      {with_item("{}"), "program.items[1].exercise: missing; expected an exercise's key"},
      {with_item(R"({"exercise":7})"), "program.items[1].exercise: expected an exercise's key, got 7"},
      {with_item(R"({"exercise":"brigde"})"),
       R"(program.items[1].exercise: expected the key of an exercise in the catalogue, got "brigde"; did you mean "bridge"?)"},
      {with_item(R"({"exercise":"Bridge!!!"})"),
       R"(program.items[1].exercise: expected the key of an exercise in the catalogue, got "Bridge!!!")"},
      {with_item(R"({"exercise":")" + std::string(200, 'x') + "\"}"),
       "program.items[1].exercise: expected the key of an exercise in the catalogue, got \"" + std::string(40, 'x') +
           "…\""},
      {with_dose(R"("rep":15)"), R"(program.items[1].rep: unknown key; did you mean "reps"?)"},
      {with_dose(R"("phase":"warmup")"),
       R"(program.items[1].phase: expected warm-up, stretch, strengthen, cool-down or daily-life, got "warmup")"},
      {with_dose(R"("side":"LEFT")"), R"(program.items[1].side: expected both, left, right or alternate, got "LEFT")"},
      {with_dose(R"("side":null)"),
       "program.items[1].side: expected both, left, right or alternate, got null (leave the key out where it is not "
       "known)"},
      {with_dose(R"("note":12)"), "program.items[1].note: expected a text of at most 40000 bytes, got a number"},
      {with_dose(R"("reps":"ten")"), R"(program.items[1].reps: expected a whole number from 1 to 500, got "ten")"},
      {with_dose(R"("reps":0)"), "program.items[1].reps: expected a whole number from 1 to 500, got 0"},
      {with_dose(R"("reps":501)"), "program.items[1].reps: expected a whole number from 1 to 500, got 501"},
      {with_dose(R"("reps":-3)"), "program.items[1].reps: expected a whole number from 1 to 500, got -3"},
      {with_dose(R"("reps":15.0)"), "program.items[1].reps: expected a whole number from 1 to 500, got 15.0"},
      {with_dose(R"("reps":1e2)"), "program.items[1].reps: expected a whole number from 1 to 500, got 1e2"},
      {with_dose(R"("reps":[10,15])"), "program.items[1].reps: expected a whole number from 1 to 500, got a list"},
      {with_dose(R"("reps":true)"), "program.items[1].reps: expected a whole number from 1 to 500, got true"},
      {with_dose(R"("reps":null)"),
       "program.items[1].reps: expected a whole number from 1 to 500, got null (leave the key out where it is not "
       "known)"},
      {with_dose(R"("reps":4294967306)"),
       "program.items[1].reps: expected a whole number from 1 to 500, got 4294967306"},
      {with_dose(R"("reps":18446744073709551617)"),
       "program.items[1].reps: expected a whole number from 1 to 500, got 18446744073709551617"},
      {with_dose(R"("reps":18446744073709551615)"),
       "program.items[1].reps: expected a whole number from 1 to 500, got 18446744073709551615"},
      {with_dose(R"("reps":1e999)"), "program.items[1].reps: expected a number of ordinary size"},
      {with_dose(R"("hold_s":-0)"), "program.items[1].hold_s: expected a whole number from 0 to 3600, got -0"},
      {with_dose(R"("hold_s":3601)"), "program.items[1].hold_s: expected a whole number from 0 to 3600, got 3601"},
      {with_dose(R"("rest_s":0.5)"), "program.items[1].rest_s: expected a whole number from 0 to 3600, got 0.5"},
      {with_dose(R"("sets":51)"), "program.items[1].sets: expected a whole number from 1 to 50, got 51"},
      {with_dose(R"("minutes":601)"), "program.items[1].minutes: expected a whole number from 1 to 600, got 601"},
      {with_dose(R"("times_per_day":25)"),
       "program.items[1].times_per_day: expected a whole number from 1 to 24, got 25"},
      {with_dose(R"("days_per_week":8)"), "program.items[1].days_per_week: expected a whole number from 1 to 7, got 8"},
      {with_dose(R"("sets":2,"sets":3)"), "program.items[1].sets: the key stands here twice; expected it once"},
  });
}

TEST_CASE("a decision that cannot be is refused with its path", "[cli][case][bad-input]") {
  const std::string rule = R"("a.b/c")";
  const std::string reason = R"("supervised")";
  const std::string by = R"("therapist-1")";
  const std::string at = R"("2026-11-20T09:30:00Z")";
  check({
      {with_decisions(good_decision + ",5"), "program.decisions[1]: expected an object, got a number"},
      {with_decisions("{}"), "program.decisions[0].rule: missing; expected a rule's id"},
      {with_decisions(R"({"rule":"a.b/c"})"),
       "program.decisions[0].reason: missing; expected examined-and-cleared, patient-tolerates, supervised, modified, "
       "benefit-outweighs, fact-is-wrong or rule-is-wrong"},
      {with_decisions(R"({"rule":"a.b/c","reason":"supervised"})"),
       "program.decisions[0].by: missing; expected who decided"},
      {with_decisions(R"({"rule":"a.b/c","reason":"supervised","by":"t"})"),
       "program.decisions[0].at: missing; expected a time such as 2026-11-20T09:30:00Z"},
      {with_decisions(R"({"rules":"a.b/c"})"), R"(program.decisions[0].rules: unknown key; did you mean "rule"?)"},
      {with_decisions(decision(R"("no slash")", "null", reason, by, at)),
       R"(program.decisions[0].rule: expected a rule's id such as "org.regimen.stenosis/extension", got "no slash")"},
      {with_decisions(decision("null", "null", reason, by, at)),
       R"(program.decisions[0].rule: expected a rule's id such as "org.regimen.stenosis/extension", got null (leave the key out where it is not known))"},
      {with_decisions(decision(rule, "2", reason, by, at)),
       "program.decisions[0].item: expected null or the index of an item, a whole number from 0 to 1, got 2"},
      {with_decisions(decision(rule, "-1", reason, by, at)),
       "program.decisions[0].item: expected null or the index of an item, a whole number from 0 to 1, got -1"},
      {with_decisions(decision(rule, R"("0")", reason, by, at)),
       R"(program.decisions[0].item: expected null or the index of an item, a whole number from 0 to 1, got "0")"},
      {with_decisions(decision(rule, "0.0", reason, by, at)),
       "program.decisions[0].item: expected null or the index of an item, a whole number from 0 to 1, got 0.0"},
      {with_program(R"("items":[],"decisions":[)" + good_decision + "]"),
       "program.decisions[0].item: expected null, as the program has no items, got 0"},
      {with_decisions(decision(rule, "null", R"("because")", by, at)),
       "program.decisions[0].reason: expected examined-and-cleared, patient-tolerates, supervised, modified, "
       R"(benefit-outweighs, fact-is-wrong or rule-is-wrong, got "because")"},
      {with_decisions(decision(rule, "null", reason, R"(" ")", at)),
       "program.decisions[0].by: expected who decided, got an empty text"},
      {with_decisions(decision(rule, "null", reason, "7", at)),
       "program.decisions[0].by: expected a text of at most 40000 bytes, got a number"},
      {with_decisions(decision(rule, "null", reason, by, R"("yesterday")")),
       R"(program.decisions[0].at: expected a time such as 2026-11-20T09:30:00Z, got "yesterday")"},
      {with_decisions(decision(rule, "null", reason, by, R"("2026-11-20")")),
       R"(program.decisions[0].at: expected a time such as 2026-11-20T09:30:00Z, got "2026-11-20")"},
      {with_decisions(decision(rule, "null", reason, by, "1763631000")),
       "program.decisions[0].at: expected a time such as 2026-11-20T09:30:00Z, got 1763631000"},
      {with_decisions(good_decision + "," + good_decision),
       "program.decisions[1]: a second decision on the same rule and item; expected one"},
  });
}

TEST_CASE("two decisions on one rule stand side by side when they are about different items", "[cli][case]") {
  const auto about = [](const std::string& item) {
    return decision(R"("a.b/c")", item, R"("supervised")", R"("t")", R"("2026-11-20T09:30:00Z")");
  };
  CHECK(error_of(with_decisions(about("0") + "," + about("1") + "," + about("null"))) == "accepted");
}

TEST_CASE("broken JSON is refused with the line and the column where it breaks", "[cli][json][bad-input]") {
  check({
      {"", "line 1, column 1: not JSON: the file ends too early"},
      {" \n\n", "line 3, column 1: not JSON: the file ends too early"},
      {"{", "line 1, column 2: not JSON: the file ends too early"},
      {"{\"format\": \"regimen-case/1\",\n  \"patient\": {", "line 2, column 15: not JSON: the file ends too early"},
      {"{\"format\": \"regimen",
       "line 1, column 20: not JSON: the file ends inside a text; the closing quote is missing"},
      {"{\n  \"format\": tru }", "line 2, column 13: not JSON: unexpected \"t\""},
      {"{\n  \"format\" \"x\" }",
       "line 2, column 12: not JSON: a text stands where none can be; perhaps a comma or a colon is missing before it"},
      {"{\n  \"format\": 1,\n}", "line 3, column 1: not JSON: a comma stands before \"}\""},
      {"{\"a\": [1, 2,]}", "line 1, column 13: not JSON: a comma stands before \"]\""},
      {"{\"a\": 1}}", "line 1, column 9: not JSON: unexpected \"}\""},
      {"{\"a\": 1} {}", "line 1, column 10: not JSON: unexpected \"{\""},
      {"{'a': 1}", "line 1, column 2: not JSON: texts stand in double quotes, not in single ones"},
      {"{\"a\": 1} // done", "line 1, column 10: not JSON: JSON has no comments"},
      {"{\"äöü\": }", "line 1, column 9: not JSON: unexpected \"}\""},
      {"{\"a\": \"x\ny\"}",
       "line 1, column 9: not JSON: a line break or control character inside a text; write \\n, or close the quote"},
      {"{\"a\": \"\\x\"}",
       "line 1, column 9: not JSON: a backslash in a text is followed by something that JSON does not know"},
      {"{\"a\": 01}", "line 1, column 8: not JSON: unexpected \"1\""},
      {"{\"a\": NaN}", "line 1, column 7: not JSON: unexpected \"N\""},
      {std::string("{\"format\":\"regimen-case/1\"}\0 and more", 36), "line 1, column 28: not JSON: a NUL byte"},
      {"{\"a\": \"\xC3\x28\"}", "expected UTF-8, got bytes that are not; save the file as UTF-8"},
      {"\xFF\xFE{\0}\0", "expected UTF-8, got bytes that are not; save the file as UTF-8"},
      {"{\"a\": \"\xED\xA0\x80\"}", "expected UTF-8, got bytes that are not; save the file as UTF-8"},
  });
}

TEST_CASE("a lone surrogate escape is no text", "[cli][json][bad-input]") {
  CHECK_THAT(error_of(R"({"a": "\ud83d"})"), Catch::Matchers::Contains("line 1, column"));
}

TEST_CASE("lists nested 64 deep are read, one deeper is refused, and so is nesting without end",
          "[cli][json][bad-input]") {
  CHECK(read_json(std::string(64, '[') + std::string(64, ']')));
  const auto deeper = read_json(std::string(65, '[') + std::string(65, ']'));
  REQUIRE_FALSE(deeper);
  CHECK(deeper.error().text() == "expected lists and objects nested at most 64 deep");
  CHECK(error_of(std::string(200'000, '[')) == "expected lists and objects nested at most 64 deep");
}

TEST_CASE("a file of more than 16 MiB or a million values is refused", "[cli][json][bad-input]") {
  CHECK(error_of(std::string(json_limits::bytes + 1, ' ')) == "expected at most 16 MiB of JSON");
  std::string many = "[0";
  for (std::size_t i = 0; i < json_limits::values; ++i) many += ",0";
  CHECK(error_of(many + "]") == "expected at most 1000000 values in one file");
}

TEST_CASE("a key that stands twice is refused at any depth", "[cli][json][bad-input]") {
  const auto json = read_json(R"({"a":[0,{"b":{"c":1,"d":2,"c":3}}]})");
  REQUIRE_FALSE(json);
  CHECK(json.error().text() == "a[1].b.c: the key stands here twice; expected it once");
  CHECK(read_json(R"([{"a":1},{"a":1}])"));
}
