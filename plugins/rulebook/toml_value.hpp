#pragma once

/// \file
/// A TOML document as plain values, with the line of everything. The library that parses is behind this header: no
/// other file includes it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "fault.hpp"

namespace rulebook {

struct TomlValue;
using TomlList = std::vector<TomlValue>;
/// In the order of the document's lines.
using TomlTable = std::vector<std::pair<std::string, TomlValue>>;

/// A value and the line (from 1) where it stands. A date is its text, `2026-11-02`.
struct TomlValue {
  /// A number with a fraction, a time: nothing of a pack is written so.
  struct Other {
    std::string kind;
  };

  int line = 0;
  int text_line = 0;  ///< of a text: where its first letter stands, which may be below its quotes
  std::variant<std::string, std::int64_t, bool, TomlList, TomlTable, Other> value;

  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value); }
  [[nodiscard]] const std::int64_t* number() const { return std::get_if<std::int64_t>(&value); }
  [[nodiscard]] const bool* flag() const { return std::get_if<bool>(&value); }
  [[nodiscard]] const TomlList* list() const { return std::get_if<TomlList>(&value); }
  [[nodiscard]] const TomlTable* table() const { return std::get_if<TomlTable>(&value); }
  /// What stands there, for a fault: `"ten"`, `a list`, `12`.
  [[nodiscard]] std::string described() const;
};

/// Parses a document. Refused with one fault: more than `max_bytes`, bytes that are not UTF-8, NUL characters, nesting
/// deeper than a pack ever goes, and what is not TOML.
[[nodiscard]] std::variant<TomlValue, Fault> parse_toml(std::string_view document, std::size_t max_bytes);

}  // namespace rulebook
