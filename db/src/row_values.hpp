#pragma once

/// \file
/// Domain values in columns. Reading expects what was written: anything else means that the database is damaged, and
/// throws SQLite::Exception with SQLITE_CORRUPT.

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>

#include "regimen/engine/date.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen::db {

[[noreturn]] inline void throw_damaged() { throw SQLite::Exception("a value that was never written", SQLITE_CORRUPT); }

template <class Key>
[[nodiscard]] std::int64_t number_of(Key key) {
  return static_cast<std::int64_t>(key);
}

inline void bind_optional(SQLite::Statement& statement, int place, const std::optional<int>& number) {
  if (number)
    statement.bind(place, *number);
  else
    statement.bind(place);
}

inline void bind_optional(SQLite::Statement& statement, int place, const std::optional<Date>& date) {
  if (date)
    statement.bind(place, iso(*date));
  else
    statement.bind(place);
}

template <class E>
void bind_token(SQLite::Statement& statement, int place, E value) {
  statement.bind(place, std::string(to_token(value)));
}

[[nodiscard]] inline std::string text_in(SQLite::Statement& row, int column) {
  return row.getColumn(column).getString();
}

[[nodiscard]] inline std::optional<int> optional_number_in(SQLite::Statement& row, int column) {
  if (row.getColumn(column).isNull()) return std::nullopt;
  return row.getColumn(column).getInt();
}

[[nodiscard]] inline Date date_in(SQLite::Statement& row, int column) {
  const auto date = parse_date(text_in(row, column));
  if (!date) throw_damaged();
  return *date;
}

[[nodiscard]] inline std::optional<Date> optional_date_in(SQLite::Statement& row, int column) {
  if (row.getColumn(column).isNull()) return std::nullopt;
  return date_in(row, column);
}

[[nodiscard]] inline Instant instant_in(SQLite::Statement& row, int column) {
  const auto instant = parse_instant(text_in(row, column));
  if (!instant) throw_damaged();
  return *instant;
}

template <class E>
[[nodiscard]] E token_in(SQLite::Statement& row, int column) {
  const auto value = from_token<E>(text_in(row, column));
  if (!value) throw_damaged();
  return *value;
}

/// 64 bits in hexadecimal.
[[nodiscard]] inline std::optional<std::uint64_t> digest_in(SQLite::Statement& row, int column) {
  if (row.getColumn(column).isNull()) return std::nullopt;
  const std::string text = text_in(row, column);
  std::uint64_t digest = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), digest, 16);
  if (error != std::errc() || end != text.data() + text.size()) throw_damaged();
  return digest;
}

}  // namespace regimen::db
