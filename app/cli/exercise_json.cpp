#include "exercise_json.hpp"

#include "json_writer.hpp"

namespace regimen::cli {
namespace {

void set_count(OrderedJson& json, const char* key, const std::optional<Range>& count) {
  if (!count) return;
  if (count->single()) {
    json[key] = count->min;
  } else {
    json[key] = OrderedJson::array({count->min, count->max});
  }
}

void set_dose(OrderedJson& json, const SourcedDose& sourced) {
  const Dose& dose = sourced.dose;
  set_count(json, "sets", dose.sets);
  set_count(json, "reps", dose.reps);
  set_count(json, "hold_s", dose.hold_s);
  set_count(json, "rest_s", dose.rest_s);
  set_count(json, "minutes", dose.minutes);
  set_count(json, "every_min", dose.every_min);
  set_count(json, "times_per_day", dose.times_per_day);
  set_count(json, "days_per_week", dose.days_per_week);
  if (sourced.per_side) json["per_side"] = true;
  if (!sourced.progression.empty()) json["progression"] = sourced.progression;
}

OrderedJson words_json(const ExerciseText& text) {
  OrderedJson json;
  json["name"] = text.name;
  json["purpose"] = text.purpose;
  json["steps"] = OrderedJson::array();
  for (const Step& step : text.steps) {
    OrderedJson entry;
    entry["role"] = to_token(step.role);
    entry["text"] = step.text;
    json["steps"].push_back(std::move(entry));
  }
  json["felt_in"] = text.felt_in;
  json["tips"] = text.tips;
  return json;
}

OrderedJson whole_exercise(const Exercise& exercise, const std::optional<std::string>& language) {
  OrderedJson json;
  json["key"] = exercise.key;
  json["name"] = exercise.name;
  json["aliases"] = exercise.aliases;
  json["kind"] = to_token(exercise.kind);
  json["position"] = to_token(exercise.position);
  json["equipment"] = exercise.equipment;
  json["level"] = to_token(exercise.level);
  json["unilateral"] = exercise.unilateral;
  json["muscles"] = exercise.muscles;
  json["demands"] = OrderedJson::object();
  for (const auto& [demand, level] : exercise.demands) json["demands"][std::string(to_token(demand))] = to_token(level);
  json["easier"] = exercise.easier;
  json["harder"] = exercise.harder;
  OrderedJson dose = OrderedJson::object();
  set_dose(dose, exercise.dose);
  dose["source"] = exercise.dose.source;
  if (!exercise.dose.why.empty()) dose["why"] = exercise.dose.why;
  json["dose"] = std::move(dose);
  json["doses"] = OrderedJson::array();
  for (const SourcedDose& sourced : exercise.doses) {
    OrderedJson entry;
    entry["source"] = sourced.source;
    set_dose(entry, sourced);
    if (!sourced.why.empty()) entry["why"] = sourced.why;
    json["doses"].push_back(std::move(entry));
  }
  json["text"] = OrderedJson::object();
  for (const auto& [tag, words] : exercise.text)
    if (!language || *language == tag) json["text"][tag] = words_json(words);
  return json;
}

}  // namespace

std::string exercise_json(const Exercise& exercise, const std::optional<std::string>& language) {
  return json_text(whole_exercise(exercise, language));
}

std::string exercises_json(const std::vector<ExercisePtr>& exercises) {
  OrderedJson json = OrderedJson::array();
  for (const ExercisePtr& exercise : exercises) json.push_back(whole_exercise(*exercise, std::nullopt));
  return json_text(json);
}

std::string hits_json(const std::vector<SearchHit>& hits) {
  OrderedJson json = OrderedJson::array();
  for (const SearchHit& hit : hits) {
    OrderedJson entry;
    entry["key"] = hit.exercise->key;
    entry["name"] = hit.exercise->name;
    entry["matched"] = hit.matched;
    json.push_back(std::move(entry));
  }
  return json_text(json);
}

}  // namespace regimen::cli
