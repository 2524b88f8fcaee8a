#pragma once

/// \file
/// Where the values of a TOML table stand in its text, so that one of them can be replaced and everything else,
/// comments and blank lines too, stays as a person wrote it. What a value means, and what is wrong with it, is said by
/// the reader of rule packs in its own process; here nothing is judged.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace regimen {

/// A value and its places, in bytes of the table's text.
struct TomlPlace {
  std::string key;        ///< with all its parts: `source.title`
  std::string under;      ///< of a table with a header of its own (`[rule.source]`): `source.`
  std::size_t begin = 0;  ///< of the value
  std::size_t end = 0;
  std::size_t whole_begin = 0;  ///< of the entry: its lines, or its part of an inline table
  std::size_t whole_end = 0;
  bool is_table = false;  ///< `{ … }`
  bool inside = false;    ///< stands in an inline table
  bool operator==(const TomlPlace&) const = default;
};

/// The values of one table with its header line, those of its inline tables and of tables below it included. Nothing
/// where the text cannot be read as one, or names something twice.
[[nodiscard]] std::optional<std::vector<TomlPlace>> toml_places(std::string_view table);

/// Where the header lines (`[pack]`, `[[rule]]`) of a document begin. What stands in quotes or brackets is none.
[[nodiscard]] std::vector<std::size_t> toml_headers(std::string_view document);
/// The name in a header line: `rule` of `[[rule]]`, `rule.source` of `[rule.source]`.
[[nodiscard]] std::string toml_header_name(std::string_view line);

/// What a text in quotes says; nothing where it is no text.
[[nodiscard]] std::optional<std::string> toml_text(std::string_view value);
/// The texts of a list; nothing where it is none, or holds something else.
[[nodiscard]] std::optional<std::vector<std::string>> toml_texts(std::string_view value);
/// A text in quotes; one of several lines stands between three of them.
[[nodiscard]] std::string toml_quoted(std::string_view text);

}  // namespace regimen
