#include "json_reader.hpp"

#include "regimen/engine/utf8.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace regimen::cli {
namespace {

/// Where a byte stands, for a person: lines and characters, both from 1.
std::string line_and_column(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, std::min(byte, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const auto in_line = before.substr(start);
  const auto column = 1 + std::count_if(in_line.begin(), in_line.end(),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return fmt::format("line {}, column {}", line, column);
}

/// What stands at the place where the parser stopped. Never a text of the input: it may be a name.
std::string what_stands_at(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return "the file ends too early";
  const char c = text[byte];
  if (c == '"') return "a text stands where none can be; perhaps a comma or a colon is missing before it";
  if (c == '\'') return "texts stand in double quotes, not in single ones";
  if (c == '/' || c == '#') return "JSON has no comments";
  if (c == ']' || c == '}') {
    const auto before = text.substr(0, byte).find_last_not_of(" \t\r\n");
    if (before != std::string_view::npos && text[before] == ',') return fmt::format("a comma stands before \"{}\"", c);
  }
  if (c > ' ' && c < '\x7f') return fmt::format("unexpected \"{}\"", c);
  return "an unexpected character";
}

/// Why the lexer stopped inside a text, as far as the input itself tells.
std::string what_is_wrong_in_text(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return "the file ends inside a text; the closing quote is missing";
  if (static_cast<unsigned char>(text[byte]) < 0x20U)
    return "a line break or control character inside a text; write \\n, or close the quote";
  return "a backslash in a text is followed by something that JSON does not know";
}

/// Whether `token` is one text with its quotes, and nothing after them.
bool is_one_text(std::string_view token) {
  if (token.size() < 2 || token.front() != '"') return false;
  std::size_t at = 1;
  while (at < token.size() && token[at] != '"') at += token[at] == '\\' ? 2U : 1U;
  return at + 1 == token.size();
}

bool is_one_number(std::string_view token) {
  return !token.empty() && token.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

/// Where the token starts whose last byte, or first wrong one, is at `byte`. What the parser gives as its last token is
/// that token only for texts and numbers; otherwise it holds what came before as well.
std::size_t start_of_token(std::string_view text, std::size_t byte, std::string_view last_token) {
  if (byte >= text.size()) return byte;
  if ((is_one_text(last_token) || is_one_number(last_token)) && last_token.size() <= byte + 1 &&
      text.substr(byte + 1 - last_token.size(), last_token.size()) == last_token)
    return byte + 1 - last_token.size();
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  while (byte > 0 && is_letter(text[byte - 1])) --byte;
  return byte;
}

/// Builds our values from the parser's events and refuses what the parser would let pass.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Builder(std::string_view text) : text_(text) {}

  bool null() override { return add(Json{nullptr}); }
  bool boolean(bool value) override { return add(Json{value}); }
  bool number_integer(number_integer_t value) override {
    // The parser gives non-negative numbers as unsigned: a zero that comes here was written "-0".
    if (value == 0) return add(Json{JsonNumber{"-0", std::nullopt}});
    return add(Json{JsonNumber{std::to_string(value), value}});
  }
  bool number_unsigned(number_unsigned_t value) override {
    const bool fits = std::in_range<std::int64_t>(value);
    return add(
        Json{JsonNumber{std::to_string(value), fits ? std::optional(static_cast<std::int64_t>(value)) : std::nullopt}});
  }
  bool number_float(number_float_t, const std::string& written) override {
    return add(Json{JsonNumber{written, std::nullopt}});
  }
  bool string(std::string& value) override {
    if (value.find('\0') != std::string::npos) return refuse(path(), "expected a text without NUL characters");
    return add(Json{std::move(value)});
  }
  bool binary(nlohmann::json::binary_t&) override { return refuse(path(), "expected JSON, got binary content"); }
  bool start_object(std::size_t) override { return open(Json{Json::Object{}}); }
  bool start_array(std::size_t) override { return open(Json{Json::List{}}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(std::string& key) override {
    Frame& frame = frames_.back();
    if (key.find('\0') != std::string::npos) return refuse(path(), "expected keys without NUL characters");
    if (!frame.seen.insert(key).second)
      return refuse(path_to(container_path(frames_.size()), key), "the key stands here twice; expected it once");
    frame.key = std::move(key);
    return true;
  }
  bool parse_error(std::size_t position, const std::string& last_token,
                   const nlohmann::json::exception& problem) override {
    if (problem.id == out_of_range_number) {
      error_ = Error{path(), "expected a number of ordinary size"};
      return false;
    }
    // `position` counts the bytes read, the offending one included; a whole token that does not belong where it stands
    // is better pointed at by its first byte.
    std::size_t byte = position == 0 ? 0 : position - 1;
    const std::string_view why = problem.what();
    if (why.find("invalid string") != std::string_view::npos) {
      error_ = Error{line_and_column(text_, byte), "not JSON: " + what_is_wrong_in_text(text_, byte)};
      return false;
    }
    byte = start_of_token(text_, byte, last_token);
    error_ = Error{line_and_column(text_, byte), "not JSON: " + what_stands_at(text_, byte)};
    return false;
  }

  [[nodiscard]] Result<Json> take() && {
    if (error_) return tl::unexpected<Error>(std::move(*error_));
    return std::move(root_);
  }

 private:
  static constexpr int out_of_range_number = 406;  // nlohmann's id for a number that no double holds

  struct Frame {
    Json container;
    std::string key;
    std::set<std::string, std::less<>> seen;
  };

  bool refuse(std::string place, std::string message) {
    error_ = Error{std::move(place), std::move(message)};
    return false;
  }

  /// The path of the container that holds `depth` frames' worth of nesting, without what comes next in it.
  [[nodiscard]] std::string container_path(std::size_t depth) const {
    std::string text;
    for (std::size_t i = 0; i + 1 < depth; ++i) text = step(text, frames_[i]);
    return text;
  }
  [[nodiscard]] std::string path() const {
    return frames_.empty() ? std::string() : step(container_path(frames_.size()), frames_.back());
  }
  [[nodiscard]] static std::string step(const std::string& path, const Frame& frame) {
    const auto* list = frame.container.as<Json::List>();
    return list != nullptr ? path_to(path, list->size()) : path_to(path, frame.key);
  }

  bool count_value() {
    if (++values_ <= json_limits::values) return true;
    return refuse("", fmt::format("expected at most {} values in one file", json_limits::values));
  }
  bool add(Json json) {
    if (!count_value()) return false;
    place(std::move(json));
    return true;
  }
  bool open(Json container) {
    if (!count_value()) return false;
    if (frames_.size() >= json_limits::depth)
      return refuse("", fmt::format("expected lists and objects nested at most {} deep", json_limits::depth));
    frames_.push_back({std::move(container), {}, {}});
    return true;
  }
  bool close() {
    Json finished = std::move(frames_.back().container);
    frames_.pop_back();
    place(std::move(finished));
    return true;
  }
  void place(Json json) {
    if (frames_.empty()) {
      root_ = std::move(json);
      return;
    }
    Frame& frame = frames_.back();
    if (auto* list = std::get_if<Json::List>(&frame.container.value)) {
      list->push_back(std::move(json));
    } else {
      std::get<Json::Object>(frame.container.value).push_back({std::move(frame.key), std::move(json)});
    }
  }

  std::string_view text_;
  std::vector<Frame> frames_;
  Json root_;
  std::size_t values_ = 0;
  std::optional<Error> error_;
};

bool is_plain_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
}

}  // namespace

Result<Json> read_json(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.size() > json_limits::bytes)
    return fail("", fmt::format("expected at most {} MiB of JSON", json_limits::bytes / 1024 / 1024));
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (!is_utf8(text)) return fail("", "expected UTF-8, got bytes that are not; save the file as UTF-8");
  // The parser takes a NUL byte for the end of the input and would not look at what follows.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return fail(line_and_column(text, nul), "not JSON: a NUL byte");
  Builder builder(text);
  // The result of sax_parse is false exactly when the builder holds an error.
  static_cast<void>(nlohmann::json::sax_parse(text.begin(), text.end(), &builder));
  return std::move(builder).take();
}

std::string path_to(std::string_view path, std::string_view key) {
  if (key.empty() || key.size() > 100 || !std::all_of(key.begin(), key.end(), is_plain_key_character))
    return fmt::format("{}[{}]", path, in_quotes(key));
  return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

std::string path_to(std::string_view path, std::size_t index) { return fmt::format("{}[{}]", path, index); }

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 40;
  std::size_t characters = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) continue;
    if (characters++ == most) break;
  }
  const bool cut = end < text.size();
  const std::string escaped =
      nlohmann::json(std::string(text.substr(0, end))).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return cut ? escaped.substr(0, escaped.size() - 1) + "…\"" : escaped;
}

std::string shown(const Json& json) {
  if (const auto* flag = json.as<bool>()) return *flag ? "true" : "false";
  if (const auto* text = json.as<std::string>()) return in_quotes(*text);
  if (const auto* number = json.as<JsonNumber>())
    return number->written.size() <= 40 ? number->written : number->written.substr(0, 40) + "…";
  return shown_kind(json);
}

std::string shown_kind(const Json& json) {
  if (json.is_null()) return "null";
  if (json.as<bool>() != nullptr) return "true or false";
  if (json.as<JsonNumber>() != nullptr) return "a number";
  if (const auto* text = json.as<std::string>()) return fmt::format("a text of {} bytes", text->size());
  return json.as<Json::List>() != nullptr ? "a list" : "an object";
}

}  // namespace regimen::cli
