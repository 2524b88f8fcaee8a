#include "search.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <optional>
#include <utility>

#include "regimen/engine/utf8.hpp"
#include "search_words.hpp"

namespace regimen::db {
namespace {

constexpr std::size_t max_query_bytes = 400;
constexpr std::size_t max_query_words = 12;
/// Looking at one exercise's own words costs about as much as reading this many entries of a word's list.
constexpr std::size_t entries_as_dear_as_a_look = 32;
constexpr std::size_t letters_for_a_typing_error = 5;

/// A set of exercises that is walked in catalogue order.
class ExerciseSet {
 public:
  explicit ExerciseSet(std::uint32_t count) : bits_((std::size_t{count} + 63) / 64) {}
  void insert(std::uint32_t exercise) { bits_[exercise / 64] |= bit(exercise); }
  void erase(std::uint32_t exercise) { bits_[exercise / 64] &= ~bit(exercise); }
  [[nodiscard]] bool contains(std::uint32_t exercise) const { return (bits_[exercise / 64] & bit(exercise)) != 0; }
  /// Leaves what is in both.
  void intersect(const ExerciseSet& other) {
    for (std::size_t block = 0; block < bits_.size(); ++block) bits_[block] &= other.bits_[block];
  }

  /// Calls `visit(exercise)` in order until it returns false.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t block = 0; block < bits_.size(); ++block)
      for (std::uint64_t rest = bits_[block]; rest != 0; rest &= rest - 1)
        if (!visit(static_cast<std::uint32_t>(block * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)))) return;
  }

 private:
  static std::uint64_t bit(std::uint32_t exercise) { return std::uint64_t{1} << (exercise % 64); }
  std::vector<std::uint64_t> bits_;
};

/// What one word of the query accepts.
struct Wanted {
  std::vector<WordSpan> words;
  std::vector<WordSpan> compounds;
  bool operator==(const Wanted&) const = default;
  [[nodiscard]] bool nothing() const { return words.empty() && compounds.empty(); }
};

bool within(const std::vector<WordSpan>& spans, std::uint32_t word) {
  return std::ranges::any_of(spans, [&](const WordSpan& span) { return word >= span.begin && word < span.end; });
}

/// Which fields are looked at; each includes those before it.
enum class Scope { names, short_fields, anywhere };

bool includes(Scope scope, SearchField field) { return scope != Scope::names || field <= SearchField::alias; }

struct Place {
  SearchField field;
  std::uint8_t alias;
  auto operator<=>(const Place&) const = default;
};

class Search {
 public:
  Search(const SearchIndex& index, const Query& query, std::size_t limit)
      : index_(index), query_(query), limit_(limit), found_(index.exercise_count) {}

  std::vector<Match> run() {
    if (query_.words.empty() || limit_ == 0) return {};
    exact_names();
    if (!full()) beginnings_of_names();
    if (full()) return std::move(matches_);
    const std::vector<Wanted> strict = strictly_wanted();
    all_words(strict);
    if (full()) return std::move(matches_);
    const std::vector<Wanted> loose = loosely_wanted(strict);
    if (loose != strict) all_words(loose);
    if (!full()) some_words(strict, loose);
    return std::move(matches_);
  }

 private:
  [[nodiscard]] bool full() const { return matches_.size() >= limit_; }

  void add(std::uint32_t exercise, std::string matched) {
    found_.insert(exercise);
    matches_.push_back({exercise, std::move(matched)});
  }

  [[nodiscard]] std::string named(std::uint32_t exercise, Place place) const {
    switch (place.field) {
      case SearchField::name:
        return "name";
      case SearchField::alias:
        return "alias \"" + index_.aliases[exercise][place.alias] + "\"";
      case SearchField::muscle:
        return "muscle";
      case SearchField::position:
        return "position";
      case SearchField::kind:
        return "kind";
      case SearchField::equipment:
        return "equipment";
      case SearchField::purpose:
        break;
    }
    return "purpose";
  }

  /// Adds the exercises of a run of names, in catalogue order.
  template <class Names>
  void add_names(Names begin, Names end) {
    using Hit = std::pair<std::uint32_t, Place>;
    std::vector<Hit> hits;
    for (auto name = begin; name != end; ++name)
      if (!found_.contains(name->exercise)) hits.push_back({name->exercise, {name->field, name->alias}});
    // A name and an alias of one exercise may both be here: more are sorted than are wanted, and doubles are skipped.
    for (auto from = hits.begin(); from != hits.end() && !full();) {
      const auto wanted = static_cast<std::ptrdiff_t>(std::min(limit_, hits.size()));
      const auto to = hits.end() - from > wanted ? from + wanted : hits.end();
      std::partial_sort(from, to, hits.end());
      for (; from != to && !full(); ++from)
        if (!found_.contains(from->first)) add(from->first, named(from->first, from->second));
    }
  }

