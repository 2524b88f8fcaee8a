#include "exercise_text.hpp"

#include "text_layout.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace regimen::cli {
namespace {

void add_part(std::vector<std::string>& parts, std::string_view label, const std::optional<Range>& count,
              std::string_view unit = "") {
  if (!count) return;
  const std::string number =
      count->single() ? std::to_string(count->min) : fmt::format("{} to {}", count->min, count->max);
  parts.push_back(fmt::format("{} {}{}", label, number, unit));
}

std::string comma_list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// A labelled line, left out where there is nothing to say.
std::string line(std::string_view label, const std::string& text) {
  return text.empty() ? std::string() : paragraph(padded(label, 12), text);
}

std::string sourced(const SourcedDose& dose) {
  std::string text = fmt::format("{} [{}]", dose_text(dose), dose.source);
  if (!dose.progression.empty()) text += fmt::format("; to progress: {}", dose.progression);
  return dose.why.empty() ? text : fmt::format("{}; why: {}", text, dose.why);
}

std::string words_text(const ExerciseText& words, const std::string& english_name) {
  std::string text = "\n";
  if (words.name != english_name) text += paragraph("", words.name);
  text += paragraph("", words.purpose);
  for (std::size_t i = 0; i < words.steps.size(); ++i)
    text += paragraph(fmt::format("{:>3}. ", i + 1),
                      fmt::format("{} ({})", words.steps[i].text, to_token(words.steps[i].role)));
  text += line("Felt in", words.felt_in);
  for (const std::string& tip : words.tips) text += line("Tip", tip);
  return text;
}

}  // namespace

std::string dose_text(const SourcedDose& dose) {
  std::vector<std::string> parts;
  add_part(parts, "sets", dose.dose.sets);
  add_part(parts, "reps", dose.dose.reps);
  add_part(parts, "hold", dose.dose.hold_s, " s");
  add_part(parts, "rest", dose.dose.rest_s, " s");
  add_part(parts, "for", dose.dose.minutes, " min");
  add_part(parts, "every", dose.dose.every_min, " min");
  add_part(parts, "times a day", dose.dose.times_per_day);
  add_part(parts, "days a week", dose.dose.days_per_week);
  if (dose.per_side) parts.emplace_back("each side");
  return parts.empty() ? "not stated" : comma_list(parts);
}

std::string exercise_text(const Exercise& exercise, const std::string& language) {
  std::vector<std::string> demands;
  for (const auto& [demand, level] : exercise.demands)
    demands.push_back(fmt::format("{} {}", to_token(demand), to_token(level)));
  std::string text = paragraph("", fmt::format("{} ({})", exercise.name, exercise.key));
  text += line("Also called", comma_list(exercise.aliases));
  text += line("Kind", fmt::format("{}, {}, {}{}", to_token(exercise.kind), to_token(exercise.position),
                                   to_token(exercise.level), exercise.unilateral ? ", one side at a time" : ""));
  text += line("Equipment", comma_list(exercise.equipment));
  text += line("Muscles", comma_list(exercise.muscles));
  text += line("Demands", comma_list(demands));
  text += line("Easier", comma_list(exercise.easier));
  text += line("Harder", comma_list(exercise.harder));
  text += line("Dose", sourced(exercise.dose));
  for (const SourcedDose& dose : exercise.doses) text += line("  source", sourced(dose));
  return text + words_text(exercise.words(language), exercise.name);
}

std::string exercises_text(const std::vector<ExercisePtr>& exercises) {
  std::size_t key_width = 0;
  std::size_t name_width = 0;
  for (const ExercisePtr& exercise : exercises) {
    key_width = std::max(key_width, columns(exercise->key));
    name_width = std::max(name_width, columns(exercise->name));
  }
  std::string text;
  for (const ExercisePtr& exercise : exercises)
    text += fmt::format("{}  {}  {}, {}, {}\n", padded(exercise->key, key_width), padded(exercise->name, name_width),
                        to_token(exercise->kind), to_token(exercise->position), to_token(exercise->level));
  return text;
}

std::string hits_text(const std::vector<SearchHit>& hits) {
  std::size_t key_width = 0;
  std::size_t name_width = 0;
  for (const SearchHit& hit : hits) {
    key_width = std::max(key_width, columns(hit.exercise->key));
    name_width = std::max(name_width, columns(hit.exercise->name));
  }
  std::string text;
  for (const SearchHit& hit : hits)
    text += fmt::format("{}  {}  {}\n", padded(hit.exercise->key, key_width), padded(hit.exercise->name, name_width),
                        hit.matched);
  return text;
}

}  // namespace regimen::cli
