#include "toml_value.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

// toml++ 3.3 reaches its own assertions on some malformed documents (a line with nothing but "["). An assertion must be
// a fault of that document, not the end of the process, and in a release build not undefined behaviour either: the
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

namespace rulebook {
namespace {

constexpr int deepest_key = 8;

/// Well-formed UTF-8 (Unicode, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF, nothing cut short.
bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if (lead < 0xC2 || lead > 0xF4) return false;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length > text.size() - at) return false;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return false;
    for (std::size_t i = 2; i < length; ++i)
      if ((static_cast<unsigned char>(text[at + i]) & 0xC0U) != 0x80U) return false;
    at += length;
  }
  return true;
}

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

int line_of(const toml::source_position& position) { return static_cast<int>(position.line); }

std::string iso(const toml::date& date) {
  std::string text(16, '\0');
  const int size = std::snprintf(text.data(), text.size(), "%04u-%02u-%02u", unsigned{date.year}, unsigned{date.month},
                                 unsigned{date.day});
  text.resize(static_cast<std::size_t>(size));
  return text;
}

/// Where the first letter of a text stands: a line end right behind its three quotes is not part of it.
int first_line(const toml::source_region& region, const std::string& text) {
  const int lines = line_of(region.end) - line_of(region.begin);
  return line_of(region.begin) + (lines > std::count(text.begin(), text.end(), '\n') ? 1 : 0);
}

TomlValue value_of(const toml::node& node) {
  TomlValue value;
  value.line = value.text_line = line_of(node.source().begin);
  if (const auto* text = node.as_string()) {
    value.value = text->get();
    value.text_line = first_line(node.source(), text->get());
  } else if (const auto* number = node.as_integer()) {
    value.value = number->get();
  } else if (const auto* flag = node.as_boolean()) {
    value.value = flag->get();
  } else if (const auto* date = node.as_date()) {
    value.value = iso(date->get());
  } else if (const auto* array = node.as_array()) {
    TomlList values;
    values.reserve(array->size());
    for (const toml::node& element : *array) values.push_back(value_of(element));
    value.value = std::move(values);
  } else if (const auto* table = node.as_table()) {
    TomlTable entries;
    entries.reserve(table->size());
    for (const auto& [key, entry] : *table) {
      entries.emplace_back(std::string(key.str()), value_of(entry));
      // A list of tables has no line of its own, and a value that spans lines is found by its key.
      entries.back().second.line = line_of(key.source().begin);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.second.line < b.second.line; });
    value.value = std::move(entries);
  } else {
    value.value = TomlValue::Other{node.is_floating_point() ? "a number with a fraction" : "a time"};
  }
  return value;
}

}  // namespace

std::string TomlValue::described() const {
  if (const auto* string = text()) return string->empty() ? "nothing" : shown(*string);
  if (const auto* whole = number()) return std::to_string(*whole);
  if (const auto* truth = flag()) return *truth ? "true" : "false";
  if (list() != nullptr) return "a list";
  if (table() != nullptr) return "a table";
  return std::get<Other>(value).kind;
}

std::variant<TomlValue, Fault> parse_toml(std::string_view document, std::size_t max_bytes) {
  if (document.size() > max_bytes)
    return Fault{0, "a rule pack is at most " + std::to_string(max_bytes / 1024) + " KiB, this file has " +
                        std::to_string((document.size() + 1023) / 1024) + " KiB"};
  int line = 1;
  for (std::size_t begin = 0; begin < document.size(); ++line) {
    const std::size_t end = std::min(document.find('\n', begin), document.size());
    const std::string_view bytes = document.substr(begin, end - begin);
    if (!is_utf8(bytes)) return Fault{line, "expected UTF-8 text, found other bytes; save the file as UTF-8"};
    if (bytes.find('\0') != std::string_view::npos) return Fault{line, "expected text, found a NUL character"};
    begin = end + 1;
  }
  if (const int deep = line_of_too_deep_key(document); deep != 0)
    return Fault{deep, "expected a key of at most " + std::to_string(deepest_key + 1) + " parts, found more"};
  try {
    return value_of(toml::parse(document));
  } catch (const toml::parse_error& error) {
    return Fault{std::max(1, line_of(error.source().begin)), "not TOML: " + std::string(error.description())};
  } catch (const TomlAssertion&) {
    return Fault{1, "not TOML: the file cannot be read (an unfinished bracket?)"};
  }
}

}  // namespace rulebook
