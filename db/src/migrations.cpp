#include "migrations.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace regimen::db {

int latest_version(std::span<const Migration> migrations) { return migrations.empty() ? 0 : migrations.back().to; }

int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

void migrate(SQLite::Database& database, std::span<const Migration> migrations) {
  for (const Migration& migration : migrations) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (version_of(database) >= migration.to) continue;  // read under the lock: another program may have been faster
    database.exec(std::string(migration.sql));
    SQLite::Statement broken_reference(database, "PRAGMA foreign_key_check");
    if (broken_reference.executeStep()) throw SQLite::Exception("foreign_key_check", SQLITE_CORRUPT);
    broken_reference.reset();
    database.exec(fmt::format("PRAGMA user_version = {}", migration.to));
    transaction.commit();
  }
}

}  // namespace regimen::db
