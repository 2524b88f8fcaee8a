#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "beside_good.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using regimen::HostedRules;
using regimen::HostLimits;
using regimen::PluginAnswer;
using regimen::PluginStatus;
using regimen::ScreeningRequest;
using regimen::WorldFailure;
using regimen::test::host_that_fails_once;
using regimen::test::no_process_left;
using regimen::test::plugin_folder;
using regimen::test::rule_host;
using regimen::test::ScratchFolder;
using regimen::test::small_request;

namespace {

/// A time that only the test moves.
struct HandClock {
  std::chrono::steady_clock::time_point now{};
  std::function<std::chrono::steady_clock::time_point()> port() {
    return [this] { return now; };
  }
};

/// The only child of a process with one thread, or 0 while it has none.
pid_t child_of(pid_t parent) {
  const std::string pid = std::to_string(parent);
  std::ifstream children("/proc/" + pid + "/task/" + pid + "/children");
  pid_t child = 0;
  children >> child;
  return children ? child : 0;
}

}  // namespace

TEST_CASE("a plugin answers many requests, each with what was asked", "[hosting]") {
  HostedRules rules(rule_host(), {plugin_folder("good")});
  for (int round = 0; round < 50; ++round) {
    const bool with_item = round % 2 == 0;
    const auto answers = rules.evaluate(with_item ? small_request() : ScreeningRequest{});
    REQUIRE(answers.size() == 1);
    REQUIRE(answers[0].status == PluginStatus::ok);
    REQUIRE(answers[0].findings.size() == (with_item ? 1U : 0U));
  }
}

TEST_CASE("describing starts the plugins and says who they are without judging anything", "[hosting]") {
  HostedRules rules(rule_host(), {plugin_folder("good"), plugin_folder("null-write")});
  const auto answers = rules.describe();
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].status == PluginStatus::ok);
  CHECK(answers[0].plugin.name == "A test");
  REQUIRE(answers[0].plugin.rules.size() == 1);
  CHECK(answers[0].plugin.rules[0].id == "org.example.good/hold");
  CHECK(answers[0].plugin.rules[0].needs == std::vector<std::string>{"pregnancy"});
  CHECK(answers[1].status == PluginStatus::ok);
  CHECK(answers[1].plugin.id == "org.example.broken");
}

TEST_CASE("plugins answer in the order of folders and file names", "[hosting]") {
  const ScratchFolder folder;
  folder.copy_plugin("good", "b.so");
  folder.copy_plugin("error-code", "c.so");
  folder.copy_plugin("no-symbol", "a.so");
  HostedRules rules(rule_host(), {folder.path(), plugin_folder("abort")});
  const auto answers = rules.describe();
  REQUIRE(answers.size() == 4);
  CHECK(answers[0].plugin.id == "a");
  CHECK(answers[1].plugin.id == "org.example.good");
  CHECK(answers[2].plugin.id == "org.example.broken");
  CHECK_THAT(answers[3].detail, Contains("already there: c.so"));
}

TEST_CASE("a plugin that fails once is asked again on a fresh host and has answered", "[hosting][retry]") {
  const ScratchFolder folder;
  HostedRules rules(host_that_fails_once(folder), {plugin_folder("good")});
  const auto answers = rules.evaluate(small_request());
  REQUIRE(answers.size() == 1);
  CHECK(fs::exists(folder.path() / "host.was-started"));
  CHECK(answers[0].status == PluginStatus::ok);
  CHECK(answers[0].findings.size() == 1);
}

TEST_CASE("three failures within ten minutes switch a plugin off, a person switches it on", "[hosting][off]") {
  HandClock clock;
  HostedRules rules(rule_host(), {plugin_folder("null-write")}, {}, clock.port());

  for (int failure = 1; failure <= 3; ++failure) {
    clock.now += std::chrono::minutes(3);
    CHECK_THAT(rules.evaluate(small_request())[0].detail, !Contains("switched off"));
  }
  clock.now += std::chrono::hours(24);
  const PluginAnswer off = rules.evaluate(small_request())[0];
  CHECK(off.status == PluginStatus::crashed);
  CHECK(off.plugin.id == "org.example.broken");
  CHECK_THAT(off.detail, Contains("switched off after 3 failures in 10 minutes") && Contains("SIGSEGV") &&
                             Contains("switch it on again to retry"));
  CHECK(no_process_left());  // nothing was started for it

  SECTION("by its id") { rules.switch_on("org.example.broken"); }
  SECTION("by its file's name") { rules.switch_on("null-write"); }
  CHECK_THAT(rules.evaluate(small_request())[0].detail, !Contains("switched off"));
}

TEST_CASE("failures further apart than ten minutes do not switch a plugin off", "[hosting][off]") {
  HandClock clock;
  HostedRules rules(rule_host(), {plugin_folder("null-write")}, {}, clock.port());
  for (int failure = 0; failure < 5; ++failure) {
    clock.now += std::chrono::minutes(6);
    CHECK_THAT(rules.evaluate(small_request())[0].detail, !Contains("switched off"));
  }
}

TEST_CASE("a retry that succeeds is no failure", "[hosting][off]") {
  const ScratchFolder folder;
  const fs::path host = host_that_fails_once(folder);
  HandClock clock;
  for (int round = 0; round < 5; ++round) {
    fs::remove(folder.path() / "host.was-started");
    HostLimits at_once;
    at_once.failures_until_off = 1;
    HostedRules rules(host, {plugin_folder("good")}, at_once, clock.port());
    CHECK(rules.evaluate(small_request())[0].status == PluginStatus::ok);
    CHECK(rules.evaluate(small_request())[0].status == PluginStatus::ok);
  }
}

