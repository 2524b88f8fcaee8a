#include <catch2/catch.hpp>

#include "beside_good.hpp"

using Catch::Matchers::Contains;
using regimen::PluginAnswer;
using regimen::PluginStatus;
using regimen::test::beside_good;
using regimen::test::plugin_folder;
using regimen::test::short_limits;

namespace {

void check_crash(const std::string& plugin, const std::string& words) {
  const PluginAnswer answer = beside_good(plugin_folder(plugin));
  CHECK(answer.status == PluginStatus::crashed);
  CHECK_THAT(answer.detail, Contains(words));
}

}  // namespace

TEST_CASE("a plugin that crashes in a constructor is reported with its signal, by its file's name", "[fault][load]") {
  const PluginAnswer answer = beside_good(plugin_folder("crash-in-constructor"));
  CHECK(answer.status == PluginStatus::crashed);
  CHECK(answer.plugin.id == "crash-in-constructor");
  CHECK_THAT(answer.detail, Contains("SIGSEGV") && Contains("while it was loaded"));
}

TEST_CASE("a plugin that throws in a constructor has crashed", "[fault][load]") {
  check_crash("throw-in-constructor", "SIGABRT");
}

TEST_CASE("a plugin that aborts in a constructor is reported with its signal", "[fault][load]") {
  check_crash("abort-in-constructor", "SIGABRT");
}

TEST_CASE("a plugin that exits with status 0 in a constructor has failed all the same", "[fault][load]") {
  check_crash("exit-in-constructor", "exit status 0");
}

TEST_CASE("a plugin that hangs in a constructor costs the deadline for loading", "[fault][load]") {
  const PluginAnswer answer = beside_good(plugin_folder("hang-in-constructor"), short_limits());
  CHECK(answer.status == PluginStatus::timed_out);
  CHECK_THAT(answer.detail, Contains("1500 ms") && Contains("while it was loaded"));
}

TEST_CASE("a plugin that introduces itself with a frame of two gigabytes is rejected", "[fault][load]") {
  const PluginAnswer answer = beside_good(plugin_folder("forge-hello"));
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("frame of 2147483647 bytes"));
}

TEST_CASE("a plugin that writes to a null pointer is reported with its signal, by its id", "[fault][evaluate]") {
  const PluginAnswer answer = beside_good(plugin_folder("null-write"));
  CHECK(answer.status == PluginStatus::crashed);
  CHECK(answer.plugin.id == "org.example.broken");
  CHECK(answer.plugin.version == "1.2.3");
  CHECK_THAT(answer.detail, Contains("signal 11 (SIGSEGV)") && Contains("while it judged"));
}

TEST_CASE("a plugin that aborts is reported with its signal", "[fault][evaluate]") { check_crash("abort", "SIGABRT"); }

TEST_CASE("a plugin that throws is reported with the exception's words", "[fault][evaluate]") {
  check_crash("throw-exception", "the rule lost its way");
}

TEST_CASE("a plugin that throws an int is reported", "[fault][evaluate]") {
  check_crash("throw-int", "something that is no exception");
}

TEST_CASE("a plugin that calls exit(0) has failed", "[fault][evaluate]") { check_crash("exit", "exit status 0"); }

TEST_CASE("a plugin that calls _exit(0) has failed", "[fault][evaluate]") {
  check_crash("exit-at-once", "exit status 0");
}

TEST_CASE("a plugin that never returns costs the deadline for answers", "[fault][evaluate]") {
  const PluginAnswer answer = beside_good(plugin_folder("endless-loop"), short_limits());
  CHECK(answer.status == PluginStatus::timed_out);
  CHECK_THAT(answer.detail, Contains("500 ms") && Contains("while it judged"));
}

TEST_CASE("a plugin that ignores polite signals is ended all the same", "[fault][evaluate]") {
  CHECK(beside_good(plugin_folder("sleep-on"), short_limits()).status == PluginStatus::timed_out);
}

#if !defined(__SANITIZE_ADDRESS__)  // AddressSanitizer itself needs more addresses than any useful limit allows
TEST_CASE("a plugin that allocates ten gigabytes hits the limit", "[fault][evaluate]") {
  check_crash("eat-memory", "SIGABRT");
  check_crash("eat-memory-in-constructor", "SIGABRT");
}
#endif

TEST_CASE("a plugin that returns an error code has not answered, whatever it said before", "[fault][evaluate]") {
  const PluginAnswer answer = beside_good(plugin_folder("error-code"));
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("code 7"));
}

TEST_CASE("a plugin that closes every descriptor and lives on has failed", "[fault][evaluate]") {
  check_crash("close-everything", "closed its connection");
}

TEST_CASE("a plugin that writes garbage to every pipe is rejected", "[fault][evaluate]") {
  const PluginAnswer answer = beside_good(plugin_folder("garbage"));
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("frame of 4294967295 bytes"));
}

TEST_CASE("a plugin that forges an answer to another question is rejected", "[fault][evaluate]") {
  CHECK(beside_good(plugin_folder("forge-answer")).status == PluginStatus::rejected);
}

TEST_CASE("a plugin that exits in the middle of a frame has not answered", "[fault][evaluate]") {
  check_crash("half-frame", "exit status 0");
}
