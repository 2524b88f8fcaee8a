#pragma once

/// \file
/// The full-text index (FTS5) over everything that an exercise says, its instructions included. It answers where the
/// index in memory, which has no instructions, knows none of the words.

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "search.hpp"

namespace regimen::db {

/// Creates and fills the index in the same transaction as the rows; row ids are places in the order given, from 1.
void write_full_text(SQLite::Database& database, const std::vector<Exercise>& exercises);

/// Places (from 0) of at most `limit` exercises that have all words of the query or, where none has, any of them. Every
/// word is a beginning. The text of the query reaches SQL as a bound parameter only, each word as a quoted string.
[[nodiscard]] std::vector<std::uint32_t> full_text_search(SQLite::Database& database, const Query& query,
                                                          std::size_t limit);

}  // namespace regimen::db
