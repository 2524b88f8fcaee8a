#include "toml_places.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

#include <fmt/format.h>

namespace regimen {
namespace {

using std::string_view;

constexpr int deepest = 16;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Goes through a text by TOML's signs. A function that gives false has met what is no TOML.
class Scanner {
 public:
  explicit Scanner(string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
  [[nodiscard]] char here() const { return ended() ? '\0' : text_[at_]; }
  void step() { ++at_; }
  bool take(char c) {
    if (ended() || here() != c) return false;
    ++at_;
    return true;
  }
  void blanks() {
    while (!ended() && is_blank(here())) ++at_;
  }
  void comment() {
    if (here() == '#') at_ = std::min(text_.find('\n', at_), text_.size());
  }
  /// Blanks, line ends and comments.
  void space() {
    while (!ended() && (is_blank(here()) || here() == '\n' || here() == '#')) {
      if (here() == '#')
        comment();
      else
        ++at_;
    }
  }
  /// What may stand behind a value in its line.
  bool line_end() {
    blanks();
    comment();
    return ended() || take('\n');
  }

  bool string() {
    const char quote = here();
    const bool many_lines = text_.substr(at_, 3) == std::string(3, quote);
    const std::string closing(many_lines ? 3 : 1, quote);
    for (at_ += closing.size(); !ended(); ++at_) {
      if (here() == '\n' && !many_lines) return false;
      if (here() == '\\' && quote == '"') {
        ++at_;
      } else if (text_.substr(at_, closing.size()) == closing) {
        at_ += closing.size();
        // Up to two quotes may stand before the three that close.
        for (int more = 0; many_lines && more < 2 && here() == quote; ++more) ++at_;
        return true;
      }
    }
    at_ = text_.size();
    return false;
  }

  std::optional<std::string> key() {
    std::string whole;
    while (true) {
      blanks();
      const std::size_t begin = at_;
      if (here() == '"' || here() == '\'') {
        if (!string()) return std::nullopt;
        const auto part = toml_text(text_.substr(begin, at_ - begin));
        if (!part) return std::nullopt;
        whole += *part;
      } else {
        while (!ended() && is_key_letter(here())) ++at_;
        if (at_ == begin) return std::nullopt;
        whole += text_.substr(begin, at_ - begin);
      }
      blanks();
      if (!take('.')) return whole;
      whole += '.';
    }
  }

  bool bare() {
    const std::size_t begin = at_;
    while (!ended() && !is_blank(here()) && string_view(",]}#\n=\"'[{").find(here()) == string_view::npos) ++at_;
    return at_ > begin;
  }

  bool list(int depth) {
    if (depth > deepest || !take('[')) return false;
    while (true) {
      space();
      if (take(']')) return true;
      if (!value(depth + 1, nullptr, {}, {})) return false;
      space();
      if (!take(',') && here() != ']') return false;
    }
  }

  bool table(int depth, std::vector<TomlPlace>* places, const std::string& prefix, const std::string& under) {
    if (depth > deepest || !take('{')) return false;
    blanks();
    if (take('}')) return true;
    while (true) {
      blanks();
      if (!entry(depth, places, prefix, under, true)) return false;
      blanks();
      if (take('}')) return true;
      if (!take(',')) return false;
    }
  }

  bool value(int depth, std::vector<TomlPlace>* places, const std::string& prefix, const std::string& under) {
    if (here() == '"' || here() == '\'') return string();
    if (here() == '[') return list(depth);
    if (here() == '{') return table(depth, places, prefix, under);
    return bare();
  }

  bool entry(int depth, std::vector<TomlPlace>* places, const std::string& prefix, const std::string& under,
             bool inside) {
    TomlPlace place;
    place.whole_begin = at_;
    const auto name = key();
    if (!name || !take('=')) return false;
    blanks();
    place.key = prefix + *name;
    place.under = under;
    place.inside = inside;
    place.is_table = here() == '{';
    place.begin = at_;
    std::size_t mine = 0;
    if (places != nullptr) {
      mine = places->size();
      places->push_back(place);
    }
    if (!value(depth + 1, places, place.key + ".", under)) return false;
    if (places != nullptr) (*places)[mine].end = (*places)[mine].whole_end = at_;
    return true;
  }

 private:
  string_view text_;
  std::size_t at_;
};

/// The code point as UTF-8; nothing for what is none.
std::optional<std::string> utf8_of(std::uint32_t point) {
  if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return std::nullopt;
  std::string bytes;
  const auto put = [&](std::uint32_t byte) { bytes += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  }
  return bytes;
}

std::optional<std::uint32_t> from_hex(string_view digits) {
  std::uint32_t number = 0;
  for (const char c : digits) {
    number <<= 4;
    if (c >= '0' && c <= '9')
      number |= static_cast<std::uint32_t>(c - '0');
    else if (c >= 'a' && c <= 'f')
      number |= static_cast<std::uint32_t>(c - 'a' + 10);
    else if (c >= 'A' && c <= 'F')
      number |= static_cast<std::uint32_t>(c - 'A' + 10);
    else
      return std::nullopt;
  }
  return number;
}

std::optional<std::string> unescaped(string_view written) {
  constexpr string_view letters = "btnfre\"\\";
  constexpr string_view meant = "\b\t\n\f\r\x1b\"\\";
  std::string text;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] != '\\') {
      text += written[at];
      continue;
    }
    if (++at == written.size()) return std::nullopt;
    if (const auto known = letters.find(written[at]); known != string_view::npos) {
      text += meant[known];
    } else if (written[at] == 'u' || written[at] == 'U') {
      const std::size_t size = written[at] == 'u' ? 4 : 8;
      if (written.size() - at <= size) return std::nullopt;
      const auto point = from_hex(written.substr(at + 1, size));
      const auto bytes = point ? utf8_of(*point) : std::nullopt;
      if (!bytes) return std::nullopt;
      text += *bytes;
      at += size;
    } else if (is_blank(written[at]) || written[at] == '\n') {
      // A backslash at the end of a line: what follows it begins with the next letter.
      const auto next = written.find_first_not_of(" \t\r\n", at);
      if (written.substr(at, next - at).find('\n') == string_view::npos) return std::nullopt;
      if (next == string_view::npos) break;
      at = next - 1;
    } else {
      return std::nullopt;
    }
  }
  return text;
}

