#include "case_file.hpp"

#include "json_fields.hpp"
#include "json_reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>
#include <vector>

namespace regimen::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view case_format = "regimen-case/1";
constexpr Date first_birth_date = 1850y / 1 / 1;

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// The shape of a BCP 47 tag: a primary language of two to eight letters, then subtags of one to eight letters or
/// digits.
bool is_language_tag(std::string_view tag) {
  if (tag.empty() || tag.size() > 64) return false;
  bool primary = true;
  while (true) {
    const auto part = tag.substr(0, tag.find('-'));
    const bool letters_only = std::none_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), is_alphanumeric)) return false;
    if (primary && (part.size() < 2 || !letters_only)) return false;
    if (part.size() == tag.size()) return true;
    primary = false;
    tag.remove_prefix(part.size() + 1);
  }
}

/// The shape of a rule's id: the plugin's id, a slash, a name.
bool is_rule_id(std::string_view id) {
  const auto slash = id.find('/');
  if (slash == 0 || slash == std::string_view::npos || slash + 1 == id.size() || id.size() > case_limits::id_bytes)
    return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '/';
  });
}

class CaseReader {
 public:
  CaseReader(const Catalogue& catalogue, Date today) : catalogue_(catalogue), today_(today) {}

  Result<Case> read(const Json& root) {
    check_format(root);
    Case result;
    if (!problems_.error()) {
      const JsonFields fields(root, "", {"format", "patient", "program"}, problems_);
      if (const Json* patient = fields.require("patient", "an object")) result.patient = read_patient(*patient);
      if (const Json* program = fields.require("program", "an object")) result.program = read_program(*program);
      check_birth_date(result);
    }
    if (problems_.error()) return tl::unexpected<Error>(*problems_.error());
    return result;
  }

 private:
  /// Before anything else: a file of another format or version would only show its unknown keys.
  void check_format(const Json& root) {
    const auto* members = root.as<Json::Object>();
    if (members == nullptr) {
      problems_.report("", unexpected("an object with the keys format, patient and program", root, Repeat::kind_only));
      return;
    }
    const auto format =
        std::find_if(members->begin(), members->end(), [](const JsonMember& member) { return member.key == "format"; });
    if (format == members->end()) {
      problems_.report("format", fmt::format("missing; expected \"{}\"", case_format));
      return;
    }
    const auto* name = format->value.as<std::string>();
    if (name == nullptr || *name != case_format)
      problems_.report("format", unexpected(fmt::format(R"("{}")", case_format), format->value));
  }

  Patient read_patient(const Json& json) {
    const JsonFields fields(json, "patient", {"name", "birth_date", "sex", "language", "facts", "measures"}, problems_);
    Patient patient;
    if (auto name = fields.text("name", case_limits::text_bytes)) patient.name = PersonName(std::move(*name));
    patient.birth_date = fields.date("birth_date");
    patient.sex = fields.token<Sex>("sex").value_or(Sex::unknown);
    if (const Json* language = fields.find("language")) {
      const auto* tag = language->as<std::string>();
      if (tag != nullptr && is_language_tag(*tag)) {
        patient.language = *tag;
      } else {
        fields.report_unexpected("language", R"(a language tag such as "en" or "en-US")", *language);
      }
    }
    if (const Json* facts = fields.find("facts")) patient.facts = read_facts(*facts, fields.path_of("facts"));
    if (const Json* measures = fields.find("measures")) {
      const JsonFields values(*measures, fields.path_of("measures"), {"pain-now", "symptom-weeks"}, problems_);
      patient.measures.pain_now = values.whole("pain-now", bounds::pain_now);
      patient.measures.symptom_weeks = values.whole("symptom-weeks", bounds::symptom_weeks);
    }
    return patient;
  }

  ClinicalFacts read_facts(const Json& json, const std::string& path) {
    ClinicalFacts facts;
    const auto* members = json.as<Json::Object>();
    if (members == nullptr) {
      problems_.report(path, unexpected("an object of facts", json, Repeat::kind_only));
      return facts;
    }
    if (members->size() > case_limits::facts) {
      problems_.report(path, fmt::format("expected at most {} facts, got {}", case_limits::facts, members->size()));
      return facts;
    }
    for (const JsonMember& member : *members) {
      const std::string place = path_to(path, member.key);
      if (member.key.size() > case_limits::id_bytes || !is_fact_id(member.key)) {
        problems_.report(place, "not a known fact" + fact_suggestion(member.key));
        continue;
      }
      const auto* word = member.value.as<std::string>();
      const auto truth = word != nullptr ? from_token<Truth>(*word) : std::nullopt;
      if (truth) {
        facts.set(member.key, *truth);
      } else {
        problems_.report(place, unexpected(R"("yes", "no" or "unknown")", member.value));
      }
    }
    return facts;
  }

