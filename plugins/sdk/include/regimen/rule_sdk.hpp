/// \file
/// The C++ skin over regimen/rule_abi.h: write one class with one function, export it with one macro.
///
///     #include <regimen/rule_sdk.hpp>
///     namespace sdk = regimen::sdk;
///
///     class LongHolds {
///      public:
///       static sdk::Plugin declare() {
///         return sdk::Plugin("org.example.holds", "1.0.0", "Long holds")
///             .rule("long-hold", 1, sdk::Severity::caution, "Long holds with high blood pressure",
///                   {"uncontrolled-hypertension"});
///       }
///       void evaluate(const sdk::Request& request, sdk::Findings& findings) const {
///         if (!request.yes("uncontrolled-hypertension")) return;
///         for (const sdk::Item& item : request.items())
///           if (item.hold_s().at_least(30))
///             findings.caution("long-hold", item)
///                 .because("uncontrolled-hypertension")
///                 .because_of(item, sdk::Demand::sustained_hold)
///                 .says("Shorten the hold and have the patient keep breathing.")
///                 .cites({"Clinic protocol, section 4", 2026, "Example Clinic"})
///                 .modify("Hold for at most 10 seconds and breathe out on the effort.");
///       }
///     };
///     REGIMEN_RULES(LongHolds)
///
/// What the SDK does for the author: nothing thrown crosses the C line, and a needed fact that is unknown becomes one
/// `ask` whenever knowing it would decide a stop or a caution: `evaluate` is run again with the fact assumed yes and
/// assumed no, and the two answers are compared. `evaluate` must therefore be pure. C++11 to C++20, standard library
/// only.
#ifndef REGIMEN_RULE_SDK_HPP
#define REGIMEN_RULE_SDK_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
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
      for (int d = 0; d < detail::demand_count; ++d)
        if (detail::same(demand->id, detail::demand_ids()[d])) levels_[d] = static_cast<signed char>(demand->level);
    }
  }

  int index() const { return index_; }
  /// For texts; do not decide by it.
  std::string exercise() const { return detail::to_string(item_->exercise); }
  bool kind(const char* kind) const { return detail::same(item_->kind, kind); }
  bool position(const char* position) const { return detail::same(item_->position, position); }
  bool level(const char* level) const { return detail::same(item_->level, level); }
  bool phase(const char* phase) const { return detail::same(item_->phase, phase); }
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
      : request_(&request), own_items_(), items_(&own_items_), assumed_(), truth_(Truth::unknown) {
    own_items_.reserve(request.item_count);
    const unsigned char* at = reinterpret_cast<const unsigned char*>(request.items);
    for (std::size_t i = 0; i < request.item_count; ++i, at += request.item_stride)
      own_items_.push_back(Item(*reinterpret_cast<const regimen_item*>(at), static_cast<int>(i)));
  }
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

/// Where a claim can be looked up.
struct Citation {
  const char* title;
  int year;  ///< REGIMEN_UNKNOWN when the source has none
  const char* ref;
};

