#include "regimen/presenters/cautions_view.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "scripted_rules.hpp"

using namespace regimen;
using regimen::testing::answer_of;
using regimen::testing::caution_on;
using regimen::testing::complete_report;
using regimen::testing::incomplete_report;
using regimen::testing::program_of;
using regimen::testing::question_about;

namespace {

const auto catalogue = testing::small_catalogue();
constexpr std::uint64_t revision = 7;

Program two() { return program_of(catalogue, {"bridge", "walking"}); }

CautionsState shown(ScreeningReport report, Program program = two()) {
  return cautions_state(answer_of(revision, std::move(program), std::move(report)), revision, catalogue);
}

Finding stop_on(std::size_t item) {
  auto finding = caution_on(item, "stop", "spinal-load");
  finding.severity = Severity::stop;
  return finding;
}

Finding decided(Finding finding) {
  finding.decision = Acknowledgement{finding.rule, ItemId{1}, DecisionReason::supervised, "", "M. Meyer", {}, {}};
  return finding;
}

/// Whether the panel says anywhere that there is nothing to watch for or that all was checked.
bool reassures(const CautionsState& state) {
  return state.nothing.find("No cautions") != std::string::npos || state.verdict.find("All") != std::string::npos ||
         state.check == CheckState::complete;
}

}  // namespace

TEST_CASE("no cautions is said when every plugin answered for this very revision", "[presenters][cautions]") {
  const auto state = shown(complete_report());
  CHECK(state.check == CheckState::complete);
  CHECK(state.verdict == "All rules checked");
  CHECK(state.nothing == "No cautions for this patient and program.");
  CHECK(state.silent.empty());
  CHECK(shown(complete_report(), Program{}).nothing == "No cautions for this patient so far. Add exercises.");
}

TEST_CASE("nothing reassuring is said before the first answer", "[presenters][cautions]") {
  const auto state = cautions_state(std::nullopt, revision, catalogue);
  CHECK(state.check == CheckState::checking);
  CHECK(state.verdict == "Checking …");
  CHECK_FALSE(reassures(state));
  CHECK_FALSE(state.nothing.empty());
}

TEST_CASE("an answer for any other revision is being checked, whatever it said", "[presenters][cautions]") {
  for (const std::uint64_t other : {std::uint64_t{0}, revision - 1, revision + 1})
    for (const auto& report : {complete_report(), incomplete_report(), ScreeningReport{}}) {
      const auto state = cautions_state(answer_of(other, two(), report), revision, catalogue);
      CHECK(state.check == CheckState::checking);
      CHECK_FALSE(reassures(state));
    }
}

TEST_CASE("a stale answer keeps its cards on the panel while the next is awaited", "[presenters][cautions]") {
  const auto state =
      cautions_state(answer_of(revision - 1, two(), complete_report({caution_on(0, "a", "b")})), revision, catalogue);
  CHECK(state.cards.size() == 1);
  CHECK(state.heading == "1 to decide");
}

TEST_CASE("a plugin that did not answer is named, and nothing reassuring is said", "[presenters][cautions]") {
  auto report = incomplete_report();
  auto state = shown(report);
  CHECK(state.check == CheckState::incomplete);
  CHECK(state.verdict == "Not checked: 1 rule plugin did not answer");
  CHECK(state.silent == std::vector<SilentPlugin>{{"org.example.two", "org.example.two did not answer: it crashed."}});
  CHECK_FALSE(reassures(state));

  report.plugins[0].status = PluginStatus::timed_out;
  report.plugins[0].detail = "no answer after 2 s";
  state = shown(report);
  CHECK(state.verdict == "Not checked: 2 rule plugins did not answer");
  REQUIRE(state.silent.size() == 2);
  CHECK(state.silent[0].sentence == "org.example.one did not answer: no answer after 2 s.");
  CHECK_FALSE(reassures(state));
}

