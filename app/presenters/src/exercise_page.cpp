#include "regimen/presenters/exercise_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "regimen/presenters/words.hpp"
#include "regimen/reports/dose_sentence.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

/// Keeps what has lines.
void add(std::vector<PageSection>& sections, PageSection section) {
  std::erase(section.lines, std::string());
  if (!section.lines.empty()) sections.push_back(std::move(section));
}

std::string on_one_line(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

std::vector<std::string> steps_of(const ExerciseText& words, bool stops) {
  std::vector<std::string> lines;
  for (const Step& step : words.steps)
    if ((step.role == StepRole::stop) == stops) lines.push_back(step.text);
  return lines;
}

std::string source_words(const std::string& source) {
  const std::string_view publisher = publisher_of(source);
  if (publisher.empty()) return tr("the team's own suggestion");
  return fmt::format(fmt::runtime(tr("{publisher}, on exercises for the back")), fmt::arg("publisher", publisher));
}

/// What the catalogue says of its doses to a therapist, in the program's own language.
std::string catalogue_words(const std::string& english) { return english.empty() ? english : tr(english.c_str()); }

std::string dose_line(const SourcedDose& dose, bool unilateral, const Phrases& phrases) {
  return fmt::format("{} ({})", dose_sentence(dose.dose, Side::both, unilateral, dose.per_side, phrases),
                     source_words(dose.source));
}

std::vector<std::string> dose_lines(const Exercise& exercise, const Phrases& phrases) {
  std::vector<std::string> lines{dose_line(exercise.dose, exercise.unilateral, phrases),
                                 catalogue_words(exercise.dose.why)};
  if (!exercise.dose.progression.empty())
    lines.push_back(fmt::format(fmt::runtime(tr("Later: {}")), catalogue_words(exercise.dose.progression)));
  for (const SourcedDose& dose : exercise.doses)
    if (!(dose.dose == exercise.dose.dose && dose.source == exercise.dose.source))
      lines.push_back(fmt::format(fmt::runtime(tr("Also: {}")), dose_line(dose, exercise.unilateral, phrases)));
  return lines;
}

std::vector<std::string> demand_lines(const Exercise& exercise) {
  std::string line;
  for (const auto& [demand, level] : exercise.demands)
    line +=
        (line.empty() ? "" : ", ") + fmt::format("{} ({})", topic_inside(to_token(demand)), demand_level_name(level));
  return {line};
}

std::vector<std::string> names_of(const std::vector<std::string>& keys, const Catalogue& catalogue,
                                  const std::string& language) {
  std::vector<std::string> names;
  for (const std::string& key : keys)
    if (const auto exercise = catalogue.find(key)) names.push_back(exercise->words(language).name);
  return {on_one_line(names)};
}

/// The words under each key frame; none where the figure has no words in this language.
std::vector<std::string> captions_of(const Figure& figure, const std::string& language) {
  std::vector<std::string> captions;
  for (const FigureFrame& frame : figure.frames)
    if (const auto caption = frame.captions.find(language); caption != frame.captions.end())
      captions.push_back(caption->second);
  return captions.size() == figure.frames.size() ? captions : std::vector<std::string>();
}

/// Names on one line, of which the first keeps its capital.
std::vector<std::string> named(const std::vector<std::string>& tokens, std::string (*name)(std::string_view)) {
  std::vector<std::string> words;
  for (const std::string& token : tokens) {
    auto word = name(token);
    if (!words.empty() && word.front() >= 'A' && word.front() <= 'Z')
      word.front() = static_cast<char>(word.front() - 'A' + 'a');
    words.push_back(std::move(word));
  }
  return {on_one_line(words)};
}

}  // namespace

std::string exercise_detail(const Exercise& exercise) {
  return kind_name(exercise.kind) + " · " + position_name(exercise.position) + " · " + level_name(exercise.level);
}

ExercisePage exercise_page(const Exercise& exercise, const Catalogue& catalogue, const std::string& language) {
  const ExerciseText& words = exercise.words(language);
  const Phrases phrases = Phrases::for_language(language);
  ExercisePage page;
  page.name = words.name.empty() ? exercise.name : words.name;
  page.detail = exercise_detail(exercise);
  page.purpose = words.purpose;
  if (exercise.figure) page.captions = captions_of(*exercise.figure, phrases.language());
  auto& sections = page.sections;
  add(sections, {tr("Steps"), steps_of(words, false), true});
  add(sections, {tr("When to stop"), steps_of(words, true)});
  add(sections, {tr("Where it is felt"), {words.felt_in}});
  add(sections, {tr("Tips"), words.tips});
  add(sections, {tr("Dose"), dose_lines(exercise, phrases)});
  add(sections, {tr("Muscles"), named(exercise.muscles, muscle_name)});
  add(sections, {tr("Equipment"), named(exercise.equipment, equipment_name)});
  add(sections, {tr("What it asks of the body"), demand_lines(exercise)});
  add(sections, {tr("Easier"), names_of(exercise.easier, catalogue, language)});
  add(sections, {tr("Harder"), names_of(exercise.harder, catalogue, language)});
  add(sections, {tr("Also called"), {on_one_line(exercise.aliases)}});
  return page;
}

std::string badge_sentence(const Badge& badge) {
  switch (badge.kind) {
    case Badge::Kind::not_checked:
      return tr("Not checked for this patient yet");
    case Badge::Kind::so_far:
      return tr("No caution so far, questions are open");
    case Badge::Kind::clean:
      return tr("No caution for this patient");
    case Badge::Kind::caution:
      return fmt::format(fmt::runtime(tr("Caution for this patient: {}")), badge.text);
    case Badge::Kind::stop:
      return fmt::format(fmt::runtime(tr("Stop for this patient: {}")), badge.text);
  }
  return {};
}

}  // namespace regimen
