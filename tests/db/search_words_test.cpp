#include "search_words.hpp"

#include <catch2/catch.hpp>

using regimen::db::joined;
using regimen::db::search_words;
using Words = std::vector<std::string>;

TEST_CASE("words are folded in case and accents", "[db][search]") {
  CHECK(search_words("Élève ÜBUNG Straße Ærø") == Words{"eleve", "ubung", "strasse", "aero"});
  CHECK(search_words("e\u0301te\u0301") == Words{"ete"});
  CHECK(search_words("ΜΥΣ Мост ЁЖ") == Words{"μυσ", "мост", "ёж"});
}

TEST_CASE("hyphens, punctuation, symbols and emoji part words", "[db][search]") {
  CHECK(search_words("cat-cow/dog, (bird)…—plank\U0001F4AA2x") == Words{"cat", "cow", "dog", "bird", "plank", "2x"});
  CHECK(search_words(" \t\n*\"'- \U0001F9D8\u200D\u2640\uFE0F").empty());
}

TEST_CASE("an apostrophe belongs to its word", "[db][search]") {
  CHECK(search_words("child's child\u2019s") == Words{"childs", "childs"});
}

TEST_CASE("letters of other scripts are words and marks of direction are not seen", "[db][search]") {
  CHECK(search_words("\u05d2\u05e9\u05e8 \u202E\u0645\u0645\u0644\u202C") ==
        Words{"\u05d2\u05e9\u05e8", "\u0645\u0645\u0644"});
}

TEST_CASE("bytes that are not UTF-8 part words", "[db][search]") {
  CHECK(search_words("a\xFFz\xC3") == Words{"a", "z"});
  CHECK(search_words("a\xF0\x9F") == Words{"a"});
  CHECK(search_words(std::string("a\0b", 3)) == Words{"a", "b"});
}

TEST_CASE("joined words have nothing between them", "[db][search]") {
  CHECK(joined(search_words("Cat - cow")) == "catcow");
  CHECK(joined({}).empty());
}
