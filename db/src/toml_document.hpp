#pragma once

/// \file
/// A TOML document as our own values, with the line of everything. The library that parses is behind this
/// header: no other file includes it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "regimen/engine/error.hpp"

namespace regimen::db {

struct TomlValue;
struct TomlEntry;
using TomlArray = std::vector<TomlValue>;
/// Sorted by key.
using TomlTable = std::vector<TomlEntry>;
/// A date or a time: nothing of ours is written so, the reader refuses it by its kind.
struct TomlOther {
  std::string_view kind;
};

/// A value and the line (from 1) where it stands.
struct TomlValue {
  // Defined where TomlEntry is complete: a table is a list of what is being declared here.
  TomlValue();
  TomlValue(const TomlValue&);
  TomlValue(TomlValue&&) noexcept;
  TomlValue& operator=(const TomlValue&);
  TomlValue& operator=(TomlValue&&) noexcept;
  ~TomlValue();

  int line = 0;
  std::variant<std::string, std::int64_t, double, bool, TomlArray, TomlTable, TomlOther> value;

  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value); }
  [[nodiscard]] const std::int64_t* number() const { return std::get_if<std::int64_t>(&value); }
  /// A number, whole or with a fraction.
  [[nodiscard]] std::optional<double> real() const;
  [[nodiscard]] const bool* flag() const { return std::get_if<bool>(&value); }
  [[nodiscard]] const TomlArray* array() const { return std::get_if<TomlArray>(&value); }
  [[nodiscard]] const TomlTable* table() const { return std::get_if<TomlTable>(&value); }
  /// The entries of a table; none where this is no table.
  [[nodiscard]] const TomlTable& entries() const;
  /// The value of a key, or null; null as well where this is no table.
  [[nodiscard]] const TomlValue* find(std::string_view key) const;
  /// What it is and what stands there, for an error: `"ten"`, `a list`, `12`.
  [[nodiscard]] std::string described() const;
};

/// A key and its value.
struct TomlEntry {
  std::string key;
  TomlValue value;
};

/// Parses a document of at most `max_bytes`. The error's place is `file:line`; `file` is used for nothing else. Refuses
/// what is not UTF-8, NUL characters, and nesting deeper than anything of ours goes.
[[nodiscard]] Result<TomlValue> parse_toml(std::string_view document, std::string_view file, std::size_t max_bytes);

}  // namespace regimen::db