/// A finding being written. Every stop and caution needs `because`, `says` and `cites`.
class Draft {
 public:
  /// The fact that fired it, with its value: `spinal-stenosis: yes`.
  Draft& because(const char* fact) {
    if (!probing_) {
      const Truth truth = request_->fact(fact);
      because_.push_back(std::string(fact) + (truth == Truth::yes  ? ": yes"
                                              : truth == Truth::no ? ": no"
                                                                   : ": unknown"));
    }
    return *this;
  }
  /// A measure that fired it: `pain-now: 8`.
  Draft& because(const char* measure, Number value) {
    if (!probing_)
      because_.push_back(std::string(measure) + ": " + (value.known() ? std::to_string(value.value_or(0)) : "unknown"));
    return *this;
  }
  /// The demand that fired it, `press-up-on-hands: lumbar extension`; also what the finding is about, so that other
  /// rules that say the same of this exercise become one line with it.
  Draft& because_of(const Item& item, Demand demand) {
    if (!probing_) {
      because_.push_back(item.exercise() + ": " + detail::words(id_of(demand)));
      if (reason_.empty()) reason_ = id_of(demand);
    }
    return *this;
  }
  /// Anything else about the item that fired it: `forearm-plank: hold of 60 s`.
  Draft& because_of(const Item& item, const std::string& what) {
    if (!probing_) because_.push_back(item.exercise() + ": " + what);
    return *this;
  }
  /// What the finding is about, where it is no demand. Findings of one item with the same reason become one line.
  Draft& about(const char* reason) {
    if (!probing_) reason_ = reason;
    return *this;
  }
  /// One sentence that a clinician can act on.
  Draft& says(const char* message) {
    if (!probing_) message_ = message;
    return *this;
  }
  Draft& cites(const Citation& source) {
    source_ = source;
    return *this;
  }
  /// What to change so that the exercise can stay.
  Draft& modify(const char* text) {
    if (!probing_) suggestions_.push_back(std::make_pair(std::int32_t(REGIMEN_SUGGEST_MODIFY), std::string(text)));
    return *this;
  }
  /// Offer another exercise; the program finds one that raises nothing for this patient.
  Draft& replace() {
    if (!probing_) suggestions_.push_back(std::make_pair(std::int32_t(REGIMEN_SUGGEST_REPLACE), std::string()));
    return *this;
  }

 private:
  friend class Findings;
  template <class P>
  friend class Entry;
  Draft(const Request& request, Severity severity, const char* rule, int item, bool probing)
      : request_(&request), severity_(severity), rule_(rule), item_(item), probing_(probing), source_() {}

  const Request* request_;
  Severity severity_;
  const char* rule_;
  int item_;
  bool probing_;
  std::string reason_, message_, fact_;
  std::vector<std::string> because_;
  Citation source_;
  std::vector<std::pair<std::int32_t, std::string> > suggestions_;
};

/// Where a plugin writes what it finds. Rules are named without the plugin's id.
class Findings {
 public:
  Findings(const Request& request, bool probing) : request_(&request), probing_(probing) {}

  /// About one item.
  Draft& caution(const char* rule, const Item& item) { return add(Severity::caution, rule, item.index()); }
  Draft& info(const char* rule, const Item& item) { return add(Severity::info, rule, item.index()); }
  Draft& stop(const char* rule, const Item& item) { return add(Severity::stop, rule, item.index()); }
  /// About the patient or the whole program.
  Draft& caution(const char* rule) { return add(Severity::caution, rule, -1); }
  Draft& info(const char* rule) { return add(Severity::info, rule, -1); }
  Draft& stop(const char* rule) { return add(Severity::stop, rule, -1); }

 private:
  template <class P>
  friend class Entry;
  Draft& add(Severity severity, const char* rule, int item) {
    drafts_.push_back(Draft(*request_, severity, rule, item, probing_));
    return drafts_.back();
  }
  const Request* request_;
  bool probing_;
  std::deque<Draft> drafts_;
};

/// What a plugin declares of itself.
class Plugin {
 public:
  Plugin(const char* id, const char* version, const char* name) : id_(id), version_(version), name_(name) {}
  /// `name` is the rule's id without the plugin's; raise `version` whenever the rule may judge differently; `needs` are
  /// the facts and measures (`pain-now`, `symptom-weeks`) that it judges by.
  Plugin& rule(const char* name, int version, Severity highest, const char* summary,
               std::initializer_list<const char*> needs) {
    Rule rule;
    rule.id = std::string(id_) + "/" + name;
    rule.version = version;
    rule.severity = highest;
    rule.summary = summary;
    rule.needs.assign(needs.begin(), needs.end());
    rule.needs.push_back(nullptr);
    rules_.push_back(rule);
    return *this;
  }

 private:
  template <class P>
  friend class Entry;
  struct Rule {
    std::string id;
    int version;
    Severity severity;
    const char* summary;
    std::vector<const char*> needs;
  };
  const char* id_;
  const char* version_;
  const char* name_;
  std::deque<Rule> rules_;
};

