#include "regimen/engine/exercise.hpp"

#include <algorithm>

#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Language tags are the same whatever their case (BCP 47, section 2.1.1).
bool same_tag(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

const ExerciseText* words_under(const std::map<std::string, ExerciseText>& text, std::string_view tag) {
  for (const auto& [language, words] : text)
    if (same_tag(language, tag)) return &words;
  return nullptr;
}

}  // namespace

const ExerciseText& Exercise::words(std::string_view language) const {
  for (const std::string_view tag : {language, language.substr(0, language.find('-')), std::string_view{"en"}})
    if (const ExerciseText* found = words_under(text, tag)) return *found;
  contract_violated("an exercise always has English words", __FILE__, __LINE__);
}

Phase usual_phase(const Exercise& exercise) {
  switch (exercise.kind) {
    case Kind::aerobic:
      return Phase::warm_up;
    case Kind::mobility:
    case Kind::stretch:
      return Phase::stretch;
    case Kind::strength:
    case Kind::stabilization:
      return Phase::strengthen;
    case Kind::posture:
      return Phase::daily_life;
  }
  contract_violated("an exercise has one of the kinds", __FILE__, __LINE__);
}

}  // namespace regimen
