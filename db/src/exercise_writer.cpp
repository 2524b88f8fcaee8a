#include <fmt/format.h>

#include <array>

#include "figure_document.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "toml_writer.hpp"

namespace regimen {
namespace {

using db::toml_quoted;

std::string sourced(const SourcedDose& dose) {
  std::string lines = fmt::format("source = {}\n", toml_quoted(dose.source)) + db::toml_dose(dose.dose);
  if (dose.per_side) lines += "per_side = true\n";
  if (!dose.progression.empty()) lines += fmt::format("progression = {}\n", toml_quoted(dose.progression));
  if (!dose.why.empty()) lines += fmt::format("why = {}\n", toml_quoted(dose.why));
  return lines;
}

std::string words_of(const std::string& name, const std::string& language, const ExerciseText& words) {
  const std::string tag = toml_quoted(language);
  std::string lines = fmt::format("\n[text.{}]\n", tag);
  if (words.name != name) lines += fmt::format("name = {}\n", toml_quoted(words.name));
  lines += fmt::format("purpose = {}\nfelt_in = {}\ntips = {}\n", toml_quoted(words.purpose),
                       toml_quoted(words.felt_in), toml_quoted(words.tips));
  for (const Step& step : words.steps)
    lines +=
        fmt::format("[[text.{}.steps]]\nrole = \"{}\"\ntext = {}\n", tag, to_token(step.role), toml_quoted(step.text));
  return lines;
}

}  // namespace

std::string write_exercise(const Exercise& exercise) {
  std::string lines = fmt::format("key = {}\nname = {}\naliases = {}\n", toml_quoted(exercise.key),
                                  toml_quoted(exercise.name), toml_quoted(exercise.aliases));
  lines += fmt::format("kind = \"{}\"\nposition = \"{}\"\nequipment = {}\nlevel = \"{}\"\nunilateral = {}\n",
                       to_token(exercise.kind), to_token(exercise.position), toml_quoted(exercise.equipment),
                       to_token(exercise.level), exercise.unilateral);
  lines += fmt::format("muscles = {}\neasier = {}\nharder = {}\n", toml_quoted(exercise.muscles),
                       toml_quoted(exercise.easier), toml_quoted(exercise.harder));
  lines += "\n[demands]\n";
  for (const auto& [demand, level] : exercise.demands)
    lines += fmt::format("{} = \"{}\"\n", to_token(demand), to_token(level));
  lines += "\n[dose]\n" + sourced(exercise.dose);
  for (const SourcedDose& dose : exercise.doses) lines += "\n[[doses]]\n" + sourced(dose);
  lines += "\n[text]\n";
  for (const auto& [language, words] : exercise.text) lines += words_of(exercise.name, language, words);
  if (exercise.figure) lines += db::write_figure(*exercise.figure);
  return lines;
}

}  // namespace regimen
