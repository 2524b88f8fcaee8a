#pragma once

/// \file
/// The schema of catalogue.sqlite. The file is thrown away and built anew with each version, so there are no
/// migrations.

namespace regimen::db {

inline constexpr const char* catalogue_schema = R"sql(
CREATE TABLE exercise (
  id INTEGER PRIMARY KEY,            -- the place in the catalogue's order
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  position TEXT NOT NULL,
  level TEXT NOT NULL,
  unilateral INTEGER NOT NULL CHECK (unilateral IN (0, 1))
) STRICT;
CREATE TABLE alias (exercise INTEGER NOT NULL REFERENCES exercise, ordinal INTEGER NOT NULL, alias TEXT NOT NULL,
  PRIMARY KEY (exercise, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE equipment (exercise INTEGER NOT NULL REFERENCES exercise, ordinal INTEGER NOT NULL, equipment TEXT NOT NULL,
  PRIMARY KEY (exercise, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE muscle (exercise INTEGER NOT NULL REFERENCES exercise, ordinal INTEGER NOT NULL, muscle TEXT NOT NULL,
  PRIMARY KEY (exercise, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE easier (exercise INTEGER NOT NULL REFERENCES exercise, ordinal INTEGER NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (exercise, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE harder (exercise INTEGER NOT NULL REFERENCES exercise, ordinal INTEGER NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (exercise, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE demand (exercise INTEGER NOT NULL REFERENCES exercise, demand TEXT NOT NULL, level TEXT NOT NULL,
  PRIMARY KEY (exercise, demand)) STRICT, WITHOUT ROWID;
CREATE TABLE dose (                  -- ordinal 0 is the default; NULL is unknown
  exercise INTEGER NOT NULL REFERENCES exercise, ordinal INTEGER NOT NULL, source TEXT NOT NULL,
  sets_min INTEGER, sets_max INTEGER, reps_min INTEGER, reps_max INTEGER, hold_s_min INTEGER, hold_s_max INTEGER,
  rest_s_min INTEGER, rest_s_max INTEGER, minutes_min INTEGER, minutes_max INTEGER,
  every_min_min INTEGER, every_min_max INTEGER, times_per_day_min INTEGER, times_per_day_max INTEGER,
  days_per_week_min INTEGER, days_per_week_max INTEGER,
  per_side INTEGER NOT NULL CHECK (per_side IN (0, 1)), progression TEXT NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (exercise, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE words (exercise INTEGER NOT NULL REFERENCES exercise, language TEXT NOT NULL, name TEXT NOT NULL,
  purpose TEXT NOT NULL, felt_in TEXT NOT NULL, PRIMARY KEY (exercise, language)) STRICT, WITHOUT ROWID;
CREATE TABLE step (exercise INTEGER NOT NULL REFERENCES exercise, language TEXT NOT NULL, ordinal INTEGER NOT NULL,
  role TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (exercise, language, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE tip (exercise INTEGER NOT NULL REFERENCES exercise, language TEXT NOT NULL, ordinal INTEGER NOT NULL,
  text TEXT NOT NULL, PRIMARY KEY (exercise, language, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE figure (exercise INTEGER PRIMARY KEY REFERENCES exercise, figure BLOB NOT NULL) STRICT;
)sql";

}  // namespace regimen::db
