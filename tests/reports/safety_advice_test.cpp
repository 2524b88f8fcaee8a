#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "regimen/reports/handout.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Equals;

namespace {

Patient with_facts(std::initializer_list<const char*> facts) {
  Patient patient;
  for (const char* fact : facts) patient.facts.set(fact, Truth::yes);
  return patient;
}

SafetyBox box_of(const Patient& patient) {
  return make_handout(patient, sample_program({bridge()}), {.date = parse_date("2026-11-20").value()}).safety;
}

/// The beginnings of the advice for a patient.
std::vector<std::string> sentences_of(const Patient& patient) {
  std::vector<std::string> all;
  for (const SafetyAdvice& advice : safety_advice(patient)) all.push_back(advice.english);
  return all;
}

}  // namespace

TEST_CASE("a red flag changes nothing that the patient reads: it is for the therapist", "[reports][handout][safety]") {
  Patient flagged;
  int flags = 0;
  for (const FactTerm& fact : fact_vocabulary()) {
    if (fact.group != "red flags") continue;
    flagged.facts.set(fact.id, Truth::yes);
    ++flags;
  }
  REQUIRE(flags > 5);
  CHECK(safety_advice(flagged).empty());
  CHECK(box_of(flagged) == box_of({}));
  Patient stenosis = with_facts({"spinal-stenosis"});
  const SafetyBox box = box_of(stenosis);
  for (const FactTerm& fact : fact_vocabulary())
    if (fact.group == "red flags") stenosis.facts.set(fact.id, Truth::yes);
  CHECK(box_of(stenosis) == box);
}

TEST_CASE("a fact that is denied or not known calls for no advice", "[reports][handout][safety]") {
  for (const FactTerm& fact : fact_vocabulary()) {
    Patient patient;
    patient.facts.set(fact.id, Truth::no);
    CAPTURE(fact.id);
    CHECK(safety_advice(patient).empty());
  }
  CHECK(box_of({}).for_you.empty());
}

TEST_CASE("whatever is known of a patient, there are at most four pieces of advice, and each has a source",
          "[reports][handout][safety]") {
  Patient everything;
  for (const FactTerm& fact : fact_vocabulary()) {
    Patient one;
    one.facts.set(fact.id, Truth::yes);
    CAPTURE(fact.id);
    CHECK(safety_advice(one).size() <= 1);
    everything.facts.set(fact.id, Truth::yes);
    const auto advice = safety_advice(everything);
    CHECK(advice.size() <= 4);
    for (const SafetyAdvice& each : advice) {
      CHECK_FALSE(each.english.empty());
      CHECK_FALSE(each.source.empty());
    }
  }
  CHECK(safety_advice(everything).size() == 4);
  CHECK(box_of(everything).for_you.size() == 4);
}

TEST_CASE("what is most dangerous comes first when there is more than four lines hold", "[reports][handout][safety]") {
  const auto all = sentences_of(with_facts({"pregnancy", "recent-spinal-surgery", "heart-condition", "hip-replacement",
                                            "osteoporosis", "vertigo", "sciatica", "spinal-stenosis"}));
  std::vector<std::string> first;
  for (const char* fact : {"pregnancy", "recent-spinal-surgery", "heart-condition", "hip-replacement"})
    first.push_back(sentences_of(with_facts({fact})).at(0));
  CHECK_THAT(all, Equals(first));
}

TEST_CASE("two facts that call for the same advice call for it once", "[reports][handout][safety]") {
  CHECK(safety_advice(with_facts({"osteoporosis", "vertebral-fracture", "kyphosis"})).size() == 1);
  CHECK(safety_advice(with_facts({"sciatica", "disc-herniation"})).size() == 1);
}

TEST_CASE("every piece of advice is said in Spanish to whoever reads Spanish", "[reports][handout][safety][spanish]") {
  std::set<std::string> spanish;
  std::set<std::string> english;
  for (const FactTerm& fact : fact_vocabulary()) {
    Patient patient;
    patient.facts.set(fact.id, Truth::yes);
    for (const std::string& words : sentences_of(patient)) english.insert(words);
    patient.language = "es";
    for (const std::string& words : box_of(patient).for_you) spanish.insert(words);
  }
  CHECK(english.size() == 9);
  CHECK(spanish.size() == english.size());
  for (const std::string& words : spanish) CHECK_FALSE(english.contains(words));
}
