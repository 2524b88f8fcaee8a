#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "clinic_file.hpp"
#include "clinic_values.hpp"
#include "migrations.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds patience(50);

/// Today's migrations and two that are to come.
std::vector<db::Migration> with_later(std::string_view last_sql = "CREATE TABLE third (x)") {
  std::vector<db::Migration> all(db::clinic_migrations().begin(), db::clinic_migrations().end());
  const int latest = db::latest_version(all);
  all.push_back({latest + 1, "ALTER TABLE patient ADD COLUMN phone TEXT; UPDATE patient SET phone = 'none'"});
  all.push_back({latest + 2, last_sql});
  return all;
}

std::vector<fs::path> backups(const TemporaryFolder& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder.path()))
    if (entry.path().string().find(".backup") != std::string::npos) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::string migration_failure(const fs::path& file, const std::vector<db::Migration>& migrations) {
  try {
    const auto database = db::open_clinic_file(file, patience, migrations);
    return "no failure";
  } catch (const WorldFailure& failure) {
    return failure.what();
  }
}

}  // namespace

TEST_CASE("the migrations are numbered from one without a gap", "[db][clinic]") {
  int number = 0;
  for (const db::Migration& migration : db::clinic_migrations()) {
    CHECK(migration.to == ++number);
    CHECK_FALSE(migration.sql.empty());
  }
  CHECK(number >= 1);
}

TEST_CASE("an older database is migrated, with a good backup of what it was beside it", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  {
    SmallClinic small(file);
    REQUIRE(small.clinic.save_draft(small.program, full_program()));
  }
  const int old_version = db::latest_version(db::clinic_migrations());
  {
    auto database = db::open_clinic_file(file, patience, with_later());
    CHECK(db::version_of(database) == old_version + 2);
    CHECK(database.execAndGet("SELECT phone FROM patient").getString() == "none");
    CHECK(database.execAndGet("SELECT title FROM program_content").getString() == full_program().title);
  }
  REQUIRE(backups(folder) == std::vector<fs::path>{file.string() + ".v" + std::to_string(old_version) + ".backup"});
  struct stat status {};
  REQUIRE(::stat(backups(folder)[0].c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);

  // The backup is a clinic that this version of the program opens.
  const fs::path restored = folder.path() / "restored.sqlite";
  fs::copy_file(backups(folder)[0], restored);
  CHECK(Clinic(restored).load_draft(ProgramKey{1}).value() == full_program());
}

TEST_CASE("a database from before the first version is migrated after a backup", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  {
    SQLite::Database database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA application_id = " + std::to_string(db::clinic_application_id));
    database.exec("CREATE TABLE note (text); INSERT INTO note VALUES ('kept')");
  }
  Clinic clinic(file);
  CHECK(clinic.add_patient(full_patient(), today));
  REQUIRE(backups(folder) == std::vector<fs::path>{file.string() + ".v0.backup"});
  SQLite::Database backup(backups(folder)[0]);
  CHECK(backup.execAndGet("SELECT text FROM note").getString() == "kept");
}

TEST_CASE("a backup never replaces an earlier one", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  { const Clinic clinic(file); }
  const std::string name =
      file.filename().string() + ".v" + std::to_string(db::latest_version(db::clinic_migrations())) + ".backup";
  static_cast<void>(folder.file(name, "an earlier one"));
  { const auto database = db::open_clinic_file(file, patience, with_later()); }
  CHECK(backups(folder) == std::vector<fs::path>{folder.path() / name, folder.path() / (name + "-2")});
  CHECK(content_of(folder.path() / name) == "an earlier one");
}

TEST_CASE("a database of this version is opened without a backup", "[db][clinic]") {
  const TemporaryFolder folder;
  { const Clinic clinic(folder.path() / "clinic.sqlite"); }
  { const Clinic clinic(folder.path() / "clinic.sqlite"); }
  CHECK(backups(folder).empty());
}

TEST_CASE("a migration that fails leaves the step before it whole", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  { SmallClinic small(file); }
  const int old_version = db::latest_version(db::clinic_migrations());
  const auto broken =
      with_later("CREATE TABLE third (x); INSERT INTO third VALUES (1); INSERT INTO nowhere VALUES (1)");
  CHECK_THAT(migration_failure(file, broken), Contains(file.string()));
  SQLite::Database database(file, SQLite::OPEN_READWRITE);
  CHECK(db::version_of(database) == old_version + 1);
  CHECK_FALSE(database.tableExists("third"));
  CHECK(database.execAndGet("SELECT count(*) FROM patient").getInt() == 1);
  CHECK(backups(folder).size() == 1);
}

TEST_CASE("a migration that would break a reference is undone", "[db][clinic]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "clinic.sqlite";
  { SmallClinic small(file); }
  CHECK_THAT(migration_failure(file, with_later("DELETE FROM patient")), Contains(file.string()));
  SQLite::Database database(file, SQLite::OPEN_READWRITE);
  CHECK(database.execAndGet("SELECT count(*) FROM patient").getInt() == 1);
}

TEST_CASE("the connection is durable, checks references and trusts no schema", "[db][clinic]") {
  const TemporaryFolder folder;
  auto database = db::open_clinic_file(folder.path() / "clinic.sqlite", patience, db::clinic_migrations());
  CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "wal");
  CHECK(database.execAndGet("PRAGMA synchronous").getInt() == 2);
  CHECK(database.execAndGet("PRAGMA foreign_keys").getInt() == 1);
  CHECK(database.execAndGet("PRAGMA trusted_schema").getInt() == 0);
  CHECK(database.execAndGet("PRAGMA application_id").getInt() == db::clinic_application_id);
  CHECK(database.execAndGet("PRAGMA busy_timeout").getInt() == 50);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) <= 3);  // no unfinished file beside it
}
