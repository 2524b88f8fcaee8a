// Every plugin that ships is tried at each start, and would be caught if it fell silent or cried wolf.
#include "general_safety/general_safety.hpp"
#include "red_flags/red_flags.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "rule_cases.hpp"
#include "sciatica/sciatica.hpp"
#include "stenosis/stenosis.hpp"
#include "traumatic_injury/traumatic_injury.hpp"

using namespace rule_cases;
using Catch::Matchers::Contains;

namespace {

std::vector<regimen_rule_plugin> shipped() {
  return {Entry<RedFlags>::table(), Entry<TraumaticInjury>::table(), Entry<Stenosis>::table(), Entry<Sciatica>::table(),
          Entry<GeneralSafety>::table()};
}

std::vector<regimen_canary> canaries_of(const regimen_rule_plugin& plugin) {
  const auto* all = static_cast<const regimen_canaries*>(plugin.extension(&plugin, REGIMEN_CANARIES));
  REQUIRE(all != nullptr);
  return {all->canaries, all->canaries + all->canary_count};
}

/// A plugin that has fallen silent.
int32_t say_nothing(const regimen_rule_plugin*, const regimen_request*, const regimen_sink*) { return REGIMEN_OK; }

/// A plugin that raises every rule that it declares, whatever it is asked.
int32_t cry_wolf(const regimen_rule_plugin* plugin, const regimen_request*, const regimen_sink* sink) {
  for (std::size_t i = 0; i < plugin->rule_count; ++i) {
    regimen_finding finding{};
    finding.struct_size = sizeof finding;
    finding.severity = REGIMEN_INFO;
    finding.item = -1;
    finding.rule = {plugin->rules[i].id, std::strlen(plugin->rules[i].id)};
    finding.message = {"Wolf.", 5};
    sink->add(sink, &finding);
  }
  return REGIMEN_OK;
}

}  // namespace

TEST_CASE("every shipped plugin has a canary that must raise, one that must not, and passes them",
          "[rules][canaries]") {
  for (const regimen_rule_plugin& plugin : shipped()) {
    CAPTURE(plugin.id);
    int raising = 0;
    int sparing = 0;
    for (const regimen_canary& canary : canaries_of(plugin)) {
      raising += canary.raises[0] != nullptr;
      sparing += canary.spares[0] != nullptr;
    }
    CHECK(raising >= 1);
    CHECK(sparing >= 1);
    const auto described = regimen::describe(plugin);
    REQUIRE(described);
    const auto passed = regimen::try_canaries(plugin, *described);
    if (!passed) FAIL(passed.error().text());
    CHECK(*passed == canaries_of(plugin).size());
  }
}

TEST_CASE("a shipped plugin that fell silent would fail a canary", "[rules][canaries]") {
  for (regimen_rule_plugin plugin : shipped()) {
    CAPTURE(plugin.id);
    plugin.evaluate = &say_nothing;
    const auto passed = regimen::try_canaries(plugin, *regimen::describe(plugin));
    REQUIRE_FALSE(passed);
    CHECK_THAT(passed.error().text(), Contains("its own canary") && Contains("said nothing"));
  }
}

TEST_CASE("a shipped plugin that raises everything would fail a canary", "[rules][canaries]") {
  for (regimen_rule_plugin plugin : shipped()) {
    CAPTURE(plugin.id);
    plugin.evaluate = &cry_wolf;
    const auto passed = regimen::try_canaries(plugin, *regimen::describe(plugin));
    REQUIRE_FALSE(passed);
    CHECK_THAT(passed.error().text(), Contains("its own canary") && Contains("should not have"));
  }
}
