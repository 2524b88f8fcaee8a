#include "toml_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "regimen/engine/utf8.hpp"
#include "toml_writer.hpp"

// toml++ 3.3 reaches its own assertions on some malformed documents (a line with nothing but "["). An assertion must be
// an error of that document, not the end of the program, and in a release build not undefined behaviour either: the
// library drops its assertions under NDEBUG, so that is taken away for this one file.
namespace {
struct TomlAssertion : std::logic_error {
  using std::logic_error::logic_error;
};
[[noreturn]] void assertion_failed(const char* condition) { throw TomlAssertion(condition); }
}  // namespace
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : assertion_failed(#condition))
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 1
#define TOML_MAX_NESTED_VALUES 16
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

namespace regimen::db {
namespace {

constexpr int deepest_key = 8;

/// Skips one string that starts at `at`; returns the index after it (or the end of an unfinished one).
std::size_t after_string(std::string_view document, std::size_t at, int& line) {
  const char quote = document[at];
  const bool many_lines = document.substr(at, 3) == std::string(3, quote);
  const std::string closing(many_lines ? 3 : 1, quote);
  for (at += closing.size(); at < document.size(); ++at) {
    if (document[at] == '\n') {
      if (!many_lines) return at;
      ++line;
    } else if (document[at] == '\\' && quote == '"') {
      if (++at < document.size() && document[at] == '\n') ++line;
    } else if (document.substr(at, closing.size()) == closing) {
      return at + closing.size();
    }
  }
  return document.size();
}

/// The line of a key of too many parts, or 0. Such a key makes tables within tables without any bracket, as deep as the
/// document is long, and freeing them would overflow the stack.
int line_of_too_deep_key(std::string_view document) {
  int line = 1;
  int dots = 0;
  for (std::size_t at = 0; at < document.size();) {
    const char c = document[at];
    if (c == '"' || c == '\'') {
      at = after_string(document, at, line);
      continue;
    }
    if (c == '#') {
      at = std::min(document.find('\n', at), document.size());
      continue;
    }
    if (c == '\n') ++line;
    if (c == '\n' || c == '=' || c == ',' || c == '[' || c == '{') dots = 0;
    if (c == '.' && ++dots > deepest_key) return line;
    ++at;
  }
  return 0;
}

int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

TomlValue value_of(const toml::node& node) {
  TomlValue value;
  value.line = line_of(node.source());
  if (const auto* text = node.as_string()) {
    value.value = text->get();
  } else if (const auto* number = node.as_integer()) {
    value.value = number->get();
  } else if (const auto* real = node.as_floating_point()) {
    value.value = real->get();
  } else if (const auto* flag = node.as_boolean()) {
    value.value = flag->get();
  } else if (const auto* array = node.as_array()) {
    TomlArray values;
    values.reserve(array->size());
    for (const toml::node& element : *array) values.push_back(value_of(element));
    value.value = std::move(values);
  } else if (const auto* table = node.as_table()) {
    TomlTable entries;
    entries.reserve(table->size());
    for (const auto& [key, entry] : *table) {
      entries.push_back({std::string(key.str()), value_of(entry)});
      // A list of tables has no line of its own, and a value that spans lines is found by its key.
      entries.back().value.line = line_of(key.source());
    }
    value.value = std::move(entries);
  } else {
    value.value = TomlOther{"a date or time"};
  }
  return value;
}

}  // namespace

TomlValue::TomlValue() = default;
TomlValue::TomlValue(const TomlValue&) = default;
TomlValue::TomlValue(TomlValue&&) noexcept = default;
TomlValue& TomlValue::operator=(const TomlValue&) = default;
TomlValue& TomlValue::operator=(TomlValue&&) noexcept = default;
TomlValue::~TomlValue() = default;

const TomlTable& TomlValue::entries() const {
  static const TomlTable none;
  const TomlTable* own = table();
  return own == nullptr ? none : *own;
}

const TomlValue* TomlValue::find(std::string_view key) const {
  const TomlTable* entries = table();
  if (entries == nullptr) return nullptr;
  const auto found = std::ranges::lower_bound(*entries, key, std::less<>(), &TomlEntry::key);
  return found != entries->end() && found->key == key ? &found->value : nullptr;
}

std::optional<double> TomlValue::real() const {
  if (const auto* whole = number()) return static_cast<double>(*whole);
  if (const auto* fraction = std::get_if<double>(&value)) return *fraction;
  return std::nullopt;
}

std::string TomlValue::described() const {
  if (const auto* string = text()) return toml_quoted(utf8_prefix(*string, 60));
  if (const auto* whole = number()) return fmt::format("{}", *whole);
  if (std::holds_alternative<double>(value)) return "a number with a fraction";
  if (const auto* truth = flag()) return *truth ? "true" : "false";
  if (array() != nullptr) return "a list";
  if (table() != nullptr) return "a table";
  return std::string(std::get<TomlOther>(value).kind);
}

Result<TomlValue> parse_toml(std::string_view document, std::string_view file, std::size_t max_bytes) {
  const auto at_line = [&](auto line) { return fmt::format("{}:{}", file, line); };
  if (document.size() > max_bytes)
    return fail(at_line(1),
                fmt::format("expected at most {} KiB, got {} KiB", max_bytes / 1024, (document.size() + 1023) / 1024));
  for (std::size_t begin = 0, line = 1; begin < document.size(); ++line) {
    const std::size_t end = std::min(document.find('\n', begin), document.size());
    const std::string_view bytes = document.substr(begin, end - begin);
    if (!is_utf8(bytes)) return fail(at_line(line), "expected UTF-8 text, got other bytes");
    if (bytes.find('\0') != std::string_view::npos) return fail(at_line(line), "expected text, got a NUL character");
    begin = end + 1;
  }
  if (const int line = line_of_too_deep_key(document); line != 0)
    return fail(at_line(line), fmt::format("expected a key of at most {} parts, got more", deepest_key + 1));
  try {
    TomlValue root = value_of(toml::parse(document));
    root.line = 1;
    return root;
  } catch (const toml::parse_error& error) {
    return fail(at_line(std::max(1, line_of(error.source()))), std::string(error.description()));
  } catch (const TomlAssertion&) {
    return fail(at_line(1), "expected a TOML document, got one that cannot be read (an unfinished bracket?)");
  }
}

}  // namespace regimen::db
