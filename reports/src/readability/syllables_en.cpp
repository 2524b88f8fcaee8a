#include <algorithm>
#include <array>
#include <optional>

#include "readability/syllables.hpp"

namespace regimen::readability {
namespace {

using std::string_view;

struct Spoken {
  string_view word;
  std::size_t syllables;
};

/// Words that the rules below get wrong, in order. A plural in -s is found by its singular.
constexpr auto exceptions = std::to_array<Spoken>({
    {"aches", 1},      {"achilles", 3},    {"aerobic", 3},      {"area", 3},      {"argue", 2},     {"argued", 2},
    {"backaches", 2},  {"behavior", 3},    {"behaviour", 3},    {"biped", 2},     {"cooperate", 4}, {"cooperated", 5},
    {"coordinate", 4}, {"coordinated", 5}, {"coordination", 5}, {"create", 2},    {"created", 3},   {"creating", 3},
    {"crooked", 2},    {"diarrhea", 4},    {"every", 2},        {"everybody", 4}, {"everyday", 3},  {"everyone", 3},
    {"everything", 3}, {"everywhere", 3},  {"eye", 1},          {"eyebrow", 2},   {"fluid", 2},     {"genuine", 3},
    {"headaches", 2},  {"hundred", 2},     {"idea", 3},         {"ideal", 3},     {"iliopsoas", 5}, {"junior", 2},
    {"maneuver", 3},   {"manoeuvre", 3},   {"naked", 2},        {"ninety", 2},    {"people", 2},    {"pilates", 3},
    {"poem", 2},       {"psoas", 2},       {"quadruped", 3},    {"react", 2},     {"reaction", 3},  {"realise", 3},
    {"realize", 3},    {"reevaluate", 5},  {"reunion", 3},      {"rugged", 2},    {"ruin", 2},      {"sacred", 2},
    {"sacroiliac", 5}, {"science", 2},     {"sciences", 3},     {"senior", 2},    {"someone", 2},   {"teres", 2},
    {"theater", 3},    {"theatre", 3},     {"tiredness", 2},    {"vacuum", 2},    {"wednesday", 2}, {"wicked", 2},
});
static_assert(std::ranges::is_sorted(exceptions, {}, &Spoken::word));

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }
bool is_one_of(char c, string_view letters) { return letters.find(c) != string_view::npos; }

/// A word seen letter by letter; outside of it stands a blank. Bytes that are no small letter are consonants, but for
/// the vowels with an accent (`café`), which begin with the byte C3.
class Letters {
 public:
  explicit Letters(string_view word) : word_(word) {}
  char operator[](std::size_t i) const { return i < word_.size() ? word_[i] : ' '; }
  [[nodiscard]] char from_end(std::size_t i) const { return i < word_.size() ? word_[word_.size() - 1 - i] : ' '; }
  [[nodiscard]] std::size_t size() const { return word_.size(); }
  [[nodiscard]] bool ends_with(string_view end) const { return word_.ends_with(end); }
  [[nodiscard]] string_view word() const { return word_; }

  /// `y` before a vowel is a consonant (`yes`, `beyond`) unless a consonant stands before it (`myofascial`); `u` after
  /// `q` is silent.
  [[nodiscard]] bool sounds(std::size_t i) const {
    if (i >= word_.size()) return false;
    if (word_[i] == '\xC3') return true;
    if (!is_vowel(word_[i])) return false;
    if (i > 0 && word_[i] == 'u' && word_[i - 1] == 'q') return false;
    if (word_[i] != 'y') return true;
    const bool after_consonant = i > 0 && !is_vowel(word_[i - 1]);
    const bool before_vowel = i + 1 < word_.size() && is_vowel(word_[i + 1]) && word_[i + 1] != 'i';
    return after_consonant || !before_vowel;
  }

 private:
  string_view word_;
};

/// Whether the two vowels at `i` belong to two syllables.
bool is_hiatus(const Letters& w, std::size_t i) {
  const char before = i > 0 ? w[i - 1] : ' ';
  const char after = w[i + 2];
  const bool soft = is_one_of(before, "cst");  // `special`, `mansion`, `patient`
  const auto pair = w.word().substr(i, 2);
  if (pair == "ia") return !(soft && is_one_of(after, "ln "));
  if (pair == "io") {
    if (after == 'n') return !is_one_of(before, "cghlnstx");
    return !(after == 'u' && is_one_of(before, "cgtx"));
  }
  if (pair == "ie") {
    if (after == 'n') return !soft && is_one_of(before, "rld");
    if (after == 't') return true;  // `quiet`, `variety`
    const bool comparative = (after == 'r' && i + 3 >= w.size()) || (after == 's' && w[i + 3] == 't');
    return comparative && i > 1;  // `easier`, not `pier`
  }
  if (pair == "eu") return after == 's' && i + 3 == w.size();  // `gluteus`
  if (pair == "ua") return before != 'g';
  if (pair == "ue") return after == 'n' && before != 'g';
  if (pair == "eo") return before != 'g';  // `video`, not `surgeon`
  if (pair == "uo") return true;
  return pair == "iu" || pair == "ao" || pair == "ii" || pair == "uu" || pair == "yo" || pair == "ya";
}

/// Runs of vowels, each with one syllable more for every hiatus in it and for `-ing` behind a vowel.
std::size_t vowel_runs(const Letters& w) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (!w.sounds(i)) continue;
    const bool run_begins = i == 0 || !w.sounds(i - 1);
    const bool suffix = !run_begins && w.word().substr(i) == "ing";
    if (run_begins || suffix || is_hiatus(w, i - 1)) ++count;
    if (w[i] == '\xC3') ++i;
  }
  return count;
}

