/// \file
/// What a rule is asked: the patient's facts and measures, and the items with their demands. Part of rule_sdk.hpp.
#ifndef REGIMEN_RULE_REQUEST_HPP
#define REGIMEN_RULE_REQUEST_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "regimen/rule_abi.h"

namespace regimen {
namespace sdk {

enum class Truth { unknown = REGIMEN_TRUTH_UNKNOWN, no = REGIMEN_TRUTH_NO, yes = REGIMEN_TRUTH_YES };
enum class Level {
  none = REGIMEN_LEVEL_NONE,
  low = REGIMEN_LEVEL_LOW,
  moderate = REGIMEN_LEVEL_MODERATE,
  high = REGIMEN_LEVEL_HIGH
};
enum class Severity { stop = REGIMEN_STOP, caution = REGIMEN_CAUTION, ask = REGIMEN_ASK, info = REGIMEN_INFO };

/// What a movement asks of the body.
enum class Demand {
  lumbar_flexion,
  lumbar_extension,
  lumbar_rotation,
  lumbar_side_bend,
  spinal_load,
  straight_leg_lever,
  neural_tension,
  sustained_hold,
  balance,
  impact,
  neck_load,
  neck_rotation,
  shoulder_load,
  overhead_reach,
  wrist_load,
  deep_knee_bend,
  kneeling_pressure,
  hip_flexion,
  hip_adduction,
  hip_rotation,
  floor_transfer,
  upright_endurance,
  effort
};

namespace detail {

inline const char* const* demand_ids() {
  static const char* const ids[] = {
      "lumbar-flexion",     "lumbar-extension",  "lumbar-rotation", "lumbar-side-bend", "spinal-load",
      "straight-leg-lever", "neural-tension",    "sustained-hold",  "balance",          "impact",
      "neck-load",          "neck-rotation",     "shoulder-load",   "overhead-reach",   "wrist-load",
      "deep-knee-bend",     "kneeling-pressure", "hip-flexion",     "hip-adduction",    "hip-rotation",
      "floor-transfer",     "upright-endurance", "effort"};
  return ids;
}
enum { demand_count = 23 };

inline bool same(regimen_text text, const char* other) {
  return std::strlen(other) == text.size && (text.size == 0 || std::memcmp(text.bytes, other, text.size) == 0);
}
inline std::string to_string(regimen_text text) {
  return text.size == 0 ? std::string() : std::string(text.bytes, text.size);
}
inline regimen_text text_of(const std::string& string) {
  const regimen_text text = {string.data(), string.size()};
  return text;
}
/// Null is the empty text.
inline regimen_text text_of(const char* string) {
  const regimen_text text = {string, string == nullptr ? 0 : std::strlen(string)};
  return text;
}
/// The place of a demand's id; `demand_count` for one that this header does not know. Asked for every demand of every
/// item, hence the lengths are measured once.
inline int place_of_demand(regimen_text id) {
  struct Sizes {
    std::size_t of[demand_count];
    Sizes() : of() {
      for (int i = 0; i < demand_count; ++i) of[i] = std::strlen(demand_ids()[i]);
    }
  };
  static const Sizes sizes;
  int place = 0;
  while (place < demand_count &&
         (sizes.of[place] != id.size || std::memcmp(demand_ids()[place], id.bytes, id.size) != 0))
    ++place;
  return place;
}
/// "lumbar-extension" as people say it.
inline std::string words(std::string id) {
  for (std::size_t i = 0; i < id.size(); ++i)
    if (id[i] == '-') id[i] = ' ';
  return id;
}

}  // namespace detail

/// The id of a demand: `lumbar-extension`.
inline const char* id_of(Demand demand) { return detail::demand_ids()[static_cast<std::size_t>(demand)]; }

/// A whole number that may be unknown. Comparisons with an unknown number are false, both ways.
class Number {
 public:
  Number() : value_(REGIMEN_UNKNOWN) {}
  explicit Number(std::int32_t value) : value_(value) {}
  bool known() const { return value_ != REGIMEN_UNKNOWN; }
  bool at_least(int bound) const { return known() && value_ >= bound; }
  bool below(int bound) const { return known() && value_ < bound; }
  /// The number, or `otherwise` when it is unknown.
  int value_or(int otherwise) const { return known() ? value_ : otherwise; }

 private:
  std::int32_t value_;
};

/// One exercise of the program, as prescribed. Valid during `evaluate`.
class Item {
 public:
  Item(const regimen_item& item, int index) : item_(&item), index_(index), levels_() {
    const unsigned char* at = reinterpret_cast<const unsigned char*>(item.demands);
    for (std::size_t i = 0; i < item.demand_count; ++i, at += item.demand_stride) {
      const regimen_demand* demand = reinterpret_cast<const regimen_demand*>(at);
      const int place = detail::place_of_demand(demand->id);
      if (place < detail::demand_count) levels_[place] = static_cast<signed char>(demand->level);
    }
  }

