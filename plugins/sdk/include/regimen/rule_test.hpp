/// \file
/// Testing rules without loading a library: describe a patient and items, run the plugin through its real C table, look
/// at what it says. Works with any test framework. C++11 to C++20, standard library only.
///
///     using namespace regimen::sdk;
///     test::Patient patient;
///     patient.fact("spinal-stenosis", Truth::yes).age(74);
///     test::Program program;
///     program.add(test::Exercise("arch").asks(Demand::lumbar_extension, Level::high));
///     const test::Answer answer = test::run(Entry<Stenosis>::table(), patient, program);
///     assert(answer.says("extension", 0, Severity::caution));
#ifndef REGIMEN_RULE_TEST_HPP
#define REGIMEN_RULE_TEST_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "regimen/rule_sdk.hpp"

namespace regimen {
namespace sdk {
namespace test {

/// Facts and measures; what is not set is unknown.
class Patient {
 public:
  Patient() : age_(REGIMEN_UNKNOWN), pain_(REGIMEN_UNKNOWN), weeks_(REGIMEN_UNKNOWN), sex_("unknown") {}
  Patient& fact(const std::string& id, Truth truth) {
    facts_.push_back(std::make_pair(id, truth));
    return *this;
  }
  Patient& yes(const std::string& id) { return fact(id, Truth::yes); }
  Patient& no(const std::string& id) { return fact(id, Truth::no); }
  Patient& age(int years) { return set(age_, years); }
  Patient& pain_now(int of_ten) { return set(pain_, of_ten); }
  Patient& symptom_weeks(int weeks) { return set(weeks_, weeks); }
  Patient& sex(const std::string& sex) {
    sex_ = sex;
    return *this;
  }

 private:
  friend class Request;
  Patient& set(std::int32_t& measure, int value) {
    measure = value;
    return *this;
  }
  std::vector<std::pair<std::string, Truth> > facts_;
  std::int32_t age_, pain_, weeks_;
  std::string sex_;
};

/// One item of a program; a dose part that is not set is unknown.
class Exercise {
 public:
  explicit Exercise(const std::string& key)
      : key_(key),
        kind_("strength"),
        position_("supine"),
        level_("start"),
        phase_("strengthen"),
        side_("both"),
        sets_(REGIMEN_UNKNOWN),
        reps_(REGIMEN_UNKNOWN),
        hold_s_(REGIMEN_UNKNOWN),
        minutes_(REGIMEN_UNKNOWN),
        times_per_day_(REGIMEN_UNKNOWN),
        days_per_week_(REGIMEN_UNKNOWN) {}
  Exercise& asks(Demand demand, Level level) {
    demands_.push_back(std::make_pair(demand, level));
    return *this;
  }
  Exercise& kind(const std::string& kind) { return set(kind_, kind); }
  Exercise& position(const std::string& position) { return set(position_, position); }
  Exercise& level(const std::string& level) { return set(level_, level); }
  Exercise& phase(const std::string& phase) { return set(phase_, phase); }
  Exercise& sets(int number) { return set(sets_, number); }
  Exercise& reps(int number) { return set(reps_, number); }
  Exercise& hold_s(int seconds) { return set(hold_s_, seconds); }
  Exercise& minutes(int minutes) { return set(minutes_, minutes); }
  Exercise& side(const std::string& side) { return set(side_, side); }
  Exercise& times_per_day(int times) { return set(times_per_day_, times); }
  Exercise& days_per_week(int days) { return set(days_per_week_, days); }

 private:
  friend class Request;
  template <class T, class V>
  Exercise& set(T& part, const V& value) {
    part = value;
    return *this;
  }
  std::string key_, kind_, position_, level_, phase_, side_;
  std::vector<std::pair<Demand, Level> > demands_;
  std::int32_t sets_, reps_, hold_s_, minutes_, times_per_day_, days_per_week_;
};

class Program {
 public:
  Program() : weeks_(REGIMEN_UNKNOWN) {}
  Program& add(const Exercise& exercise) {
    items_.push_back(exercise);
    return *this;
  }
  Program& weeks(int weeks) {
    weeks_ = weeks;
    return *this;
  }

 private:
  friend class Request;
  std::vector<Exercise> items_;
  std::int32_t weeks_;
};

/// What a plugin said, copied.
struct Found {
  std::string rule;  ///< without the plugin's id
  Severity severity;
  int item;  ///< -1: the patient or the whole program
  std::string reason, message, fact, source_title;
  std::vector<std::string> because;
  std::vector<std::string> modifications;
  bool replace;
};

struct Answer {
  std::int32_t status;
  std::vector<Found> findings;