  static std::string fact_suggestion(std::string_view fact) {
    std::vector<std::string> known;
    for (const FactTerm& term : fact_vocabulary()) known.emplace_back(term.id);
    const std::string suggestion = did_you_mean(fact, known);
    return suggestion.empty() ? "; a plugin's own fact is written with its prefix, clinic-name/fact" : suggestion;
  }

  Program read_program(const Json& json) {
    const JsonFields fields(json, "program", {"title", "weeks", "start_date", "items", "decisions"}, problems_);
    Program program;
    program.title = fields.text("title", case_limits::text_bytes).value_or("");
    program.weeks = fields.whole("weeks", bounds::weeks);
    program.start_date = fields.date("start_date");
    if (const Json* items = fields.require("items", "a list of items"))
      read_items(*items, fields.path_of("items"), program);
    if (const Json* decisions = fields.find("decisions"))
      read_decisions(*decisions, fields.path_of("decisions"), program);
    return program;
  }

  /// The list at `path`, or null with the problem reported.
  const Json::List* list(const Json& json, const std::string& path, std::string_view of, std::size_t most) {
    const auto* entries = json.as<Json::List>();
    if (entries == nullptr) {
      problems_.report(path, unexpected(fmt::format("a list of {}", of), json, Repeat::kind_only));
      return nullptr;
    }
    if (entries->size() > most) {
      problems_.report(path, fmt::format("expected at most {} {}, got {}", most, of, entries->size()));
      return nullptr;
    }
    return entries;
  }

  void read_items(const Json& json, const std::string& path, Program& program) {
    const auto* entries = list(json, path, "items", case_limits::items);
    if (entries == nullptr) return;
    for (std::size_t i = 0; i < entries->size(); ++i) {
      auto item = read_item((*entries)[i], path_to(path, i));
      if (!item) return;
      item->id = ItemId{program.next_item++};
      program.items.push_back(std::move(*item));
    }
  }

  /// Nothing when the item's exercise is not there; that problem has been reported.
  std::optional<ProgramItem> read_item(const Json& json, const std::string& path) {
    const JsonFields fields(json, path,
                            {"exercise", "phase", "sets", "reps", "hold_s", "rest_s", "minutes", "times_per_day",
                             "days_per_week", "side", "note"},
                            problems_);
    const Json* key = fields.require("exercise", "an exercise's key");
    if (key == nullptr) return std::nullopt;
    const ExercisePtr exercise = find_exercise(*key, fields);
    if (exercise == nullptr) return std::nullopt;
    ProgramItem item;
    item.exercise = exercise;
    item.phase = fields.token<Phase>("phase").value_or(usual_phase(*exercise));
    item.dose.sets = fields.count("sets", bounds::sets);
    item.dose.reps = fields.count("reps", bounds::reps);
    item.dose.hold_s = fields.count("hold_s", bounds::hold_s);
    item.dose.rest_s = fields.count("rest_s", bounds::rest_s);
    item.dose.minutes = fields.count("minutes", bounds::minutes);
    item.dose.times_per_day = fields.count("times_per_day", bounds::times_per_day);
    item.dose.days_per_week = fields.count("days_per_week", bounds::days_per_week);
    item.side = fields.token<Side>("side").value_or(Side::both);
    item.note = fields.text("note", case_limits::text_bytes).value_or("");
    return item;
  }

  ExercisePtr find_exercise(const Json& key, const JsonFields& item) {
    const auto* name = key.as<std::string>();
    if (name == nullptr) {
      item.report_unexpected("exercise", "an exercise's key", key);
      return nullptr;
    }
    ExercisePtr exercise = catalogue_.find(*name);
    if (exercise == nullptr) {
      std::vector<std::string> keys;
      for (const ExercisePtr& each : catalogue_.all()) keys.push_back(each->key);
      item.report("exercise", fmt::format("expected the key of an exercise in the catalogue, got {}{}",
                                          in_quotes(*name), did_you_mean(*name, keys)));
    }
    return exercise;
  }

