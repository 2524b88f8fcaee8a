#pragma once

/// \file
/// The clinic's letterhead in its table.

#include <SQLiteCpp/Database.h>

#include "regimen/engine/letterhead.hpp"

namespace regimen::db {

/// An empty one where none was ever written.
[[nodiscard]] Letterhead read_letterhead(SQLite::Database& database);
/// Expects one that `check_storable` let pass.
void replace_letterhead(SQLite::Database& database, const Letterhead& letterhead);

}  // namespace regimen::db