  const Found* find(const std::string& rule, int item, Severity severity) const {
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].rule == rule && findings[i].item == item && findings[i].severity == severity) return &findings[i];
    return nullptr;
  }
  bool says(const std::string& rule, int item, Severity severity) const {
    return find(rule, item, severity) != nullptr;
  }
  bool asks_about(const std::string& fact) const {
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].severity == Severity::ask && findings[i].fact == fact) return true;
    return false;
  }
  std::size_t count(Severity severity) const {
    std::size_t number = 0;
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].severity == severity) ++number;
    return number;
  }
};

/// The C structs of a patient and a program, with the texts that they point into.
class Request {
 public:
  Request(const Patient& patient, const Program& program) : patient_(patient), program_(program), request_() {
    for (std::size_t i = 0; i < patient_.facts_.size(); ++i) {
      regimen_fact fact = regimen_fact();
      fact.id = detail::text_of(patient_.facts_[i].first);
      fact.truth = static_cast<std::int32_t>(patient_.facts_[i].second);
      facts_.push_back(fact);
    }
    demands_.resize(program_.items_.size());
    for (std::size_t i = 0; i < program_.items_.size(); ++i) items_.push_back(item_of(program_.items_[i], demands_[i]));
    request_.struct_size = sizeof(regimen_request);
    request_.age_years = patient_.age_;
    request_.sex = detail::text_of(patient_.sex_);
    request_.pain_now = patient_.pain_;
    request_.symptom_weeks = patient_.weeks_;
    request_.program_weeks = program_.weeks_;
    request_.facts = facts_.data();
    request_.fact_count = facts_.size();
    request_.fact_stride = sizeof(regimen_fact);
    request_.items = items_.data();
    request_.item_count = items_.size();
    request_.item_stride = sizeof(regimen_item);
  }
  const regimen_request& get() const { return request_; }

 private:
  Request(const Request&);
  Request& operator=(const Request&);

  static regimen_item item_of(const Exercise& exercise, std::vector<regimen_demand>& demands) {
    for (std::size_t i = 0; i < exercise.demands_.size(); ++i) {
      regimen_demand demand = regimen_demand();
      demand.id.bytes = id_of(exercise.demands_[i].first);
      demand.id.size = std::strlen(demand.id.bytes);
      demand.level = static_cast<std::int32_t>(exercise.demands_[i].second);
      demands.push_back(demand);
    }
    regimen_item item = regimen_item();
    item.struct_size = sizeof(regimen_item);
    item.exercise = detail::text_of(exercise.key_);
    item.kind = detail::text_of(exercise.kind_);
    item.position = detail::text_of(exercise.position_);
    item.level = detail::text_of(exercise.level_);
    item.phase = detail::text_of(exercise.phase_);
    item.side = detail::text_of(exercise.side_);
    item.demands = demands.data();
    item.demand_count = demands.size();
    item.demand_stride = sizeof(regimen_demand);
    item.sets = exercise.sets_;
    item.reps = exercise.reps_;
    item.hold_s = exercise.hold_s_;
    item.rest_s = REGIMEN_UNKNOWN;
    item.minutes = exercise.minutes_;
    item.times_per_day = exercise.times_per_day_;
    item.days_per_week = exercise.days_per_week_;
    return item;
  }

  const Patient patient_;
  const Program program_;
  std::vector<regimen_fact> facts_;
  std::vector<std::vector<regimen_demand> > demands_;
  std::vector<regimen_item> items_;
  regimen_request request_;
};

namespace detail_ {

inline void collect(const regimen_sink* sink, const regimen_finding* finding) {
  Found found;
  const std::string rule = detail::to_string(finding->rule);
  found.rule = rule.substr(rule.find('/') + 1);
  found.severity = static_cast<Severity>(finding->severity);
  found.item = finding->item;
  found.reason = detail::to_string(finding->reason);
  found.message = detail::to_string(finding->message);
  found.fact = detail::to_string(finding->fact);
  found.source_title = detail::to_string(finding->source.title);
  for (std::size_t i = 0; i < finding->because_count; ++i)
    found.because.push_back(detail::to_string(finding->because[i]));
  found.replace = false;
  for (std::size_t i = 0; i < finding->suggestion_count; ++i) {
    if (finding->suggestions[i].action == REGIMEN_SUGGEST_REPLACE)
      found.replace = true;
    else
      found.modifications.push_back(detail::to_string(finding->suggestions[i].text));
  }
  static_cast<Answer*>(sink->self)->findings.push_back(found);
}

}  // namespace detail_

/// Runs a plugin as the program would, but in this process.
inline Answer run(const regimen_rule_plugin& plugin, const Patient& patient, const Program& program) {
  const Request request(patient, program);
  Answer answer;
  regimen_sink sink = regimen_sink();
  sink.struct_size = sizeof(regimen_sink);
  sink.self = &answer;
  sink.add = &detail_::collect;
  answer.status = plugin.evaluate(&plugin, &request.get(), &sink);
  return answer;
}

}  // namespace test
}  // namespace sdk
}  // namespace regimen

#endif
