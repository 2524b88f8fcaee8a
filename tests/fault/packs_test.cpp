// Rule packs in hosts of their own, beside a good plugin: good ones, broken ones, and files that only claim to be
// packs.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "beside_good.hpp"
#include "house_pack.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using regimen::HostedRules;
using regimen::PluginAnswer;
using regimen::PluginStatus;
using regimen::ScreeningRequest;
using regimen::test::beside_good;
using regimen::test::plugin_folder;
using regimen::test::rule_host;
using regimen::test::ScratchFolder;
using regimen::testing::failing_pack;
using regimen::testing::house_pack;

namespace {

void write_file(const fs::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  out.close();
  REQUIRE(out.good());
}

ScreeningRequest painful_knee() {
  ScreeningRequest request = regimen::test::small_request();
  request.facts = {{"knee-pain", regimen::Truth::yes}};
  return request;
}

}  // namespace

TEST_CASE("a pack answers under its own id, with who stands behind it", "[fault][packs]") {
  const ScratchFolder folder;
  write_file(folder.path() / "house.toml", house_pack());
  HostedRules rules(rule_host(), {folder.path()});
  const auto answers = rules.evaluate(painful_knee());
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].status == PluginStatus::ok);
  CHECK(answers[0].detail.empty());
  CHECK(answers[0].confinement == regimen::Confinement{true, true});
  const auto& plugin = answers[0].plugin;
  CHECK(plugin.canaries >= 1);  // its own tests
  CHECK(plugin.id == "org.example.house");
  CHECK(plugin.version == "1.2.0");
  CHECK(plugin.name == "House rules");
  CHECK(plugin.asks);
  REQUIRE(plugin.pack);
  CHECK(plugin.pack->author == "D. Reyes");
  CHECK(plugin.pack->approved_by == "A. Example");
  CHECK(plugin.pack->approved_on == regimen::parse_date("2026-11-02"));
  CHECK(plugin.pack->review_by == regimen::parse_date("2099-11-01"));
  REQUIRE(answers[0].findings.size() == 1);
  CHECK(answers[0].findings[0].rule == "org.example.house/kneeling");
  CHECK(answers[0].findings[0].rule_version == 3);
  CHECK(answers[0].findings[0].exercise == "bridge");
  REQUIRE(plugin.rules.size() == 1);
  REQUIRE(plugin.rules[0].translations.size() == 2);
  CHECK(plugin.rules[0].translations[0].translated == "Arrodillarse presiona la rodilla.");
}

TEST_CASE("one pack never sees another: each has a host of its own", "[fault][packs]") {
  const ScratchFolder folder;
  write_file(folder.path() / "a.toml", house_pack("org.example.a"));
  write_file(folder.path() / "b.toml", house_pack("org.example.b"));
  write_file(folder.path() / "c.toml", "nothing");
  HostedRules rules(rule_host(), {folder.path(), plugin_folder("good")});
  const auto answers = rules.evaluate(painful_knee());
  REQUIRE(answers.size() == 4);
  CHECK(answers[0].findings.size() == 1);
  CHECK(answers[1].findings.size() == 1);
  CHECK(answers[2].status == PluginStatus::rejected);
  CHECK(answers[3].status == PluginStatus::ok);
}

TEST_CASE("two packs with one id: the second is rejected", "[fault][packs]") {
  const ScratchFolder folder;
  write_file(folder.path() / "a.toml", house_pack());
  write_file(folder.path() / "b.toml", house_pack());
  HostedRules rules(rule_host(), {folder.path()});
  const auto answers = rules.evaluate(painful_knee());
  CHECK(answers.at(0).status == PluginStatus::ok);
  CHECK(answers.at(1).status == PluginStatus::rejected);
  CHECK_THAT(answers.at(1).detail, Contains("another plugin with this id is already there: a.toml"));
}

