// A plugin that means harm reaches nothing and nobody: neither while it judges nor from a constructor, as root or not.
#include <catch2/catch.hpp>
#include <fstream>

#include "beside_good.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using regimen::Confinement;
using regimen::PluginAnswer;
using regimen::PluginStatus;
using regimen::test::beside_good;
using regimen::test::plugin_folder;
using regimen::test::ScratchFolder;

namespace {

/// A copy of a hostile plugin beside a file of somebody's, screened beside the good plugin; whatever it tries, nothing
/// in its folder has changed afterwards.
PluginAnswer after_trying(const std::string& plugin) {
  const ScratchFolder folder;
  const fs::path file = folder.copy_plugin(plugin, "hostile.so");
  std::ofstream(folder.path() / "hostile.so.neighbour") << "somebody's";
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(file, fs::perms(0644));
  const PluginAnswer answer = beside_good(folder.path());
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2);
  CHECK(fs::exists(file));
  CHECK(fs::status(file).permissions() == fs::perms(0644));
  CHECK(answer.confinement == Confinement{true, true});
  return answer;
}

}  // namespace

TEST_CASE("a plugin that attacks while it judges is ended, and the report says why", "[fault][hostile]") {
  const std::string plugin =
      GENERATE("kill-parent", "signal-group", "signal-parent-thread", "fork", "exec", "shell", "trace-parent",
               "open-socket", "remove-file", "rename-file", "link-file", "change-mode");
  CAPTURE(plugin);
  const PluginAnswer answer = after_trying(plugin);
  CHECK(answer.plugin.id == "org.example.hostile");
  CHECK(answer.status == PluginStatus::crashed);
  CHECK_THAT(answer.detail, Contains("a system call that no rule needs") && Contains("while it judged"));
}

TEST_CASE("a plugin that attacks from a constructor is ended, and the report names its file", "[fault][hostile]") {
  const std::string plugin = GENERATE("kill-parent", "fork", "exec", "shell", "open-socket", "remove-file");
  CAPTURE(plugin);
  const PluginAnswer answer = after_trying(plugin + "-at-load");
  CHECK(answer.plugin.id == "hostile");
  CHECK(answer.status == PluginStatus::crashed);
  CHECK_THAT(answer.detail, Contains("a system call that no rule needs") && Contains("while it was loaded"));
}

TEST_CASE("a plugin that reaches for more than judging needs is refused it", "[fault][hostile]") {
  const std::string plugin = GENERATE("write-file", "read-passwd", "read-neighbour", "read-library",
                                      "read-parent-memory", "list-folder", "raise-limits", "outlive-parent",
                                      "leave-group", "run-memory", "send-signals-by-file", "crash-in-thread");
  CAPTURE(plugin);
  const PluginAnswer answer = after_trying(plugin);
  REQUIRE(answer.status == PluginStatus::ok);
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].message == "refused: EPERM");
}

TEST_CASE("a constructor reads its library's own file and the system's libraries, and no other", "[fault][hostile]") {
  const auto [plugin, outcome] = GENERATE(table<std::string, std::string>({{"read-passwd", "refused: EACCES"},
                                                                           {"read-neighbour", "refused: EACCES"},
                                                                           {"read-parent-memory", "refused: EACCES"},
                                                                           {"list-folder", "refused: EACCES"},
                                                                           {"write-file", "refused: EPERM"},
                                                                           {"raise-limits", "refused: EPERM"},
                                                                           {"crash-in-thread", "refused: EPERM"},
                                                                           {"read-library", "done"}}));
  CAPTURE(plugin);
  const PluginAnswer answer = after_trying(plugin + "-at-load");
  REQUIRE(answer.status == PluginStatus::ok);
  REQUIRE(answer.findings.size() == 1);
  CHECK(answer.findings[0].message == outcome);
}

TEST_CASE("a plugin cannot say itself how it is confined", "[fault][hostile]") {
  const PluginAnswer answer = beside_good(plugin_folder("forge-confinement"));
  CHECK(answer.status == PluginStatus::rejected);
  // The host's introduction comes behind it, together with it or a moment later.
  CHECK_THAT(answer.detail, Contains("answered before it was asked") || Contains("wrote more than its answer"));
  CHECK(answer.confinement == Confinement{true, true});
}

TEST_CASE("a kernel without Landlock is said to have none, and the rest holds", "[fault][confinement]") {
  regimen::HostedRules rules(regimen::test::rule_host().parent_path().parent_path() / "tests/hosts/without-landlock",
                             {plugin_folder("good"), plugin_folder("open-socket")});
  const auto answers = rules.evaluate(regimen::test::small_request());
  CHECK(answers[0].status == PluginStatus::ok);
  CHECK(answers[0].confinement == Confinement{false, true});
  CHECK(answers[1].status == PluginStatus::crashed);
}

TEST_CASE("a kernel without system-call filters is said to have none, and the rest holds", "[fault][confinement]") {
  regimen::HostedRules rules(regimen::test::rule_host().parent_path().parent_path() / "tests/hosts/without-seccomp",
                             {plugin_folder("good"), plugin_folder("read-passwd"), plugin_folder("leave-child")},
                             regimen::test::short_limits());
  const auto answers = rules.evaluate(regimen::test::small_request());
  CHECK(answers[0].status == PluginStatus::ok);
  CHECK(answers[0].confinement == Confinement{true, false});
  REQUIRE(answers[1].findings.size() == 1);
  CHECK(answers[1].findings[0].message == "refused: EACCES");
  // Root may leave a child behind, which holds the pipe open; anybody else cannot have one.
  CHECK((answers[2].status == PluginStatus::timed_out || answers[2].status == PluginStatus::crashed));
}
