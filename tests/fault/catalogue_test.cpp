// The catalogue at the plugins' hosts: sent once, sent again when it is lost or another one, and no way in for what is
// hostile. Many programs in one frame likewise.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "beside_good.hpp"

using Catch::Matchers::Contains;
using namespace regimen;
using regimen::test::host_that_fails_once;
using regimen::test::no_process_left;
using regimen::test::plugin_folder;
using regimen::test::rule_host;
using regimen::test::ScratchFolder;
using regimen::test::short_limits;

namespace {

std::shared_ptr<const ScreenedCatalogue> catalogue(std::size_t count) {
  std::vector<ExercisePtr> exercises;
  for (std::size_t i = 0; i < count; ++i) {
    Exercise exercise;
    exercise.key = "exercise-" + std::to_string(i);
    exercises.push_back(std::make_shared<const Exercise>(std::move(exercise)));
  }
  return std::make_shared<const ScreenedCatalogue>(std::move(exercises));
}

/// The good plugin, which flags the first exercise of all, and one more.
CatalogueAnswer beside_good(const std::string& plugin) {
  CatalogueAnswer answer;
  {
    HostedRules rules(rule_host(), {plugin_folder("good"), plugin_folder(plugin)}, short_limits());
    const auto answers = rules.screen_catalogue(catalogue(3), {});
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].plugin == "org.example.good");
    CHECK(answers[0].status == PluginStatus::ok);
    REQUIRE(answers[0].raised.size() == 1);
    CHECK(answers[0].said.at(answers[0].raised[0].second).message == "Shorten the hold.");
    answer = answers[1];
  }
  CHECK(no_process_left());
  CHECK(answer.raised.empty());
  CHECK(answer.said.empty());
  return answer;
}

void check(const std::string& plugin, PluginStatus status, const std::string& words) {
  CAPTURE(plugin);
  const auto answer = beside_good(plugin);
  CHECK(answer.plugin == "org.example.broken");
  CHECK(answer.status == status);
  CHECK_THAT(answer.detail, Contains(words));
}

}  // namespace

TEST_CASE("a plugin that says what cannot be of the catalogue has not answered, and is named with its reason",
          "[fault][catalogue]") {
  check("flood", PluginStatus::rejected, "more than 4288");
  check("huge-text", PluginStatus::rejected, "67108864 bytes");
  check("undeclared-rule", PluginStatus::rejected, "did not declare");
  check("bad-utf8", PluginStatus::rejected, "not UTF-8");
  check("no-such-item", PluginStatus::rejected, "item 1000000 does not exist");
  check("no-because", PluginStatus::rejected, "without the facts");
  check("severer", PluginStatus::rejected, "severer than the declared");
  check("error-code", PluginStatus::rejected, "code 7");
}

TEST_CASE("a plugin that crashes, hangs or leaves over the catalogue costs its own answer", "[fault][catalogue]") {
  check("null-write", PluginStatus::crashed, "SIGSEGV");
  check("throw-exception", PluginStatus::crashed, "lost its way");
  check("exit", PluginStatus::crashed, "exit status 0");
  check("half-frame", PluginStatus::crashed, "exit status 0");
  check("close-everything", PluginStatus::crashed, "closed its connection");
  check("endless-loop", PluginStatus::timed_out, "500 ms");
}

TEST_CASE("a plugin that writes the answer itself is not believed what cannot be", "[fault][catalogue]") {
  check("garbage", PluginStatus::rejected, "frame of 4294967295 bytes");
  check("forge-answer", PluginStatus::rejected, "not asked");
  check("forge-exercise", PluginStatus::rejected, "exercise 1000000 does not exist, the catalogue has 3");
  check("forge-place", PluginStatus::rejected, "place");
  check("forge-rule", PluginStatus::rejected, "did not declare");
  check("forge-findings", PluginStatus::rejected, "something else than what the catalogue raises");
}

TEST_CASE("a host that is started again is shown the catalogue again", "[hosting][catalogue]") {
  const ScratchFolder folder;
  folder.copy_plugin("good", "good.so");
  const auto three = catalogue(3);
  HostedRules rules(host_that_fails_once(folder), {folder.path()});
  CHECK(rules.screen_catalogue(three, {})[0].raised.size() == 1);

  const std::string self = std::to_string(::getpid());
  pid_t host = 0;
  std::ifstream("/proc/" + self + "/task/" + self + "/children") >> host;
  REQUIRE(host > 0);
  REQUIRE(::kill(host, SIGKILL) == 0);
  siginfo_t dead{};
  REQUIRE(::waitid(P_PID, static_cast<id_t>(host), &dead, WEXITED | WNOWAIT) == 0);
  CHECK(rules.screen_catalogue(three, {})[0].raised.size() == 1);
}

