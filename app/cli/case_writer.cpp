#include "case_file.hpp"

#include "decision_json.hpp"
#include "json_reader.hpp"
#include "json_writer.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

namespace regimen::cli {
namespace {

OrderedJson patient_json(const Patient& patient) {
  OrderedJson json;
  json["name"] = patient.name.reveal();
  if (patient.birth_date) json["birth_date"] = iso(*patient.birth_date);
  json["sex"] = to_token(patient.sex);
  json["language"] = patient.language;
  json["facts"] = OrderedJson::object();
  for (const auto& [fact, truth] : patient.facts.known()) json["facts"][fact] = to_token(truth);
  json["measures"] = OrderedJson::object();
  if (patient.measures.pain_now) json["measures"]["pain-now"] = *patient.measures.pain_now;
  if (patient.measures.symptom_weeks) json["measures"]["symptom-weeks"] = *patient.measures.symptom_weeks;
  return json;
}

Result<OrderedJson> item_json(const ProgramItem& item, const std::string& path) {
  OrderedJson json;
  json["exercise"] = item.exercise->key;
  json["phase"] = to_token(item.phase);
  if (item.dose.every_min) return fail(path, "the case format has no word for once every so many minutes");
  const std::array<std::pair<const char*, std::optional<Range>>, 7> parts{{{"sets", item.dose.sets},
                                                                           {"reps", item.dose.reps},
                                                                           {"hold_s", item.dose.hold_s},
                                                                           {"rest_s", item.dose.rest_s},
                                                                           {"minutes", item.dose.minutes},
                                                                           {"times_per_day", item.dose.times_per_day},
                                                                           {"days_per_week", item.dose.days_per_week}}};
  for (const auto& [key, part] : parts) {
    if (!part) continue;
    if (!part->single())
      return fail(path_to(path, key),
                  fmt::format("the case format has whole numbers only, not {} to {}", part->min, part->max));
    json[key] = part->min;
  }
  json["side"] = to_token(item.side);
  json["note"] = item.note;
  return json;
}

}  // namespace

Result<std::string> write_case(const Case& written) {
  const Program& program = written.program;
  OrderedJson json;
  json["format"] = "regimen-case/1";
  json["patient"] = patient_json(written.patient);
  OrderedJson& part = json["program"];
  part["title"] = program.title;
  if (program.weeks) part["weeks"] = *program.weeks;
  if (program.start_date) part["start_date"] = iso(*program.start_date);
  part["items"] = OrderedJson::array();
  for (std::size_t i = 0; i < program.items.size(); ++i) {
    auto item = item_json(program.items[i], path_to("program.items", i));
    if (!item) return tl::unexpected<Error>(std::move(item.error()));
    part["items"].push_back(std::move(*item));
  }
  if (!program.decisions.empty()) part["decisions"] = OrderedJson::array();
  for (const Acknowledgement& decision : program.decisions)
    part["decisions"].push_back(decision_json(decision, program));
  return json_text(json);
}

}  // namespace regimen::cli
