#include "regimen/engine/vocabulary.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

using namespace regimen;
using Catch::Matchers::Equals;

namespace {

template <class E>
std::vector<std::string> spellings() {
  std::vector<std::string> all;
  for (const auto& entry : tokens<E>()) all.emplace_back(entry.token);
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEMPLATE_TEST_CASE("every value of a vocabulary is read back from its own spelling", "[engine][vocabulary]", Kind,
                   Level, Position, StepRole, Phase, Side, Sex, Truth, Severity, DecisionReason, DemandLevel, Demand,
                   PluginStatus) {
  std::set<std::string_view> seen;
  for (const auto& entry : tokens<TestType>()) {
    CAPTURE(entry.token);
    CHECK(to_token(entry.value) == entry.token);
    CHECK(from_token<TestType>(entry.token) == entry.value);
    CHECK(seen.insert(entry.token).second);
  }
  CHECK_FALSE(seen.empty());
}

TEST_CASE("the vocabularies are spelled as the case format has them", "[engine][vocabulary]") {
  CHECK_THAT(spellings<Kind>(),
             Equals(Words{"stretch", "mobility", "strength", "stabilization", "aerobic", "posture"}));
  CHECK_THAT(spellings<Level>(), Equals(Words{"start", "middle", "advanced"}));
  CHECK_THAT(spellings<Position>(), Equals(Words{"supine", "prone", "side-lying", "quadruped", "kneeling",
                                                 "half-kneeling", "seated", "long-sitting", "standing"}));
  CHECK_THAT(spellings<StepRole>(), Equals(Words{"prepare", "move", "hold", "return", "breathe", "stop"}));
  CHECK_THAT(spellings<Phase>(), Equals(Words{"warm-up", "stretch", "strengthen", "cool-down", "daily-life"}));
  CHECK_THAT(spellings<Side>(), Equals(Words{"both", "left", "right", "alternate"}));
  CHECK_THAT(spellings<Sex>(), Equals(Words{"female", "male", "other", "unknown"}));
  CHECK_THAT(spellings<Truth>(), Equals(Words{"unknown", "no", "yes"}));
  CHECK_THAT(spellings<Severity>(), Equals(Words{"stop", "caution", "ask", "info"}));
  CHECK_THAT(spellings<DecisionReason>(),
             Equals(Words{"examined-and-cleared", "patient-tolerates", "supervised", "modified", "benefit-outweighs",
                          "fact-is-wrong", "rule-is-wrong"}));
  CHECK_THAT(spellings<DemandLevel>(), Equals(Words{"low", "moderate", "high"}));
  CHECK_THAT(
      spellings<Demand>(),
      Equals(Words{"lumbar-flexion",     "lumbar-extension",  "lumbar-rotation", "lumbar-side-bend", "spinal-load",
                   "straight-leg-lever", "neural-tension",    "sustained-hold",  "balance",          "impact",
                   "neck-load",          "neck-rotation",     "shoulder-load",   "overhead-reach",   "wrist-load",
                   "deep-knee-bend",     "kneeling-pressure", "hip-flexion",     "hip-adduction",    "hip-rotation",
                   "floor-transfer",     "upright-endurance", "effort"}));
  CHECK_THAT(spellings<PluginStatus>(), Equals(Words{"ok", "crashed", "timed-out", "rejected", "incompatible"}));
}

TEST_CASE("a spelling is exact to the letter", "[engine][vocabulary]") {
  CHECK(from_token<Position>("side-lying") == Position::side_lying);
  for (const char* wrong : {"", "Side-lying", "side_lying", "side-lying ", " side-lying", "side", "side-lying-down"}) {
    CAPTURE(wrong);
    CHECK(from_token<Position>(wrong) == std::nullopt);
  }
  CHECK(from_token<StepRole>("return_") == std::nullopt);
}

TEST_CASE("a choice of spellings reads as a sentence part", "[engine][vocabulary]") {
  CHECK(token_choice<Side>() == "both, left, right or alternate");
  CHECK(token_choice<Truth>() == "unknown, no or yes");
}

TEST_CASE("the facts stand in the order and the groups of the case format", "[engine][vocabulary][facts]") {
  std::map<std::string, Words> groups;
  Words order;
  for (const FactTerm& fact : fact_vocabulary()) {
    if (order.empty() || order.back() != fact.group) order.emplace_back(fact.group);
    groups[std::string(fact.group)].emplace_back(fact.id);
  }
  CHECK_THAT(order, Equals(Words{"diagnoses", "red flags", "response", "other"}));
  CHECK_THAT(groups["diagnoses"], Equals(Words{"sciatica", "spinal-stenosis", "disc-herniation", "spondylolisthesis",
                                               "segmental-instability", "osteoporosis", "vertebral-fracture",
                                               "kyphosis", "spinal-arthritis", "scoliosis", "ankylosing-spondylitis"}));
  CHECK_THAT(groups["red flags"],
             Equals(Words{"traumatic-injury", "bladder-bowel-change", "saddle-numbness", "progressive-leg-weakness",
                          "fever", "unexplained-weight-loss", "cancer-history", "night-pain", "long-term-steroids",
                          "immunosuppression"}));
  CHECK_THAT(groups["response"], Equals(Words{"worse-with-flexion", "worse-with-extension", "worse-with-walking",
                                              "worse-with-exercise", "leg-pain-below-knee"}));
  CHECK_THAT(groups["other"], Equals(Words{"pregnancy", "recent-spinal-surgery", "recent-spinal-injection",
                                           "hip-replacement", "knee-pain", "shoulder-pain", "wrist-pain", "neck-pain",
                                           "vertigo", "uncontrolled-hypertension", "heart-condition",
                                           "balance-impairment", "cannot-get-to-floor"}));
}

TEST_CASE("every fact of the vocabulary is a fact, and so is a plugin's own", "[engine][vocabulary][facts]") {
  for (const FactTerm& fact : fact_vocabulary()) {
    CAPTURE(fact.id);
    CHECK(is_fact_id(fact.id));
  }
  CHECK(is_fact_id("clinic-name/fact"));
  CHECK(is_fact_id("a/b"));
  CHECK(is_fact_id("clinic-7/worse-after-2-hours"));
}

TEST_CASE("a text that is no fact is not taken for one", "[engine][vocabulary][facts]") {
  for (const char* wrong :
       {"", "/", "a/", "/b", "Sciatica", "sciatica ", "no-such-fact", "clinic/fact/more", "clinic name/fact",
        "Clinic/fact", "clinic/Fact", "clinic_name/fact", "-clinic/fact", "clinic-/fact", "clinic/-fact",
        "clinic/fact-", "clinic--name/fact", "klinik-m\xC3\xBCnchen/fact", "pain-now"}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_fact_id(wrong));
  }
}

TEST_CASE("muscles and equipment are named once, and every muscle can be searched for", "[engine][vocabulary]") {
  std::set<std::string_view> ids;
  for (const MuscleTerm& muscle : muscle_vocabulary()) {
    CAPTURE(muscle.id);
    CHECK(ids.insert(muscle.id).second);
    CHECK_FALSE(muscle.words.empty());
    CHECK(std::all_of(muscle.id.begin(), muscle.id.end(), [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); }));
  }
  CHECK(ids.count("gluteus-maximus") == 1);
  CHECK(ids.count("multifidus") == 1);
  std::set<std::string_view> equipment;
  for (const std::string_view one : equipment_vocabulary()) CHECK(equipment.insert(one).second);
  CHECK(equipment.count("armless-chair") == 1);
}

