#include "regimen/presenters/rule_files.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "memory_clinic.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;

namespace {

struct Page {
  TemporaryFolder folder;
  MemoryClinic clinic;
  EnabledRules enabled;
  Instant at = parse_instant("2026-11-20T09:30:00Z").value();

  RuleFile only() {
    const auto files = rule_files(folder.path(), clinic);
    REQUIRE(files.size() == 1);
    return files[0];
  }
};

}  // namespace

TEST_CASE("a rule file that somebody added asks until a person enables it, and is then in force", "[rule_files]") {
  Page page;
  static_cast<void>(page.folder.file("holds.so", "one"));
  const RuleFile asking = page.only();
  CHECK(asking.standing == RuleStanding::asks);
  CHECK_FALSE(asking.word);
  // sha256sum of "one"
  CHECK(asking.sha256 == "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
  CHECK_FALSE(page.enabled.is_enabled(asking.sha256));

  REQUIRE(enable_rule_file(asking, "therapist-1", page.at, page.clinic, page.enabled));
  const RuleFile enabled = page.only();
  CHECK(enabled.standing == RuleStanding::enabled);
  CHECK(enabled.word == EnabledRule{asking.sha256, "holds.so", "therapist-1", page.at});
  CHECK(page.enabled.is_enabled(asking.sha256));
  CHECK(EnabledRules(page.clinic.enabled_rules()).is_enabled(asking.sha256));  // as after the next start
}

TEST_CASE("a rule file that changed asks again and shows who had enabled what it was", "[rule_files]") {
  Page page;
  static_cast<void>(page.folder.file("holds.so", "one"));
  REQUIRE(enable_rule_file(page.only(), "therapist-1", page.at, page.clinic, page.enabled));
  static_cast<void>(page.folder.file("holds.so", "two"));
  const RuleFile changed = page.only();
  CHECK(changed.standing == RuleStanding::changed);
  REQUIRE(changed.word);
  CHECK(changed.word->enabled_by == "therapist-1");
  CHECK_FALSE(page.enabled.is_enabled(changed.sha256));
}

TEST_CASE("what a person saw is what is enabled: a file that changed in the meantime is not", "[rule_files]") {
  Page page;
  static_cast<void>(page.folder.file("holds.so", "one"));
  const RuleFile seen = page.only();
  static_cast<void>(page.folder.file("holds.so", "two"));
  const auto refused = enable_rule_file(seen, "therapist-1", page.at, page.clinic, page.enabled);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().text(), Contains("has changed since it was shown"));
  CHECK(page.clinic.enabled_rules().empty());
  CHECK_FALSE(page.enabled.is_enabled(page.only().sha256));
  CHECK_FALSE(page.enabled.is_enabled(seen.sha256));
}

TEST_CASE("a word that cannot be kept is not in force", "[rule_files]") {
  Page page;
  static_cast<void>(page.folder.file("holds.so", "one"));
  SECTION("because it is refused") {
    page.clinic.writes = MemoryClinic::Writes::answer_error;
    CHECK_FALSE(enable_rule_file(page.only(), "therapist-1", page.at, page.clinic, page.enabled));
  }
  SECTION("because the disk is full") {
    page.clinic.writes = MemoryClinic::Writes::throw_failure;
    CHECK_THROWS_AS(enable_rule_file(page.only(), "therapist-1", page.at, page.clinic, page.enabled), WorldFailure);
  }
  CHECK_FALSE(page.enabled.is_enabled(page.only().sha256));
}

TEST_CASE("a word that is taken back is out of force, even where it could not be written down", "[rule_files]") {
  Page page;
  static_cast<void>(page.folder.file("holds.so", "one"));
  REQUIRE(enable_rule_file(page.only(), "therapist-1", page.at, page.clinic, page.enabled));
  SECTION("and it is forgotten") {
    disable_rule_file(page.only(), page.clinic, page.enabled);
    CHECK(page.only().standing == RuleStanding::asks);
  }
  SECTION("and the failure is said") {
    page.clinic.writes = MemoryClinic::Writes::throw_failure;
    CHECK_THROWS_AS(disable_rule_file(page.only(), page.clinic, page.enabled), WorldFailure);
  }
  CHECK_FALSE(page.enabled.is_enabled(page.only().sha256));
}

