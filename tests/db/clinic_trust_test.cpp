#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "clinic_file.hpp"
#include "migrations.hpp"
#include "regimen/db/clinic.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

EnabledRule enabled(char digit, const std::string& by = "therapist-1", const std::string& at = "2026-11-20T09:30:00Z") {
  return {std::string(64, digit), "holds.so", by, parse_instant(at).value()};
}

}  // namespace

TEST_CASE("a clinic that never enabled a rule file has none enabled", "[db][clinic][trust]") {
  const TemporaryFolder folder;
  CHECK(Clinic(folder.path() / "clinic.sqlite").enabled_rules().empty());
}

TEST_CASE("an enabled rule file is remembered with who and when, and forgotten when it is disabled",
          "[db][clinic][trust]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  {
    Clinic clinic(file);
    REQUIRE(clinic.enable_rule(enabled('b', "therapist-2", "2026-11-21T09:30:00Z")));
    REQUIRE(clinic.enable_rule(enabled('a')));
  }
  Clinic clinic(file);
  CHECK(clinic.enabled_rules() ==
        std::vector<EnabledRule>{enabled('a'), enabled('b', "therapist-2", "2026-11-21T09:30:00Z")});
  clinic.disable_rule(enabled('a').sha256);
  clinic.disable_rule(enabled('a').sha256);
  CHECK(clinic.enabled_rules() == std::vector<EnabledRule>{enabled('b', "therapist-2", "2026-11-21T09:30:00Z")});
}

TEST_CASE("the newest word for a rule file replaces the older one", "[db][clinic][trust]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  REQUIRE(clinic.enable_rule(enabled('a')));
  REQUIRE(clinic.enable_rule(enabled('a', "therapist-2")));
  CHECK(clinic.enabled_rules() == std::vector<EnabledRule>{enabled('a', "therapist-2")});
}

TEST_CASE("a word that cannot be kept is refused with its place and changes nothing", "[db][clinic][trust]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  EnabledRule rule = enabled('a');
  std::string place;
  SECTION("a digest that is too short") {
    rule.sha256.pop_back();
    place = "sha256";
  }
  SECTION("a digest in capitals") {
    rule.sha256[0] = 'A';
    place = "sha256";
  }
  SECTION("a file name that is not UTF-8") {
    rule.file = "\xFF.so";
    place = "file";
  }
  SECTION("nobody's name") {
    rule.enabled_by.clear();
    place = "enabled_by";
  }
  SECTION("a name with NUL") {
    rule.enabled_by = std::string("a\0b", 3);
    place = "enabled_by";
  }
  const auto refused = clinic.enable_rule(rule);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().place == place);
  CHECK(clinic.enabled_rules().empty());
}

TEST_CASE("a database of before rule files were enabled is brought up to date, with nothing enabled",
          "[db][clinic][trust]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  {
    const auto before = db::open_clinic_file(file, std::chrono::milliseconds(50), db::clinic_migrations().first(2));
    REQUIRE_FALSE(before.tableExists("enabled_rule"));
  }
  Clinic clinic(file);
  CHECK(clinic.enabled_rules().empty());
  CHECK(clinic.enable_rule(enabled('a')));
}