TEST_CASE("the nearest candidate is what was most likely meant", "[engine][vocabulary][nearest]") {
  const Words keys{"bridge", "single-leg-bridge", "bird-dog", "cat-cow", "plank", "side-plank", "mat"};
  const auto meant = [&keys](std::string_view wanted) { return nearest(wanted, keys).value_or("nothing"); };

  SECTION("itself") { CHECK(meant("bridge") == "bridge"); }
  SECTION("a letter left out") { CHECK(meant("brige") == "bridge"); }
  SECTION("a letter too many") { CHECK(meant("briddge") == "bridge"); }
  SECTION("a wrong letter") { CHECK(meant("bridhe") == "bridge"); }
  SECTION("two neighbours swapped count once") { CHECK(meant("mta") == "mat"); }
  SECTION("two errors in a long word") { CHECK(meant("brdige-") == "bridge"); }
  SECTION("three errors are another word") { CHECK(meant("brxyze") == "nothing"); }
  SECTION("two errors are forgiven from five letters on") { CHECK(meant("plaxx") == "plank"); }
  SECTION("two errors in a short word are another word") { CHECK(meant("mxx") == "nothing"); }
  SECTION("nothing in common") { CHECK(meant("squat") == "nothing"); }
  SECTION("no text") { CHECK(meant("") == "nothing"); }
}

TEST_CASE("a word with every letter wrong is never near", "[engine][vocabulary][nearest]") {
  CHECK(nearest("a", Words{"b"}) == std::nullopt);
  CHECK(nearest("", Words{"", "a"}) == std::nullopt);
  CHECK(nearest("bridge", Words{}) == std::nullopt);
}

TEST_CASE("of candidates that are equally near the first is taken", "[engine][vocabulary][nearest]") {
  CHECK(nearest("plank", Words{"planka", "plankb", "blank"}) == "planka");
  CHECK(nearest("plank", Words{"planxx", "blank"}) == "blank");
}
