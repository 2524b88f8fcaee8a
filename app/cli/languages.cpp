#include "languages.hpp"

#include "regimen/reports/phrases.hpp"

#include <algorithm>
#include <set>

namespace regimen::cli {
namespace {

std::string lower(std::string_view tag) {
  std::string text(tag);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string primary(std::string_view tag) { return lower(tag.substr(0, tag.find('-'))); }

}  // namespace

std::optional<std::string> words_for(const Exercise& exercise, std::string_view language) {
  for (const std::string& wanted : {lower(language), primary(language)})
    for (const auto& [tag, words] : exercise.text)
      if (lower(tag) == wanted) return tag;
  return std::nullopt;
}

bool handout_speaks(std::string_view language, const std::vector<ExercisePtr>& exercises) {
  return primary(Phrases::for_language(language).language()) == primary(language) &&
         std::all_of(exercises.begin(), exercises.end(),
                     [language](const ExercisePtr& exercise) { return words_for(*exercise, language).has_value(); });
}

std::vector<std::string> handout_languages(const std::vector<ExercisePtr>& exercises) {
  std::set<std::string> tags{"en"};
  for (const ExercisePtr& exercise : exercises)
    for (const auto& [tag, words] : exercise->text)
      if (handout_speaks(tag, exercises)) tags.insert(tag);
  return {tags.begin(), tags.end()};
}

}  // namespace regimen::cli
