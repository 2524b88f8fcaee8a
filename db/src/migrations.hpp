#pragma once

/// \file
/// The clinic database's schema, step by step forward.

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <span>
#include <string_view>

namespace regimen::db {

/// Brings a database from version `to - 1` to version `to`.
struct Migration {
  int to;
  std::string_view sql;
};

inline constexpr int clinic_application_id = 0x52474D4E;  ///< "RGMN"

/// The files of db/migrations, in order; their numbers go from 1 without a gap.
[[nodiscard]] std::span<const Migration> clinic_migrations();

/// The version that a database of these migrations has.
[[nodiscard]] int latest_version(std::span<const Migration> migrations);

/// PRAGMA user_version.
[[nodiscard]] int version_of(SQLite::Database& database);

/// Runs what is missing, each step in a transaction of its own that also sets the version. Safe where another program
/// does the same at the same time. Throws SQLite::Exception; what was committed before stays.
void migrate(SQLite::Database& database, std::span<const Migration> migrations);

}  // namespace regimen::db