  void exact_names() {
    const std::string_view name = query_.joined;
    const auto begin = std::ranges::lower_bound(index_.names, name, std::less<>(), &JoinedName::text);
    const auto end =
        std::partition_point(begin, index_.names.end(), [&](const JoinedName& other) { return other.text == name; });
    add_names(begin, end);
  }

  void beginnings_of_names() {
    const std::string_view beginning = query_.joined;
    const auto begin = std::ranges::lower_bound(index_.names, beginning, {},
                                                [](const JoinedName& name) { return std::string_view(name.text); });
    const auto end = std::partition_point(begin, index_.names.end(),
                                          [&](const JoinedName& name) { return name.text.starts_with(beginning); });
    add_names(begin, end);
  }

  [[nodiscard]] std::vector<Wanted> strictly_wanted() const {
    std::vector<Wanted> wanted(query_.words.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const std::string& word = query_.words[i];
      std::vector<WordSpan> spans{index_.words.beginning_with(word)};
      // "cat cow" finds "catcow": the two words are accepted as one as well.
      if (i > 0) spans.push_back(index_.words.beginning_with(query_.words[i - 1] + word));
      if (i + 1 < wanted.size()) spans.push_back(index_.words.beginning_with(word + query_.words[i + 1]));
      wanted[i].words = merged(std::move(spans));
      // "catcow" finds "cat cow".
      if (wanted[i].words.empty()) wanted[i].compounds = merged({index_.compounds.beginning_with(word)});
    }
    return wanted;
  }

