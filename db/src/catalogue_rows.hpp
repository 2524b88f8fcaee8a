#pragma once

/// \file
/// The tables of catalogue.sqlite.

#include <SQLiteCpp/Database.h>

#include <vector>

#include "regimen/engine/exercise.hpp"

namespace regimen::db {

inline constexpr int catalogue_application_id = 0x52474D43;  ///< "RGMC"
inline constexpr int catalogue_version = 2;

/// Sorts by name as a person reads it (case, accents and hyphens apart), then by key: the catalogue's order.
void sort_by_name(std::vector<Exercise>& exercises);

/// Creates the tables in an empty database and fills them; ids are places in the order given, from 1.
void write_catalogue_rows(SQLite::Database& database, const std::vector<Exercise>& exercises);

/// Every exercise, by id. A value outside a vocabulary throws SQLite::Exception with SQLITE_CORRUPT.
[[nodiscard]] std::vector<Exercise> read_catalogue_rows(SQLite::Database& database);

}  // namespace regimen::db