TEST_CASE("every status but ok makes the check incomplete", "[presenters][cautions]") {
  for (const auto& status : tokens<PluginStatus>()) {
    auto report = complete_report();
    report.plugins[0].status = status.value;
    CAPTURE(status.token);
    CHECK((shown(report).check == CheckState::complete) == (status.value == PluginStatus::ok));
    CHECK(shown(report).silent.size() == (status.value == PluginStatus::ok ? 0U : 1U));
  }
}

TEST_CASE("without a plugin nothing was checked, and that is what is said", "[presenters][cautions]") {
  const auto state = shown({});
  CHECK(state.check == CheckState::unavailable);
  CHECK(state.verdict == "Not checked");
  CHECK(state.nothing == "Nothing was checked: no rule plugin is installed.");
}

TEST_CASE("when the rules cannot be asked the reason is said, even beside a report that looks complete",
          "[presenters][cautions]") {
  for (const auto& report : {ScreeningReport{}, complete_report()}) {
    auto answer = answer_of(revision, two(), report);
    answer.failure = "regimen-rule-host cannot be started";
    const auto state = cautions_state(answer, revision, catalogue);
    CHECK(state.check == CheckState::unavailable);
    CHECK(state.nothing == "Nothing was checked: regimen-rule-host cannot be started");
    CHECK_FALSE(reassures(state));
  }
}

TEST_CASE("a card says what, why, on which exercise and by which source", "[presenters][cautions]") {
  auto finding = caution_on(0, "arching", "lumbar-extension");
  finding.exercise = "bridge";
  finding.because = {"spinal-stenosis: yes", "bridge: lumbar extension"};
  finding.source = {"A guideline", 2019, "Journal 5"};
  finding.also = {{"org.example.two/again", {"Another", {}, ""}},
                  {"org.example.two/same", {"A guideline", 2019, "Journal 5"}}};
  const auto program = two();
  const auto state = shown(complete_report({finding}), program);
  REQUIRE(state.cards.size() == 1);
  const CautionCard& card = state.cards[0];
  CHECK(card.severity == Severity::caution);
  CHECK(card.title == "Bridge: lumbar extension");
  CHECK(card.message == "Watch this.");
  CHECK(card.because == "Spinal stenosis: yes · Bridge: lumbar extension");
  CHECK(card.source == "A guideline (2019). Journal 5; Another");
  CHECK(card.item == ItemId{1});
  CHECK(card.rule == "org.example.scripted/arching");
  CHECK(card.basis == basis_of(finding, program));
  CHECK(card.decision.empty());
}

TEST_CASE(
    "a rule that speaks several languages is heard in the window's, and its advice reaches the note in the patient's",
    "[presenters][cautions]") {
  auto finding = caution_on(0, "arching", "lumbar-extension");
  finding.message = "Nicht so.";
  finding.message_in = {{"es", "Así no."}, {"en", "Not like this."}};
  finding.suggest = {{SuggestionAction::modify, "", "Weniger.", {{"en", "Less."}, {"es", "Menos."}}}};
  const auto card = shown(complete_report({finding})).cards.at(0);
  CHECK(card.message == "Not like this.");
  REQUIRE(card.modifications.size() == 1);
  CHECK(card.modifications[0].shown == "Less.");
  const auto note = [&](const char* language) {
    const auto edits = applying(two(), card, card.modifications[0], language, "", {});
    return std::get<ChangeNote>(edits.at(0)).note;
  };
  CHECK(note("es-MX") == "Menos.");
  CHECK(note("en") == "Less.");
  CHECK(note("fr") == "Weniger.");
}

