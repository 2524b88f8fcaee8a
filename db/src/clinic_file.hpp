#pragma once

/// \file
/// The clinic's database as a file: created whole or not at all, refused untouched, migrated after a backup.

#include <SQLiteCpp/Database.h>

#include <chrono>
#include <filesystem>
#include <span>

#include "migrations.hpp"

namespace regimen::db {

/// Opens or creates the file as `Clinic::Clinic` promises. Throws WorldFailure.
[[nodiscard]] SQLite::Database open_clinic_file(const std::filesystem::path& file, std::chrono::milliseconds patience,
                                                std::span<const Migration> migrations);

/// Copies the database to a new file beside it, `clinic.sqlite.v3.backup`, readable for its owner only, and checks the
/// copy. Throws WorldFailure where that fails; nothing half-made stays.
std::filesystem::path back_up_beside(SQLite::Database& database, const std::filesystem::path& file);

}  // namespace regimen::db
