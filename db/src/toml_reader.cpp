#include "toml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace regimen::db {
namespace {

const TomlTable no_entries;
const TomlArray no_elements;

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::string did_you_mean(std::string_view wanted, const std::vector<std::string>& candidates) {
  const auto near = nearest(wanted, candidates);
  return near ? fmt::format(" (did you mean {}?)", *near) : std::string();
}

TableReader::TableReader(const TomlValue& value, std::string where, std::vector<Fault>& faults)
    : table_(value.table() != nullptr ? *value.table() : no_entries),
      line_(value.line),
      where_(std::move(where)),
      faults_(faults) {
  if (value.table() == nullptr) expected(value, where_.substr(0, where_.size() - 1), "a table");
}

const TomlValue* TableReader::optional(std::string_view key) {
  asked_.emplace_back(key);
  const auto found = std::ranges::find(table_, key, &TomlEntry::key);
  return found == table_.end() ? nullptr : &found->value;
}

const TomlValue* TableReader::required(std::string_view key, std::string_view expected) {
  const TomlValue* value = optional(key);
  if (value == nullptr) add(line_, fmt::format("{}{}: missing, expected {}", where_, key, expected));
  return value;
}

std::string TableReader::text_of(const TomlValue& value, const std::string& path, bool blank_is_a_fault) {
  const std::string* text = value.text();
  if (text == nullptr) {
    expected(value, path, "a text");
    return {};
  }
  if (text->find('\0') != std::string::npos) {
    add(value.line, path + ": expected a text, got one with a NUL character");
    return {};
  }
  if (blank_is_a_fault && blank(*text)) add(value.line, path + ": expected a text, got an empty one");
  return *text;
}

std::string TableReader::text(std::string_view key, bool blank_is_a_fault) {
  const TomlValue* value = required(key, "a text");
  return value == nullptr ? std::string() : text_of(*value, where_ + std::string(key), blank_is_a_fault);
}

std::string TableReader::optional_text(std::string_view key, bool blank_is_a_fault) {
  const TomlValue* value = optional(key);
  return value == nullptr ? std::string() : text_of(*value, where_ + std::string(key), blank_is_a_fault);
}

std::vector<std::string> TableReader::texts(std::string_view key, bool blank_is_a_fault) {
  std::vector<std::string> texts;
  const TomlValue* value = required(key, "a list of texts (it may be empty: [])");
  if (value == nullptr) return texts;
  const std::string path = where_ + std::string(key);
  const TomlArray* elements = value->array();
  if (elements == nullptr) {
    expected(*value, path, "a list of texts");
    return texts;
  }
  for (std::size_t i = 0; i < elements->size(); ++i)
    texts.push_back(text_of((*elements)[i], fmt::format("{}[{}]", path, i), blank_is_a_fault));
  return texts;
}

bool TableReader::flag(std::string_view key) {
  const TomlValue* value = required(key, "true or false");
  if (value == nullptr) return false;
  if (const bool* truth = value->flag()) return *truth;
  expected(*value, where_ + std::string(key), "true or false");
  return false;
}

bool TableReader::optional_flag(std::string_view key) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return false;
  if (const bool* truth = value->flag()) return *truth;
  expected(*value, where_ + std::string(key), "true or false");
  return false;
}

std::optional<int> TableReader::number_of(const TomlValue& value, const std::string& path, Range bounds,
                                          std::string_view what) {
  const std::int64_t* number = value.number();
  if (number != nullptr && *number >= bounds.min && *number <= bounds.max) return static_cast<int>(*number);
  expected(value, path, fmt::format("{} from {} to {}", what, bounds.min, bounds.max));
  return std::nullopt;
}

std::optional<int> TableReader::optional_number(std::string_view key, Range bounds) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return std::nullopt;
  return number_of(*value, where_ + std::string(key), bounds, "a whole number");
}

std::optional<Range> TableReader::optional_range(std::string_view key, Range bounds) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return std::nullopt;
  const std::string path = where_ + std::string(key);
  const TomlArray* ends = value->array();
  if (ends == nullptr) {
    const auto number = number_of(*value, path, bounds, "a whole number or [min, max]");
    return number ? std::optional<Range>({*number, *number}) : std::nullopt;
  }
  if (ends->size() != 2) {
    add(value->line, fmt::format("{}: expected [min, max], got a list of {}", path, ends->size()));
    return std::nullopt;
  }
  const auto min = number_of((*ends)[0], path + "[0]", bounds, "a whole number");
  const auto max = number_of((*ends)[1], path + "[1]", bounds, "a whole number");
  if (!min || !max) return std::nullopt;
  if (*min > *max) {
    add(value->line, fmt::format("{}: expected the smaller number first, got [{}, {}]", path, *min, *max));
    return std::nullopt;
  }
  return Range{*min, *max};
}

double TableReader::real_of(const TomlValue& value, const std::string& path, double least, double most) {
  const auto number = value.real();
  if (number && *number >= least && *number <= most) return *number;
  const std::string what = fmt::format("a number from {} to {}", least, most);
  if (number)
    add(value.line, fmt::format("{}: expected {}, got {}", path, what, *number));
  else
    expected(value, path, what);
  return 0;
}

double TableReader::optional_real(std::string_view key, double least, double most, double otherwise) {
  const TomlValue* value = optional(key);
  return value == nullptr ? otherwise : real_of(*value, where_ + std::string(key), least, most);
}

Dose TableReader::dose() {
  Dose dose;
  dose.sets = optional_range("sets", bounds::sets);
  dose.reps = optional_range("reps", bounds::reps);
  dose.hold_s = optional_range("hold_s", bounds::hold_s);
  dose.rest_s = optional_range("rest_s", bounds::rest_s);
  dose.minutes = optional_range("minutes", bounds::minutes);
  dose.every_min = optional_range("every_min", bounds::every_min);
  dose.times_per_day = optional_range("times_per_day", bounds::times_per_day);
  dose.days_per_week = optional_range("days_per_week", bounds::days_per_week);
  return dose;
}

const TomlArray& TableReader::optional_list(std::string_view key) {
  const TomlValue* value = optional(key);
  if (value == nullptr) return no_elements;
  if (value->array() != nullptr) return *value->array();
  expected(*value, where_ + std::string(key), "a list");
  return no_elements;
}

void TableReader::add(int line, std::string message) { faults_.push_back({line, std::move(message)}); }

void TableReader::expected(const TomlValue& value, const std::string& path, std::string_view what) {
  add(value.line, fmt::format("{}: expected {}, got {}", path, what, value.described()));
}

void TableReader::finish() {
  for (const auto& [key, value] : table_)
    if (std::ranges::find(asked_, key) == asked_.end())
      add(value.line, fmt::format("{}{}: this key is not known here{}", where_, key, did_you_mean(key, asked_)));
}

}  // namespace regimen::db
