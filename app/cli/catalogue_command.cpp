#include "commands.hpp"

#include "exercise_json.hpp"
#include "exercise_text.hpp"
#include "json_fields.hpp"
#include "languages.hpp"
#include "messages.hpp"
#include "text_layout.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace regimen::cli {
namespace {

constexpr std::size_t most_suggestions = 3;

/// `did you mean …` with the nearest keys: the likely typing error first, then what a search for the words finds.
std::string suggestions_for(const std::string& key, const Catalogue& catalogue) {
  std::vector<std::string> keys;
  for (const ExercisePtr& exercise : catalogue.all()) keys.push_back(exercise->key);
  std::vector<std::string> near;
  if (auto nearest_key = nearest(key, keys)) near.push_back(std::move(*nearest_key));
  for (const SearchHit& hit : catalogue.search(key, most_suggestions)) {
    const bool known = std::find(near.begin(), near.end(), hit.exercise->key) != near.end();
    if (!known && near.size() < most_suggestions) near.push_back(hit.exercise->key);
  }
  if (near.empty()) return "; `regimen-cli catalogue list` names all keys";
  std::string text;
  for (std::size_t i = 0; i < near.size(); ++i)
    text += fmt::format("{}\"{}\"", i == 0 ? "" : i + 1 == near.size() ? " or " : ", ", near[i]);
  return fmt::format("; did you mean {}?", text);
}

}  // namespace

Answer run_command(const CatalogueList& command, const Catalogue& catalogue) {
  return {status::ok, command.json ? exercises_json(catalogue.all()) : exercises_text(catalogue.all()), {}};
}

Answer run_command(const CatalogueShow& command, const Catalogue& catalogue) {
  const ExercisePtr exercise = catalogue.find(command.key);
  if (exercise == nullptr)
    return refused(
        fmt::format("no exercise has the key {}{}", in_quotes(command.key), suggestions_for(command.key, catalogue)));
  std::optional<std::string> language;
  if (command.language) {
    language = words_for(*exercise, *command.language);
    if (!language) {
      std::vector<std::string> tags;
      for (const auto& [tag, words] : exercise->text) tags.push_back(tag);
      return refused(fmt::format("--lang: {} has no words in {}; there are: {}", exercise->key,
                                 in_quotes(*command.language), enumerated(tags)));
    }
  }
  return {status::ok,
          command.json ? exercise_json(*exercise, language) : exercise_text(*exercise, language.value_or("en")),
          {}};
}

Answer run_command(const CatalogueSearch& command, const Catalogue& catalogue) {
  const auto hits = catalogue.search(command.text, command.limit);
  if (command.json) return {status::ok, hits_json(hits), {}};
  if (hits.empty()) return {status::ok, {}, told(fmt::format("nothing found for {}", in_quotes(command.text)))};
  return {status::ok, hits_text(hits), {}};
}

}  // namespace regimen::cli
