#include "regimen/presenters/condition_choices.hpp"

#include <catch2/catch.hpp>

using namespace regimen;

namespace {

ConditionChoices read(std::string_view text) {
  CAPTURE(text);
  const auto choices = condition_choices(text);
  REQUIRE(choices);
  return *choices;
}

const ConditionRow& row_at(const ConditionChoices& choices, ConditionPlace place) {
  return std::get<ConditionRow>(part_at(choices, place));
}

RuleTopic topic(std::string_view token) { return find_topic(token).value(); }

}  // namespace

TEST_CASE("a condition becomes rows of what, comparison and value", "[presenters][condition]") {
  const auto choices =
      read("knee-pain = yes and kneeling-pressure >= moderate and position is not one of supine, prone");
  CHECK_FALSE(choices.any);
  REQUIRE(choices.parts.size() == 3);
  CHECK(row_at(choices, {0, {}}).topic == "knee-pain");
  CHECK(row_at(choices, {1, {}}).comparison == Comparison::at_least);
  CHECK(row_at(choices, {2, {}}).comparison == Comparison::is_none_of);
  CHECK(row_at(choices, {2, {}}).values == std::vector<std::string>{"supine", "prone"});
}

TEST_CASE("all of and any of nest once, by brackets or by `and` within `or`", "[presenters][condition]") {
  const auto bracketed = read("vertigo = yes and (balance >= moderate or impact >= moderate)");
  REQUIRE(bracketed.parts.size() == 2);
  CHECK(std::get<ConditionGroup>(bracketed.parts[1]).any);
  CHECK(places_of(bracketed) == std::vector<ConditionPlace>{{0, {}}, {1, 0}, {1, 1}});
  const auto bare = read("vertigo = yes or age >= 70 and sex = female");
  CHECK(bare.any);
  REQUIRE(bare.parts.size() == 2);
  CHECK_FALSE(std::get<ConditionGroup>(bare.parts[1]).any);
  CHECK(condition_text(bare) == "vertigo = yes or (age >= 70 and sex = female)");
}

TEST_CASE("what rows cannot say stays the text that it is", "[presenters][condition]") {
  for (const std::string words : {"not (age >= 70 or vertigo = yes)", "some item (position = supine)",
                                  "no item ( phase = warm-up )", "not vertigo = yes", "((vertigo = yes))"}) {
    CAPTURE(words);
    const auto choices = read("knee-pain = yes and " + words);
    REQUIRE(choices.parts.size() == 2);
    CHECK(std::get<ConditionWords>(part_at(choices, {1, {}})).written == words);
    CHECK(condition_text(choices) == "knee-pain = yes and " + words);
  }
  const auto deep = read("age >= 70 or (vertigo = yes and (balance = high or impact = high))");
  CHECK(std::get<ConditionWords>(part_at(deep, {1, 1})).written == "(balance = high or impact = high)");
  const auto joined = read("age >= 70 and (vertigo = yes or balance = high and impact = high)");
  CHECK(std::get<ConditionWords>(part_at(joined, {1, 1})).written == "(balance = high and impact = high)");
}

TEST_CASE("an unchanged row keeps its own writing when another one is chosen anew", "[presenters][condition]") {
  auto choices = read("AGE ≥ 70 and knee-pain is yes and some item (hold > 30)");
  choices = with_part(choices, {1, {}}, with_topic(row_at(choices, {1, {}}), topic("vertigo")));
  CHECK(condition_text(choices) == "AGE ≥ 70 and vertigo = yes and some item (hold > 30)");
}

TEST_CASE("a condition that the reader of packs refuses has no rows", "[presenters][condition]") {
  for (const std::string text :
       {"knee-pian = yes", "knee-pain", "knee-pain = maybe", "knee-pain >= yes", "age >= 151", "age >= unknown",
        "age is one of 3, 4", "(knee-pain = yes", "knee-pain = yes and", "and", "knee-pain = yes age = 3",
        "equipment = mat", "knee-pain = yes; drop", "some item (age > 3)", "some item (no item (phase = warm-up))",
        "some (hold > 3)", "knee-pain = yes or or vertigo = yes", "sex >= female", "position = supine, prone"}) {
    CAPTURE(text);
    CHECK_FALSE(condition_choices(text));
  }
  CHECK_FALSE(condition_choices(std::string(9000, ' ') + "age = 3"));
  CHECK_FALSE(condition_choices(std::string(40, '(') + "age = 3" + std::string(40, ')')));
  CHECK(read(" \n").parts.empty());
}

