#include "table_reader.hpp"

#include <algorithm>
#include <utility>

namespace rulebook {
namespace {

const TomlTable no_entries;
const TomlList no_tables;

/// A day of the Gregorian calendar as `2026-11-02`.
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return false;
  const auto part = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char digit : text.substr(at, size)) value = value * 10 + (digit - '0');
    return value;
  };
  const int year = part(0, 4);
  const int month = part(5, 2);
  const int day = part(8, 2);
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return year >= 1800 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

}  // namespace

TableReader::TableReader(const TomlValue& value, std::string name, std::vector<Fault>& faults)
    : table_(value.table() != nullptr ? *value.table() : no_entries),
      line_(value.line),
      name_(std::move(name)),
      faults_(faults) {
  if (value.table() == nullptr) fault(line_, name_ + ": expected a table, found " + value.described());
}

const TomlValue* TableReader::optional(std::string_view key) {
  asked_.emplace_back(key);
  const auto found = std::ranges::find(table_, key, &TomlTable::value_type::first);
  return found == table_.end() ? nullptr : &found->second;
}

const TomlValue* TableReader::required(std::string_view key, std::string_view what) {
  const TomlValue* value = optional(key);
  if (value == nullptr) fault(line_, name_ + ": " + shown(key) + " is missing, expected " + std::string(what));
  return value;
}

std::string TableReader::text_of(const TomlValue& value, std::string_view key) {
  const std::string* text = value.text();
  if (text == nullptr) {
    expected(value, key, "a text in quotes");
    return {};
  }
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) expected(value, key, "a text with something in it");
  if (text->find('\0') != std::string::npos) expected(value, key, "a text without a NUL character");
  return *text;
}

std::string TableReader::text(std::string_view key) {
  const TomlValue* value = required(key, "a text in quotes");
  return value == nullptr ? std::string() : text_of(*value, key);
}

std::string TableReader::optional_text(std::string_view key) {
  const TomlValue* value = optional(key);
  return value == nullptr ? std::string() : text_of(*value, key);
}

std::optional<int> TableReader::number_of(const TomlValue& value, std::string_view key, int least, int most) {
  const std::int64_t* number = value.number();
  if (number != nullptr && *number >= least && *number <= most) return static_cast<int>(*number);
  expected(value, key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return std::nullopt;
}

std::optional<int> TableReader::optional_number(std::string_view key, int least, int most) {
  const TomlValue* value = optional(key);
  return value == nullptr ? std::nullopt : number_of(*value, key, least, most);
}

int TableReader::number(std::string_view key, int least, int most) {
  const TomlValue* value = required(key, "a whole number");
  return value == nullptr ? least : number_of(*value, key, least, most).value_or(least);
}

bool TableReader::optional_flag(std::string_view key) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return false;
  if (value->flag() == nullptr) expected(*value, key, "true or false");
  return value->flag() != nullptr && *value->flag();
}

std::vector<std::string> TableReader::optional_texts(std::string_view key) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return {};
  std::vector<std::string> texts;
  if (value->list() == nullptr) {
    expected(*value, key, "a list such as [\"one\", \"two\"]");
    return texts;
  }
  for (const TomlValue& element : *value->list()) texts.push_back(text_of(element, key));
  return texts;
}

std::string TableReader::date(std::string_view key) {
  const TomlValue* value = required(key, "a day such as 2026-11-02");
  if (value == nullptr) return {};
  if (const std::string* text = value->text(); text != nullptr && is_date(*text)) return *text;
  expected(*value, key, "a day such as 2026-11-02");
  return {};
}

std::string TableReader::word(std::string_view key, std::span<const std::string_view> words,
                              std::string_view otherwise) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return std::string(otherwise);
  const std::string written = text_of(*value, key);
  if (value->text() == nullptr || place_of(written, words)) return written;
  std::string choice;
  for (std::size_t i = 0; i < words.size(); ++i)
    choice += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + std::string(words[i]);
  fault(value->line, name_ + ": " + shown(key) + " is " + choice + ", found " + shown(written) +
                         did_you_mean(written, {words.begin(), words.end()}));
  return std::string(otherwise);
}

Texts TableReader::texts(std::string_view key, const std::vector<std::string>& languages, bool may_be_missing) {
  std::string expected_keys;
  for (const std::string& language : languages)
    expected_keys += (expected_keys.empty() ? "`" : " and `") + std::string(key) + "." + language + "`";
  const TomlValue* value = may_be_missing ? optional(key) : required(key, "the texts " + expected_keys);
  Texts texts;
  if (value == nullptr) return texts;
  if (value->table() == nullptr) {
    expected(*value, key, "the texts " + expected_keys);
    return texts;
  }
  TableReader each(*value, name_ + ": " + shown(key), faults_);
  for (const std::string& language : languages) texts[language] = each.text(language);
  each.finish();
  return texts;
}

const TomlList& TableReader::tables(std::string_view key) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return no_tables;
  if (value->list() != nullptr) return *value->list();
  fault(value->line, "expected `[[" + std::string(key) + "]]` in two pairs of brackets, found " + value->described());
  return no_tables;
}

void TableReader::expected(const TomlValue& value, std::string_view key, std::string_view what) {
  fault(value.line, name_ + ": " + shown(key) + " is " + std::string(what) + ", found " + value.described());
}

void TableReader::fault(int line, std::string message) {
  if (faults_.size() < most_faults) faults_.push_back({line, std::move(message)});
}

void TableReader::finish() {
  for (const auto& [key, value] : table_)
    if (std::ranges::find(asked_, key) == asked_.end())
      fault(value.line, name_ + ": " + shown(key) + " is not a key that is known here" +
                            did_you_mean(key, {asked_.begin(), asked_.end()}));
}

}  // namespace rulebook
