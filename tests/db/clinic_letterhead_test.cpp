#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include <catch2/catch.hpp>

#include "clinic_file.hpp"
#include "clinic_values.hpp"
#include "migrations.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
namespace fs = std::filesystem;

namespace {

/// A database as the program's first version left it, with a draft and an issued version.
void make_first_version(const fs::path& file) {
  auto database = db::open_clinic_file(file, std::chrono::milliseconds(50), db::clinic_migrations().first(1));
  REQUIRE(db::version_of(database) == 1);
  database.exec(R"sql(
    INSERT INTO patient (name, name_words, sex, language, notes) VALUES ('A. Example', ' a example', 'other', 'en', '');
    INSERT INTO episode (patient, opened, reason) VALUES (1, '2026-01-05', 'Back pain');
    INSERT INTO program (episode, revision) VALUES (1, 1);
    INSERT INTO program_content (program, number, title, next_item) VALUES (1, NULL, 'Kept', 1), (1, 1, 'Kept', 1);
    INSERT INTO issued_version (content, issued_at, patient_name, sex, language, record)
      VALUES (2, '2026-01-05T12:00:00Z', 'A. Example', 'other', 'en', '[facts]' || char(10) || '[measures]');
  )sql");
}

}  // namespace

TEST_CASE("a clinic that never saved a letterhead has an empty one", "[db][clinic][letterhead]") {
  const TemporaryFolder folder;
  CHECK(Clinic(folder.path() / "clinic.sqlite").letterhead() == Letterhead{});
}

TEST_CASE("a letterhead comes back equal, its logo byte for byte", "[db][clinic][letterhead]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  const auto letterhead = GENERATE(full_letterhead(), Letterhead{}, Letterhead{"Name", "", "", "", std::nullopt},
                                   Letterhead{"", "", "", std::string(largest_logo_bytes, '\xFF'), Paper::a4});
  {
    Clinic clinic(file);
    REQUIRE(clinic.save_letterhead(full_letterhead()));
    REQUIRE(clinic.save_letterhead(letterhead));
    CHECK(clinic.letterhead() == letterhead);
  }
  CHECK(Clinic(file).letterhead() == letterhead);
}

TEST_CASE("a letterhead that cannot be kept is refused with its place and changes nothing",
          "[db][clinic][letterhead]") {
  const TemporaryFolder folder;
  Clinic clinic(folder.path() / "clinic.sqlite");
  REQUIRE(clinic.save_letterhead(full_letterhead()));
  Letterhead letterhead = full_letterhead();
  std::string place;
  SECTION("a name that is not UTF-8") {
    letterhead.name = "\xC3";
    place = "letterhead.name";
  }
  SECTION("a telephone with NUL") {
    letterhead.phone = std::string("1\0", 2);
    place = "letterhead.phone";
  }
  SECTION("an address that is not UTF-8") {
    letterhead.address = "\xFF";
    place = "letterhead.address";
  }
  SECTION("a logo one byte too large") {
    letterhead.logo = std::string(largest_logo_bytes + 1, 'x');
    place = "letterhead.logo";
  }
  const auto saved = clinic.save_letterhead(letterhead);
  REQUIRE_FALSE(saved);
  CHECK(saved.error().place == place);
  CHECK(clinic.letterhead() == full_letterhead());
}

TEST_CASE("a database of the first version is backed up, keeps what it has and gets an empty letterhead",
          "[db][clinic][letterhead]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "clinic.sqlite";
  make_first_version(file);
  Clinic clinic(file);
  CHECK(clinic.letterhead() == Letterhead{});
  CHECK(clinic.patient(PatientKey{1})->patient.name.reveal() == "A. Example");
  CHECK(clinic.load_draft(ProgramKey{1})->title == "Kept");
  CHECK(clinic.load_draft(ProgramKey{1})->next_visit == std::nullopt);
  CHECK(clinic.issued(ProgramKey{1}, 1)->program.next_visit == std::nullopt);
  REQUIRE(clinic.save_letterhead(full_letterhead()));
  CHECK(clinic.letterhead() == full_letterhead());
  const SQLite::Database backup(file.string() + ".v1.backup");
  CHECK_FALSE(backup.tableExists("letterhead"));
}

TEST_CASE("a day of the next visit that does not exist is not stored", "[db][clinic]") {
  const TemporaryFolder folder;
  SmallClinic small(folder.path() / "clinic.sqlite");
  Program program;
  program.next_visit = day(2026, 2, 30);
  const auto saved = small.clinic.save_draft(small.program, program);
  REQUIRE_FALSE(saved);
  CHECK(saved.error().place == "program.next_visit");
}
