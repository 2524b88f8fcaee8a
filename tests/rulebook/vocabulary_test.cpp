// The rulebook is a plugin and sees nothing of the engine; this holds its words to the engine's.
#include <catch2/catch.hpp>

#include "regimen/engine/dose.hpp"
#include "regimen/engine/vocabulary.hpp"
#include "rulebook/vocabulary.hpp"

namespace {

template <class E>
std::vector<std::string_view> engine_words() {
  std::vector<std::string_view> words;
  for (const auto& token : regimen::tokens<E>()) words.push_back(token.token);
  return words;
}

std::vector<std::string_view> listed(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }

}  // namespace

TEST_CASE("a condition knows the facts, demands and choices of the program", "[packs][vocabulary]") {
  std::vector<std::string_view> facts;
  for (const auto& fact : regimen::fact_vocabulary()) facts.push_back(fact.id);
  CHECK(listed(rulebook::fact_names()) == facts);
  CHECK(listed(rulebook::demand_names()) == engine_words<regimen::Demand>());
  CHECK(listed(rulebook::truths()) == engine_words<regimen::Truth>());
  const auto choice = [](const char* name) { return listed(rulebook::find_choice(name)->values); };
  CHECK(choice("sex") == engine_words<regimen::Sex>());
  CHECK(choice("position") == engine_words<regimen::Position>());
  CHECK(choice("kind") == engine_words<regimen::Kind>());
  CHECK(choice("level") == engine_words<regimen::Level>());
  CHECK(choice("phase") == engine_words<regimen::Phase>());
  CHECK(choice("side") == engine_words<regimen::Side>());
  auto levels = engine_words<regimen::DemandLevel>();
  levels.insert(levels.begin(), "none");
  CHECK(listed(rulebook::demand_levels()) == levels);
}

TEST_CASE("a condition compares numbers within the bounds of the program", "[packs][vocabulary]") {
  namespace bounds = regimen::bounds;
  const auto within = [](const char* name, regimen::Range range) {
    CAPTURE(name);
    const auto* quantity = rulebook::find_quantity(name);
    REQUIRE(quantity != nullptr);
    CHECK(quantity->least == range.min);
    CHECK(quantity->most == range.max);
  };
  within("pain-now", bounds::pain_now);
  within("symptom-weeks", bounds::symptom_weeks);
  within("weeks", bounds::weeks);
  within("sets", bounds::sets);
  within("reps", bounds::reps);
  within("hold", bounds::hold_s);
  within("rest", bounds::rest_s);
  within("minutes", bounds::minutes);
  within("times-per-day", bounds::times_per_day);
  within("days-per-week", bounds::days_per_week);
}

TEST_CASE("a clinic's own fact is what the program takes for one", "[packs][vocabulary]") {
  for (const char* name : {"harbor/cold-hands", "a/b", "harbor", "/x", "x/", "harbor/Cold", "a/b/c", "a--b/c", "-a/b",
                           "a/b-", "knee-pain", "knee_pain"})
    CHECK(rulebook::is_fact(name) == regimen::is_fact_id(name));
}
