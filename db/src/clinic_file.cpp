#include "clinic_file.hpp"

#include <SQLiteCpp/Column.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "private_file.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/marked.hpp"
#include "sqlite_failure.hpp"

namespace regimen::db {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, const char* pattern, const std::string& detail = {}) {
  throw WorldFailure(pattern, file.string(), detail);
}

[[noreturn]] void refuse_foreign(const fs::path& file) {
  refuse(file, marked("{file} is not a clinic's database of this program. It was left as it is; choose another file."));
}

[[noreturn]] void refuse_newer(const fs::path& file, int version, int latest) {
  refuse(file,
         marked("{file} was written by a newer version of this program. It was left as it is; install the newer "
                "program."),
         fmt::format("form {}; this program knows {}", version, latest));
}

/// A number of SQLite's file header, most significant byte first.
int header_number(const std::array<char, 100>& header, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = (number << 8U) | static_cast<unsigned char>(header.at(i));
  return static_cast<int>(number);
}

/// Looks at the file without SQLite, which would leave files beside it and may touch it.
void check_header(const fs::path& file, int latest) {
  if (fs::is_directory(file)) refuse(file, marked("{file} is a folder. Name a file in it."));
  std::ifstream stream(file, std::ios::binary);
  std::array<char, 100> header{};
  stream.read(header.data(), header.size());
  if (stream.bad() || (stream.gcount() == 0 && !stream.eof()))
    refuse(file, marked("{file} cannot be read. Check that you may read it and that the disk works."));
  // An empty file is a valid empty database for SQLite. A clinic that has become empty must not look like a new one.
  if (stream.gcount() == 0)
    refuse(file, marked("{file} is empty; a clinic's database never is. Restore the newest backup, or remove the file "
                        "to begin anew."));
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (stream.gcount() != static_cast<std::streamsize>(header.size()) ||
      std::string_view(header.data(), magic.size()) != magic)
    refuse(file, marked("{file} is not a database. It was left as it is; choose another file."));
  if (header_number(header, 68) != clinic_application_id) refuse_foreign(file);
  if (const int version = header_number(header, 60); version > latest) refuse_newer(file, version, latest);
}

void check_writable(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (::access(file.c_str(), W_OK) != 0)
    refuse(file, marked("{file} is read-only. It was left as it is; give yourself the right to write to it."));
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    refuse(
        file,
        marked(
            "{file} is in a read-only folder. It was left as it is; give yourself the right to write to the folder."));
}

/// While it is off, closing the connection leaves the file as it is even where its write-ahead log has something.
void checkpoint_on_close(SQLite::Database& database, bool on) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

void check_content(SQLite::Database& database, const fs::path& file, int latest) {
  if (database.execAndGet("PRAGMA application_id").getInt() != clinic_application_id) refuse_foreign(file);
  if (const int version = version_of(database); version > latest) refuse_newer(file, version, latest);
  if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
    throw SQLite::Exception("quick_check", SQLITE_CORRUPT);
  // What is missing of the last page is read as zeros, and an empty table's page does not notice.
  if (fs::file_size(file) % static_cast<std::uintmax_t>(database.execAndGet("PRAGMA page_size").getInt()) != 0)
    throw SQLite::Exception("file size", SQLITE_CORRUPT);
}

void make_durable(SQLite::Database& database) {
  if (database.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
    throw SQLite::Exception("journal_mode", SQLITE_CANTOPEN);
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
}

SQLite::Database open_existing(const fs::path& file, std::chrono::milliseconds patience,
                               std::span<const Migration> migrations) {
  const int latest = latest_version(migrations);
  check_header(file, latest);
  check_writable(file);
  return with_database(file, [&] {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, static_cast<int>(patience.count()));
    checkpoint_on_close(database, false);
    database.exec("PRAGMA trusted_schema = OFF");
    check_content(database, file, latest);
    if (version_of(database) < latest) {
      back_up_beside(database, file);
      migrate(database, migrations);
    }
    checkpoint_on_close(database, true);
    make_durable(database);
    return database;
  });
}

/// Makes the database under another name and gives it its own when it is complete.
void create(const fs::path& file, std::span<const Migration> migrations) {
  make_private_folders(file.parent_path());
  const fs::path unfinished = file.string() + fmt::format(".new-{}", ::getpid());
  std::error_code ignored;  // nothing to remove is as good
  fs::remove(unfinished, ignored);
  make_private_file(unfinished);
  try {
    with_database(unfinished, [&] {
      SQLite::Database database(unfinished.string(), SQLite::OPEN_READWRITE);
      database.exec(fmt::format("PRAGMA application_id = {}", clinic_application_id));
      migrate(database, migrations);
      make_durable(database);
    });
    rename_without_replacing(unfinished, file);
  } catch (const WorldFailure&) {
    fs::remove(unfinished, ignored);
    throw;
  }
}

}  // namespace

SQLite::Database open_clinic_file(const fs::path& file, std::chrono::milliseconds patience,
                                  std::span<const Migration> migrations) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) create(file, migrations);
  return open_existing(file, patience, migrations);
}

fs::path back_up_beside(SQLite::Database& database, const fs::path& file) {
  const int version = version_of(database);
  fs::path copy = make_private_file_numbered(file.string() + fmt::format(".v{}.backup", version));
  try {
    with_database(copy, [&] {
      SQLite::Statement vacuum(database, "VACUUM INTO ?");
      vacuum.bind(1, copy.string());
      vacuum.exec();
      SQLite::Database copied(copy.string(), SQLite::OPEN_READONLY);
      if (copied.execAndGet("PRAGMA integrity_check(1)").getString() != "ok" || version_of(copied) != version ||
          copied.execAndGet("PRAGMA application_id").getInt() != clinic_application_id)
        throw SQLite::Exception("integrity_check", SQLITE_CORRUPT);
    });
    flush_to_disk(copy);
  } catch (const WorldFailure& failure) {
    std::error_code ignored;  // the failure itself is what the person must know
    fs::remove(copy, ignored);
    throw WorldFailure(
        fmt::format("{} was not converted to this version of the program, because its backup could not be "
                    "made: {}",
                    file.string(), failure.what()));
  }
  return copy;
}

}  // namespace regimen::db
