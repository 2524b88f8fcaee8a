#pragma once

/// \file
/// The in-memory index behind the search box (docs/decisions/0003-search.md): the words of names, aliases, muscles,
/// positions, kinds and equipment (the short fields) and of purposes, with postings in catalogue order.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "word_list.hpp"

namespace regimen::db {

enum class SearchField : std::uint8_t { name, alias, muscle, position, kind, equipment, purpose };

/// A word of a short field of an exercise. In a posting `place` is the exercise, in an exercise's own list the word.
struct FieldWord {
  std::uint32_t place = 0;
  SearchField field = SearchField::name;
  std::uint8_t alias = 0;  ///< which one
  auto operator<=>(const FieldWord&) const = default;
};

/// Lists one behind the other.
template <class T>
struct Lists {
  std::vector<std::uint32_t> start;  ///< the n-th list is from start[n] to start[n + 1]
  std::vector<T> values;
  [[nodiscard]] const T* begin(std::uint32_t n) const { return values.data() + start[n]; }
  [[nodiscard]] const T* end(std::uint32_t n) const { return values.data() + start[n + 1]; }
  [[nodiscard]] std::size_t count(WordSpan lists) const { return start[lists.end] - start[lists.begin]; }
};

/// A word list with who has each word, both ways.
template <class T>
struct WordTable {
  Lists<T> by_word;
  Lists<T> by_exercise;  ///< sorted by word
};

/// A whole name or alias without anything between its words.
struct JoinedName {
  std::string text;
  std::uint32_t exercise = 0;
  SearchField field = SearchField::name;
  std::uint8_t alias = 0;
  auto operator<=>(const JoinedName&) const = default;
};

/// Immutable once built, so that several threads may search.
struct SearchIndex {
  std::uint32_t exercise_count = 0;
  std::vector<std::vector<std::string>> aliases;  ///< `other_names` as written, by exercise
  std::vector<JoinedName> names;                  ///< sorted
  WordList words;
  WordTable<FieldWord> short_words;
  WordTable<std::uint32_t> purpose_words;
  WordList compounds;  ///< neighbours in a short field as one word: `catcow`
  WordTable<FieldWord> compound_words;
};

/// What an exercise is called besides its name: its aliases, then its names in other languages.
[[nodiscard]] std::vector<std::string> other_names(const Exercise& exercise);

/// The index of exercises in catalogue order; it keeps places in that order.
[[nodiscard]] SearchIndex index_of(const std::vector<ExercisePtr>& exercises);

}  // namespace regimen::db