TEST_CASE("a card tells of the decision that stood before and why it lapsed", "[presenters][cautions]") {
  auto finding = caution_on(0, "arching", "lumbar-extension");
  CHECK(shown(complete_report({finding})).cards.at(0).lapsed.empty());
  finding.lapsed = LapsedDecision{{finding.rule,
                                   ItemId{1},
                                   DecisionReason::supervised,
                                   "in the gym",
                                   "M. Meyer",
                                   parse_instant("2026-11-20T09:30:00Z").value(),
                                   {}},
                                  {Lapse::dose, Lapse::rule}};
  const auto card = shown(complete_report({finding})).cards.at(0);
  CHECK(card.lapsed ==
        "Supervised · M. Meyer · 2026-11-20: in the gym. Lapsed: the dose has changed · the rule has a new version.");
  CHECK(card.decision.empty());
  CHECK(card.wants_decision());
  CHECK(decision_on(card, DecisionReason::modified, "", "", {}).grounds == grounds_of(finding, two()));
}

TEST_CASE("what was not checked is one list: silent plugins with a way on, and what rules wait for",
          "[presenters][cautions]") {
  CHECK(shown(complete_report({caution_on(0, "a", "b")})).unchecked.empty());

  auto merged = question_about("osteoporosis");
  merged.also = {{"org.example.two/asks-too", {}}};
  const auto waiting = shown(complete_report({merged, question_about("pregnancy")})).unchecked;
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0] == "2 rules wait for what is not known: Osteoporosis, Pregnancy.");

  std::vector<Finding> many;
  for (const char* fact : {"osteoporosis", "pregnancy", "fever", "cancer-history", "knee-pain", "pain-now"})
    many.push_back(question_about(fact));
  CHECK_THAT(shown(complete_report(many)).unchecked.at(0), Catch::Matchers::EndsWith(" · 2 more."));

  auto report = incomplete_report({question_about("pregnancy")});
  report.plugins.push_back({"odd", "", PluginStatus::rejected, "the file is cut short"});
  const auto silent = shown(report).unchecked;
  REQUIRE(silent.size() == 3);
  CHECK_THAT(silent[0], Catch::Matchers::StartsWith("org.example.two did not answer: it crashed. “Try again”"));
  CHECK_THAT(silent[1], Catch::Matchers::StartsWith("odd did not answer: the file is cut short. Tools, Rules"));
  CHECK(silent[2] == "1 rule waits for what is not known: Pregnancy.");

  CHECK(shown({}).unchecked == std::vector<std::string>{"Nothing was checked: no rule plugin is installed."});
}

TEST_CASE("a card follows the item that the rules saw, not the one that took its place", "[presenters][cautions]") {
  // The finding's item is a place in the program that was screened.
  const auto state = shown(complete_report({caution_on(1, "a", "b")}), two());
  CHECK(state.cards.at(0).item == ItemId{2});
  CHECK(state.cards.at(0).title == "Walking: b");
}

TEST_CASE("a finding about the whole program has no item and a title without one", "[presenters][cautions]") {
  auto finding = caution_on(0, "too-much", "");
  finding.item.reset();
  const auto card = shown(complete_report({finding})).cards.at(0);
  CHECK_FALSE(card.item);
  CHECK(card.title == "Too much");
}

TEST_CASE("a question says what its answer would decide, with the exercises' names", "[presenters][cautions]") {
  const auto said = [](const std::string& message) {
    auto question = question_about("osteoporosis");
    question.message = message;
    return shown(complete_report({question})).cards.at(0).message;
  };
  CHECK(said("Ask about osteoporosis: no would mean a caution on bridge, gone-for-good and 2 more.") ==
        "No would mean a caution on bridge, gone for good and 2 more.");
  CHECK(said("Ask about osteoporosis: yes would mean not to start before an examination.") ==
        "Yes would mean not to start before an examination.");
  CHECK(said("Record pain now: it may mean a caution for this patient.") == "It may mean a caution for this patient.");
  // A foreign plugin's own words stay, whatever they look like.
  CHECK(said("Ask about osteoporosis: yes would mean trouble") == "Yes would mean trouble");
  CHECK(said("Ask the patient. It matters.") == "Ask the patient. It matters.");
}

