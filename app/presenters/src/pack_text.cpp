#include "regimen/presenters/pack_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "regimen/engine/contract.hpp"
#include "toml_places.hpp"

namespace regimen {
namespace {

using std::string_view;

/// The order in which a table's keys stand in a pack; a new key is put behind those that come before it.
constexpr auto head_keys = std::to_array<string_view>(
    {"id", "version", "title", "author", "approved-by", "approved-on", "review-by", "languages"});
constexpr auto rule_keys = std::to_array<string_view>({"id", "version", "severity", "summary", "when", "ask-when",
                                                       "message", "modification", "replace", "reason", "source"});
constexpr auto source_keys = std::to_array<string_view>({"title", "year", "ref"});

PackPart part_of(string_view header) {
  const std::string name = toml_header_name(header);
  const std::string root = name.substr(0, name.find('.'));
  if (root == "pack") return PackPart::head;
  if (root == "rule") return PackPart::rule;
  if (root == "test") return PackPart::test;
  return PackPart::other;
}

string_view line_at(string_view document, std::size_t begin) {
  const std::size_t end = document.find('\n', begin);
  return document.substr(begin, end == string_view::npos ? end : end + 1 - begin);
}

/// Where the comment begins that stands right above a line.
std::size_t with_comment_above(string_view document, std::size_t line, std::size_t not_before) {
  while (line > not_before) {
    const std::size_t before = document.rfind('\n', line - 2);
    const std::size_t begin = line < 2 || before == string_view::npos ? 0 : before + 1;
    const auto first = document.find_first_not_of(" \t", begin);
    if (begin < not_before || first >= line || document[first] != '#') break;
    line = begin;
  }
  return line;
}

int rank(string_view key, PackPart part) {
  const auto in = [](string_view word, const auto& keys) {
    return static_cast<int>(std::ranges::find(keys, word) - keys.begin());
  };
  const string_view first = key.substr(0, key.find('.'));
  if (part == PackPart::head) return in(first, head_keys) * 10;
  int place = in(first, rule_keys) * 10;
  if (first == "source" && key.size() > first.size()) place += in(key.substr(first.size() + 1), source_keys);
  return place;
}

bool is_plain(string_view value) {
  if (value == "true" || value == "false") return true;
  const auto digits = [](string_view text) {
    return !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == string_view::npos;
  };
  if (digits(value)) return value.size() == 1 || value.front() != '0';
  return value.size() == 10 && value[4] == '-' && value[7] == '-' && digits(value.substr(0, 4)) &&
         digits(value.substr(5, 2)) && digits(value.substr(8, 2));
}

/// The value as it is written now, or as a new entry.
std::string with_written(const PackSection& section, string_view key, string_view value) {
  std::string text = section.text;
  auto places = toml_places(text);
  if (!places) return text;
  if (const auto there = std::ranges::find(*places, key, &TomlPlace::key); there != places->end())
    return text.replace(there->begin, there->end - there->begin, value);
  const std::size_t dot = key.rfind('.');
  const string_view above = dot == string_view::npos ? string_view() : key.substr(0, dot);
  const string_view last = dot == string_view::npos ? key : key.substr(dot + 1);
  if (const auto table = std::ranges::find(*places, above, &TomlPlace::key);
      !above.empty() && table != places->end() && table->is_table) {
    const std::size_t closing = table->end - 1;
    const bool empty = text.find_first_not_of(" \t", table->begin + 1) == closing;
    std::size_t at = closing;
    while (!empty && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    const std::string entry = (empty ? " " : ", ") + std::string(last) + " = " + std::string(value) + " ";
    return text.replace(at, closing - at, entry);
  }
  // Behind the last of those that come before it, in the same table.
  const std::string below = std::string(above) + ".";
  const bool of_own_table =
      !above.empty() && std::ranges::any_of(*places, [&](const TomlPlace& place) { return place.under == below; });
  std::size_t at = 0;
  const int wanted = rank(key, section.part);
  for (const TomlPlace& place : *places)
    if (!place.inside && place.under == (of_own_table ? below : std::string()) &&
        rank(place.key, section.part) <= wanted)
      at = std::max(at, place.whole_end);
  if (at == 0) {
    const auto headers = toml_headers(text);
    at = headers.empty() ? 0 : headers.front() + line_at(text, headers.front()).size();
  }
  std::string entry = std::string(of_own_table ? last : key) + " = " + std::string(value) + "\n";
  if (at > 0 && text[at - 1] != '\n') entry.insert(0, "\n");
  return text.insert(at, entry);
}

PackText cut_anew(const PackText& pack) { return pack_text(document_of(pack)); }

PackText replaced(PackText pack, std::size_t section, std::string text) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  pack.sections[section].text = std::move(text);
  return cut_anew(pack);
}

/// A section behind which another one can begin.
void end_with_blank_line(std::string& text) {
  if (text.empty()) return;
  if (!text.ends_with('\n')) text += '\n';
  if (!text.ends_with("\n\n")) text += '\n';
}

}  // namespace

PackText pack_text(string_view document) {
  PackText pack;
  const auto headers = toml_headers(document);
  std::vector<std::size_t> begins;
  std::vector<PackPart> parts;
  for (const std::size_t header : headers) {
    const string_view line = line_at(document, header);
    const PackPart part = part_of(line);
    // A table below another one belongs to it.
    const bool below = toml_header_name(line).find('.') != std::string::npos;
    if (below && !parts.empty() && parts.back() == part) continue;
    begins.push_back(with_comment_above(document, header, begins.empty() ? 0 : begins.back() + 1));
    parts.push_back(part);
  }
  const std::size_t first = begins.empty() ? document.size() : begins.front();
  if (first > 0) pack.sections.push_back({PackPart::preamble, std::string(document.substr(0, first))});
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : document.size();
    pack.sections.push_back({parts[i], std::string(document.substr(begins[i], end - begins[i]))});
  }
  return pack;
}

