/// \file
/// Reading what a plugin declares of itself.

#include <catch2/catch.hpp>
#include <functional>

#include "raw_plugin.hpp"
#include "regimen/engine/plugin_call.hpp"

using Catch::Matchers::Contains;
using namespace regimen;

namespace {

constexpr const char* rule_id = "org.example.raw/hold";
const regimen_rule one_rule[] = {raw::rule(rule_id)};

int32_t evaluate(const regimen_rule_plugin*, const regimen_request*, const regimen_sink*) { return REGIMEN_OK; }

regimen_rule_plugin sound_plugin() { return raw::plugin("org.example.raw", one_rule, evaluate); }

}  // namespace

TEST_CASE("a plugin's table is read as it declares itself", "[rules][describe]") {
  regimen_rule_plugin plugin = sound_plugin();
  plugin.flags = REGIMEN_PLUGIN_ASKS;
  const auto described = describe(plugin);
  REQUIRE(described);
  CHECK(described->id == "org.example.raw");
  CHECK(described->version == "1.2.3");
  CHECK(described->name == "A test");
  CHECK(described->asks);
  REQUIRE(described->rules.size() == 1);
  CHECK(described->rules[0] == RuleDescriptor{rule_id, 3, "Long holds", Severity::caution, {"pregnancy"}, {}});
}

TEST_CASE("a table of another major version is told apart from a broken one", "[rules][describe]") {
  regimen_rule_plugin plugin = sound_plugin();
  plugin.abi_major = 2;
  plugin.struct_size = 16;  // whatever else version 2 changes
  REQUIRE_FALSE(describe(plugin));
  CHECK(describe(plugin).error().place == "version");
}

TEST_CASE("a table of a newer minor version is read by its strides", "[rules][describe]") {
  struct NewerRule {
    regimen_rule known;
    const char* added;
    int32_t also_added;
  };
  static const char* const none[] = {nullptr};
  static const NewerRule rules[] = {
      {{sizeof(NewerRule), 1, "org.example.raw/a", "A", none, REGIMEN_STOP, 0, nullptr, 0, 0}, "x", 1},
      {{sizeof(NewerRule), 2, "org.example.raw/b", "B", nullptr, REGIMEN_INFO, 0, nullptr, 0, 0}, "y", 2}};
  regimen_rule_plugin plugin = sound_plugin();
  plugin.struct_size += 64;
  plugin.abi_minor = 9;
  plugin.rules = &rules[0].known;
  plugin.rule_count = 2;
  plugin.rule_stride = sizeof(NewerRule);
  const auto described = describe(plugin);
  REQUIRE(described);
  REQUIRE(described->rules.size() == 2);
  CHECK(described->rules[1] == RuleDescriptor{"org.example.raw/b", 2, "B", Severity::info, {}, {}});
}

TEST_CASE("a rule of version 1.0 has no translations, one of 1.1 those that it declares", "[rules][describe]") {
  static const regimen_translation translations[] = {
      {sizeof(regimen_translation), 0, "es", "Shorten the hold.", "Acorte la pausa."}};
  regimen_rule rule = raw::rule(rule_id);
  rule.translations = translations;
  rule.translation_count = 1;
  rule.translation_stride = sizeof(regimen_translation);
  const regimen_rule_plugin plugin = raw::plugin("org.example.raw", &rule, evaluate);
  CHECK(describe(plugin)->rules.at(0).translations ==
        std::vector<RuleDescriptor::Translation>{{"es", "Shorten the hold.", "Acorte la pausa."}});
  rule.struct_size = offsetof(regimen_rule, translations);
  CHECK(describe(plugin)->rules.at(0).translations.empty());
  rule.struct_size = sizeof rule;
  SECTION("at no address") { rule.translations = nullptr; }
  SECTION("a million") { rule.translation_count = 1'000'000; }
  SECTION("too close together") { rule.translation_stride = 8; }
  SECTION("without a language") {
    static const regimen_translation nameless[] = {{sizeof(regimen_translation), 0, "", "a", "b"}};
    rule.translations = nameless;
  }
  SECTION("without a text") {
    static const regimen_translation empty[] = {{sizeof(regimen_translation), 0, "es", "a", nullptr}};
    rule.translations = empty;
  }
  CHECK_FALSE(describe(plugin));
}

TEST_CASE("a table that breaks a promise is refused with its place", "[rules][describe]") {
  static const char* endless[100];
  for (const char*& need : endless) need = "fever";
  regimen_rule rules[] = {raw::rule(rule_id), raw::rule("org.example.raw/other")};
  regimen_rule_plugin plugin = raw::plugin("org.example.raw", rules, evaluate);
  plugin.rule_count = 2;
  REQUIRE(describe(plugin).has_value());

  const auto refused = [&](const std::string& place) {
    const auto described = describe(plugin);
    REQUIRE_FALSE(described);
    CHECK(described.error().place == place);
    CHECK_FALSE(described.error().message.empty());
  };
  SECTION("a table cut short") {
    plugin.struct_size = offsetof(regimen_rule_plugin, evaluate);
    refused("struct_size");
  }
  SECTION("a table without a version") {
    plugin.struct_size = 4;
    refused("struct_size");
  }
  SECTION("no function") {
    plugin.evaluate = nullptr;
    refused("evaluate");
  }
  SECTION("no id") {
    plugin.id = nullptr;
    refused("id");
  }
  SECTION("an empty id") {
    plugin.id = "";
    refused("id");
  }
  SECTION("an id with a capital") {
    plugin.id = "org.Example";
    refused("id");
  }
  SECTION("no version text") {
    plugin.version = "";
    refused("version text");
  }
  SECTION("a missing version text is not taken for another interface") {
    plugin.version = nullptr;
    refused("version text");
  }
  SECTION("no name") {
    plugin.name = "";
    refused("name");
  }
  SECTION("a name that is not UTF-8") {
    plugin.name = "\xed\xa0\x80";
    refused("name");
  }
  SECTION("no rules") {
    plugin.rule_count = 0;
    refused("rules");
  }
  SECTION("rules at no address") {
    plugin.rules = nullptr;
    refused("rules");
  }
  SECTION("a million rules") {
    plugin.rule_count = 1'000'000;
    refused("rules");
  }
  SECTION("a stride smaller than a rule") {
    plugin.rule_stride = offsetof(regimen_rule, translations) - 8;
    refused("rule_stride");
  }
  SECTION("a stride that misaligns the rules") {
    plugin.rule_stride = sizeof(regimen_rule) + 1;
    refused("rule_stride");
  }
  SECTION("a rule cut short") {
    rules[1].struct_size = 8;
    refused("rules[1]");
  }
  SECTION("a rule of somebody else") {
    rules[1].id = "org.example.other/hold";
    refused("rules[1].id");
  }
  SECTION("a rule whose id only begins like the plugin's") {
    rules[1].id = "org.example.rawer/hold";
    refused("rules[1].id");
  }
  SECTION("a rule without a name") {
    rules[1].id = "org.example.raw/";
    refused("rules[1].id");
  }
  SECTION("a rule declared twice") {
    rules[1].id = rule_id;
    refused("rules[1].id");
  }
  SECTION("a severity that does not exist") {
    rules[1].severity = 0;
    refused("rules[1].severity");
  }
  SECTION("a rule version of zero") {
    rules[1].version = 0;
    refused("org.example.raw/other");
  }
  SECTION("needs without an end") {
    rules[1].needs = endless;
    refused("rules[1].needs");
  }
}
