#pragma once

/// \file
/// The wordings of exercises that programs keep, each stored once.

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>

#include "regimen/engine/exercise.hpp"

namespace regimen::db {

class ExerciseCopies {
 public:
  /// The row of this wording, added where there is none. What is found out within a transaction is remembered only
  /// after `committed`: a rolled back row is no row.
  [[nodiscard]] std::int64_t row_of(SQLite::Database& database, const ExercisePtr& exercise);
  /// The exercise of a row; the same pointer each time.
  [[nodiscard]] ExercisePtr exercise_of(SQLite::Database& database, std::int64_t row);
  void committed();
  void rolled_back();

 private:
  std::map<ExercisePtr, std::int64_t> rows_;     // the pointers are kept alive, so that an address means one exercise
  std::map<ExercisePtr, std::int64_t> pending_;  // of the transaction that is running
  std::map<std::int64_t, ExercisePtr> exercises_;
};

}  // namespace regimen::db