/// The C table of a plugin class, and the trampoline behind it.
template <class P>
class Entry {
 public:
  /// Built once; lives as long as the library.
  static regimen_rule_plugin table() {
    static const Entry entry;
    return entry.table_;
  }

 private:
  Entry() : plugin_(P::declare()), table_() {
    for (std::size_t i = 0; i < plugin_.rules_.size(); ++i) {
      const Plugin::Rule& declared = plugin_.rules_[i];
      regimen_rule rule = regimen_rule();
      rule.struct_size = sizeof(regimen_rule);
      rule.version = declared.version;
      rule.id = declared.id.c_str();
      rule.summary = declared.summary;
      rule.needs = declared.needs.data();
      rule.severity = static_cast<std::int32_t>(declared.severity);
      rules_.push_back(rule);
    }
    table_.struct_size = sizeof(regimen_rule_plugin);
    table_.abi_major = REGIMEN_RULE_ABI_MAJOR;
    table_.abi_minor = REGIMEN_RULE_ABI_MINOR;
    table_.flags = REGIMEN_PLUGIN_ASKS;
    table_.id = plugin_.id_;
    table_.version = plugin_.version_;
    table_.name = plugin_.name_;
    table_.rules = rules_.data();
    table_.rule_count = rules_.size();
    table_.rule_stride = sizeof(regimen_rule);
    table_.evaluate = &Entry::evaluate;
    table_.extension = nullptr;
  }

  static std::int32_t evaluate(const regimen_rule_plugin* plugin, const regimen_request* request,
                               const regimen_sink* sink) {
    try {
      const P rules = P();
      const Request actual(*request);
      Findings findings(actual, false);
      rules.evaluate(actual, findings);
      for (std::size_t i = 0; i < findings.drafts_.size(); ++i) emit(plugin->id, findings.drafts_[i], *sink);
      ask_for_unknown(*plugin, rules, actual, *sink);
      return REGIMEN_OK;
    } catch (...) {
      return REGIMEN_FAILED;  // the program reports the plugin as not having answered; nothing of this evaluation
                              // counts
    }
  }

  /// The stops and cautions of one evaluation (rule, item, severity), each with its source.
  typedef std::map<std::tuple<std::string, int, int>, Citation> Decisive;

  static Decisive decisive(const P& rules, const Request& request) {
    Findings findings(request, true);
    rules.evaluate(request, findings);
    Decisive found;
    for (std::size_t i = 0; i < findings.drafts_.size(); ++i) {
      const Draft& draft = findings.drafts_[i];
      if (draft.severity_ != Severity::stop && draft.severity_ != Severity::caution) continue;
      const int severity = static_cast<int>(draft.severity_);
      found.insert(std::make_pair(std::make_tuple(std::string(draft.rule_), draft.item_, severity), draft.source_));
    }
    return found;
  }

  static Decisive only_in(const Decisive& some, const Decisive& others) {
    Decisive rest;
    for (typename Decisive::const_iterator it = some.begin(); it != some.end(); ++it)
      if (others.count(it->first) == 0) rest.insert(*it);
    return rest;
  }

  static void ask_for_unknown(const regimen_rule_plugin& plugin, const P& rules, const Request& actual,
                              const regimen_sink& sink) {
    std::set<std::string> needs;
    const unsigned char* at = reinterpret_cast<const unsigned char*>(plugin.rules);
    for (std::size_t i = 0; i < plugin.rule_count; ++i, at += plugin.rule_stride)
      for (const char* const* need = reinterpret_cast<const regimen_rule*>(at)->needs; *need != nullptr; ++need)
        if (actual.lacks(*need)) needs.insert(*need);
    for (std::set<std::string>::const_iterator need = needs.begin(); need != needs.end(); ++need) {
      const Decisive with = decisive(rules, Request(actual, *need, Truth::yes));
      const Decisive without = decisive(rules, Request(actual, *need, Truth::no));
      const Decisive only_with = only_in(with, without);
      const Decisive only_without = only_in(without, with);
      if (!only_with.empty())
        ask(plugin.id, *need, "yes", actual, only_with, sink);
      else if (!only_without.empty())
        ask(plugin.id, *need, "no", actual, only_without, sink);
    }
  }

