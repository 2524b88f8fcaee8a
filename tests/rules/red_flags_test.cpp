#include "red_flags/red_flags.hpp"

#include "rule_cases.hpp"

using namespace rule_cases;

TEST_CASE("bladder change or saddle numbness stops, alone and together, in one finding", "[rules][red-flags]") {
  for (const auto& facts : {std::vector<std::string>{"bladder-bowel-change"},
                            {"saddle-numbness"},
                            {"bladder-bowel-change", "saddle-numbness"}}) {
    Patient patient;
    for (const auto& fact : facts) patient.yes(fact);

    const auto answer = judge<RedFlags>(patient);

    CAPTURE(facts);
    REQUIRE(answer.count(Severity::stop) == 1);
    const auto* stop = answer.find("cauda-equina", -1, Severity::stop);
    REQUIRE(stop != nullptr);
    CHECK(stop->because.size() == facts.size());
  }
}

TEST_CASE("one flag of cancer asks for a decision, two together stop", "[rules][red-flags]") {
  CHECK(judge<RedFlags>(Patient().yes("cancer-history")).says("cancer-signs", -1, Severity::caution));
  CHECK(judge<RedFlags>(Patient().yes("unexplained-weight-loss")).says("cancer-signs", -1, Severity::caution));
  CHECK(judge<RedFlags>(Patient().yes("cancer-history").yes("night-pain")).says("cancer-signs", -1, Severity::stop));
  CHECK(judge<RedFlags>(Patient().yes("unexplained-weight-loss").yes("night-pain"))
            .says("cancer-signs", -1, Severity::stop));
}

TEST_CASE("night pain by itself is a note and no more", "[rules][red-flags]") {
  const auto answer = judge<RedFlags>(Patient().yes("night-pain"));

  CHECK(answer.says("night-pain", -1, Severity::info));
  CHECK(answer.count(Severity::stop) + answer.count(Severity::caution) == 0);
}

TEST_CASE("fever stops, weakened immunity alone does not", "[rules][red-flags]") {
  CHECK(judge<RedFlags>(Patient().yes("fever")).says("fever", -1, Severity::stop));
  CHECK(judge<RedFlags>(Patient().yes("immunosuppression")).count(Severity::stop) == 0);
}

TEST_CASE("an injury stops until it is examined", "[rules][red-flags]") {
  CHECK(judge<RedFlags>(Patient().yes("traumatic-injury")).says("traumatic-injury", -1, Severity::stop));
  CHECK(judge<RedFlags>(Patient().no("traumatic-injury")).count(Severity::stop) == 0);
}

TEST_CASE("each red flag that would decide something and is unknown is asked about once", "[rules][red-flags]") {
  const auto answer = judge<RedFlags>(Patient());

  for (const auto* fact : {"bladder-bowel-change", "saddle-numbness", "progressive-leg-weakness", "fever",
                           "unexplained-weight-loss", "cancer-history", "long-term-steroids", "traumatic-injury"}) {
    CAPTURE(fact);
    CHECK(answer.asks_about(fact));
  }
  CHECK(answer.count(Severity::ask) == 8);
}

TEST_CASE("night pain is asked about only where another flag of cancer makes it decisive", "[rules][red-flags]") {
  CHECK_FALSE(judge<RedFlags>(Patient()).asks_about("night-pain"));
  CHECK(judge<RedFlags>(Patient().yes("cancer-history")).asks_about("night-pain"));
}

TEST_CASE("a patient without any flag raises nothing and is asked nothing", "[rules][red-flags]") {
  Patient patient;
  for (const auto* fact :
       {"bladder-bowel-change", "saddle-numbness", "progressive-leg-weakness", "fever", "night-pain",
        "unexplained-weight-loss", "cancer-history", "long-term-steroids", "traumatic-injury", "immunosuppression"})
    patient.no(fact);

  CHECK(judge<RedFlags>(patient).findings.empty());
}
