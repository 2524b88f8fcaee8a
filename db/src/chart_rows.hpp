#pragma once

/// \file
/// Many current programs at once, as the rules see them.

#include <SQLiteCpp/Database.h>

#include <span>

#include "exercise_copies.hpp"
#include "regimen/db/clinic.hpp"

namespace regimen::db {

/// As `ClinicStore::charts`: a few ordered scans, and each prescription that many have is read once.
[[nodiscard]] ChartsToScreen read_charts(SQLite::Database& database, ExerciseCopies& copies,
                                         std::span<const CurrentProgram> programs, Date today);

}  // namespace regimen::db
