#include "readability/pieces.hpp"

#include "code_point.hpp"
#include "readability/letters.hpp"

namespace regimen::readability {
namespace {

/// Where the first hyphen of `text` from `begin` on stands, or `end`; and its length, or 0.
struct Hyphen {
  std::size_t at = 0;
  std::size_t bytes = 0;
};

Hyphen next_hyphen(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    const auto [code, bytes] = first_code_point(text.substr(at));
    if (part_of(code) == Part::hyphen) return {at, bytes};
    at += bytes;
  }
  return {end, 0};
}

std::string looked_up(std::string_view written, Language language) {
  std::string word = folded(written);
  if (language == Language::english && word.ends_with("'s")) word.resize(word.size() - 2);
  return word;
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text, std::span<const Word> words, Language language) {
  std::vector<Piece> pieces;
  pieces.reserve(words.size());
  std::size_t before = words.empty() ? 0 : words.front().begin;
  for (const Word& word : words) {
    const auto gap = text.substr(before, word.begin - before);
    bool joined = !pieces.empty() && gap.find_first_not_of(' ') == std::string_view::npos;
    bool clause_begins = pieces.empty() || gap.find_first_of(",;:(") != std::string_view::npos;
    for (std::size_t begin = word.begin; begin < word.end;) {
      const auto [end, hyphen] = next_hyphen(text, begin, word.end);
      const auto written = text.substr(begin, end - begin);
      pieces.push_back({begin, end, written, looked_up(written, language), joined, clause_begins});
      joined = true;
      clause_begins = false;
      begin = end + hyphen;
    }
    before = word.end;
  }
  return pieces;
}

}  // namespace regimen::readability
