#include "dose_columns.hpp"

#include <SQLiteCpp/Column.h>

#include <array>
#include <optional>

namespace regimen::db {
namespace {

constexpr std::array<std::optional<Range> Dose::*, 8> parts = {
    &Dose::sets,    &Dose::reps,      &Dose::hold_s,        &Dose::rest_s,
    &Dose::minutes, &Dose::every_min, &Dose::times_per_day, &Dose::days_per_week};

}  // namespace

void bind_dose(SQLite::Statement& statement, int first, const Dose& dose) {
  for (const auto part : parts) {
    if (const auto& range = dose.*part) {
      statement.bind(first, range->min);
      statement.bind(first + 1, range->max);
    } else {
      statement.bind(first);  // NULL: unknown
      statement.bind(first + 1);
    }
    first += 2;
  }
}

Dose dose_in(SQLite::Statement& row, int first) {
  Dose dose;
  for (const auto part : parts) {
    if (!row.getColumn(first).isNull())
      dose.*part = Range{row.getColumn(first).getInt(), row.getColumn(first + 1).getInt()};
    first += 2;
  }
  return dose;
}

}  // namespace regimen::db
