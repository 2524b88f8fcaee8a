// A rule file from elsewhere runs only after a person has enabled these very bytes.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "beside_good.hpp"
#include "house_pack.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using regimen::EnabledRules;
using regimen::HostedRules;
using regimen::PluginAnswer;
using regimen::PluginStatus;
using regimen::RuleFolder;
using regimen::sha256_of;
using regimen::test::no_process_left;
using regimen::test::plugin_folder;
using regimen::test::rule_host;
using regimen::test::ScratchFolder;
using regimen::test::small_request;

namespace {

struct Elsewhere {
  ScratchFolder folder;
  std::shared_ptr<EnabledRules> enabled = std::make_shared<EnabledRules>();
  std::vector<RuleFolder> folders() { return {plugin_folder("good"), {folder.path(), enabled}}; }
};

void check_not_enabled(const PluginAnswer& answer, const fs::path& file) {
  CHECK(answer.status == PluginStatus::rejected);
  CHECK(answer.findings.empty());
  CHECK_FALSE(answer.confinement);  // not a byte of it was loaded
  CHECK_THAT(answer.detail, Contains("not enabled") && Contains("sha256 " + *sha256_of(file)));
}

}  // namespace

TEST_CASE("a rule file that nobody enabled is not started and is shown with its digest", "[fault][trust]") {
  Elsewhere elsewhere;
  const fs::path file = elsewhere.folder.copy_plugin("kill-parent-at-load", "other.so");
  HostedRules rules(rule_host(), elsewhere.folders());
  const auto answers = rules.evaluate(small_request());
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].status == PluginStatus::ok);
  CHECK(answers[1].plugin.id == "other");
  check_not_enabled(answers[1], file);
  check_not_enabled(rules.describe()[1], file);
}

TEST_CASE("a rule file runs from the moment that a person enables it until they take it back", "[fault][trust]") {
  Elsewhere elsewhere;
  const fs::path file = elsewhere.folder.copy_plugin("open-socket", "other.so");
  {
    HostedRules rules(rule_host(), {{elsewhere.folder.path(), elsewhere.enabled}});
    check_not_enabled(rules.describe()[0], file);
    elsewhere.enabled->enable(*sha256_of(file));
    CHECK(rules.describe()[0].status == PluginStatus::ok);
    elsewhere.enabled->disable(*sha256_of(file));
    const PluginAnswer off = rules.describe()[0];
    CHECK(off.status == PluginStatus::rejected);
    CHECK_THAT(off.detail, Contains("not enabled"));
    CHECK(no_process_left());  // what ran is not kept running
  }
}

TEST_CASE("a rule file that is changed asks again, even while it runs", "[fault][trust]") {
  Elsewhere elsewhere;
  const fs::path file = elsewhere.folder.copy_plugin("error-code", "other.so");
  elsewhere.enabled->enable(*sha256_of(file));
  HostedRules rules(rule_host(), elsewhere.folders());
  REQUIRE(rules.describe()[1].status == PluginStatus::ok);
  // In its place, at the same size, with the old time of modification.
  const auto modified = fs::last_write_time(file);
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekp(-1, std::ios::end);
  bytes.put('x');
  bytes.close();
  fs::last_write_time(file, modified);
  const PluginAnswer changed = rules.describe()[1];
  CHECK(changed.status == PluginStatus::rejected);
  CHECK_THAT(changed.detail, Contains("not enabled") && Contains(*sha256_of(file)));
}

TEST_CASE("a rule pack is asked about as a plugin is", "[fault][trust]") {
  Elsewhere elsewhere;
  const fs::path file = elsewhere.folder.path() / "house.toml";
  std::ofstream(file) << regimen::testing::house_pack();
  HostedRules rules(rule_host(), elsewhere.folders());
  check_not_enabled(rules.describe()[1], file);
  elsewhere.enabled->enable(*sha256_of(file));
  CHECK(rules.describe()[1].status == PluginStatus::ok);
  std::ofstream(file, std::ios::app) << "# changed\n";
  check_not_enabled(rules.describe()[1], file);
}

TEST_CASE("what cannot be a rule file cannot be enabled and is never opened", "[fault][trust]") {
  Elsewhere elsewhere;
  std::string words;
  SECTION("a folder") {
    fs::create_directory(elsewhere.folder.path() / "other.so");
    words = "no regular file";
  }
  SECTION("a link to nowhere") {
    fs::create_symlink(elsewhere.folder.path() / "gone", elsewhere.folder.path() / "other.so");
    words = "no regular file";
  }
  SECTION("a file that is larger than any") {
    std::ofstream(elsewhere.folder.path() / "other.so") << "x";
    fs::resize_file(elsewhere.folder.path() / "other.so", regimen::largest_rule_file + 1);
    words = "larger than any rule file";
  }
  HostedRules rules(rule_host(), elsewhere.folders());
  const PluginAnswer answer = rules.describe()[1];
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("not enabled") && Contains(words));
}

TEST_CASE("a digest is the SHA-256 of the bytes", "[trust]") {
  const ScratchFolder folder;
  const fs::path file = folder.path() / "abc";
  std::ofstream(file) << "abc";  // FIPS 180-2, appendix B.1
  CHECK(sha256_of(file) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  std::ofstream(file, std::ios::trunc) << std::string(1'000'000, 'a');  // B.3
  CHECK(sha256_of(file) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
