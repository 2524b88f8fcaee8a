#include "generated_catalogue.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>
#include <sstream>
#include <utility>

namespace bench {

std::vector<std::string> Generator::vocabulary(std::size_t words) {
  static constexpr std::string_view consonants = "bcdfglmnprstv";
  static constexpr std::string_view vowels = "aeiou";
  std::set<std::string> found;
  while (found.size() < words) {
    std::string word;
    for (std::size_t syllables = 2 + below(3); syllables > 0; --syllables) {
      word += consonants[below(consonants.size())];
      word += vowels[below(vowels.size())];
    }
    if (below(2) == 0) word += consonants[below(consonants.size())];
    found.insert(std::move(word));
  }
  std::vector<std::string> shuffled(found.begin(), found.end());
  for (std::size_t i = shuffled.size(); i > 1; --i) std::swap(shuffled[i - 1], shuffled[below(i)]);
  return shuffled;
}

std::vector<regimen::Exercise> Generator::exercises(std::size_t count, const std::vector<std::string>& words) {
  const auto muscles = regimen::muscle_vocabulary();
  // Zipf's law, as in real text: the n-th word is about as frequent as 1/n.
  const auto word = [&] {
    const double uniform = static_cast<double>(below(1000000)) / 1e6;
    return words[static_cast<std::size_t>(std::pow(static_cast<double>(words.size()), uniform)) - 1];
  };
  const auto sentence = [&](std::size_t length) {
    std::string text;
    while (length-- > 0) text += (text.empty() ? "" : " ") + word();
    return text;
  };
  std::vector<regimen::Exercise> all;
  all.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    regimen::Exercise exercise;
    exercise.key = fmt::format("generated-{}", i);
    exercise.name = sentence(3 + below(5));
    for (std::size_t number = 1 + below(3); number > 0; --number)
      exercise.muscles.emplace_back(muscles[below(muscles.size())].id);
    auto& text = exercise.text["en"];
    text.purpose = sentence(10 + below(10)) + ".";
    text.felt_in = sentence(5) + ".";
    text.steps.push_back({regimen::StepRole::move, sentence(10 + below(20)) + "."});
    all.push_back(std::move(exercise));
  }
  return all;
}

std::vector<regimen::Exercise> Generator::varied(std::size_t count, const std::vector<regimen::ExercisePtr>& of) {
  using regimen::Demand;
  using regimen::DemandLevel;
  std::vector<regimen::Exercise> all;
  all.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    regimen::Exercise exercise;  // without the words and pictures of the one that it is a form of
    const regimen::Exercise& form_of = *of[below(of.size())];
    exercise.key = exercise.name = fmt::format("{}-{}", form_of.key, i);
    exercise.kind = form_of.kind;
    exercise.position = form_of.position;
    exercise.level = form_of.level;
    exercise.unilateral = form_of.unilateral;
    exercise.equipment = form_of.equipment;
    exercise.muscles = form_of.muscles;
    exercise.demands = form_of.demands;
    exercise.dose = form_of.dose;
    if (below(4) == 0) exercise.position = of[below(of.size())]->position;
    for (auto& [demand, level] : exercise.demands)
      if (below(4) == 0) level = static_cast<DemandLevel>(below(regimen::tokens<DemandLevel>().size()));
    if (below(3) == 0)
      exercise.demands[static_cast<Demand>(below(regimen::tokens<Demand>().size()))] =
          static_cast<DemandLevel>(below(regimen::tokens<DemandLevel>().size()));
    if (auto& hold = exercise.dose.dose.hold_s; hold && below(3) == 0)
      hold->max = hold->min + static_cast<int>(below(60));
    all.push_back(std::move(exercise));
  }
  return all;
}

std::string Generator::mistyped(const std::string& word) {
  std::string wrong = word;
  const auto at = 1 + below(word.size() - 2);
  switch (below(4)) {
    case 0:
      wrong.erase(at, 1);
      break;
    case 1:
      wrong.insert(at, 1, wrong[at]);
      break;
    case 2:
      wrong[at] = wrong[at] == 'z' ? 'x' : 'z';
      break;
    default:
      std::swap(wrong[at], wrong[at + 1]);
      break;
  }
  return wrong;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

}  // namespace bench