  int index() const { return index_; }
  /// For texts; do not decide by it.
  std::string exercise() const { return detail::to_string(item_->exercise); }
  bool kind(const char* kind) const { return detail::same(item_->kind, kind); }
  bool position(const char* position) const { return detail::same(item_->position, position); }
  bool level(const char* level) const { return detail::same(item_->level, level); }
  bool phase(const char* phase) const { return detail::same(item_->phase, phase); }
  /// "both" "left" "right" "alternate"
  bool side(const char* side) const { return detail::same(item_->side, side); }
  bool unilateral() const { return item_->unilateral != 0; }

  Level demand(Demand demand) const { return static_cast<Level>(levels_[static_cast<std::size_t>(demand)]); }
  bool asks(Demand what, Level at_least) const {
    return levels_[static_cast<std::size_t>(what)] >= static_cast<signed char>(at_least);
  }

  Number sets() const { return Number(item_->sets); }
  Number reps() const { return Number(item_->reps); }
  Number hold_s() const { return Number(item_->hold_s); }
  Number rest_s() const { return Number(item_->rest_s); }
  Number minutes() const { return Number(item_->minutes); }
  Number times_per_day() const { return Number(item_->times_per_day); }
  Number days_per_week() const { return Number(item_->days_per_week); }

 private:
  const regimen_item* item_;
  int index_;
  signed char levels_[detail::demand_count];
};

/// What the plugin is asked: the patient's facts and measures, and the items. No name, no date, no free text.
class Request {
 public:
  explicit Request(const regimen_request& request)
      : request_(&request), own_items_(items_of(request)), items_(&own_items_), assumed_(), truth_(Truth::unknown) {}
  /// The same where the items are known from an earlier request. `items` must outlive it.
  Request(const regimen_request& request, const std::vector<Item>& items)
      : request_(&request), own_items_(), items_(&items), assumed_(), truth_(Truth::unknown) {}
  /// The same request with an unknown fact or measure assumed to be otherwise. `base` must outlive it.
  Request(const Request& base, const std::string& fact, Truth truth)
      : request_(base.request_), own_items_(), items_(base.items_), assumed_(fact), truth_(truth) {}

  Truth fact(const char* id) const { return assumed_ == id ? truth_ : recorded(id); }
  bool yes(const char* id) const { return fact(id) == Truth::yes; }
  bool no(const char* id) const { return fact(id) == Truth::no; }
  bool unknown(const char* id) const { return fact(id) == Truth::unknown; }
  /// What the patient's record says, whatever is being assumed.
  Truth recorded(const char* id) const {
    const unsigned char* at = reinterpret_cast<const unsigned char*>(request_->facts);
    for (std::size_t i = 0; i < request_->fact_count; ++i, at += request_->fact_stride) {
      const regimen_fact* fact = reinterpret_cast<const regimen_fact*>(at);
      if (detail::same(fact->id, id)) return static_cast<Truth>(fact->truth);
    }
    return Truth::unknown;
  }

  /// Completed years.
  Number age() const { return Number(request_->age_years); }
  /// 0 to 10.
  Number pain_now() const { return measure("pain-now", request_->pain_now, 10, 0); }
  /// Whole weeks since onset.
  Number symptom_weeks() const { return measure("symptom-weeks", request_->symptom_weeks, 0, 520); }
  Number program_weeks() const { return Number(request_->program_weeks); }
  bool sex(const char* sex) const { return detail::same(request_->sex, sex); }

  const std::vector<Item>& items() const { return *items_; }
  /// The items of a request, read.
  static std::vector<Item> items_of(const regimen_request& request) {
    std::vector<Item> items;
    items.reserve(request.item_count);
    const unsigned char* at = reinterpret_cast<const unsigned char*>(request.items);
    for (std::size_t i = 0; i < request.item_count; ++i, at += request.item_stride)
      items.push_back(Item(*reinterpret_cast<const regimen_item*>(at), static_cast<int>(i)));
    return items;
  }

  /// Whether a need that a rule declared, fact or measure, is not recorded.
  bool lacks(const std::string& need) const {
    if (need == "pain-now") return request_->pain_now == REGIMEN_UNKNOWN;
    if (need == "symptom-weeks") return request_->symptom_weeks == REGIMEN_UNKNOWN;
    return recorded(need.c_str()) == Truth::unknown;
  }

 private:
  Request(const Request&);
  Request& operator=(const Request&);

  /// An assumed measure is as telling as it can be: `yes` the value that worries most, `no` the one that worries least.
  Number measure(const char* id, std::int32_t recorded, std::int32_t worst, std::int32_t best) const {
    if (assumed_ == id) return Number(truth_ == Truth::yes ? worst : best);
    return Number(recorded);
  }

  const regimen_request* request_;
  std::vector<Item> own_items_;
  const std::vector<Item>* items_;
  std::string assumed_;
  Truth truth_;
};

}  // namespace sdk
}  // namespace regimen

#endif
