#pragma once

/// \file
/// What programs say, drafts and issued versions alike: program_content with its items and decisions. The functions
/// that write run within the caller's transaction; all throw SQLite::Exception.

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "exercise_copies.hpp"
#include "regimen/db/clinic.hpp"

namespace regimen::db {

/// The row of a program's draft (`number` empty) or issued version.
[[nodiscard]] std::optional<std::int64_t> find_content(SQLite::Database& database, ProgramKey key,
                                                       std::optional<int> number);
/// A new row with everything in it.
[[nodiscard]] std::int64_t insert_content(SQLite::Database& database, ExerciseCopies& copies, ProgramKey key,
                                          std::optional<int> number, const Program& program);
/// Replaces what a draft's row says.
void replace_content(SQLite::Database& database, ExerciseCopies& copies, std::int64_t content, const Program& program);
[[nodiscard]] Program program_of(SQLite::Database& database, ExerciseCopies& copies, std::int64_t content);

/// Adds a program without a content.
[[nodiscard]] ProgramKey insert_program(SQLite::Database& database, EpisodeKey episode);
/// Counts a save; the new revision.
[[nodiscard]] std::int64_t raise_revision(SQLite::Database& database, ProgramKey key);
[[nodiscard]] std::vector<ProgramSummary> programs_of(SQLite::Database& database, EpisodeKey episode);

}  // namespace regimen::db
