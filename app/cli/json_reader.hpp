#pragma once

/// \file
/// Strict JSON, read into plain values that remember how numbers were written. Stricter than the parser beneath it: a
/// key that comes twice, deep nesting, text that is not UTF-8 and NUL characters are refused instead of being settled
/// silently.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "regimen/engine/error.hpp"

namespace regimen::cli {

namespace json_limits {
inline constexpr std::size_t bytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t depth = 64;
inline constexpr std::size_t values = 1'000'000;
}  // namespace json_limits

struct Json;

/// A key of an object with its value. A template, so that `Json` may hold members before it is complete itself.
template <class Value>
struct JsonMemberOf {
  std::string key;
  Value value;
};
using JsonMember = JsonMemberOf<Json>;

/// A number as it was written: `15` is whole, `15.0` and `1e2` are not, nor is a number that does not fit.
struct JsonNumber {
  std::string written;
  std::optional<std::int64_t> whole;
};

/// One JSON value.
struct Json {
  using List = std::vector<Json>;
  using Object = std::vector<JsonMember>;  ///< in the order of the file

  std::variant<std::nullptr_t, bool, JsonNumber, std::string, List, Object> value = nullptr;

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
  /// The value as a `T`, or null when it is of another kind.
  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&value);
  }
};

/// Reads one JSON value and nothing after it. A byte order mark in front is skipped. The error's place is
/// `line 3, column 5` for broken syntax, a path for a key that comes twice; texts of the input are never repeated in
/// it.
[[nodiscard]] Result<Json> read_json(std::string_view text);

/// `path` with a further key: `patient` and `sex` give `patient.sex`; a key with other characters than letters, digits,
/// `-`, `_` and `/` is quoted and cut short: `patient["odd key"]`.
[[nodiscard]] std::string path_to(std::string_view path, std::string_view key);
/// `path` with an index: `program.items[3]`.
[[nodiscard]] std::string path_to(std::string_view path, std::size_t index);

/// The value for an error message: `"ten"`, `15.0`, `true`, `null`, `a list`, `an object`; long texts are cut.
[[nodiscard]] std::string shown(const Json& json);
/// The kind alone, for what must not be repeated in a message: `a text of 12 bytes`, `a number`.
[[nodiscard]] std::string shown_kind(const Json& json);
/// A text in quotes with everything unprintable escaped, cut after 40 characters.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace regimen::cli