  [[nodiscard]] std::vector<Wanted> loosely_wanted(const std::vector<Wanted>& strict) const {
    std::vector<Wanted> wanted = strict;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const std::string& word = query_.words[i];
      if (word.size() < letters_for_a_typing_error) continue;
      std::vector<WordSpan> spans = index_.words.beginning_like(word);
      spans.insert(spans.end(), strict[i].words.begin(), strict[i].words.end());
      wanted[i].words = merged(std::move(spans));
      wanted[i].compounds = wanted[i].words.empty() ? index_.compounds.beginning_like(word)
                                                    : merged({index_.compounds.beginning_with(word)});
    }
    return wanted;
  }

  /// Where a short field of the exercise has a wanted word: the best place.
  [[nodiscard]] std::optional<Place> short_place(std::uint32_t exercise, const Wanted& wanted) const {
    std::optional<Place> best;
    const auto look = [&](const Lists<FieldWord>& lists, const std::vector<WordSpan>& spans) {
      if (spans.empty()) return;
      for (const FieldWord* word = lists.begin(exercise); word != lists.end(exercise); ++word)
        if (within(spans, word->place) && (!best || Place{word->field, word->alias} < *best))
          best = Place{word->field, word->alias};
    };
    look(index_.short_words.by_exercise, wanted.words);
    look(index_.compound_words.by_exercise, wanted.compounds);
    return best;
  }

  [[nodiscard]] bool in_purpose(std::uint32_t exercise, const Wanted& wanted) const {
    const Lists<std::uint32_t>& lists = index_.purpose_words.by_exercise;
    return std::ranges::any_of(wanted.words, [&](const WordSpan& span) {
      const std::uint32_t* first = std::lower_bound(lists.begin(exercise), lists.end(exercise), span.begin);
      return first != lists.end(exercise) && *first < span.end;
    });
  }

  [[nodiscard]] bool has(std::uint32_t exercise, const Wanted& wanted, Scope scope) const {
    if (scope == Scope::anywhere && in_purpose(exercise, wanted)) return true;
    const auto place = short_place(exercise, wanted);
    return place && includes(scope, place->field);
  }

  /// How many entries `insert` would read.
  [[nodiscard]] std::size_t count(const Wanted& wanted, Scope scope) const {
    std::size_t count = 0;
    for (const WordSpan& span : wanted.words) {
      count += index_.short_words.by_word.count(span);
      if (scope == Scope::anywhere) count += index_.purpose_words.by_word.count(span);
    }
    for (const WordSpan& span : wanted.compounds) count += index_.compound_words.by_word.count(span);
    return count;
  }

  /// Adds the exercises that have the word.
  void insert(ExerciseSet& exercises, const Wanted& wanted, Scope scope) const {
    const auto insert_from = [&](const Lists<FieldWord>& lists, const std::vector<WordSpan>& spans) {
      for (const WordSpan& span : spans)
        for (auto at = lists.start[span.begin]; at < lists.start[span.end]; ++at)
          if (includes(scope, lists.values[at].field)) exercises.insert(lists.values[at].place);
    };
    insert_from(index_.short_words.by_word, wanted.words);
    insert_from(index_.compound_words.by_word, wanted.compounds);
    if (scope != Scope::anywhere) return;
    const Lists<std::uint32_t>& lists = index_.purpose_words.by_word;
    for (const WordSpan& span : wanted.words)
      for (auto at = lists.start[span.begin]; at < lists.start[span.end]; ++at) exercises.insert(lists.values[at]);
  }

  /// The exercises that have every word.
  [[nodiscard]] ExerciseSet having_all(const std::vector<Wanted>& wanted, Scope scope) const {
    std::vector<std::pair<std::size_t, const Wanted*>> rarest_first;
    rarest_first.reserve(wanted.size());
    for (const Wanted& word : wanted) rarest_first.emplace_back(count(word, scope), &word);
    std::ranges::sort(rarest_first);
    ExerciseSet all(index_.exercise_count);
    insert(all, *rarest_first.front().second, scope);
    for (std::size_t i = 1; i < rarest_first.size(); ++i) {
      const std::size_t entries = rarest_first[i].first;
      const Wanted* word = rarest_first[i].second;
      if (entries < entries_as_dear_as_a_look * rarest_first.front().first) {
        ExerciseSet with_word(index_.exercise_count);
        insert(with_word, *word, scope);
        all.intersect(with_word);
      } else {
        ExerciseSet kept = all;
        all.each([&](std::uint32_t exercise) {
          if (!has(exercise, *word, scope)) kept.erase(exercise);
          return true;
        });
        all = std::move(kept);
      }
    }
    return all;
  }

  /// `name, muscle`: where the words of the query stand in this exercise.
  [[nodiscard]] std::string matched_places(std::uint32_t exercise, const std::vector<Wanted>& wanted) const {
    std::vector<Place> places;
    for (const Wanted& word : wanted) {
      if (const auto place = short_place(exercise, word))
        places.push_back(*place);
      else if (in_purpose(exercise, word))
        places.push_back({SearchField::purpose, 0});
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::string text;
    for (const Place& place : places) text += (text.empty() ? "" : ", ") + named(exercise, place);
    return text;
  }

  void all_words(const std::vector<Wanted>& wanted) {
    if (std::ranges::any_of(wanted, &Wanted::nothing)) return;
    for (const Scope scope : {Scope::names, Scope::short_fields, Scope::anywhere}) {
      if (full()) return;
      having_all(wanted, scope).each([&](std::uint32_t exercise) {
        if (!found_.contains(exercise)) add(exercise, matched_places(exercise, wanted));
        return !full();
      });
    }
  }

  /// The most words first. Purposes are looked at only where no short field has any of the words: a common word of
  /// prose would otherwise bring everything.
  void some_words(const std::vector<Wanted>& strict, const std::vector<Wanted>& loose) {
    if (strict.size() < 2) return;
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < strict.size(); ++i) wanted.push_back(strict[i].nothing() ? loose[i] : strict[i]);
    most_words_of(wanted, Scope::short_fields);
    if (matches_.empty()) most_words_of(wanted, Scope::anywhere);
  }

  void most_words_of(const std::vector<Wanted>& wanted, Scope scope) {
    std::vector<std::uint8_t> words_found(index_.exercise_count);
    ExerciseSet any(index_.exercise_count);
    for (const Wanted& word : wanted) {
      ExerciseSet with_word(index_.exercise_count);
      insert(with_word, word, scope);
      with_word.each([&](std::uint32_t exercise) {
        ++words_found[exercise];
        any.insert(exercise);
        return true;
      });
    }
    const std::size_t missing = limit_ - matches_.size();
    std::vector<std::vector<std::uint32_t>> by_count(wanted.size() + 1);
    any.each([&](std::uint32_t exercise) {
      auto& same = by_count[words_found[exercise]];
      if (!found_.contains(exercise) && same.size() < missing) same.push_back(exercise);
      return true;
    });
    for (std::size_t words = wanted.size(); words > 0; --words)
      for (const std::uint32_t exercise : by_count[words])
        if (!full()) add(exercise, matched_places(exercise, wanted));
  }

  const SearchIndex& index_;
  const Query& query_;
  std::size_t limit_;
  ExerciseSet found_;
  std::vector<Match> matches_;
};

}  // namespace

Query parse_query(std::string_view text) {
  Query query;
  query.words = search_words(utf8_prefix(text, max_query_bytes));
  if (query.words.size() > max_query_words) query.words.resize(max_query_words);
  query.joined = joined(query.words);
  return query;
}

std::vector<Match> search(const SearchIndex& index, const Query& query, std::size_t limit) {
  return Search(index, query, limit).run();
}

}  // namespace regimen::db
