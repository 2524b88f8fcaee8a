#pragma once

/// \file
/// A rule pack as it is edited: its text, cut where its tables begin. The text is the pack. A choice that is made in
/// the editor replaces one value in it, and every other byte, comments and blank lines too, stays as somebody wrote it.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace regimen {

enum class PackPart {
  preamble,  ///< what stands before the first table
  head,      ///< `[pack]`
  rule,      ///< `[[rule]]`
  test,      ///< `[[test]]`
  other      ///< a table that a pack does not have
};

/// One table with what belongs to it: the comment right above its header, the tables below it, the blank lines behind.
struct PackSection {
  PackPart part = PackPart::preamble;
  std::string text;
  bool operator==(const PackSection&) const = default;
};

struct PackText {
  std::vector<PackSection> sections;
  bool operator==(const PackText&) const = default;
};

/// Cuts a document; put together again it is the same, byte for byte, whatever it holds.
[[nodiscard]] PackText pack_text(std::string_view document);
[[nodiscard]] std::string document_of(const PackText& pack);
/// The line (from 1) of the document in which a section begins.
[[nodiscard]] int first_line(const PackText& pack, std::size_t section);
/// The section in which a line of the document stands.
[[nodiscard]] std::size_t section_at_line(const PackText& pack, int line);
/// A section as it is shown and typed into: without the blank lines at its end.
[[nodiscard]] std::string shown_text(const PackSection& section);
/// The places of all sections of a kind, in their order.
[[nodiscard]] std::vector<std::size_t> sections_of(const PackText& pack, PackPart part);

/// The values of a section by their keys (`message.en`, `source.title`): what a text says, anything else as written.
using PackFields = std::map<std::string, std::string, std::less<>>;
/// Nothing where the section cannot be read as a table.
[[nodiscard]] std::optional<PackFields> fields_of(const PackSection& section);
/// The texts of a list; empty where the section has none under this key.
[[nodiscard]] std::vector<std::string> list_of(const PackSection& section, std::string_view key);
/// The value, or nothing in it.
[[nodiscard]] std::string field(const PackFields& fields, std::string_view key);

/// \name Edits. Each gives the pack as it is afterwards, cut anew.
/// Those that name a key give the pack unchanged where the section cannot be read as a table.
/// @{
/// A text in quotes.
[[nodiscard]] PackText with_text(PackText pack, std::size_t section, std::string_view key, std::string_view text);
/// A number, a day, `true`. What is none of these is put in quotes, for the reader to say what it expected.
[[nodiscard]] PackText with_plain(PackText pack, std::size_t section, std::string_view key, std::string_view value);
[[nodiscard]] PackText with_list(PackText pack, std::size_t section, std::string_view key,
                                 const std::vector<std::string>& texts);
/// Takes an optional value away.
[[nodiscard]] PackText without(PackText pack, std::size_t section, std::string_view key);
/// Somebody has typed into the text of a section.
[[nodiscard]] PackText with_shown_text(PackText pack, std::size_t section, std::string_view text);
/// A new section behind another one. `at` receives its place.
[[nodiscard]] PackText with_section(PackText pack, std::size_t behind, std::string_view text, std::size_t& at);
[[nodiscard]] PackText without_section(PackText pack, std::size_t section);
/// Changes places with the next section of its kind (`by` 1) or the one before it (`by` -1); `section` follows it.
[[nodiscard]] PackText moved(PackText pack, std::size_t& section, int by);
/// @}

}  // namespace regimen
