#include "regimen/presenters/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <set>

using namespace regimen;

namespace {

/// The names of every value of a vocabulary.
template <class E, class Name>
std::vector<std::string> names_of(Name name) {
  std::vector<std::string> names;
  for (const auto& token : tokens<E>()) names.push_back(name(token.value));
  return names;
}

bool each_its_own(const std::vector<std::string>& names) {
  return std::set<std::string>(names.begin(), names.end()).size() == names.size() &&
         std::ranges::none_of(names, &std::string::empty);
}

}  // namespace

TEST_CASE("every value of a vocabulary has a name that no other has", "[presenters][words]") {
  CHECK(each_its_own(names_of<Kind>(kind_name)));
  CHECK(each_its_own(names_of<Position>(position_name)));
  CHECK(each_its_own(names_of<Level>(level_name)));
  CHECK(each_its_own(names_of<Phase>(phase_name)));
  CHECK(each_its_own(names_of<Side>(side_name)));
  CHECK(each_its_own(names_of<Sex>(sex_name)));
  CHECK(each_its_own(names_of<Severity>(severity_name)));
  CHECK(each_its_own(names_of<DecisionReason>(decision_reason_name)));
}

TEST_CASE("the name of a value goes with its token and not with its neighbour's", "[presenters][words]") {
  // Where the name is the token read aloud, a swapped case would show.
  for (const auto& token : tokens<Kind>()) CHECK(kind_name(token.value) == spoken(token.token));
  for (const auto& token : tokens<Level>()) CHECK(level_name(token.value) == spoken(token.token));
  for (const auto& token : tokens<Position>())
    CHECK(spoken(position_name(token.value)) == spoken(token.token));  // `Side-lying` keeps its hyphen
  for (const auto& token : tokens<Phase>()) CHECK(spoken(phase_name(token.value)) == spoken(token.token));
  CHECK(severity_name(Severity::ask) == "Question");
  CHECK(severity_name(Severity::stop) == "Stop");
  CHECK(side_name(Side::left) == "Left");
  CHECK(side_name(Side::right) == "Right");
  CHECK(sex_name(Sex::unknown) == "Not recorded");
  CHECK(decision_reason_name(DecisionReason::modified) == "Modified");
}

TEST_CASE("every way in which a plugin can fail is said in words of its own", "[presenters][words]") {
  std::vector<std::string> troubles;
  for (const auto& token : tokens<PluginStatus>())
    if (token.value != PluginStatus::ok) troubles.push_back(plugin_trouble(token.value));
  CHECK(each_its_own(troubles));
  CHECK(plugin_trouble(PluginStatus::timed_out) == "it took too long");
}

TEST_CASE("every fact of the vocabulary has a name of its own that begins with a capital", "[presenters][words]") {
  std::vector<std::string> names;
  for (const FactTerm& term : fact_vocabulary()) {
    names.push_back(fact_name(term.id));
    CAPTURE(term.id, names.back());
    CHECK(names.back() != term.id);
    CHECK((names.back().front() >= 'A' && names.back().front() <= 'Z'));
  }
  CHECK(each_its_own(names));
  CHECK(fact_name("spinal-stenosis") == "Spinal stenosis");
  CHECK(fact_name("saddle-numbness") == "Numbness in the saddle area");
  CHECK(fact_name("pain-now") == "Pain now");
}

TEST_CASE("a plugin's own fact is named by its last part", "[presenters][words]") {
  CHECK(fact_name("clinic/long-covid") == "Long covid");
}

TEST_CASE("the groups of facts have names of their own, and an unknown one is called other", "[presenters][words]") {
  CHECK(fact_group_name("diagnoses") == "Diagnoses");
  CHECK(fact_group_name("red flags") == "Red flags");
  CHECK(fact_group_name("response") == "Response to movement");
  CHECK(fact_group_name("other") == "Other");
  CHECK(fact_group_name("of the moon") == "Other");
}

TEST_CASE("a token is read with a capital by itself and without one inside a sentence", "[presenters][words]") {
  CHECK(spoken("gluteus-maximus") == "Gluteus maximus");
  CHECK(spoken_inside("lumbar-extension") == "lumbar extension");
  CHECK(spoken("") == "");
  CHECK(spoken("3-step") == "3 step");
  CHECK(spoken("übung") == "übung");  // no letter of another alphabet is broken in two
}

TEST_CASE("a reason names facts and exercises as people do", "[presenters][words]") {
  CHECK(spoken_reason("spinal-stenosis: yes", "superman", "Superman") == "Spinal stenosis: yes");
  CHECK(spoken_reason("night-pain: unknown", "", "") == "Pain at night that rest does not ease: unknown");
  CHECK(spoken_reason("press-up: lumbar extension", "press-up", "Press-up on hands") ==
        "Press-up on hands: lumbar extension");
  CHECK(spoken_reason("press-up: hold of 60 s", "press-up", "Press-up on hands") == "Press-up on hands: hold of 60 s");
  CHECK(spoken_reason("lumbar-extension", "press-up", "Press-up on hands") == "Lumbar extension");
  CHECK(spoken_reason("", "", "") == "");
}

TEST_CASE("a source is said with what is known of it", "[presenters][words]") {
  CHECK(spoken_source({"Title", 2019, "Journal 5"}) == "Title (2019). Journal 5");
  CHECK(spoken_source({"Title", {}, "Journal 5"}) == "Title. Journal 5");
  CHECK(spoken_source({"Title", {}, ""}) == "Title");
  CHECK(spoken_source({"", {}, "Journal 5"}) == "Journal 5");
  CHECK(spoken_source({}) == "");
}

TEST_CASE("minutes are rounded, and hours split off from an hour on", "[presenters][words]") {
  struct Row {
    int seconds;
    const char* words;
  };
  for (const auto& [seconds, words] : {Row{-1, ""},
                                       {0, ""},
                                       {1, "under 1 min"},
                                       {59, "under 1 min"},
                                       {60, "1 min"},
                                       {89, "1 min"},
                                       {90, "2 min"},
                                       {840, "14 min"},
                                       {3569, "59 min"},
                                       {3570, "1 h"},
                                       {3600, "1 h"},
                                       {3900, "1 h 5 min"},
                                       {7200, "2 h"}}) {
    CAPTURE(seconds);
    CHECK(spoken_minutes(seconds) == words);
  }
}

TEST_CASE("the longest day that doses allow has a length in words", "[presenters][words]") {
  CHECK(spoken_minutes(std::numeric_limits<int>::max()) == "596523 h 14 min");
}

TEST_CASE("a range is said as one number where it is one", "[presenters][words]") {
  CHECK(spoken_range({3, 3}) == "3");
  CHECK(spoken_range({3, 5}) == "3–5");
  CHECK(spoken_range({0, 0}) == "0");
}

TEST_CASE("a counted sentence takes the form that goes with its number", "[presenters][words]") {
  CHECK(trn("{n} caution", "{n} cautions", 0) == "0 cautions");
  CHECK(trn("{n} caution", "{n} cautions", 1) == "1 caution");
  CHECK(trn("{n} caution", "{n} cautions", 12) == "12 cautions");
  CHECK(trn("The one", "All {n} of them", 1) == "The one");
  CHECK(tr("Supine") == "Supine");
}
