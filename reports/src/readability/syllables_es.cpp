#include <algorithm>

#include "code_point.hpp"
#include "readability/syllables.hpp"

namespace regimen::readability {
namespace {

// A syllable has one nucleus. In a run of vowels each strong one (a, e, o) is a nucleus, and so is a weak one (i, u)
// with an accent beside a strong one; weak ones without are glides of a neighbour, and two of them share a syllable
// (Real Academia Española, Ortografía de la lengua española, 2010).

bool is_strong(char32_t c) {
  return c == 'a' || c == 'e' || c == 'o' || c == U'á' || c == U'é' || c == U'ó' || c == U'à' || c == U'è' || c == U'ò';
}
bool is_accented_weak(char32_t c) { return c == U'í' || c == U'ú'; }
bool is_weak(char32_t c) { return c == 'i' || c == 'u' || c == U'ü'; }
bool is_vowel(char32_t c) { return is_strong(c) || is_weak(c) || is_accented_weak(c); }
bool is_front(char32_t c) { return c == 'e' || c == 'i' || c == U'é' || c == U'í'; }

char32_t first_of(std::string_view letters) { return letters.empty() ? U' ' : first_code_point(letters).code; }

/// The vowels that stand together, whatever mute h stands between them.
struct VowelRun {
  std::size_t nuclei = 0;  ///< strong ones and accented weak ones
  std::size_t twice = 0;   ///< `ii`, `uu`, `ií`: weak ones that do not share a syllable
  char32_t last = 0;

  void add(char32_t vowel) {
    if (is_strong(vowel) || is_accented_weak(vowel)) ++nuclei;
    const bool same = vowel == last || (vowel == U'í' && last == 'i') || (vowel == U'ú' && last == 'u');
    if (same && !is_strong(vowel)) ++twice;
    last = vowel;
  }
  [[nodiscard]] std::size_t syllables() const { return last == 0 ? 0 : std::max<std::size_t>(nuclei, 1) + twice; }
};

}  // namespace

std::size_t spanish_syllables(std::string_view letters) {
  std::size_t count = 0;
  VowelRun run;
  char32_t before = U' ';
  while (!letters.empty()) {
    const auto [code, bytes] = first_code_point(letters);
    letters.remove_prefix(bytes);
    const char32_t next = first_of(letters);
    const bool mute_u = code == 'u' && is_front(next) && (before == 'q' || before == 'g');
    const bool vowel_y = code == 'y' && !is_vowel(next);
    const bool mute_h = code == 'h' && is_vowel(before) && is_vowel(next);
    if (vowel_y) {
      run.add('i');
    } else if (is_vowel(code) && !mute_u) {
      run.add(code);
    } else if (!mute_h && !mute_u) {
      count += run.syllables();
      run = {};
    }
    before = mute_h ? before : code;
  }
  return count + run.syllables();
}

}  // namespace regimen::readability
