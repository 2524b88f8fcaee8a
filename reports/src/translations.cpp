#include "translations.hpp"

#include <algorithm>

#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

constexpr std::uint32_t magic_number = 0x950412de;
constexpr char after_context = '\x04';

std::string_view before_nul(std::string_view text) { return text.substr(0, text.find('\0')); }

}  // namespace

Translations::Translations(std::span<const unsigned char> file) : file_(file) {
  REGIMEN_EXPECTS(number(0) == magic_number);
  count_ = number(8);
  originals_ = number(12);
  translations_ = number(16);
}

std::uint32_t Translations::number(std::size_t at) const {
  if (at + 4 > file_.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 4; i > 0; --i) value = value << 8 | file_[at + i - 1];
  return value;
}

std::string_view Translations::text(std::uint32_t table, std::uint32_t n) const {
  const std::size_t entry = std::size_t{table} + std::size_t{n} * 8;
  const std::size_t length = number(entry);
  const std::size_t start = number(entry + 4);
  if (n >= count_ || start + length > file_.size()) return {};
  return {reinterpret_cast<const char*>(file_.data()) + start, length};
}

std::string_view Translations::original(std::uint32_t n) const { return text(originals_, n); }

std::string_view Translations::translation(std::uint32_t n) const { return text(translations_, n); }

std::optional<std::uint32_t> Translations::place(std::string_view original_text, std::string_view context) const {
  std::string with_context;
  if (!context.empty()) with_context = std::string(context) + after_context + std::string(original_text);
  const std::string_view key = context.empty() ? original_text : with_context;
  std::uint32_t from = 0;
  std::uint32_t to = count_;
  while (from < to) {
    const std::uint32_t middle = from + (to - from) / 2;
    const int order = before_nul(original(middle)).compare(key);
    if (order == 0) return middle;
    if (order < 0)
      from = middle + 1;
    else
      to = middle;
  }
  return std::nullopt;
}

std::optional<std::string_view> Translations::find(std::string_view original_text, std::string_view context) const {
  const auto found = place(original_text, context);
  if (!found) return std::nullopt;
  return before_nul(translation(*found));
}

std::vector<std::string_view> Translations::find_forms(std::string_view original_text, std::string_view context) const {
  const auto found = place(original_text, context);
  if (!found) return {};
  return parted_by_nul(translation(*found));
}

std::vector<std::string_view> parted_by_nul(std::string_view texts) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= texts.size();) {
    const auto end = std::min(texts.find('\0', from), texts.size());
    parts.push_back(texts.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

}  // namespace regimen
