// The editor of rule packs reads conditions by itself, to show them as choices, and never judges. This holds what it
// reads and writes to the reader of rule packs.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "regimen/presenters/condition_choices.hpp"
#include "regimen/presenters/live_trial.hpp"
#include "regimen/presenters/pack_text.hpp"
#include "regimen/presenters/pack_value.hpp"
#include "rulebook/pack_tests.hpp"
#include "small_packs.hpp"

namespace {

using rulebook::Alternatives;

/// What the reader makes of a condition, with facts by name; nothing where it refuses it.
std::optional<std::pair<Alternatives, std::vector<std::string>>> read(const std::string& condition) {
  rulebook::Names names;
  auto parsed = rulebook::parse_condition(condition, 1, names);
  if (std::holds_alternative<rulebook::Fault>(parsed)) return std::nullopt;
  return std::pair(std::get<Alternatives>(parsed), names.facts);
}

/// All shipped packs, and the one of the page for authors.
std::vector<std::string> known_packs() {
  std::vector<std::string> packs;
  const auto text_of = [](const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  for (const auto& entry : std::filesystem::directory_iterator(REGIMEN_SOURCE_DIR "/plugins/packs"))
    packs.push_back(text_of(entry.path()));
  const std::string page = text_of(REGIMEN_SOURCE_DIR "/docs/writing-rules.md");
  const std::size_t begin = page.find("```toml\n") + 8;
  packs.push_back(page.substr(begin, page.find("```", begin) - begin));
  return packs;
}

std::string any_condition(std::mt19937& random, int depth) {
  const auto& topics = regimen::rule_topics();
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  if (depth == 0 || below(3) == 0) {
    auto row = regimen::usual_row(topics[below(topics.size())]);
    const auto comparisons = regimen::comparisons_of(*regimen::find_topic(row.topic));
    row = regimen::with_comparison(row, comparisons[below(comparisons.size())]);
    return regimen::condition_text(regimen::ConditionPart(row));
  }
  const std::string left = any_condition(random, depth - 1);
  switch (below(5)) {
    case 0:
      return "not (" + left + ")";
    case 1:
      return "(" + left + ")";
    case 2:
      return left + " and " + any_condition(random, depth - 1);
    case 3:
      return left + " or " + any_condition(random, depth - 1);
    default:
      return "(" + left + " or " + any_condition(random, depth - 1) + ") and " + any_condition(random, depth - 1);
  }
}

}  // namespace

TEST_CASE("what the editor offers is what a condition may name, with the same values", "[packs][editor]") {
  std::vector<std::string> offered;
  for (const auto& topic : regimen::rule_topics()) offered.push_back(topic.token);
  std::vector<std::string> known;
  for (const std::string_view name : rulebook::all_names()) known.emplace_back(name);
  std::ranges::sort(offered);
  std::ranges::sort(known);
  CHECK(offered == known);
  for (const auto& quantity : rulebook::quantities()) {
    const auto topic = regimen::find_topic(quantity.name).value();
    CAPTURE(quantity.name);
    CHECK(topic.least == quantity.least);
    CHECK(topic.most == quantity.most);
    CHECK(regimen::is_of_item(topic) == rulebook::is_of_item(quantity.subject));
  }
  for (const auto& choice : rulebook::choices()) {
    auto values = regimen::find_topic(choice.name).value().values;
    std::vector<std::string> theirs(choice.values.begin(), choice.values.end());
    std::ranges::sort(values);
    std::ranges::sort(theirs);
    CHECK(values == theirs);
  }
}

TEST_CASE("a condition means the same after it went through the editor's choices", "[packs][editor]") {
  std::vector<std::string> conditions;
  for (const std::string& pack : known_packs()) {
    const auto text = regimen::pack_text(pack);
    for (const std::size_t at : regimen::sections_of(text, regimen::PackPart::rule)) {
      const auto fields = regimen::fields_of(text.sections[at]).value();
      conditions.push_back(regimen::field(fields, "when"));
      if (fields.contains("ask-when")) conditions.push_back(regimen::field(fields, "ask-when"));
    }
  }
  CHECK(conditions.size() > 20);
  std::mt19937 random(20261120);
  for (int i = 0; i < 1500; ++i) conditions.push_back(any_condition(random, i % 5));
  std::size_t refused = 0;
  for (const std::string& condition : conditions) {
    CAPTURE(condition);
    const auto meant = read(condition);
    const auto choices = regimen::condition_choices(condition);
    if (!meant) {
      ++refused;  // more alternatives than the reader takes: the editor shows them all the same
      continue;
    }
    REQUIRE(choices);
    CAPTURE(regimen::condition_text(*choices));
    CHECK(read(regimen::condition_text(*choices)) == meant);
    // Chosen anew, a row means what it meant as it was written.
    auto anew = *choices;
    for (const auto& place : regimen::places_of(anew))
      if (const auto* row = std::get_if<regimen::ConditionRow>(&regimen::part_at(anew, place))) {
        auto rewritten = *row;
        rewritten.written.clear();
        anew = regimen::with_part(anew, place, rewritten);
      }
    CHECK(read(regimen::condition_text(anew)) == meant);
    // The reader leaves out what contradicts itself, and with it the exercise of which that spoke.
    if (rulebook::is_about_items(meant->first)) CHECK(regimen::is_about_items(condition));
  }
  CHECK(refused < conditions.size() / 10);
}

TEST_CASE("what the reader refuses is no choice in the editor either", "[packs][editor]") {
  for (const std::string condition : {"knee-pian = yes", "knee-pain >= yes", "age = 151", "age >= unknown",
                                      "age is one of 1", "sex > female", "(age = 3", "age = 3)", "some item (age = 3)",
                                      "no item", "not", "a = b", "knee-pain yes", "knee-pain = yes &&"}) {
    CAPTURE(condition);
    CHECK_FALSE(read(condition));
    CHECK_FALSE(regimen::condition_choices(condition));
  }
}

TEST_CASE("a pack that was edited by choices reads as before but for what was chosen", "[packs][editor]") {
  for (const std::string& document : known_packs()) {
    auto text = regimen::pack_text(document);
    const auto rules = regimen::sections_of(text, regimen::PackPart::rule);
    text = regimen::with_text(text, rules.front(), "summary", "Another \"summary\"\nof two lines");
    text = regimen::with_plain(text, rules.back(), "version", "77");
    auto before = rulebook::read_pack(document);
    auto now = rulebook::read_pack(regimen::document_of(text));
    REQUIRE(std::holds_alternative<rulebook::Pack>(before));
    REQUIRE(std::holds_alternative<rulebook::Pack>(now));
    auto& a = std::get<rulebook::Pack>(before);
    const auto& b = std::get<rulebook::Pack>(now);
    a.rules.front().summary = "Another \"summary\"\nof two lines";
    a.rules.back().version = 77;
    REQUIRE(a.rules.size() == b.rules.size());
    CHECK(a.tests.size() == b.tests.size());
    for (std::size_t i = 0; i < a.rules.size(); ++i) {
      CHECK(a.rules[i].summary == b.rules[i].summary);
      CHECK(a.rules[i].version == b.rules[i].version);
      CHECK(a.rules[i].when == b.rules[i].when);
      CHECK(a.rules[i].message == b.rules[i].message);
      CHECK(a.rules[i].modification == b.rules[i].modification);
      CHECK(a.rules[i].source.ref == b.rules[i].source.ref);
    }
  }
}

TEST_CASE("the trial's pack is a good one for every shipped rule", "[packs][editor]") {
  for (const std::string& document : known_packs()) {
    const auto text = regimen::pack_text(document);
    for (const std::size_t at : regimen::sections_of(text, regimen::PackPart::rule)) {
      const auto fields = regimen::fields_of(text.sections[at]).value();
      regimen::LiveTask::Rule rule{
          regimen::field(fields, "severity"), regimen::field(fields, "when"), regimen::field(fields, "ask-when"), {}};
      const auto choices = regimen::condition_choices(rule.when).value();
      for (const auto& place : regimen::places_of(choices))
        rule.parts.push_back(regimen::condition_text(regimen::part_at(choices, place)));
      CAPTURE(rule.when);
      const rulebook::PackReading reading(regimen::trial_pack(rule));
      REQUIRE(reading.pack() != nullptr);
      for (std::size_t i = 0; i < reading.table().test_count; ++i) CHECK(reading.table().tests[i].failure.size == 0);
    }
  }
}

TEST_CASE("a kept patient passes as a test of the rule that was raised on them", "[packs][editor]") {
  regimen::KeptCase kept;
  kept.rule = "kneeling";
  kept.conditions =
      "knee-pain = yes and kneeling-pressure >= moderate and pain-now >= 4 and age >= 60 and sex = female "
      "and hold >= 10 and position = quadruped";
  kept.chart.facts = {{"knee-pain", regimen::Truth::yes}, {"vertigo", regimen::Truth::yes}};
  kept.chart.age_years = 71;
  kept.chart.sex = regimen::Sex::female;
  kept.chart.pain_now = 5;
  regimen::ScreeningItem item;
  item.position = regimen::Position::quadruped;
  item.demands = {{regimen::Demand::kneeling_pressure, regimen::DemandLevel::high}};
  item.dose.hold_s = regimen::Range{5, 12};
  kept.chart.items = {item};
  kept.item = 0;
  const auto pack_with = [&](bool must_raise) {
    kept.must_raise = must_raise;
    return small_packs::head + small_packs::rule("kneeling", kept.conditions, "info") +
           regimen::test_text(kept, "kept from the chart");
  };
  const rulebook::PackReading raised(pack_with(true));
  REQUIRE(raised.pack() != nullptr);
  CHECK(raised.table().tests[0].failure.size == 0);
  const rulebook::PackReading silent(pack_with(false));
  REQUIRE(silent.pack() != nullptr);
  CHECK(silent.table().tests[0].failure.size > 0);
}