TEST_CASE("choosing builds the text that a person would write", "[presenters][condition]") {
  ConditionChoices choices;
  choices = with_new_row(choices, {}, topic("knee-pain"));
  choices = with_new_row(choices, {}, topic("kneeling-pressure"));
  CHECK(condition_text(choices) == "knee-pain = yes and kneeling-pressure >= moderate");
  choices = with_new_group(choices, topic("age"));
  choices = with_new_row(choices, 2, topic("vertigo"));
  CHECK(condition_text(choices) ==
        "knee-pain = yes\nand kneeling-pressure >= moderate\nand (age >= 65 or vertigo = yes)");
  CHECK(condition_choices(condition_text(choices)).has_value());
  choices = with_any(choices, 2, false);
  choices = with_any(choices, {}, true);
  CHECK(condition_text(choices).find("or (age >= 65 and vertigo = yes)") != std::string::npos);
  choices = without_part(without_part(choices, {2, 0}), {2, 0});
  CHECK(condition_text(choices) == "knee-pain = yes or kneeling-pressure >= moderate");
}

TEST_CASE("another topic keeps the value only where it has it", "[presenters][condition]") {
  const auto row = [](const char* text) { return row_at(read(text), {0, {}}); };
  CHECK(condition_text(ConditionPart(with_topic(row("balance <= high"), topic("impact")))) == "impact <= high");
  CHECK(condition_text(ConditionPart(with_topic(row("knee-pain != no"), topic("harbor/cold-hands")))) ==
        "harbor/cold-hands != no");
  CHECK(condition_text(ConditionPart(with_topic(row("knee-pain != no"), topic("age")))) == "age >= 65");
  CHECK(condition_text(ConditionPart(with_topic(row("pain-now = 3"), topic("days-per-week")))) == "days-per-week >= 3");
}

TEST_CASE("another comparison keeps the value where it can be compared so", "[presenters][condition]") {
  const auto row = row_at(read("position is one of supine, prone"), {0, {}});
  CHECK(condition_text(ConditionPart(with_comparison(row, Comparison::is_not))) == "position != supine");
  CHECK(condition_text(ConditionPart(with_comparison(row, Comparison::is_none_of))) ==
        "position is not one of supine, prone");
  CHECK(condition_text(ConditionPart(with_comparison(row_at(read("age = unknown"), {0, {}}), Comparison::less_than))) ==
        "age < 65");
}

TEST_CASE("words that are joined get brackets when they stand among others", "[presenters][condition]") {
  auto choices = read("knee-pain = yes and not vertigo = yes");
  choices = with_part(choices, {1, {}}, ConditionWords{"age > 70 or age < 5"});
  CHECK(condition_text(choices) == "knee-pain = yes and (age > 70 or age < 5)");
}

TEST_CASE("a rule is about exercises when it names something of them outside `some item`", "[presenters][condition]") {
  CHECK(is_about_items("knee-pain = yes and kneeling-pressure >= moderate"));
  CHECK(is_about_items("some item (hold > 3) and balance = high"));
  CHECK_FALSE(is_about_items("knee-pain = yes and some item (position = supine and (hold > 3))"));
  CHECK_FALSE(is_about_items("age > 60 and weeks > 8"));
}

TEST_CASE("topics are found by what somebody types", "[presenters][condition]") {
  CHECK(meant_topic("knee pa")->token == "knee-pain");
  CHECK(meant_topic("Kneeling pressure")->token == "kneeling-pressure");
  CHECK(meant_topic("press kneel")->token == "kneeling-pressure");
  CHECK(meant_topic("kneeling-pressure")->token == "kneeling-pressure");
  CHECK(meant_topic("AGE")->token == "age");
  CHECK(meant_topic("harbor/cold-hands")->token == "harbor/cold-hands");
  CHECK_FALSE(meant_topic("zzz"));
  CHECK_FALSE(meant_topic("  "));
}

TEST_CASE("every topic has words, a group, and a usual row that can be read", "[presenters][condition]") {
  for (const RuleTopic& each : rule_topics()) {
    CAPTURE(each.token);
    CHECK_FALSE(topic_words(each).empty());
    CHECK(meant_topic(topic_words(each))->token == each.token);
    CHECK(condition_choices(condition_text(ConditionPart(usual_row(each)))));
    for (const Comparison comparison : comparisons_of(each))
      CHECK(condition_choices(condition_text(ConditionPart(with_comparison(usual_row(each), comparison)))));
    for (const std::string& value : each.values) CHECK_FALSE(topic_value_words(each, value).empty());
  }
}