std::string document_of(const PackText& pack) {
  std::string document;
  for (const PackSection& section : pack.sections) document += section.text;
  return document;
}

int first_line(const PackText& pack, std::size_t section) {
  std::ptrdiff_t line = 1;
  for (std::size_t i = 0; i < section; ++i) line += std::ranges::count(pack.sections[i].text, '\n');
  return static_cast<int>(line);
}

std::size_t section_at_line(const PackText& pack, int line) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < pack.sections.size(); ++i)
    if (first_line(pack, i) <= line) at = i;
  return at;
}

std::string shown_text(const PackSection& section) {
  const auto last = section.text.find_last_not_of(" \t\r\n");
  return last == std::string::npos ? std::string() : section.text.substr(0, last + 1);
}

std::vector<std::size_t> sections_of(const PackText& pack, PackPart part) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < pack.sections.size(); ++i)
    if (pack.sections[i].part == part) places.push_back(i);
  return places;
}

std::optional<PackFields> fields_of(const PackSection& section) {
  const auto places = toml_places(section.text);
  if (!places) return std::nullopt;
  PackFields fields;
  for (const TomlPlace& place : *places) {
    const string_view written = string_view(section.text).substr(place.begin, place.end - place.begin);
    fields.emplace(place.key, toml_text(written).value_or(std::string(written)));
  }
  return fields;
}

std::vector<std::string> list_of(const PackSection& section, string_view key) {
  const auto places = toml_places(section.text);
  if (!places) return {};
  const auto place = std::ranges::find(*places, key, &TomlPlace::key);
  if (place == places->end()) return {};
  return toml_texts(string_view(section.text).substr(place->begin, place->end - place->begin))
      .value_or(std::vector<std::string>());
}

std::string field(const PackFields& fields, string_view key) {
  const auto found = fields.find(key);
  return found == fields.end() ? std::string() : found->second;
}

PackText with_text(PackText pack, std::size_t section, string_view key, string_view text) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  std::string written = with_written(pack.sections[section], key, toml_quoted(text));
  return replaced(std::move(pack), section, std::move(written));
}

PackText with_plain(PackText pack, std::size_t section, string_view key, string_view value) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  std::string written =
      with_written(pack.sections[section], key, is_plain(value) ? std::string(value) : toml_quoted(value));
  return replaced(std::move(pack), section, std::move(written));
}

PackText with_list(PackText pack, std::size_t section, string_view key, const std::vector<std::string>& texts) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + toml_quoted(text);
  std::string written = with_written(pack.sections[section], key, "[" + list + "]");
  return replaced(std::move(pack), section, std::move(written));
}

PackText without(PackText pack, std::size_t section, string_view key) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  std::string text = pack.sections[section].text;
  const auto places = toml_places(text);
  if (!places) return pack;
  const auto there = std::ranges::find(*places, key, &TomlPlace::key);
  if (there == places->end()) return pack;
  std::size_t begin = there->whole_begin;
  std::size_t end = there->whole_end;
  if (there->inside) {
    // With the comma that parts it from its neighbour.
    const std::size_t next = text.find_first_not_of(" \t", end);
    if (next != std::string::npos && text[next] == ',') {
      end = std::min(text.find_first_not_of(" \t", next + 1), text.size());
    } else if (const std::size_t before = text.find_last_not_of(" \t", begin - 1); text[before] == ',') {
      begin = before;
    }
  }
  text.erase(begin, end - begin);
  return replaced(std::move(pack), section, std::move(text));
}

PackText with_shown_text(PackText pack, std::size_t section, string_view text) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  const std::string& before = pack.sections[section].text;
  std::string now = std::string(text) + before.substr(shown_text(pack.sections[section]).size());
  // What follows begins in a line of its own.
  if (section + 1 < pack.sections.size() && !now.ends_with('\n')) now += '\n';
  return replaced(std::move(pack), section, std::move(now));
}

PackText with_section(PackText pack, std::size_t behind, string_view text, std::size_t& at) {
  std::string added(text);
  at = std::min(behind + 1, pack.sections.size());
  if (at > 0) end_with_blank_line(pack.sections[at - 1].text);
  if (at < pack.sections.size())
    end_with_blank_line(added);
  else if (!added.ends_with('\n'))
    added += '\n';
  pack.sections.insert(pack.sections.begin() + static_cast<std::ptrdiff_t>(at), {PackPart::other, std::move(added)});
  return cut_anew(pack);
}

PackText without_section(PackText pack, std::size_t section) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  pack.sections.erase(pack.sections.begin() + static_cast<std::ptrdiff_t>(section));
  return cut_anew(pack);
}

PackText moved(PackText pack, std::size_t& section, int by) {
  REGIMEN_EXPECTS(section < pack.sections.size());
  const auto alike = sections_of(pack, pack.sections[section].part);
  const auto here = std::ranges::find(alike, section) - alike.begin();
  const auto there = here + by;
  if (there < 0 || there >= std::ssize(alike)) return pack;
  const std::size_t other = alike[static_cast<std::size_t>(there)];
  std::swap(pack.sections[section], pack.sections[other]);
  for (std::size_t i = 0; i + 1 < pack.sections.size(); ++i) end_with_blank_line(pack.sections[i].text);
  section = other;
  return cut_anew(pack);
}

}  // namespace regimen