TEST_CASE("a question asks for its fact, and a measure for a number", "[presenters][cautions]") {
  const auto state = shown(complete_report({question_about("osteoporosis"), question_about("pain-now")}));
  REQUIRE(state.cards.size() == 2);
  CHECK(state.cards[0].title == "Osteoporosis: not asked");
  CHECK(state.cards[0].message == "Yes would mean a caution on knee to chest.");
  CHECK(state.cards[0].fact == "osteoporosis");
  CHECK(state.cards[0].because.empty());
  CHECK_FALSE(state.cards[0].measure);
  CHECK_FALSE(state.cards[0].wants_decision());
  CHECK(state.cards[1].measure);
}

TEST_CASE("a card offers the replacements that the catalogue still has, and the modifications",
          "[presenters][cautions]") {
  auto finding = caution_on(0, "a", "b");
  finding.suggest = {{SuggestionAction::replace, "walking", ""},
                     {SuggestionAction::replace, "gone", ""},
                     {SuggestionAction::modify, "", "Do it on a firm bed."}};
  const auto card = shown(complete_report({finding})).cards.at(0);
  CHECK(card.replacements == std::vector<Replacement>{{"walking", "Walking"}});
  CHECK(card.modifications == std::vector<Modification>{{"Do it on a firm bed.", "Do it on a firm bed."}});
}

TEST_CASE("a decision that stands is in words on its card, which then wants none", "[presenters][cautions]") {
  auto finding = caution_on(0, "a", "b");
  finding.decision = Acknowledgement{finding.rule,
                                     ItemId{1},
                                     DecisionReason::supervised,
                                     "in the gym",
                                     "M. Meyer",
                                     *parse_instant("2026-11-20T23:30:00Z"),
                                     {}};
  auto card = shown(complete_report({finding})).cards.at(0);
  CHECK(card.decision == "Supervised · M. Meyer · 2026-11-20: in the gym");
  CHECK_FALSE(card.wants_decision());
  finding.decision->by.clear();
  finding.decision->note.clear();
  CHECK(shown(complete_report({finding})).cards.at(0).decision == "Supervised · 2026-11-20");
}

TEST_CASE("the heading counts what is still to be done, worst first", "[presenters][cautions]") {
  const auto note = [] {
    auto finding = caution_on(0, "note", "c");
    finding.severity = Severity::info;
    return finding;
  }();
  const auto heading = [](std::vector<Finding> findings) {
    return shown(complete_report(std::move(findings))).heading;
  };
  CHECK(heading({}) == "");
  CHECK(heading({note}) == "");
  CHECK(heading({caution_on(0, "a", "b")}) == "1 to decide");
  CHECK(heading({caution_on(0, "a", "b"), caution_on(1, "a", "b"), question_about("fever")}) ==
        "2 to decide, 1 to ask");
  CHECK(heading({stop_on(0), caution_on(0, "a", "b"), question_about("fever"), question_about("vertigo"), note}) ==
        "1 stop, 1 to decide, 2 to ask");
  CHECK(heading({stop_on(0), stop_on(1)}) == "2 stops");
  CHECK(heading({decided(stop_on(0)), decided(caution_on(0, "a", "b"))}) == "");
  CHECK(heading({decided(stop_on(0)), stop_on(1), decided(caution_on(0, "a", "b")), caution_on(1, "a", "b")}) ==
        "1 stop, 1 to decide");
}

TEST_CASE("cards keep the order of the report", "[presenters][cautions]") {
  const auto state = shown(complete_report({stop_on(1), caution_on(0, "a", "b"), question_about("fever")}));
  REQUIRE(state.cards.size() == 3);
  CHECK(state.cards[0].severity == Severity::stop);
  CHECK(state.cards[1].severity == Severity::caution);
  CHECK(state.cards[2].severity == Severity::ask);
}
