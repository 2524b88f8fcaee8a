#include "exercise_copies.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>

#include "regimen/db/catalogue_source.hpp"
#include "row_values.hpp"

namespace regimen::db {

std::int64_t ExerciseCopies::row_of(SQLite::Database& database, const ExercisePtr& exercise) {
  for (const auto* known : {&rows_, &pending_})
    if (const auto found = known->find(exercise); found != known->end()) return found->second;
  const std::string toml = write_exercise(*exercise);
  SQLite::Statement find(database, "SELECT id FROM exercise_copy WHERE toml = ?");
  find.bind(1, toml);
  std::int64_t row = 0;
  if (find.executeStep()) {
    row = find.getColumn(0).getInt64();
  } else {
    SQLite::Statement insert(database, "INSERT INTO exercise_copy (key, toml) VALUES (?, ?)");
    insert.bind(1, exercise->key);
    insert.bind(2, toml);
    insert.exec();
    row = database.getLastInsertRowid();
  }
  pending_.emplace(exercise, row);
  return row;
}

ExercisePtr ExerciseCopies::exercise_of(SQLite::Database& database, std::int64_t row) {
  if (const auto known = exercises_.find(row); known != exercises_.end()) return known->second;
  SQLite::Statement find(database, "SELECT toml FROM exercise_copy WHERE id = ?");
  find.bind(1, row);
  if (!find.executeStep()) throw_damaged();
  auto exercise = parse_exercise_copy(text_in(find, 0), fmt::format("exercise copy {}", row));
  if (!exercise) throw_damaged();
  return exercises_.emplace(row, std::make_shared<const Exercise>(*std::move(exercise))).first->second;
}

void ExerciseCopies::committed() { rows_.merge(std::exchange(pending_, {})); }

void ExerciseCopies::rolled_back() { pending_.clear(); }

}  // namespace regimen::db
