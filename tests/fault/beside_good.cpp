#include "beside_good.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <stdexcept>

namespace regimen::test {

namespace fs = std::filesystem;

fs::path rule_host() { return fs::path(REGIMEN_BINARY_DIR) / "bin" / "regimen-rule-host"; }

fs::path plugin_folder(const std::string& name) { return fs::path(REGIMEN_BINARY_DIR) / "tests" / "plugins" / name; }

ScreeningRequest small_request() {
  ScreeningItem item;
  item.exercise = "bridge";
  item.demands = {{Demand::lumbar_extension, DemandLevel::low}};
  item.dose.hold_s = Range{5, 10};
  ScreeningRequest request;
  request.facts = {{"pregnancy", Truth::yes}};
  request.items = {item};
  return request;
}

HostLimits short_limits() {
  HostLimits limits;
  limits.load = std::chrono::milliseconds(1500);
  limits.answer = std::chrono::milliseconds(500);
  return limits;
}

ScratchFolder::ScratchFolder() {
  std::string name = (fs::temp_directory_path() / "regimen-fault-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test: " + name);
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // a test's outcome does not hang on tidying up
  fs::remove_all(path_, ignored);
}

fs::path ScratchFolder::copy_plugin(const std::string& plugin, const std::string& file_name) const {
  fs::path copy = path_ / file_name;
  fs::copy_file(plugin_folder(plugin) / (plugin + ".so"), copy);
  return copy;
}

fs::path host_that_fails_once(const ScratchFolder& folder) {
  fs::path host = folder.path() / "host";
  std::ofstream script(host);
  script << "#!/bin/sh\n"
            "mark=\"$0.was-started\"\n"
            "[ -e \"$mark\" ] && exec '"
         << rule_host().string()
         << "' \"$@\"\n"
            ": > \"$mark\"\n"
            "exec '"
         << rule_host().string() << "' '" << (plugin_folder("abort") / "abort.so").string() << "' \"$2\" \"$3\"\n";
  script.close();
  fs::permissions(host, fs::perms(0755));
  return host;
}

bool no_process_left() {
  while (true) {
    int how = 0;
    const pid_t pid = ::waitpid(-1, &how, 0);
    if (pid < 0) return errno == ECHILD;
    // A child of a plugin's own comes to us when its host is gone (see beside_good): it must not have lived on.
    if (!WIFSIGNALED(how) || WTERMSIG(how) != SIGKILL) return false;
  }
}

PluginAnswer beside_good(const fs::path& folder, HostLimits limits) {
  REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
  std::vector<PluginAnswer> answers;
  {
    HostedRules rules(rule_host(), {plugin_folder("good"), folder}, limits);
    answers = rules.evaluate(small_request());
    const std::vector<PluginAnswer> again = rules.evaluate({});
    REQUIRE(again.size() == 2);
    CHECK(again[0].status == PluginStatus::ok);
  }
  CHECK(no_process_left());
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].plugin.id == "org.example.good");
  CHECK(answers[0].status == PluginStatus::ok);
  REQUIRE(answers[0].findings.size() == 1);
  CHECK(answers[0].findings[0].rule_version == 3);
  CHECK(answers[0].findings[0].exercise == "bridge");
  if (answers[1].status != PluginStatus::ok) {
    CHECK(answers[1].findings.empty());
    CHECK_FALSE(answers[1].detail.empty());
  }
  return answers[1];
}

}  // namespace regimen::test
