#pragma once

/// \file
/// Reading one TOML table key by key: what is missing, of another type or not known becomes a fault with its line, and
/// reading goes on, so that a person is told everything at once.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/dose.hpp"
#include "regimen/engine/vocabulary.hpp"
#include "toml_document.hpp"

namespace regimen::db {

/// Something wrong in a document.
struct Fault {
  int line = 0;
  std::string message;
};

/// `(did you mean bridge?)` with a blank before it, or nothing where no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view wanted, const std::vector<std::string>& candidates);

/// The spellings of a vocabulary as candidates for `did_you_mean`.
template <class E>
[[nodiscard]] std::vector<std::string> spellings() {
  std::vector<std::string> all;
  for (const auto& token : tokens<E>()) all.emplace_back(token.token);
  return all;
}

/// One table of a document. Each key is asked for once; `finish` then refuses what nobody asked for.
class TableReader {
 public:
  /// `where` is the path of the table with its full stop, for messages: `dose.`, or empty at the top. A value that is
  /// no table is a fault, and reads as an empty table.
  TableReader(const TomlValue& value, std::string where, std::vector<Fault>& faults);

  /// The value of a key, or null when it is absent.
  const TomlValue* optional(std::string_view key);
  /// The value of a key; its absence is a fault that says what was `expected`.
  const TomlValue* required(std::string_view key, std::string_view expected);

  /// A text; empty after a fault. `blank_is_a_fault`: it must say something.
  std::string text(std::string_view key, bool blank_is_a_fault);
  /// A text that may be absent, which reads as empty.
  std::string optional_text(std::string_view key, bool blank_is_a_fault);
  std::vector<std::string> texts(std::string_view key, bool blank_is_a_fault);
  bool flag(std::string_view key);
  /// A flag that may be absent, which reads as false.
  bool optional_flag(std::string_view key);
  /// A whole number within bounds that may be absent, which reads as unknown.
  std::optional<int> optional_number(std::string_view key, Range bounds);
  /// A whole number or `[min, max]` within bounds that may be absent, which reads as unknown.
  std::optional<Range> optional_range(std::string_view key, Range bounds);
  /// A number between two others that may be absent, which reads as `otherwise`.
  double optional_real(std::string_view key, double least, double most, double otherwise);
  /// A number that is an element of a list, or the value of a key.
  double real_of(const TomlValue& value, const std::string& path, double least, double most);
  /// The eight parts of a dose.
  Dose dose();

  template <class E>
  E token(std::string_view key) {
    const TomlValue* value = required(key, token_choice<E>());
    return value == nullptr ? E{} : token_of<E>(*value, where_ + std::string(key));
  }

  /// A token that may be absent.
  template <class E>
  std::optional<E> optional_token(std::string_view key) {
    const TomlValue* value = optional(key);
    if (value == nullptr) return std::nullopt;
    return token_of<E>(*value, where_ + std::string(key));
  }

  /// The value of a spelling; a fault and the first value where the vocabulary does not have it.
  template <class E>
  E token_of(const TomlValue& value, const std::string& path) {
    if (const auto* spelling = value.text()) {
      if (const auto found = from_token<E>(*spelling)) return *found;
      add(value.line, path + ": expected " + token_choice<E>() + ", got " + value.described() +
                          did_you_mean(*spelling, spellings<E>()));
    } else {
      expected(value, path, token_choice<E>());
    }
    return E{};
  }

  /// The elements of a list that may be absent.
  const TomlArray& optional_list(std::string_view key);
  /// A text that is an element of a list, or the value of a key read by `required`.
  std::string text_of(const TomlValue& value, const std::string& path, bool blank_is_a_fault);

  void add(int line, std::string message);
  /// A fault: `path: expected this, got that`.
  void expected(const TomlValue& value, const std::string& path, std::string_view what);
  /// Refuses the keys that were not asked for.
  void finish();

  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] const std::string& where() const { return where_; }

 private:
  std::optional<int> number_of(const TomlValue& value, const std::string& path, Range bounds, std::string_view what);

  const TomlTable& table_;
  int line_;
  std::string where_;
  std::vector<Fault>& faults_;
  std::vector<std::string> asked_;
};

}  // namespace regimen::db
