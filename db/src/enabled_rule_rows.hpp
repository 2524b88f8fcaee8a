#pragma once

/// \file
/// The rule files that a person has allowed to run, in their table.

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

#include "regimen/engine/rule_trust.hpp"

namespace regimen::db {

/// Oldest word first.
[[nodiscard]] std::vector<EnabledRule> read_enabled_rules(SQLite::Database& database);
/// Expects one that `check_storable` let pass.
void replace_enabled_rule(SQLite::Database& database, const EnabledRule& rule);
void remove_enabled_rule(SQLite::Database& database, const std::string& sha256);

}  // namespace regimen::db