/// What is a line of its own is taken away with its line end, and with the blanks before it.
void widen_to_lines(string_view table, TomlPlace& place) {
  while (place.whole_begin > 0 && is_blank(table[place.whole_begin - 1])) --place.whole_begin;
  place.whole_end = std::min(table.find('\n', place.end), table.size());
  if (place.whole_end < table.size()) ++place.whole_end;
}

}  // namespace

std::optional<std::vector<TomlPlace>> toml_places(string_view table) {
  std::vector<TomlPlace> places;
  Scanner scanner(table);
  std::string under;
  std::string first_header;
  int lists = 0;
  for (scanner.space(); !scanner.ended(); scanner.space()) {
    if (scanner.here() == '[') {
      const std::size_t begin = scanner.at();
      const std::size_t end = std::min(table.find('\n', begin), table.size());
      const std::string name = toml_header_name(table.substr(begin, end - begin));
      if (name.empty()) return std::nullopt;
      if (first_header.empty()) {
        first_header = name + ".";
      } else {
        if (!name.starts_with(first_header)) return std::nullopt;
        under = name.substr(first_header.size());
        // Each of several tables of a list has its own values.
        if (table.substr(begin, 2) == "[[") under += fmt::format("[{}]", lists++);
        under += '.';
      }
      while (scanner.at() < end) scanner.step();
      continue;
    }
    const std::size_t first = places.size();
    if (!scanner.entry(0, &places, under, under, false)) return std::nullopt;
    if (!scanner.line_end()) return std::nullopt;
    widen_to_lines(table, places[first]);
  }
  std::set<string_view> keys;
  for (const TomlPlace& place : places)
    if (!keys.insert(place.key).second) return std::nullopt;
  return places;
}

std::vector<std::size_t> toml_headers(string_view document) {
  std::vector<std::size_t> headers;
  for (std::size_t line = 0; line < document.size();) {
    Scanner scanner(document, line);
    scanner.blanks();
    if (scanner.here() == '[') {
      headers.push_back(line);
    } else if (const auto key = scanner.key(); key && scanner.take('=')) {
      scanner.blanks();
      // A value may go over several lines; one that does not end takes only its own.
      Scanner value = scanner;
      if (value.value(0, nullptr, {}, {})) scanner = value;
    }
    line = std::min(document.find('\n', scanner.at()), document.size());
    if (line < document.size()) ++line;
  }
  return headers;
}

std::string toml_header_name(string_view line) {
  Scanner scanner(line);
  scanner.blanks();
  if (!scanner.take('[')) return {};
  const bool list = scanner.take('[');
  auto name = scanner.key();
  if (!name || !scanner.take(']') || (list && !scanner.take(']')) || !scanner.line_end()) return {};
  return *std::move(name);
}

std::optional<std::string> toml_text(string_view value) {
  if (value.size() < 2 || (value.front() != '"' && value.front() != '\'')) return std::nullopt;
  const char quote = value.front();
  Scanner scanner(value);
  if (!scanner.string() || scanner.at() != value.size()) return std::nullopt;
  const bool many_lines = value.size() >= 6 && value.starts_with(std::string(3, quote));
  const std::size_t quotes = many_lines ? 3 : 1;
  string_view inner = value.substr(quotes, value.size() - 2 * quotes);
  if (many_lines && inner.starts_with("\r\n")) inner.remove_prefix(2);
  if (many_lines && inner.starts_with('\n')) inner.remove_prefix(1);
  return quote == '\'' ? std::string(inner) : unescaped(inner);
}

std::optional<std::vector<std::string>> toml_texts(string_view value) {
  Scanner scanner(value);
  if (!scanner.take('[')) return std::nullopt;
  std::vector<std::string> texts;
  while (true) {
    scanner.space();
    if (scanner.take(']')) return texts;
    const std::size_t begin = scanner.at();
    if (scanner.here() != '"' && scanner.here() != '\'') return std::nullopt;
    if (!scanner.string()) return std::nullopt;
    auto text = toml_text(value.substr(begin, scanner.at() - begin));
    if (!text) return std::nullopt;
    texts.push_back(*std::move(text));
    scanner.space();
    if (!scanner.take(',') && scanner.here() != ']') return std::nullopt;
  }
}

std::string toml_quoted(string_view text) {
  const bool many_lines = text.find('\n') != string_view::npos;
  std::string quoted = many_lines ? "\"\"\"\n" : "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      quoted += {'\\', c};
    else if (c == '\t' || (c == '\n' && many_lines))
      quoted += c;
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      quoted += c;
  }
  return quoted + (many_lines ? "\"\"\"" : "\"");
}

}  // namespace regimen
