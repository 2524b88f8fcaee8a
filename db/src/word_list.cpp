#include "word_list.hpp"

#include <algorithm>
#include <utility>

#include "regimen/engine/contract.hpp"

namespace regimen::db {

WordList::WordList(std::vector<std::string> words) : words_(std::move(words)) {
  std::ranges::sort(words_);
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  words_.shrink_to_fit();
}

std::uint32_t WordList::place_of(std::string_view word) const {
  const auto found = std::ranges::lower_bound(words_, word);
  REGIMEN_EXPECTS(found != words_.end() && *found == word);
  return static_cast<std::uint32_t>(found - words_.begin());
}

WordSpan WordList::going_on_with(WordSpan span, std::size_t depth, std::string_view rest) const {
  const auto first = words_.begin() + span.begin;
  const auto last = words_.begin() + span.end;
  const auto begin = std::partition_point(
      first, last, [&](const std::string& word) { return word.compare(depth, rest.size(), rest) < 0; });
  const auto end = std::partition_point(
      begin, last, [&](const std::string& word) { return word.compare(depth, rest.size(), rest) <= 0; });
  return {static_cast<std::uint32_t>(begin - words_.begin()), static_cast<std::uint32_t>(end - words_.begin())};
}

WordSpan WordList::beginning_with(std::string_view beginning) const { return going_on_with({0, size()}, 0, beginning); }

std::vector<WordSpan> WordList::beginning_like(std::string_view beginning) const {
  std::vector<WordSpan> spans;
  const auto keep = [&](WordSpan span) {
    if (!span.empty()) spans.push_back(span);
  };
  // With one error only, everything before it is exact: walk down the exact beginning, and at each letter try each
  // error with an exact rest.
  WordSpan exact{0, size()};
  for (std::size_t at = 0; at < beginning.size() && !exact.empty(); ++at) {
    const std::string_view rest = beginning.substr(at);
    keep(going_on_with(exact, at, rest.substr(1)));  // a letter too many
    if (rest.size() > 1) {
      std::string swapped(rest);
      std::swap(swapped[0], swapped[1]);
      keep(going_on_with(exact, at, swapped));
    }
    WordSpan others = exact;
    while (!others.empty()) {
      const std::string& word = words_[others.begin];
      if (word.size() == at) {  // the shared beginning itself is a word; nothing follows it
        ++others.begin;
        continue;
      }
      const WordSpan same_letter = going_on_with(others, at, std::string_view(word).substr(at, 1));
      keep(going_on_with(same_letter, at + 1, rest));            // this letter is missing
      keep(going_on_with(same_letter, at + 1, rest.substr(1)));  // another letter stands for it
      others.begin = same_letter.end;
    }
    exact = going_on_with(exact, at, rest.substr(0, 1));
  }
  keep(exact);
  return merged(std::move(spans));
}

std::vector<WordSpan> merged(std::vector<WordSpan> spans) {
  std::ranges::sort(spans, {}, &WordSpan::begin);
  std::vector<WordSpan> result;
  for (const WordSpan& span : spans) {
    if (span.empty()) continue;
    if (!result.empty() && span.begin <= result.back().end)
      result.back().end = std::max(result.back().end, span.end);
    else
      result.push_back(span);
  }
  return result;
}

}  // namespace regimen::db
