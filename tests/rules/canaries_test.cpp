// Canaries of a plugin that is written against the bare C interface: what is tried, and what cannot be tried.
#include <catch2/catch.hpp>

#include "raw_plugin.hpp"
#include "regimen/engine/plugin_call.hpp"

using Catch::Matchers::Contains;
using namespace regimen;

namespace {

constexpr const char* rule_id = "org.example.raw/hold";
const regimen_rule one_rule[] = {raw::rule(rule_id)};
const char* const the_rule[] = {rule_id, nullptr};
const char* const no_rule[] = {nullptr};

/// The tables of one canary, for a test to spoil.
struct Tables {
  regimen_fact fact{raw::text("pregnancy"), REGIMEN_TRUTH_YES, 0};
  regimen_demand demand{raw::text("sustained-hold"), REGIMEN_LEVEL_HIGH, 0};
  regimen_item item{};
  regimen_request request{};
  regimen_canary canary{sizeof(regimen_canary), 0, "a long hold", &request, the_rule, no_rule};
  regimen_canaries canaries{sizeof(regimen_canaries), 0, &canary, 1, sizeof(regimen_canary)};

  Tables() {
    item.struct_size = sizeof item;
    item.exercise = raw::text("plank");
    item.kind = raw::text("strength");
    item.position = raw::text("prone");
    item.level = raw::text("start");
    item.phase = raw::text("strengthen");
    item.side = raw::text("both");
    item.demands = &demand;
    item.demand_count = 1;
    item.demand_stride = sizeof demand;
    for (auto* number : {&item.sets, &item.reps, &item.rest_s, &item.minutes, &item.times_per_day, &item.days_per_week})
      *number = REGIMEN_UNKNOWN;
    item.hold_s = 60;
    request.struct_size = sizeof request;
    request.age_years = request.pain_now = request.symptom_weeks = request.program_weeks = REGIMEN_UNKNOWN;
    request.sex = raw::text("unknown");
    request.facts = &fact;
    request.fact_count = 1;
    request.fact_stride = sizeof fact;
    request.items = &item;
    request.item_count = 1;
    request.item_stride = sizeof item;
  }
};

const regimen_canaries* shown = nullptr;
const void* extension(const regimen_rule_plugin*, const char* id) {
  return std::strcmp(id, REGIMEN_CANARIES) == 0 ? shown : nullptr;
}

/// A caution on the first hold of 30 seconds or more in pregnancy.
int32_t evaluate(const regimen_rule_plugin*, const regimen_request* request, const regimen_sink* sink) {
  if (request->fact_count == 0 || request->item_count == 0 || request->items->hold_s < 30) return REGIMEN_OK;
  const regimen_finding finding = raw::caution(rule_id);
  sink->add(sink, &finding);
  return REGIMEN_OK;
}

Result<std::size_t> tried(const Tables& tables) {
  shown = &tables.canaries;
  regimen_rule_plugin plugin = raw::plugin("org.example.raw", one_rule, evaluate);
  plugin.extension = &extension;
  return try_canaries(plugin, *describe(plugin));
}

void check_refused(const Tables& tables, const std::string& words) {
  const auto passed = tried(tables);
  REQUIRE_FALSE(passed);
  CHECK_THAT(passed.error().text(), Contains(words));
}

}  // namespace

TEST_CASE("a canary that the plugin judges as promised passes", "[rules][canaries]") {
  Tables tables;
  CHECK(tried(tables) == 1U);
  tables.item.hold_s = 29;
  tables.canary.raises = no_rule;
  tables.canary.spares = the_rule;
  CHECK(tried(tables) == 1U);
}

TEST_CASE("a canary that the plugin judges otherwise is refused by its name and rule", "[rules][canaries]") {
  Tables tables;
  SECTION("silence where it must speak") {
    tables.item.hold_s = 29;
    check_refused(tables, "its own canary \"a long hold\" failed: org.example.raw/hold said nothing");
  }
  SECTION("speaking where it must not") {
    tables.canary.raises = nullptr;
    tables.canary.spares = the_rule;
    check_refused(tables, "its own canary \"a long hold\" failed: org.example.raw/hold spoke");
  }
  SECTION("an unknown fact is not the fact") {
    tables.fact.truth = REGIMEN_TRUTH_UNKNOWN;
    check_refused(tables, "said nothing");
  }
}

TEST_CASE("a plugin without canaries is tried on none", "[rules][canaries]") {
  regimen_rule_plugin plugin = raw::plugin("org.example.raw", one_rule, evaluate);
  CHECK(try_canaries(plugin, *describe(plugin)) == 0U);
  shown = nullptr;
  plugin.extension = &extension;
  CHECK(try_canaries(plugin, *describe(plugin)) == 0U);
  Tables tables;
  tables.canaries.canary_count = 0;
  CHECK(tried(tables) == 0U);
}

TEST_CASE("canaries that cannot be are refused, whatever is wrong with them", "[rules][canaries]") {
  Tables tables;
  SECTION("a table that is too small") {
    tables.canaries.struct_size = 8;
    check_refused(tables, "a table of 8 bytes");
  }
  SECTION("more than anybody needs") {
    tables.canaries.canary_count = 1'000'000;
    check_refused(tables, "cannot be");
  }
  SECTION("a stride that is too short") {
    tables.canaries.canary_stride = 8;
    check_refused(tables, "cannot be");
  }
  SECTION("a canary that is too small") {
    tables.canary.struct_size = 8;
    check_refused(tables, "canaries[0]");
  }
  SECTION("no name") {
    tables.canary.name = nullptr;
    check_refused(tables, "null pointer");
  }
  SECTION("no request") {
    tables.canary.request = nullptr;
    check_refused(tables, "no request");
  }
  SECTION("no expectation") {
    tables.canary.raises = no_rule;
    check_refused(tables, "expects nothing");
  }
  SECTION("a rule that is not declared") {
    static const char* const other[] = {"org.example.raw/other", nullptr};
    tables.canary.raises = other;
    check_refused(tables, "does not declare org.example.raw/other");
  }
  SECTION("a request that is too small") {
    tables.request.struct_size = 8;
    check_refused(tables, "request: a table of 8 bytes");
  }
  SECTION("an item that is too small") {
    tables.item.struct_size = 8;
    check_refused(tables, "items");
  }
  SECTION("a position that does not exist") {
    tables.item.position = raw::text("upside-down");
    check_refused(tables, "position: expected supine");
  }
  SECTION("a demand that does not exist") {
    tables.demand.id = raw::text("flying");
    check_refused(tables, "demands");
  }
  SECTION("a level that does not exist") {
    tables.demand.level = 9;
    check_refused(tables, "9 is no level");
  }
  SECTION("a truth that is none") {
    tables.fact.truth = 5;
    check_refused(tables, "neither yes, no nor unknown");
  }
  SECTION("facts that are not there") {
    tables.request.facts = nullptr;
    check_refused(tables, "facts");
  }
  SECTION("text that is not UTF-8") {
    tables.item.exercise = raw::text("\xc3\x28");
    check_refused(tables, "not UTF-8");
  }
  SECTION("a negative dose") {
    tables.item.sets = -3;
    check_refused(tables, "sets: -3 cannot be");
  }
}