TEST_CASE("a file that is no plugin is asked again only when it has changed", "[hosting][refused]") {
  const ScratchFolder folder;
  const fs::path file = folder.copy_plugin("no-symbol", "late.so");
  HostedRules rules(rule_host(), {folder.path()});
  for (int round = 0; round < 5; ++round) {
    const PluginAnswer answer = rules.evaluate(small_request())[0];
    CHECK(answer.status == PluginStatus::rejected);
    CHECK_THAT(answer.detail, !Contains("switched off"));
    CHECK(no_process_left());
  }
  fs::remove(file);
  folder.copy_plugin("good", "late.so");
  const PluginAnswer answer = rules.evaluate(small_request())[0];
  CHECK(answer.status == PluginStatus::ok);
  CHECK(answer.plugin.id == "org.example.good");
}

TEST_CASE("writing to a host that is dead raises no signal, and it is started again", "[hosting][retry]") {
  const ScratchFolder folder;
  folder.copy_plugin("good", "good.so");
  HostedRules rules(rule_host(), {folder.path()});
  REQUIRE(rules.evaluate(small_request())[0].status == PluginStatus::ok);
  const pid_t host = child_of(::getpid());
  REQUIRE(host > 0);
  REQUIRE(::kill(host, SIGKILL) == 0);
  siginfo_t dead{};
  REQUIRE(::waitid(P_PID, static_cast<id_t>(host), &dead, WEXITED | WNOWAIT) == 0);
  CHECK(rules.evaluate(small_request())[0].status == PluginStatus::ok);
}

TEST_CASE("a request that no frame can carry is answered with an error, not with silence", "[hosting]") {
  ScreeningRequest request = small_request();
  request.items.resize(200'000, request.items.front());
  HostedRules rules(rule_host(), {plugin_folder("good")});
  const PluginAnswer answer = rules.evaluate(request)[0];
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("too large"));
  CHECK(rules.evaluate(small_request())[0].status == PluginStatus::ok);
}

TEST_CASE("a request larger than a pipe's buffer arrives whole", "[hosting]") {
  ScreeningRequest request = small_request();
  request.items.resize(20'000, request.items.front());
  HostedRules rules(rule_host(), {plugin_folder("good")});
  CHECK(rules.evaluate(request)[0].status == PluginStatus::ok);
}

TEST_CASE("a plugin that fails on a long request costs its own answer only", "[hosting]") {
  ScreeningRequest request = small_request();
  request.items.resize(20'000, request.items.front());
  HostedRules rules(rule_host(),
                    {plugin_folder("crash-in-constructor"), plugin_folder("abort"), plugin_folder("good")});
  const auto answers = rules.evaluate(request);
  CHECK(answers[0].status == PluginStatus::crashed);
  CHECK(answers[1].status == PluginStatus::crashed);
  CHECK(answers[2].status == PluginStatus::ok);
}

TEST_CASE("a hanging plugin ends when the program is killed", "[hosting]") {
  REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
  const pid_t program = ::fork();
  REQUIRE(program >= 0);
  if (program == 0) {
    HostedRules rules(rule_host(), {plugin_folder("hang-in-constructor")});
    static_cast<void>(rules.describe());
    ::_exit(0);
  }
  pid_t host = 0;
  while (host == 0) {
    REQUIRE(::waitpid(program, nullptr, WNOHANG) == 0);  // it cannot be through: the plugin hangs
    host = child_of(program);
  }
  REQUIRE(::kill(program, SIGKILL) == 0);
  REQUIRE(::waitpid(program, nullptr, 0) == program);
  // The orphan comes to us and must end by itself; were it to live on, this test would not end.
  int how = 0;
  CHECK(::waitpid(host, &how, 0) == host);
}

TEST_CASE("an empty folder has no plugins and no answers", "[hosting]") {
  const ScratchFolder folder;
  HostedRules rules(rule_host(), {folder.path()});
  CHECK(rules.evaluate(small_request()).empty());
}

TEST_CASE("a rules folder that is not there is a failure that names it", "[hosting]") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH(HostedRules(rule_host(), {folder.path() / "nowhere"}), Contains("nowhere"));
  CHECK_THROWS_AS(HostedRules(rule_host(), {folder.path() / "nowhere"}), WorldFailure);
}

TEST_CASE("a rule host that is not there is a failure that names it", "[hosting]") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH(HostedRules(folder.path() / "no-host", {plugin_folder("good")}), Contains("no-host"));
  CHECK_THROWS_AS(HostedRules(folder.path(), {plugin_folder("good")}), WorldFailure);
}

TEST_CASE("a rule host that vanishes later costs answers, not the program", "[hosting]") {
  const ScratchFolder folder;
  const fs::path host = folder.path() / "host";
  fs::copy_file(rule_host(), host);
  HostedRules rules(host, {plugin_folder("good")});
  fs::remove(host);
  const PluginAnswer answer = rules.evaluate(small_request())[0];
  CHECK(answer.status == PluginStatus::crashed);
  CHECK_THAT(answer.detail, Contains("could not be started") && Contains("No such file"));
}
