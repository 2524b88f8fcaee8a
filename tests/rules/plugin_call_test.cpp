#include "regimen/engine/plugin_call.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <stdexcept>

#include "in_process_rules.hpp"
#include "raw_plugin.hpp"

using Catch::Matchers::Contains;
using namespace regimen;

namespace {

constexpr const char* rule_id = "org.example.raw/hold";
const regimen_rule one_rule[] = {raw::rule(rule_id)};

/// What the plugin does when it is called; set by each test before the call.
std::function<int32_t(const regimen_request&, const regimen_sink&)> behaviour;

int32_t evaluate(const regimen_rule_plugin*, const regimen_request* request, const regimen_sink* sink) {
  return behaviour(*request, *sink);
}

regimen_rule_plugin sound_plugin() { return raw::plugin("org.example.raw", one_rule, evaluate); }

ScreeningRequest two_items() {
  ScreeningRequest request;
  request.facts = {{"fever", Truth::no}, {"pregnancy", Truth::yes}};
  request.sex = Sex::female;
  request.age_years = 40;
  request.pain_now = 0;
  request.items.resize(2);
  request.items[0].exercise = "bridge";
  request.items[1].exercise = "side-plank";
  request.items[1].kind = Kind::stabilization;
  request.items[1].position = Position::side_lying;
  request.items[1].level = Level::middle;
  request.items[1].phase = Phase::strengthen;
  request.items[1].side = Side::left;
  request.items[1].unilateral = true;
  request.items[1].demands = {{Demand::shoulder_load, DemandLevel::high}, {Demand::balance, DemandLevel::low}};
  request.items[1].dose.hold_s = Range{10, 30};
  request.items[1].dose.sets = Range{3, 3};
  return request;
}

/// The answer of a plugin that says this one finding.
PluginAnswer answer_to(const std::function<void(regimen_finding&)>& change) {
  behaviour = [&](const regimen_request&, const regimen_sink& sink) {
    regimen_finding finding = raw::caution(rule_id);
    change(finding);
    sink.add(&sink, &finding);
    return REGIMEN_OK;
  };
  const regimen_rule_plugin plugin = sound_plugin();
  test::InProcessRules rules{&plugin};
  return rules.evaluate(two_items()).at(0);
}

std::string words(const regimen_text& text) { return {text.bytes, text.size}; }

}  // namespace

TEST_CASE("a plugin sees the request as it is: unknown is unknown, a range is its upper end", "[rules][call]") {
  behaviour = [](const regimen_request& request, const regimen_sink&) {
    CHECK(request.struct_size == sizeof(regimen_request));
    CHECK(request.age_years == 40);
    CHECK(words(request.sex) == "female");
    CHECK(request.pain_now == 0);
    CHECK(request.symptom_weeks == REGIMEN_UNKNOWN);
    CHECK(request.program_weeks == REGIMEN_UNKNOWN);
    CHECK(request.fact_stride == sizeof(regimen_fact));
    REQUIRE(request.fact_count == 2);
    CHECK(words(request.facts[0].id) == "fever");
    CHECK(request.facts[0].truth == REGIMEN_TRUTH_NO);
    CHECK(request.facts[1].truth == REGIMEN_TRUTH_YES);
    CHECK(request.item_stride == sizeof(regimen_item));
    REQUIRE(request.item_count == 2);
    CHECK(request.items[0].demand_count == 0);
    CHECK(request.items[0].hold_s == REGIMEN_UNKNOWN);
    CHECK(request.items[0].unilateral == 0);
    const regimen_item& plank = request.items[1];
    CHECK(plank.struct_size == sizeof(regimen_item));
    CHECK(plank.unilateral == 1);
    CHECK(words(plank.exercise) == "side-plank");
    CHECK(words(plank.kind) == "stabilization");
    CHECK(words(plank.position) == "side-lying");
    CHECK(words(plank.level) == "middle");
    CHECK(words(plank.phase) == "strengthen");
    CHECK(words(plank.side) == "left");
    REQUIRE(plank.demand_count == 2);
    CHECK(words(plank.demands[0].id) == "shoulder-load");
    CHECK(plank.demands[0].level == REGIMEN_LEVEL_HIGH);
    CHECK(words(plank.demands[1].id) == "balance");
    CHECK(plank.demands[1].level == REGIMEN_LEVEL_LOW);
    CHECK(plank.hold_s == 30);
    CHECK(plank.sets == 3);
    CHECK(plank.reps == REGIMEN_UNKNOWN);
    CHECK(plank.rest_s == REGIMEN_UNKNOWN);
    CHECK(plank.minutes == REGIMEN_UNKNOWN);
    CHECK(plank.times_per_day == REGIMEN_UNKNOWN);
    CHECK(plank.days_per_week == REGIMEN_UNKNOWN);
    return REGIMEN_OK;
  };
  const regimen_rule_plugin plugin = sound_plugin();
  const PluginAnswer answer = call(plugin, *describe(plugin), two_items());
  CHECK(answer.status == PluginStatus::ok);
  CHECK(answer.findings.empty());
  CHECK(answer.detail.empty());
}

