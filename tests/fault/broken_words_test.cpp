#include <catch2/catch.hpp>

#include "beside_good.hpp"

using Catch::Matchers::Contains;
using regimen::PluginAnswer;
using regimen::PluginStatus;
using regimen::test::beside_good;
using regimen::test::plugin_folder;

namespace {

void check_rejected(const std::string& plugin, const std::string& words) {
  const PluginAnswer answer = beside_good(plugin_folder(plugin));
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains(words));
}

}  // namespace

TEST_CASE("a plugin that floods the program with a million findings is rejected", "[fault][words]") {
  check_rejected("flood", "more than 4096");
}

TEST_CASE("a plugin that says 64 MiB in one message is rejected", "[fault][words]") {
  check_rejected("huge-text", "67108864 bytes");
}

TEST_CASE("a plugin whose findings together are longer than a frame is rejected", "[fault][words]") {
  check_rejected("long-answer", "too long");
}

TEST_CASE("a plugin that speaks for another plugin's rule is rejected", "[fault][words]") {
  check_rejected("undeclared-rule", "did not declare");
}

TEST_CASE("a plugin that says what is not UTF-8 is rejected", "[fault][words]") {
  check_rejected("bad-utf8", "message: the text is not UTF-8");
}

TEST_CASE("a plugin that speaks of an item which does not exist is rejected", "[fault][words]") {
  check_rejected("no-such-item", "item 1000000 does not exist, the program has 1");
}

TEST_CASE("a caution without the facts that fired it is rejected", "[fault][words]") {
  check_rejected("no-because", "caution without the facts");
}

TEST_CASE("a finding severer than its rule declares is rejected", "[fault][words]") {
  check_rejected("severer", "stop is severer than the declared caution");
}

TEST_CASE("a plugin whose table is of another version is incompatible, and the versions are named", "[fault][table]") {
  const PluginAnswer answer = beside_good(plugin_folder("other-major"));
  CHECK(answer.status == PluginStatus::incompatible);
  CHECK_THAT(answer.detail, Contains("version 2") && Contains("speaks 1"));
}

TEST_CASE("a plugin that exports another version's symbol is incompatible", "[fault][table]") {
  const PluginAnswer answer = beside_good(plugin_folder("other-symbol"));
  CHECK(answer.status == PluginStatus::incompatible);
  CHECK_THAT(answer.detail, Contains("version 2") && Contains("speaks 1"));
}

TEST_CASE("a library without the entry symbol is no plugin", "[fault][table]") {
  check_rejected("no-symbol", "does not export regimen_rules_v1");
}

TEST_CASE("a plugin that declares a rule of another plugin is rejected", "[fault][table]") {
  check_rejected("foreign-rule", "expected org.example.broken/");
}

TEST_CASE("the second plugin with an id is rejected, by the first one's file name", "[fault][table]") {
  const PluginAnswer answer = beside_good(plugin_folder("second-good"));
  CHECK(answer.status == PluginStatus::rejected);
  CHECK(answer.plugin.id == "org.example.good");
  CHECK_THAT(answer.detail, Contains("another plugin with this id") && Contains("good.so"));
}

TEST_CASE("a plugin with a symbol that nobody defines is not loaded", "[fault][table]") {
  check_rejected("unresolved", "nobody_defines_this");
}

TEST_CASE("a plugin that fails its own canary is rejected with the canary's name, and not believed",
          "[fault][canary]") {
  const PluginAnswer answer = beside_good(plugin_folder("silent-canary"));
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("its own canary \"the miners' own\" failed") && Contains("said nothing"));
}

TEST_CASE("a plugin that crashes on its own canary never gets to judge a patient", "[fault][canary]") {
  const PluginAnswer answer = beside_good(plugin_folder("crashing-canary"));
  CHECK(answer.status == PluginStatus::crashed);
  CHECK_THAT(answer.detail, Contains("SIGABRT") && Contains("while it was loaded"));
}
