#pragma once

/// \file
/// Reads the entries of one table and remembers what is wrong with them.

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pack.hpp"
#include "toml_value.hpp"

namespace rulebook {

/// Each function reads one key; what is missing or of another kind becomes a fault and an empty value. `finish` faults
/// the keys that nobody asked for.
class TableReader {
 public:
  /// `name` is how a fault calls the table: "[pack]", "rule `kneeling`".
  TableReader(const TomlValue& value, std::string name, std::vector<Fault>& faults);
  void rename(std::string name) { name_ = std::move(name); }

  [[nodiscard]] int line() const { return line_; }
  /// Null where the key is not there.
  [[nodiscard]] const TomlValue* optional(std::string_view key);
  /// A text with something in it.
  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] std::string optional_text(std::string_view key);
  [[nodiscard]] std::optional<int> optional_number(std::string_view key, int least, int most);
  [[nodiscard]] int number(std::string_view key, int least, int most);
  [[nodiscard]] bool optional_flag(std::string_view key);
  [[nodiscard]] std::vector<std::string> optional_texts(std::string_view key);
  /// `2026-11-02`.
  [[nodiscard]] std::string date(std::string_view key);
  /// One of these words; `otherwise` where the key is not there.
  [[nodiscard]] std::string word(std::string_view key, std::span<const std::string_view> words,
                                 std::string_view otherwise);
  /// `message.en`, `message.es`: the same text in each of these languages, all or (where it may be missing) none.
  [[nodiscard]] Texts texts(std::string_view key, const std::vector<std::string>& languages, bool may_be_missing);
  /// The tables of `[[key]]`.
  [[nodiscard]] const TomlList& tables(std::string_view key);

  void fault(int line, std::string message);
  void finish();

 private:
  [[nodiscard]] const TomlValue* required(std::string_view key, std::string_view expected);
  [[nodiscard]] std::string text_of(const TomlValue& value, std::string_view key);
  [[nodiscard]] std::optional<int> number_of(const TomlValue& value, std::string_view key, int least, int most);
  void expected(const TomlValue& value, std::string_view key, std::string_view what);

  const TomlTable& table_;
  int line_;
  std::string name_;
  std::vector<Fault>& faults_;
  std::vector<std::string> asked_;
};

}  // namespace rulebook