/// Whether the word, without its last letters, ends in a consonant and `le` or `re`, which is a syllable: `ankle`,
/// `centimetre`, but not `curl(ed)`, `roll(ed)`, `measure`.
bool ends_in_syllabic_l(const Letters& w, std::size_t last_letters) {
  const char liquid = w.from_end(last_letters + 1);
  const char before = w.from_end(last_letters + 2);
  return (liquid == 'l' || liquid == 'r') && !is_vowel(before) && !is_one_of(before, "lrw ");
}

/// Whether the e of the ending `-e`, `-es` or `-ed` is silent.
bool ends_in_silent_e(const Letters& w) {
  const char last = w.from_end(0);
  if (last == 'e') return !is_vowel(w.from_end(1)) && !ends_in_syllabic_l(w, 0);
  if (w.from_end(1) != 'e' || is_vowel(w.from_end(2)) || ends_in_syllabic_l(w, 1)) return false;
  if (last == 'd') return !is_one_of(w.from_end(2), "td");
  if (last != 's') return false;
  const bool hissing = is_one_of(w.from_end(2), "sxzcg") || (w.from_end(2) == 'h' && is_one_of(w.from_end(3), "cs"));
  return !hissing;
}

/// `fatigue`, `technique`, and with `s` or `d` behind them.
bool ends_in_silent_ue(const Letters& w) {
  const std::size_t behind = is_one_of(w.from_end(0), "sd") ? 1 : 0;
  return w.from_end(behind) == 'e' && w.from_end(behind + 1) == 'u' && is_one_of(w.from_end(behind + 2), "gq");
}

/// `spasm`, `rhythms`.
bool ends_in_syllabic_m(const Letters& w) {
  const std::size_t behind = w.from_end(0) == 's' ? 1 : 0;
  return w.from_end(behind) == 'm' &&
         (w.from_end(behind + 1) == 's' || (w.from_end(behind + 1) == 'h' && w.from_end(behind + 2) == 't'));
}

/// The syllables of a stem by its spelling.
std::size_t by_rule(string_view word) {
  const Letters w(word);
  std::size_t count = vowel_runs(w);
  if (count > 1 && ends_in_silent_e(w)) --count;
  if (count > 1 && ends_in_silent_ue(w)) --count;
  if (ends_in_syllabic_m(w)) ++count;
  return std::max<std::size_t>(count, 1);
}

/// A first half whose last letter, an e, is silent before a consonant.
constexpr auto compound_starts =
    std::to_array<string_view>({"base", "care", "face", "fore", "home", "knee", "life", "like", "safe", "side", "some",
                                "there", "time", "where", "whole", "wide"});
/// Endings of one syllable before which a silent e stays silent.
constexpr auto endings = std::to_array<string_view>({"ful", "less", "ly", "ment", "ness", "ward"});

std::optional<std::size_t> by_list(string_view word) {
  const auto* const found = std::ranges::lower_bound(exceptions, word, {}, &Spoken::word);
  if (found == exceptions.end() || found->word != word) return std::nullopt;
  return found->syllables;
}

std::size_t count_of(string_view word) {
  if (const auto listed = by_list(word)) return *listed;
  if (word.ends_with('s'))
    if (const auto listed = by_list(word.substr(0, word.size() - 1))) return *listed;
  for (const string_view ending : endings) {
    if (word.size() < ending.size() + 4 || !word.ends_with(ending)) continue;
    const auto stem = word.substr(0, word.size() - ending.size());
    if (stem.ends_with('e')) return by_rule(stem) + 1;
  }
  for (const string_view start : compound_starts)
    if (word.size() > start.size() + 2 && word.starts_with(start) && !is_vowel(word[start.size()]))
      return by_rule(start) + by_rule(word.substr(start.size()));
  return by_rule(word);
}

}  // namespace

std::size_t english_syllables(string_view letters) {
  // What stands behind the apostrophe has no syllable of its own but in `isn't` and its like.
  const auto apostrophe = letters.find('\'');
  if (apostrophe == string_view::npos) return count_of(letters);
  if (letters.ends_with("n't") && letters.size() > 3) {
    const auto base = letters.substr(0, letters.size() - 3);
    return count_of(base) + (is_one_of(base.back(), "ds") ? 1 : 0);
  }
  return count_of(letters.substr(0, apostrophe));
}

}  // namespace regimen::readability
