// What a card can do: decisions, modifications, answers.

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "regimen/presenters/cautions_view.hpp"

using namespace regimen;
using regimen::testing::after;
using regimen::testing::program_of;

namespace {

const auto catalogue = testing::small_catalogue();
const Instant noon = parse_instant("2026-11-20T12:00:00Z").value();
const std::string words = "Do it on a firm bed.";

CautionCard card_on(ItemId item, Severity severity = Severity::caution) {
  CautionCard card;
  card.severity = severity;
  card.item = item;
  card.rule = "org.example.one/arching";
  card.basis = 42;
  return card;
}

Program with_note(const std::string& note) {
  return after(program_of(catalogue, {"bridge"}), ChangeNote{ItemId{1}, note});
}

/// The program after a card's modification was applied.
Program modified(Program program, const CautionCard& card, const std::string& by) {
  for (const Edit& edit : applying(program, card, {words, words}, "en", by, noon)) program = after(program, edit);
  return program;
}

}  // namespace

TEST_CASE("a decision carries who, when, why and what it rests on", "[presenters][cautions]") {
  CHECK(decision_on(card_on(ItemId{1}), DecisionReason::supervised, "in the gym", "M. Meyer", noon) ==
        Acknowledgement{"org.example.one/arching", ItemId{1}, DecisionReason::supervised, "in the gym", "M. Meyer",
                        noon, 42, DecisionGrounds{}});
}

TEST_CASE("a modification's words go to the note behind what is there already", "[presenters][cautions]") {
  const auto note_after = [](const std::string& note) {
    return modified(with_note(note), card_on(ItemId{1}), "").items[0].note;
  };
  CHECK(note_after("") == words);
  CHECK(note_after("Slowly.") == "Slowly. " + words);
  CHECK(note_after("Slowly") == "Slowly. " + words);
}

TEST_CASE("a modification's words are put into a note once only", "[presenters][cautions]") {
  const auto card = card_on(ItemId{1});
  const auto once = modified(with_note("Slowly."), card, "");
  CHECK(modified(once, card, "").items[0].note == once.items[0].note);
  CHECK(applying(once, card, {words, words}, "en", "", noon).empty());
}

TEST_CASE("a modification goes to the note in the patient's language, and to the decision in the therapist's",
          "[presenters][cautions]") {
  const Modification shorter{"Hold for at most 60 seconds.", "as the therapist reads it"};
  auto program = with_note("Despacio.");
  for (const Edit& edit : applying(program, card_on(ItemId{1}), shorter, "es-MX", "M. Meyer", noon))
    program = after(program, edit);
  CHECK(program.items[0].note == "Despacio. Mantenga 60 segundos como máximo.");
  CHECK(program.decisions.at(0).note == "as the therapist reads it");
  CHECK(applying(program, card_on(ItemId{1}), shorter, "es", "", noon).empty());
}

TEST_CASE("a modification of a rule that nobody translated stays in the rule's words", "[presenters][cautions]") {
  auto program = with_note("");
  for (const Edit& edit : applying(program, card_on(ItemId{1}), {"Half as often.", "Half as often."}, "es", "", noon))
    program = after(program, edit);
  CHECK(program.items[0].note == "Half as often.");
}

TEST_CASE("a modification by somebody who is named decides the caution as modified", "[presenters][cautions]") {
  const auto card = card_on(ItemId{1});
  CHECK(modified(with_note(""), card, "M. Meyer").decisions ==
        std::vector<Acknowledgement>{decision_on(card, DecisionReason::modified, words, "M. Meyer", noon)});
  // Also where the note had the words from an earlier card.
  CHECK(modified(with_note(words), card, "M. Meyer").decisions.size() == 1);
}

TEST_CASE("a modification by nobody in particular decides nothing", "[presenters][cautions]") {
  CHECK(modified(with_note(""), card_on(ItemId{1}), "").decisions.empty());
}

TEST_CASE("a modification never decides a stop", "[presenters][cautions]") {
  const auto program = modified(with_note(""), card_on(ItemId{1}, Severity::stop), "M. Meyer");
  CHECK(program.decisions.empty());
  CHECK(program.items[0].note == words);
}

TEST_CASE("a modification changes the item of its card and no other", "[presenters][cautions]") {
  const auto before = program_of(catalogue, {"bridge", "walking"});
  const auto program = modified(before, card_on(ItemId{2}), "");
  CHECK(program.items[0] == before.items[0]);
  CHECK(program.items[1].note == words);
}

TEST_CASE("an answered question changes that fact and nothing else of the patient", "[presenters][cautions]") {
  auto expected = testing::ada();
  expected.facts.set("osteoporosis", Truth::no);
  CHECK(answered(testing::ada(), "osteoporosis", Truth::no) == expected);
  expected.facts.set("osteoporosis", Truth::unknown);
  CHECK(answered(testing::ada(), "osteoporosis", Truth::unknown) == expected);
}
