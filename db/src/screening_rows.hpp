#pragma once

/// \file
/// What current programs raised under which rules: kept_screening with its findings. The functions that write run
/// within the caller's transaction; all throw SQLite::Exception.

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

#include "regimen/db/clinic.hpp"

namespace regimen::db {

[[nodiscard]] std::vector<CurrentProgram> programs_to_screen(SQLite::Database& database, const std::string& rules);

/// Nobody looked on: what a person saw before stays.
void keep_screening(SQLite::Database& database, const KeptScreening& screening);
/// They raise what is kept of them under these rules, too.
void still_raised(SQLite::Database& database, const std::vector<CurrentProgram>& programs, const std::string& rules);
/// A person looked on, at the program as it stands.
void keep_seen(SQLite::Database& database, ProgramKey key, const Screener::Heard& heard);
/// What a program raises now is what a person has seen.
void mark_seen(SQLite::Database& database, ProgramKey key);

[[nodiscard]] std::vector<ConcernedProgram> concerned_programs(SQLite::Database& database);

/// Counts the records of all issued versions.
[[nodiscard]] std::vector<RuleRecord> rule_records(SQLite::Database& database);

}  // namespace regimen::db
