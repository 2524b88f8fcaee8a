/// \file
/// A patient and a program to be judged, described in a few words: for the canaries that ship with a plugin
/// (rule_findings.hpp) and for its tests (rule_test.hpp). Part of rule_sdk.hpp.
#ifndef REGIMEN_RULE_CASE_HPP
#define REGIMEN_RULE_CASE_HPP

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "regimen/rule_request.hpp"

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

}  // namespace test
}  // namespace sdk
}  // namespace regimen

#endif