  static void ask(const char* plugin_id, const std::string& fact, const char* answer, const Request& actual,
                  const Decisive& decided, const regimen_sink& sink) {
    typename Decisive::const_iterator first = decided.begin();
    std::set<std::string> exercises;
    bool stops = false;
    for (typename Decisive::const_iterator it = decided.begin(); it != decided.end(); ++it) {
      const int item = std::get<1>(it->first);
      if (item >= 0) exercises.insert(actual.items()[static_cast<std::size_t>(item)].exercise());
      if (std::get<2>(it->first) == REGIMEN_STOP && !stops) {
        stops = true;
        first = it;
      }
    }

    const bool measure = fact == "pain-now" || fact == "symptom-weeks";
    Draft draft(actual, Severity::ask, std::get<0>(first->first).c_str(), -1, false);
    draft.fact_ = fact;
    draft.reason_ = fact;
    draft.message_ = measure ? "Record " + detail::words(fact) + ": it may mean "
                             : "Ask about " + detail::words(fact) + ": " + answer + " would mean ";
    draft.message_ += stops               ? "not to start before an examination."
                      : exercises.empty() ? "a caution for this patient."
                                          : "a caution on " + listed(exercises) + ".";
    draft.because_.push_back(fact + ": unknown");
    draft.source_ = first->second;
    emit(plugin_id, draft, sink);
  }

  /// The first few of some exercises, the others counted.
  static std::string listed(const std::set<std::string>& exercises) {
    const std::size_t shown = 4;
    std::string text;
    std::size_t count = 0;
    for (std::set<std::string>::const_iterator it = exercises.begin(); it != exercises.end(); ++it)
      if (++count <= shown) text += (count > 1 ? ", " : "") + *it;
    if (count > shown) text += " and " + std::to_string(count - shown) + " more";
    return text;
  }

  static void emit(const char* plugin_id, const Draft& draft, const regimen_sink& sink) {
    const std::string rule = std::string(plugin_id) + "/" + draft.rule_;
    std::vector<regimen_text> because;
    for (std::size_t i = 0; i < draft.because_.size(); ++i) because.push_back(detail::text_of(draft.because_[i]));
    std::vector<regimen_suggestion> suggestions;
    for (std::size_t i = 0; i < draft.suggestions_.size(); ++i) {
      regimen_suggestion suggestion = regimen_suggestion();
      suggestion.action = draft.suggestions_[i].first;
      suggestion.text = detail::text_of(draft.suggestions_[i].second);
      suggestions.push_back(suggestion);
    }
    const std::string title = draft.source_.title != nullptr ? draft.source_.title : "";
    const std::string ref = draft.source_.ref != nullptr ? draft.source_.ref : "";
    regimen_finding finding = regimen_finding();
    finding.struct_size = sizeof(regimen_finding);
    finding.severity = static_cast<std::int32_t>(draft.severity_);
    finding.item = draft.item_;
    finding.rule = detail::text_of(rule);
    finding.reason = detail::text_of(draft.reason_.empty() ? rule : draft.reason_);
    finding.message = detail::text_of(draft.message_);
    finding.fact = detail::text_of(draft.fact_);
    finding.because = because.data();
    finding.because_count = because.size();
    finding.source.title = detail::text_of(title);
    finding.source.ref = detail::text_of(ref);
    finding.source.year = draft.source_.title != nullptr ? draft.source_.year : REGIMEN_UNKNOWN;
    finding.suggestions = suggestions.data();
    finding.suggestion_count = suggestions.size();
    sink.add(&sink, &finding);
  }

  const Plugin plugin_;
  std::vector<regimen_rule> rules_;
  regimen_rule_plugin table_;
};

}  // namespace sdk
}  // namespace regimen

/// Exports the plugin class `P` from this library. Once per library, at namespace scope.
#define REGIMEN_RULES(P) \
  extern "C" REGIMEN_EXPORT const regimen_rule_plugin regimen_rules_v1 = regimen::sdk::Entry<P>::table();

#endif