TEST_CASE("a finding is taken over with the rule's version and the item's exercise", "[rules][call]") {
  static const regimen_suggestion ways[] = {{REGIMEN_SUGGEST_REPLACE, 0, {nullptr, 0}},
                                            {REGIMEN_SUGGEST_MODIFY, 0, raw::text("Hold for 5 seconds.")}};
  const PluginAnswer answer = answer_to([](regimen_finding& finding) {
    finding.item = 1;
    finding.source.ref = raw::text("Somebody");
    finding.suggestions = ways;
    finding.suggestion_count = 2;
  });
  CHECK(answer.status == PluginStatus::ok);
  Finding expected;
  expected.rule = rule_id;
  expected.rule_version = 3;
  expected.severity = Severity::caution;
  expected.item = 1;
  expected.exercise = "side-plank";
  expected.reason = "sustained-hold";
  expected.message = "Shorten the hold.";
  expected.because = {"pregnancy: yes"};
  expected.source = {"A source", 2020, "Somebody"};
  expected.suggest = {{SuggestionAction::replace, "", ""}, {SuggestionAction::modify, "", "Hold for 5 seconds."}};
  CHECK(answer.findings == std::vector<Finding>{expected});
}

TEST_CASE("a finding about the whole program has no item and no exercise", "[rules][call]") {
  const PluginAnswer answer = answer_to([](regimen_finding& finding) {
    finding.item = -1;
    finding.source.year = REGIMEN_UNKNOWN;
  });
  REQUIRE(answer.findings.size() == 1);
  CHECK_FALSE(answer.findings[0].item.has_value());
  CHECK(answer.findings[0].exercise.empty());
  CHECK_FALSE(answer.findings[0].source.year.has_value());
}

TEST_CASE("an ask names its fact and needs neither reason nor source", "[rules][call]") {
  const PluginAnswer answer = answer_to([](regimen_finding& finding) {
    finding.severity = REGIMEN_ASK;
    finding.fact = raw::text("pregnancy");
    finding.because_count = 0;
    finding.source = {};
  });
  CHECK(answer.detail.empty());
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].fact == "pregnancy");
}

TEST_CASE("an answer with one impossible finding is no answer at all", "[rules][call]") {
  static const regimen_suggestion no_words[] = {{REGIMEN_SUGGEST_MODIFY, 0, {nullptr, 0}}};
  static const regimen_suggestion named[] = {{REGIMEN_SUGGEST_REPLACE, 0, raw::text("bridge")}};
  static const regimen_suggestion no_action[] = {{3, 0, raw::text("x")}};
  static const regimen_text empty_reason[] = {{nullptr, 0}};
  struct Wrong {
    const char* what;
    std::function<void(regimen_finding&)> change;
    const char* words;
  };
  const std::vector<Wrong> wrongs = {
      {"a table cut short", [](auto& f) { f.struct_size = 40; }, "a table of 40 bytes"},
      {"severity zero", [](auto& f) { f.severity = 0; }, "0 is no severity"},
      {"severity five", [](auto& f) { f.severity = 5; }, "5 is no severity"},
      {"severer than declared", [](auto& f) { f.severity = REGIMEN_STOP; }, "severer than the declared caution"},
      {"the item after the last", [](auto& f) { f.item = 2; }, "item 2 does not exist, the program has 2"},
      {"an item before the whole", [](auto& f) { f.item = -2; }, "-2 is no index"},
      {"another plugin's rule", [](auto& f) { f.rule = raw::text("org.example.good/hold"); }, "did not declare"},
      {"no rule",
       [](auto& f) {
         f.rule = {nullptr, 0};
       },
       "did not declare"},
      {"no message",
       [](auto& f) {
         f.message = {nullptr, 0};
       },
       "without a message"},
      {"a message at no address",
       [](auto& f) {
         f.message = {nullptr, 3};
       },
       "message: a text without bytes"},
      {"a message that is not UTF-8", [](auto& f) { f.message = raw::text("\xff"); }, "message: the text is not UTF-8"},
      {"a reference that is not UTF-8", [](auto& f) { f.source.ref = raw::text("\xc0\x80"); }, "source.ref"},
      {"a text of a gigabyte", [](auto& f) { f.reason.size = std::size_t{1} << 30; }, "reason: a text of 1073741824"},
      {"a caution without because", [](auto& f) { f.because_count = 0; }, "without the facts that fired it"},
      {"reasons at no address", [](auto& f) { f.because = nullptr; }, "1 reasons cannot be"},
      {"a million reasons", [](auto& f) { f.because_count = 1'000'000; }, "1000000 reasons cannot be"},
      {"an empty reason", [](auto& f) { f.because = empty_reason; }, "an empty reason"},
      {"a caution without a source",
       [](auto& f) {
         f.source.title = {nullptr, 0};
       },
       "without a source"},
      {"an ask without a fact", [](auto& f) { f.severity = REGIMEN_ASK; }, "does not say which fact"},
      {"a caution with a fact", [](auto& f) { f.fact = raw::text("fever"); }, "only an ask"},
      {"a modification without words",
       [](auto& f) {
         f.suggestions = no_words;
         f.suggestion_count = 1;
       },
       "does not say what to change"},
      {"a replacement that names an exercise",
       [](auto& f) {
         f.suggestions = named;
         f.suggestion_count = 1;
       },
       "a replacement has no text"},
      {"a replacement of nothing",
       [](auto& f) {
         f.item = -1;
         f.suggestions = named;
         f.suggestion_count = 1;
       },
       "nothing to replace"},
      {"an unknown action",
       [](auto& f) {
         f.suggestions = no_action;
         f.suggestion_count = 1;
       },
       "3 is no action"},
      {"suggestions at no address", [](auto& f) { f.suggestion_count = 1; }, "1 suggestions cannot be"},
  };
  for (const Wrong& wrong : wrongs) {
    const PluginAnswer answer = answer_to(wrong.change);
    CAPTURE(wrong.what);
    CHECK(answer.status == PluginStatus::rejected);
    CHECK(answer.findings.empty());
    CHECK_THAT(answer.detail, Contains(wrong.words));
  }
}