TEST_CASE("a broken pack costs its own answer and is named with the place", "[fault][packs]") {
  struct Row {
    std::string bytes;
    const char* detail;
  };
  std::string typo = house_pack();
  typo.replace(typo.find("knee-pain"), 9, "knee-pian");
  const auto row = GENERATE_COPY(values<Row>({
      {"", "broken.toml: this is no rule pack: `[pack]` is missing"},
      {"[rule]\n", "this is no rule pack"},
      {"[\n", "broken.toml line 1: not TOML"},
      {house_pack().substr(0, 300), "broken.toml line"},
      {typo, "broken.toml line 16: `knee-pian` is not a known fact; did you mean `knee-pain`?"},
      {std::string("[pack]\n\0", 8), "a NUL character"},
      {"\xff\xfe[", "expected UTF-8"},
      {std::string(std::size_t{10} << 20, '#'), "at most 1024 KiB"},
      {std::string(900'000, '['), "not TOML"},
      {"a = " + std::string(900'000, '['), "not TOML"},
  }));
  CAPTURE(row.bytes.substr(0, 40));
  const ScratchFolder folder;
  write_file(folder.path() / "broken.toml", row.bytes);
  const PluginAnswer answer = beside_good(folder.path());
  CHECK(answer.status == PluginStatus::rejected);
  CHECK(answer.plugin.id == "broken");
  CHECK_THAT(answer.detail, Contains(row.detail));
}

TEST_CASE("a pack whose own test fails is rejected by name, with the test", "[fault][packs]") {
  const ScratchFolder folder;
  write_file(folder.path() / "house.toml", failing_pack());
  const PluginAnswer answer = beside_good(folder.path());
  CHECK(answer.status == PluginStatus::rejected);
  CHECK(answer.plugin.id == "org.example.house");
  CHECK_THAT(answer.detail, Contains("its own test \"never\" fails, house.toml line 29: `kneeling` should be raised"));
}

TEST_CASE("what is no regular file is rejected as a pack and never opened", "[fault][packs]") {
  const ScratchFolder folder;
  const auto rejected = [&](const char* why) {
    const PluginAnswer answer = beside_good(folder.path());
    CHECK(answer.status == PluginStatus::rejected);
    CHECK_THAT(answer.detail, Contains(why));
  };
  SECTION("a named pipe") {
    REQUIRE(::mkfifo((folder.path() / "broken.toml").c_str(), 0600) == 0);
    rejected("a named pipe, not a rule pack");
  }
  SECTION("a folder") {
    fs::create_directory(folder.path() / "broken.toml");
    rejected("a folder, not a rule pack");
  }
  SECTION("a link to nowhere") {
    fs::create_symlink(folder.path() / "gone", folder.path() / "broken.toml");
    rejected("leads nowhere");
  }
  SECTION("a device") {
    fs::create_symlink("/dev/zero", folder.path() / "broken.toml");
    rejected("not a regular file");
  }
}

TEST_CASE("a pack that was mended is used from the next question on", "[fault][packs]") {
  const ScratchFolder folder;
  write_file(folder.path() / "house.toml", failing_pack());
  HostedRules rules(rule_host(), {folder.path()});
  CHECK(rules.evaluate(painful_knee()).at(0).status == PluginStatus::rejected);
  write_file(folder.path() / "house.toml", house_pack());
  CHECK(rules.evaluate(painful_knee()).at(0).status == PluginStatus::ok);
}

TEST_CASE("the reader of packs is no plugin by itself", "[fault][packs]") {
  const ScratchFolder folder;
  fs::copy_file(rule_host().parent_path() / "rulebook.so", folder.path() / "rulebook.so");
  CHECK_THAT(beside_good(folder.path()).detail, Contains("the plugin declares no rule"));
}

TEST_CASE("without the reader every pack is named as not read", "[fault][packs]") {
  const ScratchFolder folder;
  const ScratchFolder lonely;
  write_file(folder.path() / "house.toml", house_pack());
  fs::copy_file(rule_host(), lonely.path() / "regimen-rule-host");
  HostedRules rules(lonely.path() / "regimen-rule-host", {folder.path()});
  const auto answer = rules.evaluate(painful_knee()).at(0);
  CHECK(answer.status == PluginStatus::rejected);
  CHECK_THAT(answer.detail, Contains("the reader of rule packs is not loaded"));
}
