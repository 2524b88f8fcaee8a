#include "search_index.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "search_words.hpp"

namespace regimen::db {
namespace {

/// Words that people use for a position, besides its token.
constexpr std::array<std::string_view, 9> position_words = {
    "lying on back face up", "lying on belly front face down", "lying on side", "hands and knees all fours",
    "kneeling knees",        "one knee half kneeling",         "sitting chair", "sitting floor legs straight",
    "standing upright"};

constexpr std::size_t max_aliases = std::numeric_limits<std::uint8_t>::max();

/// A word of an exercise before its place in the word list is known.
struct Found {
  std::string word;
  std::uint32_t exercise;
  SearchField field;
  std::uint8_t alias;
};

class Gatherer {
 public:
  explicit Gatherer(const std::vector<ExercisePtr>& exercises) {
    for (const ExercisePtr& exercise : exercises) {
      gather(*exercise);
      ++place_;
    }
  }

  std::vector<Found> short_words;
  std::vector<Found> purpose_words;
  std::vector<Found> compounds;
  std::vector<JoinedName> names;

 private:
  void gather(const Exercise& exercise) {
    name(exercise.name, SearchField::name, 0);
    const auto aliases = other_names(exercise);
    for (std::size_t i = 0; i < std::min(aliases.size(), max_aliases); ++i)
      name(aliases[i], SearchField::alias, static_cast<std::uint8_t>(i));
    for (const std::string& muscle : exercise.muscles) {
      field(muscle, SearchField::muscle);
      const auto term = std::ranges::find(muscle_vocabulary(), std::string_view(muscle), &MuscleTerm::id);
      if (term != muscle_vocabulary().end()) field(term->words, SearchField::muscle);
    }
    field(to_token(exercise.position), SearchField::position);
    field(position_words[static_cast<std::size_t>(exercise.position)], SearchField::position);
    field(to_token(exercise.kind), SearchField::kind);
    for (const std::string& equipment : exercise.equipment) field(equipment, SearchField::equipment);
    for (const auto& [language, words] : exercise.text)
      for (std::string& word : search_words(words.purpose))
        purpose_words.push_back({std::move(word), place_, SearchField::purpose, 0});
  }

  void name(std::string_view text, SearchField where, std::uint8_t alias) {
    names.push_back({joined(search_words(text)), place_, where, alias});
    field(text, where, alias);
  }

  void field(std::string_view text, SearchField where, std::uint8_t alias = 0) {
    std::vector<std::string> words = search_words(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      compounds.push_back({words[i] + words[i + 1], place_, where, alias});
    for (std::string& word : words) short_words.push_back({std::move(word), place_, where, alias});
  }

  std::uint32_t place_ = 0;
};

void add_distinct(std::unordered_set<std::string>& words, const std::vector<Found>& found) {
  for (const Found& one : found) words.insert(one.word);
}

/// Values with the list that each belongs to, sorted and without repetitions, as lists.
template <class T>
Lists<T> lists_of(std::vector<std::pair<std::uint32_t, T>> values, std::uint32_t list_count) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  Lists<T> lists;
  lists.start.assign(std::size_t{list_count} + 1, 0);
  lists.values.reserve(values.size());
  for (const auto& [list, value] : values) {
    ++lists.start[list + 1];
    lists.values.push_back(value);
  }
  for (std::size_t n = 1; n < lists.start.size(); ++n) lists.start[n] += lists.start[n - 1];
  return lists;
}

WordTable<FieldWord> table_of(const std::vector<Found>& found, const WordList& words, std::uint32_t exercises) {
  std::vector<std::pair<std::uint32_t, FieldWord>> by_word;
  std::vector<std::pair<std::uint32_t, FieldWord>> by_exercise;
  by_word.reserve(found.size());
  by_exercise.reserve(found.size());
  for (const Found& one : found) {
    const std::uint32_t word = words.place_of(one.word);
    by_word.emplace_back(word, FieldWord{one.exercise, one.field, one.alias});
    by_exercise.emplace_back(one.exercise, FieldWord{word, one.field, one.alias});
  }
  return {lists_of(std::move(by_word), words.size()), lists_of(std::move(by_exercise), exercises)};
}

WordTable<std::uint32_t> purpose_table_of(const std::vector<Found>& found, const WordList& words,
                                          std::uint32_t exercises) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_word;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_exercise;
  by_word.reserve(found.size());
  by_exercise.reserve(found.size());
  for (const Found& one : found) {
    const std::uint32_t word = words.place_of(one.word);
    by_word.emplace_back(word, one.exercise);
    by_exercise.emplace_back(one.exercise, word);
  }
  return {lists_of(std::move(by_word), words.size()), lists_of(std::move(by_exercise), exercises)};
}

WordList list_of(std::unordered_set<std::string> words) {
  std::vector<std::string> all;
  all.reserve(words.size());
  while (!words.empty()) all.push_back(std::move(words.extract(words.begin()).value()));
  return WordList(std::move(all));
}

}  // namespace

std::vector<std::string> other_names(const Exercise& exercise) {
  std::vector<std::string> names = exercise.aliases;
  for (const auto& [language, words] : exercise.text)
    if (!words.name.empty() && words.name != exercise.name) names.push_back(words.name);
  return names;
}

SearchIndex index_of(const std::vector<ExercisePtr>& exercises) {
  Gatherer gathered(exercises);
  SearchIndex index;
  index.exercise_count = static_cast<std::uint32_t>(exercises.size());
  for (const ExercisePtr& exercise : exercises) index.aliases.push_back(other_names(*exercise));
  index.names = std::move(gathered.names);
  std::ranges::sort(index.names);

  std::unordered_set<std::string> words;
  add_distinct(words, gathered.short_words);
  add_distinct(words, gathered.purpose_words);
  index.words = list_of(std::move(words));
  index.short_words = table_of(gathered.short_words, index.words, index.exercise_count);
  index.purpose_words = purpose_table_of(gathered.purpose_words, index.words, index.exercise_count);

  std::unordered_set<std::string> compounds;
  add_distinct(compounds, gathered.compounds);
  index.compounds = list_of(std::move(compounds));
  index.compound_words = table_of(gathered.compounds, index.compounds, index.exercise_count);
  return index;
}

}  // namespace regimen::db
