#include "search.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "word_list.hpp"

using namespace regimen::db;

namespace {

/// The words of a list that begin with something at most one typing error away, by trying every error of a small
/// alphabet: slow and plain.
std::vector<std::string> by_brute_force(const std::vector<std::string>& words, const std::string& typed) {
  std::vector<std::string> beginnings{typed};
  for (std::size_t i = 0; i < typed.size(); ++i) {
    std::string shorter = typed;
    beginnings.push_back(shorter.erase(i, 1));
    if (i + 1 < typed.size()) {
      std::string swapped = typed;
      std::swap(swapped[i], swapped[i + 1]);
      beginnings.push_back(swapped);
    }
    for (const char letter : std::string("abcde")) {
      std::string other = typed;
      other[i] = letter;
      beginnings.push_back(other);
      std::string longer = typed;
      beginnings.push_back(longer.insert(i, 1, letter));
    }
  }
  std::vector<std::string> found;
  for (const std::string& word : words)
    if (std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& each) { return word.starts_with(each); }))
      found.push_back(word);
  return found;
}

}  // namespace

TEST_CASE("the walk over the word list finds exactly what trying every typing error finds", "[db][search]") {
  std::mt19937 random(7);
  const auto word = [&](std::size_t longest) {
    std::string text;
    for (std::size_t n = 1 + random() % longest; n > 0; --n) text += static_cast<char>('a' + random() % 5);
    return text;
  };
  std::vector<std::string> words;
  for (int i = 0; i < 400; ++i) words.push_back(word(8));
  const WordList list(words);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  REQUIRE(list.size() == words.size());
  for (int i = 0; i < 500; ++i) {
    const std::string typed = word(9);
    INFO(typed);
    std::vector<std::string> found;
    for (const WordSpan& span : list.beginning_like(typed))
      found.insert(found.end(), words.begin() + span.begin, words.begin() + span.end);
    CHECK(found == by_brute_force(words, typed));
  }
}

TEST_CASE("an empty word list finds nothing", "[db][search]") {
  const WordList none;
  CHECK(none.beginning_with("a").empty());
  CHECK(none.beginning_like("abcde").empty());
}

TEST_CASE("a query is at most twelve words of its first four hundred bytes", "[db][search]") {
  CHECK(parse_query("").words.empty());
  CHECK(parse_query("a b c d e f g h i j k l m n").words.size() == 12);
  CHECK(parse_query(std::string(10'000, 'a')).words == std::vector<std::string>{std::string(400, 'a')});
  CHECK(parse_query("Cat-cow").joined == "catcow");
}

TEST_CASE("spans that touch are merged", "[db][search]") {
  CHECK(merged({{5, 7}, {1, 2}, {2, 4}, {3, 3}, {6, 9}}) == std::vector<WordSpan>{{1, 4}, {5, 9}});
}
