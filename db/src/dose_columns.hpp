#pragma once

/// \file
/// A dose in a table: two columns per part, both NULL where the part is unknown.

#include <SQLiteCpp/Statement.h>

#include <string_view>

#include "regimen/engine/dose.hpp"

namespace regimen::db {

inline constexpr std::string_view dose_columns =
    "sets_min, sets_max, reps_min, reps_max, hold_s_min, hold_s_max, rest_s_min, rest_s_max, minutes_min, minutes_max, "
    "every_min_min, every_min_max, times_per_day_min, times_per_day_max, days_per_week_min, days_per_week_max";
inline constexpr std::string_view dose_parameters = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
inline constexpr int dose_column_count = 16;

/// Binds the parts from parameter `first` on (from 1).
void bind_dose(SQLite::Statement& statement, int first, const Dose& dose);
/// Reads the parts from column `first` on (from 0).
[[nodiscard]] Dose dose_in(SQLite::Statement& row, int first);

}  // namespace regimen::db
