#include <SQLiteCpp/Database.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <functional>

#include "clinic_values.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

/// The sentence with which opening this file is refused.
std::string refusal_of(const fs::path& file) {
  try {
    const Clinic clinic(file, std::chrono::milliseconds(20));
    return "no refusal";
  } catch (const WorldFailure& failure) {
    return failure.what();
  }
}

/// Refused with this sentence, and not a byte is other than before.
void check_refused_untouched(const fs::path& file, const std::string& sentence) {
  const std::string before = content_of(file);
  const std::string refusal = refusal_of(file);
  CHECK_THAT(refusal, Contains(file.string()));
  CHECK_THAT(refusal, Contains(sentence));
  CHECK(content_of(file) == before);
}

/// A clinic's database that nobody has open, with something in every table: what an empty page loses is no damage.
fs::path good_clinic(const TemporaryFolder& folder) {
  const fs::path file = folder.path() / "clinic.sqlite";
  SmallClinic small(file);
  static_cast<void>(small.clinic.save_draft(small.program, full_program()).value());
  REQUIRE(small.clinic.save_letterhead(full_letterhead()));
  REQUIRE(small.clinic.enable_rule({std::string(64, 'a'), "holds.so", "therapist-1", {}}));
  return file;
}

/// Whether `check` holds for a user who is bound by permissions; root is not.
bool holds_for_common_user(const std::function<bool()>& check) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(2);
    ::_exit(check() ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a file that is no database is refused untouched", "[db][clinic]") {
  const TemporaryFolder folder;
  check_refused_untouched(folder.file("letter.txt", std::string(5000, 'x')), "is not a database");
  check_refused_untouched(folder.file("short", "SQLite format 3"), "is not a database");
  check_refused_untouched(folder.file("header only", std::string("SQLite format 3\0", 16)), "is not a database");
}

TEST_CASE("an empty file is refused and not taken for a new clinic", "[db][clinic]") {
  const TemporaryFolder folder;
  check_refused_untouched(folder.file("clinic.sqlite", ""), "is empty");
}

TEST_CASE("a folder is refused", "[db][clinic]") {
  const TemporaryFolder folder;
  CHECK_THAT(refusal_of(folder.path()), Contains("is a folder"));
}

TEST_CASE("another program's database is refused untouched", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "other.sqlite";
  { SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)"); }
  check_refused_untouched(file, "is not a clinic's database");
}

TEST_CASE("a newer database is refused untouched", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  { SQLite::Database(file, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 1000"); }
  check_refused_untouched(file, "newer version");
  CHECK_FALSE(fs::exists(file.string() + "-wal"));
}

TEST_CASE("a newer version that is still in the write-ahead log is seen and refused untouched", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  SQLite::Database other(file, SQLite::OPEN_READWRITE);
  other.exec("PRAGMA wal_autocheckpoint = 0");
  other.exec("PRAGMA user_version = 1000");
  check_refused_untouched(file, "newer version");
}

TEST_CASE("a damaged database is refused untouched", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  const std::string good = content_of(file);
  SECTION("cut short") { fs::resize_file(file, good.size() / 2 / 4096 * 4096); }
  SECTION("cut within a page") { fs::resize_file(file, good.size() - 100); }
  SECTION("overwritten") {
    std::string damaged = good;
    damaged.replace(8192, 8192, std::string(8192, '\x5A'));
    static_cast<void>(folder.file("clinic.sqlite", damaged));
  }
  check_refused_untouched(file, "is damaged");
}

TEST_CASE("a read-only file is refused untouched and named", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  const std::string before = content_of(file);
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
  REQUIRE(::chmod(file.c_str(), 0444) == 0);
  CHECK(holds_for_common_user([&] { return refusal_of(file).find("is read-only") != std::string::npos; }));
  CHECK(content_of(file) == before);
}

TEST_CASE("a file in a read-only folder is refused untouched and named", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  const std::string before = content_of(file);
  REQUIRE(::chmod(file.c_str(), 0666) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
  CHECK(holds_for_common_user([&] { return refusal_of(file).find("is in a read-only folder") != std::string::npos; }));
  CHECK(content_of(file) == before);
}

TEST_CASE("a clinic that cannot be created says where", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path not_a_folder = folder.file("file", "x");
  CHECK_THAT(refusal_of(not_a_folder / "clinic.sqlite"), Contains((not_a_folder / "clinic.sqlite").string()));
  REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
  CHECK(holds_for_common_user([&] {
    return refusal_of(folder.path() / "new" / "clinic.sqlite").find("cannot be created") != std::string::npos;
  }));
}

TEST_CASE("a locked database says that another program has it", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  SQLite::Database other(file, SQLite::OPEN_READWRITE);
  other.exec("PRAGMA locking_mode = EXCLUSIVE");
  other.exec("BEGIN EXCLUSIVE");
  check_refused_untouched(file, "is in use by another program");
}

TEST_CASE("a save that meets a lock says so, changes nothing and works afterwards", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  Clinic clinic(file, std::chrono::milliseconds(20));
  SQLite::Database other(file, SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  CHECK_THROWS_WITH(clinic.save_draft(ProgramKey{1}, Program{}), Contains("is in use by another program"));
  CHECK(clinic.load_draft(ProgramKey{1}).value() == full_program());
  other.exec("ROLLBACK");
  CHECK(clinic.save_draft(ProgramKey{1}, Program{}).value() == 2);
}

TEST_CASE("a refusal never holds what the database holds", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  { SQLite::Database(file, SQLite::OPEN_READWRITE).exec("UPDATE program_item SET phase = phase"); }
  {
    SQLite::Database other(file, SQLite::OPEN_READWRITE);
    other.exec("CREATE TRIGGER t BEFORE INSERT ON patient BEGIN SELECT raise(ABORT, 'Ample'); END");
  }
  Clinic clinic(file);
  try {
    static_cast<void>(clinic.add_patient(full_patient(), today));
    FAIL("the trigger did not fire");
  } catch (const WorldFailure& failure) {
    CHECK_THAT(failure.what(), !Contains("Ample"));
    CHECK_THAT(failure.what(), Contains(file.string()));
  }
}

TEST_CASE("values that were never written are damage and not a crash", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = good_clinic(folder);
  const auto sql = GENERATE(as<std::string>{}, "UPDATE patient SET birth_date = '2026-02-30'",
                            "UPDATE patient_fact SET fact = 'No Such Fact' WHERE fact = 'spinal-stenosis'",
                            "DROP TRIGGER exercise_copy_stays; UPDATE exercise_copy SET toml = 'x' || id",
                            "DROP TRIGGER exercise_copy_is_kept; DELETE FROM exercise_copy",
                            "DELETE FROM program_content", "UPDATE decision SET basis = 'xxxxxxxxxxxxxxxx'",
                            "UPDATE decision SET dose_basis = 'xxxxxxxxxxxxxxxx' WHERE rule_version IS NOT NULL");
  INFO(sql);
  {
    SQLite::Database other(file, SQLite::OPEN_READWRITE);
    other.exec("PRAGMA foreign_keys = OFF");
    other.exec(sql);
  }
  const Clinic clinic(file);
  const auto read_everything = [&] {
    static_cast<void>(clinic.patients(""));
    if (!clinic.load_draft(ProgramKey{1})) throw WorldFailure("there is no draft");
  };
  CHECK_THROWS_AS(read_everything(), WorldFailure);
}
