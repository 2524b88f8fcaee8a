#include "fault.hpp"

#include <algorithm>
#include <cstddef>

namespace rulebook {
namespace {

/// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
std::size_t typing_errors(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_up(b.size() + 1);
  std::vector<std::size_t> up(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_up.swap(up);
    up.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// The longest beginning of at most `most` bytes that cuts no code point in two.
std::string_view beginning(std::string_view words, std::size_t most) {
  if (words.size() <= most) return words;
  while (most > 0 && (static_cast<unsigned char>(words[most]) & 0xC0U) == 0x80U) --most;
  return words.substr(0, most);
}

}  // namespace

std::string shown(std::string_view words) {
  constexpr std::size_t longest = 60;
  const std::string_view kept = beginning(words, longest);
  std::string text = "`";
  // A line end or another control character would break the line that the fault is.
  for (const char c : kept) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return text + (kept.size() < words.size() ? "…`" : "`");
}

std::string did_you_mean(std::string_view written, const std::vector<std::string_view>& known) {
  constexpr std::size_t short_word = 5;
  constexpr std::size_t longest_word = 100;
  if (written.size() > longest_word) return {};
  std::size_t limit = std::min<std::size_t>(written.size() < short_word ? 2 : 3, written.size());
  std::string_view best;
  for (const std::string_view word : known) {
    const std::size_t longer = std::max(written.size(), word.size());
    if (longer - std::min(written.size(), word.size()) >= limit) continue;
    const std::size_t errors = typing_errors(written, word);
    if (errors >= limit) continue;
    limit = errors;
    best = word;
  }
  return best.empty() ? std::string() : "; did you mean " + shown(best) + "?";
}

}  // namespace rulebook