  void read_decisions(const Json& json, const std::string& path, Program& program) {
    const auto* entries = list(json, path, "decisions", case_limits::decisions);
    if (entries == nullptr) return;
    std::set<std::pair<std::string, std::optional<ItemId>>> seen;
    for (std::size_t i = 0; i < entries->size(); ++i) {
      const std::string place = path_to(path, i);
      Acknowledgement decision = read_decision((*entries)[i], place, program);
      if (!seen.emplace(decision.rule, decision.item).second)
        problems_.report(place, "a second decision on the same rule and item; expected one");
      program.decisions.push_back(std::move(decision));
    }
  }

  Acknowledgement read_decision(const Json& json, const std::string& path, const Program& program) {
    const JsonFields fields(json, path, {"rule", "item", "reason", "note", "by", "at"}, problems_);
    Acknowledgement decision;
    if (const Json* rule = fields.require("rule", "a rule's id")) {
      const auto* id = rule->as<std::string>();
      if (id != nullptr && is_rule_id(*id)) {
        decision.rule = *id;
      } else {
        fields.report_unexpected("rule", "a rule's id such as \"org.regimen.stenosis/extension\"", *rule);
      }
    }
    if (const Json* item = fields.find("item"); item != nullptr && !item->is_null())
      decision.item = read_decided_item(*item, fields, program);
    static_cast<void>(fields.require("reason", token_choice<DecisionReason>()));
    decision.reason = fields.token<DecisionReason>("reason").value_or(decision.reason);
    decision.note = fields.text("note", case_limits::text_bytes).value_or("");
    static_cast<void>(fields.require("by", "who decided"));
    decision.by = fields.text("by", case_limits::text_bytes).value_or("");
    if (decision.by.find_first_not_of(" \t\r\n") == std::string::npos)
      fields.report("by", "expected who decided, got an empty text");
    if (const Json* at = fields.require("at", "a time such as 2026-11-20T09:30:00Z")) {
      const auto* written = at->as<std::string>();
      const auto instant = written != nullptr ? parse_instant(*written) : std::nullopt;
      if (instant) {
        decision.at = *instant;
      } else {
        fields.report_unexpected("at", "a time such as 2026-11-20T09:30:00Z", *at);
      }
    }
    return decision;
  }

  std::optional<ItemId> read_decided_item(const Json& json, const JsonFields& fields, const Program& program) {
    const auto* number = json.as<JsonNumber>();
    const auto whole = number != nullptr ? number->whole : std::nullopt;
    if (whole && *whole >= 0 && std::cmp_less(*whole, program.items.size()))
      return program.items[static_cast<std::size_t>(*whole)].id;
    const std::string expected =
        program.items.empty()
            ? "null, as the program has no items"
            : fmt::format("null or the index of an item, a whole number from 0 to {}", program.items.size() - 1);
    fields.report_unexpected("item", expected, json);
    return std::nullopt;
  }

  void check_birth_date(const Case& read) {
    const auto& birth = read.patient.birth_date;
    if (!birth) return;
    constexpr std::string_view place = "patient.birth_date";
    if (*birth < first_birth_date) {
      problems_.report(std::string(place),
                       fmt::format("expected a date from {}, got {}", iso(first_birth_date), iso(*birth)));
    } else if (*birth > today_) {
      problems_.report(std::string(place),
                       fmt::format("expected a date not after today ({}), got {}", iso(today_), iso(*birth)));
    } else if (read.program.start_date && *birth > *read.program.start_date) {
      problems_.report(std::string(place), fmt::format("expected a date not after program.start_date ({}), got {}",
                                                       iso(*read.program.start_date), iso(*birth)));
    }
  }

  const Catalogue& catalogue_;
  Date today_;
  FirstProblem problems_;
};

}  // namespace

Result<Case> read_case(std::string_view json, const Catalogue& catalogue, Date today) {
  const auto root = read_json(json);
  if (!root) return tl::unexpected<Error>(root.error());
  return CaseReader(catalogue, today).read(*root);
}

}  // namespace regimen::cli