TEST_CASE("what cannot be read is shown with the reason, other files are nobody's business", "[rule_files]") {
  Page page;
  CHECK(rule_files(page.folder.path() / "nowhere", page.clinic).empty());
  static_cast<void>(page.folder.file("README.md", "read me"));
  std::filesystem::create_directory(page.folder.path() / "b.so");
  static_cast<void>(page.folder.file("a.toml", "[rule]"));
  const auto files = rule_files(page.folder.path(), page.clinic);
  REQUIRE(files.size() == 2);
  CHECK(files[0].standing == RuleStanding::asks);
  CHECK(files[1].standing == RuleStanding::unreadable);
  CHECK_THAT(files[1].problem, Contains("no regular file"));
  CHECK_FALSE(enable_rule_file(files[1], "therapist-1", page.at, page.clinic, page.enabled));
}

TEST_CASE("a pack is taken in under its id, in the place of an earlier version, and is in force", "[rule_files]") {
  Page page;
  const TemporaryFolder elsewhere;
  const auto folder = page.folder.path() / "rules";
  const auto take_in = [&](const std::string& content, const std::string& sha256) {
    return take_in_pack(elsewhere.file("house rules.toml", content), sha256, "org.example.house", folder, "therapist-1",
                        page.at, page.clinic, page.enabled);
  };
  const auto sha_of = [&](const std::string& content) { return sha256_of(elsewhere.file("x", content)).value(); };
  const auto taken = take_in("one", sha_of("one"));
  REQUIRE(taken);
  CHECK(*taken == folder / "org.example.house.toml");
  CHECK(content_of(*taken) == "one");
  CHECK(page.enabled.is_enabled(sha_of("one")));
  REQUIRE(take_in("two", sha_of("two")));
  const auto files = rule_files(folder, page.clinic);
  REQUIRE(files.size() == 1);
  CHECK(files[0].standing == RuleStanding::enabled);
  CHECK(content_of(files[0].file) == "two");

  SECTION("another file than was tried changes nothing") { CHECK_FALSE(take_in("three", sha_of("one"))); }
  SECTION("nor does a word that cannot be kept") {
    page.clinic.writes = MemoryClinic::Writes::answer_error;
    CHECK_FALSE(take_in("three", sha_of("three")));
    CHECK_FALSE(page.enabled.is_enabled(sha_of("three")));
  }
  SECTION("nor does an id that leads elsewhere") {
    for (const char* id : {"", "../house", ".house", "a/b"})
      CHECK_FALSE(take_in_pack(elsewhere.file("p.toml", "one"), sha_of("one"), id, folder, "therapist-1", page.at,
                               page.clinic, page.enabled));
  }
  SECTION("a folder that cannot be made is told by name") {
    static_cast<void>(page.folder.file("file", ""));
    CHECK_THROWS_AS(take_in_pack(elsewhere.file("p.toml", "one"), sha_of("one"), "house", page.folder.path() / "file",
                                 "therapist-1", page.at, page.clinic, page.enabled),
                    WorldFailure);
  }
  CHECK(content_of(folder / "org.example.house.toml") == "two");
  CHECK(rule_files(folder, page.clinic).size() == 1);
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
}

TEST_CASE("what is switched off is put aside, and enabling it brings it back", "[rule_files]") {
  Page page;
  static_cast<void>(page.folder.file("holds.so", "one"));
  const auto folder = page.folder.path();
  REQUIRE(enable_rule_file(page.only(), "therapist-1", page.at, page.clinic, page.enabled));
  const auto sha256 = page.only().sha256;
  switch_off(page.only(), folder, page.clinic, page.enabled);
  CHECK_FALSE(page.enabled.is_enabled(sha256));
  CHECK(rule_files(folder, page.clinic).empty());
  const auto off = rule_files(switched_off_folder(folder), page.clinic);
  REQUIRE(off.size() == 1);

  CHECK_FALSE(switch_on({off[0].file, off[0].standing, "another digest", {}, {}}, folder, "therapist-1", page.at,
                        page.clinic, page.enabled));
  CHECK(rule_files(folder, page.clinic).empty());
  static_cast<void>(page.folder.file("holds.so", "another"));
  CHECK_FALSE(switch_on(off[0], folder, "therapist-2", page.at, page.clinic, page.enabled));
  CHECK(content_of(folder / "holds.so") == "another");
  switch_off(page.only(), folder, page.clinic, page.enabled);
  CHECK(rule_files(switched_off_folder(folder), page.clinic).size() == 2);
  CHECK(content_of(off[0].file) == "one");
  REQUIRE(switch_on(off[0], folder, "therapist-2", page.at, page.clinic, page.enabled));
  CHECK(page.only().standing == RuleStanding::enabled);
  CHECK(page.only().word->enabled_by == "therapist-2");
}