TEST_CASE("another catalogue takes the place of the first, programs in between or not", "[hosting][catalogue]") {
  HostedRules rules(rule_host(), {plugin_folder("good")});
  for (const std::size_t count : {3U, 0U, 1U, 5000U, 2U}) {
    const auto some = catalogue(count);
    for (int round = 0; round < 2; ++round) {
      const auto answer = rules.screen_catalogue(some, {})[0];
      CHECK(answer.status == PluginStatus::ok);
      CHECK(answer.raised.size() == (count > 0 ? 1U : 0U));
      CHECK(rules.evaluate(test::small_request())[0].findings.size() == 1);
    }
  }
}

TEST_CASE("a catalogue that is too large is answered with an error, not with silence", "[hosting][catalogue]") {
  HostedRules rules(rule_host(), {plugin_folder("good")});
  const auto answer = rules.screen_catalogue(catalogue(200'001), {})[0];
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("too large"));
  CHECK(rules.screen_catalogue(catalogue(2), {})[0].status == PluginStatus::ok);
}

namespace {

ProgramBatch batch(std::size_t programs) {
  BatchMaker maker;
  for (std::size_t i = 0; i < programs; ++i) {
    auto request = test::small_request();
    if (i % 2 == 1) request.items.clear();
    maker.add(std::move(request));
  }
  return maker.take();
}

void check_batch(const std::string& plugin, PluginStatus status, const std::string& words) {
  CAPTURE(plugin);
  {
    HostedRules rules(rule_host(), {plugin_folder("good"), plugin_folder(plugin)}, short_limits());
    const auto answers = rules.evaluate_all(batch(4));
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].status == PluginStatus::ok);
    CHECK(answers[0].said ==
          std::vector<RaisedRule>{{"org.example.good/hold", 3, Severity::caution, "sustained-hold"}});
    CHECK(answers[0].raised == std::vector<BatchAnswer::Raise>{{0, 0, 0}, {2, 0, 0}});
    CHECK(answers[1].plugin == "org.example.broken");
    CHECK(answers[1].status == status);
    CHECK(answers[1].raised.empty());
    CHECK_THAT(answers[1].detail, Contains(words));
  }
  CHECK(no_process_left());
}

}  // namespace

TEST_CASE("a plugin that fails on one of many programs has answered for none, and is named with its reason",
          "[fault][batch]") {
  check_batch("flood", PluginStatus::rejected, "more than 4096");
  check_batch("undeclared-rule", PluginStatus::rejected, "did not declare");
  check_batch("no-such-item", PluginStatus::rejected, "item 1000000 does not exist");
  check_batch("no-because", PluginStatus::rejected, "without the facts");
  check_batch("severer", PluginStatus::rejected, "severer than the declared");
  check_batch("error-code", PluginStatus::rejected, "code 7");
  check_batch("null-write", PluginStatus::crashed, "SIGSEGV");
  check_batch("half-frame", PluginStatus::crashed, "exit status 0");
  check_batch("endless-loop", PluginStatus::timed_out, "500 ms");
  check_batch("garbage", PluginStatus::rejected, "frame of 4294967295 bytes");
  check_batch("forge-exercise", PluginStatus::rejected, "something else than what the programs raise");
}

TEST_CASE("programs that do not fit one frame are asked about in several", "[hosting][batch]") {
  ProgramBatch many = batch(5);
  for (auto& one : many.programs) {
    one.patient.facts.clear();
    for (int i = 0; i < 100; ++i)
      one.patient.facts.emplace_back(std::string(9'000, 'f') + std::to_string(i), Truth::yes);
  }
  HostedRules rules(rule_host(), {plugin_folder("good")});
  const auto answers = rules.evaluate_all(many);
  REQUIRE(answers.size() == 1);
  REQUIRE(answers[0].status == PluginStatus::ok);
  std::vector<std::uint32_t> raising;
  for (const auto& one : answers[0].raised) {
    raising.push_back(one.program);
    CHECK(answers[0].said.at(one.said).rule == "org.example.good/hold");
  }
  CHECK(raising == std::vector<std::uint32_t>{0, 2, 4});
}
