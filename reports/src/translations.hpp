#pragma once

/// \file
/// Sentences and their translations, as msgfmt compiles them. Nothing is read or set up before a sentence is asked for.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace regimen {

/// A view of the bytes of a .mo file (gettext's manual, "The Format of GNU MO Files", little-endian): a table of the
/// originals, sorted by their bytes, beside a table of the translations. A place outside of the bytes is an entry that
/// is not there.
class Translations {
 public:
  /// No sentence at all.
  Translations() = default;
  /// Keeps a view of `file`. Expects the format's magic number.
  explicit Translations(std::span<const unsigned char> file);

  /// How many entries there are, the header among them.
  [[nodiscard]] std::uint32_t size() const { return count_; }
  /// The translation of an original, and where it has plural forms the first; nothing where there is none.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view original, std::string_view context = {}) const;
  /// Every plural form, in the language's order; one for a sentence without; nothing where there is none.
  [[nodiscard]] std::vector<std::string_view> find_forms(std::string_view original,
                                                         std::string_view context = {}) const;

  /// The n-th original, its plural behind it after a NUL; empty where there is none.
  [[nodiscard]] std::string_view original(std::uint32_t n) const;
  /// All forms of its translation, with NULs between them.
  [[nodiscard]] std::string_view translation(std::uint32_t n) const;

 private:
  [[nodiscard]] std::uint32_t number(std::size_t at) const;
  [[nodiscard]] std::string_view text(std::uint32_t table, std::uint32_t n) const;
  [[nodiscard]] std::optional<std::uint32_t> place(std::string_view original, std::string_view context) const;

  std::span<const unsigned char> file_;
  std::uint32_t count_ = 0;
  std::uint32_t originals_ = 0;
  std::uint32_t translations_ = 0;
};

/// Texts with NULs between them, one by one.
[[nodiscard]] std::vector<std::string_view> parted_by_nul(std::string_view texts);

}  // namespace regimen