TEST_CASE("a null finding among good ones rejects the answer", "[rules][call]") {
  behaviour = [](const regimen_request&, const regimen_sink& sink) {
    const regimen_finding good = raw::caution(rule_id);
    sink.add(&sink, &good);
    sink.add(&sink, nullptr);
    sink.add(&sink, &good);
    return REGIMEN_OK;
  };
  const regimen_rule_plugin plugin = sound_plugin();
  const PluginAnswer answer = call(plugin, *describe(plugin), two_items());
  CHECK(answer.status == PluginStatus::rejected);
  CHECK(answer.findings.empty());
}

TEST_CASE("4096 findings are an answer, one more is none", "[rules][call]") {
  const int count = GENERATE(4096, 4097);
  behaviour = [count](const regimen_request&, const regimen_sink& sink) {
    const regimen_finding good = raw::caution(rule_id);
    for (int i = 0; i < count; ++i) sink.add(&sink, &good);
    return REGIMEN_OK;
  };
  const regimen_rule_plugin plugin = sound_plugin();
  const PluginAnswer answer = call(plugin, *describe(plugin), two_items());
  CHECK(answer.status == (count == 4096 ? PluginStatus::ok : PluginStatus::rejected));
  CHECK(answer.findings.size() == (count == 4096 ? 4096U : 0U));
}

TEST_CASE("an exception or an error code out of a plugin is an answer with a status", "[rules][call]") {
  const regimen_rule_plugin plugin = sound_plugin();
  const PluginDescriptor described = *describe(plugin);
  SECTION("an exception with words") {
    behaviour = [](const regimen_request&, const regimen_sink&) -> int32_t { throw std::runtime_error("lost"); };
    const PluginAnswer answer = call(plugin, described, two_items());
    CHECK(answer.status == PluginStatus::crashed);
    CHECK(answer.detail == "threw an exception: lost");
  }
  SECTION("an exception in words that nobody can read") {
    behaviour = [](const regimen_request&, const regimen_sink&) -> int32_t { throw std::runtime_error("\xff"); };
    CHECK(call(plugin, described, two_items()).detail == "threw an exception");
  }
  SECTION("an exception with a novel in it") {
    behaviour = [](const regimen_request&, const regimen_sink&) -> int32_t {
      throw std::runtime_error(std::string(100'000, 'a'));
    };
    CHECK(call(plugin, described, two_items()).detail.size() < 300);
  }
  SECTION("something that is no exception") {
    behaviour = [](const regimen_request&, const regimen_sink&) -> int32_t { throw 1; };
    CHECK(call(plugin, described, two_items()).status == PluginStatus::crashed);
  }
  SECTION("an error code after a finding") {
    behaviour = [](const regimen_request&, const regimen_sink& sink) {
      const regimen_finding good = raw::caution(rule_id);
      sink.add(&sink, &good);
      return -5;
    };
    const PluginAnswer answer = call(plugin, described, two_items());
    CHECK(answer.status == PluginStatus::rejected);
    CHECK(answer.findings.empty());
    CHECK_THAT(answer.detail, Contains("code -5"));
  }
}
