#include "regimen/presenters/pack_value.hpp"

#include <catch2/catch.hpp>

#include "house_pack.hpp"
#include "made_up_chart.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

std::string head_value(const PackText& pack, const char* key) {
  return field(fields_of(pack.sections[sections_of(pack, PackPart::head).front()]).value(), key);
}

KeptCase kept(const std::string& conditions) {
  const SmallCatalogue catalogue = small_catalogue();
  Patient patient = ada();
  patient.facts.set("knee-pain", Truth::no);
  patient.facts.set("harbor/cold-hands", Truth::yes);
  patient.measures = {.pain_now = 6, .symptom_weeks = 3};
  patient.sex = Sex::female;
  KeptCase made;
  made.rule = "kneeling";
  made.conditions = conditions;
  made.chart = screening_request(patient, program_of(catalogue, {"bridge", "walking"}), a_day);
  return made;
}

}  // namespace

TEST_CASE("a new pack has the clinic's name in its id, and who stands behind it", "[presenters][pack]") {
  const PackText pack = new_pack("Harbor Clinic & Söhne", "Dana Reyes", a_day, "es");
  CHECK(head_value(pack, "id") == "org.harbor-clinic-shne.rules");
  CHECK(head_value(pack, "approved-on") == "2026-11-20");
  CHECK(head_value(pack, "review-by") == "2027-11-20");
  CHECK(languages_of(pack) == std::vector<std::string>{"es"});
  CHECK(head_value(new_pack("", "", a_day, "en"), "id") == "org.our-clinic.rules");
}

TEST_CASE("a copied pack is the clinic's own and approved by nobody yet", "[presenters][pack]") {
  const PackText pack = copied_pack(pack_text("# why\n" + house_pack("org.regimen.falls")), "Harbor");
  CHECK(head_value(pack, "id") == "org.harbor.falls");
  CHECK(head_value(pack, "approved-by").empty());
  CHECK(head_value(pack, "author") == "D. Reyes");
  CHECK(document_of(pack).starts_with("# why\n"));
}

TEST_CASE("a new rule has a message for each language and an id of its own", "[presenters][pack]") {
  std::size_t at = 0;
  PackText pack = with_new_rule(pack_text(house_pack()), at);
  auto fields = fields_of(pack.sections.at(at)).value();
  CHECK(field(fields, "id") == "rule-2");
  CHECK(fields.contains("message.en"));
  CHECK(fields.contains("message.es"));
  CHECK(pack.sections.at(at + 1).part == PackPart::test);
  pack = with_copy(pack, at, at);
  CHECK(field(fields_of(pack.sections.at(at)).value(), "id") == "rule-2-2");
  static_cast<void>(with_new_rule(pack_text(""), at));
  CHECK(at == 0);
}

TEST_CASE("a test keeps what the rule looks at, coded, and nothing else", "[presenters][pack]") {
  const std::string test = test_text(kept("knee-pain = yes and pain-now >= 4 and age > 70"), "kneeling is raised");
  CHECK(
      test ==
      "[[test]]\nname = \"kneeling is raised\"\nfacts = { knee-pain = \"no\" }\nmeasures = { pain-now = 6 }\nage = 75\n"
      "items = [{}, {}]\nraises = [\"kneeling\"]\n");
  for (const char* secret : {"Ada", "1951", "mornings", "spinal-stenosis", "female"})
    CHECK(test.find(secret) == std::string::npos);
}

TEST_CASE("a test of an exercise keeps what it asks of the body, as far as the rule looks", "[presenters][pack]") {
  KeptCase made = kept("harbor/cold-hands = yes and position = supine and sets > 1 and floor-transfer >= low");
  made.item = 0;
  made.must_raise = false;
  const std::string test = test_text(made, "silent");
  CHECK(test.find("facts = { \"harbor/cold-hands\" = \"yes\" }") != std::string::npos);
  CHECK(test.find("position = \"supine\"") != std::string::npos);
  CHECK(test.find("}, {") == std::string::npos);
  CHECK(test.find("silent = [\"kneeling\"]") != std::string::npos);
  CHECK(fields_of(pack_text(test).sections.at(0)));
}

TEST_CASE("rules that judge otherwise under the same version are named, and raised only when asked",
          "[presenters][pack]") {
  const PackText before = pack_text(house_pack());
  const std::size_t rule = sections_of(before, PackPart::rule).front();
  CHECK(rules_to_raise(before, with_text(before, rule, "summary", "Other words")).empty());
  const PackText now = with_text(before, rule, "when", "knee-pain = yes");
  CHECK(rules_to_raise(before, now) == std::vector<std::string>{"kneeling"});
  const PackText raised = with_raised_versions(now, before);
  CHECK(field(fields_of(raised.sections[rule]).value(), "version") == "4");
  CHECK(head_value(raised, "version") == "1.2.1");
  CHECK(rules_to_raise(before, raised).empty());
  CHECK(with_raised_versions(raised, before) == raised);
}

TEST_CASE("a rule that is new or gone is no rule to be raised", "[presenters][pack]") {
  const PackText before = pack_text(house_pack());
  std::size_t at = 0;
  CHECK(rules_to_raise(before, with_new_rule(before, at)).empty());
  CHECK(rules_to_raise(before, without_section(before, sections_of(before, PackPart::rule).front())).empty());
}
