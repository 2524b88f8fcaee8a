/// \file
/// What a rule answers and what a plugin declares of itself. Part of rule_sdk.hpp.
#ifndef REGIMEN_RULE_FINDINGS_HPP
#define REGIMEN_RULE_FINDINGS_HPP

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "regimen/rule_canary.hpp"
#include "regimen/rule_request.hpp"

namespace regimen {
namespace sdk {

/// Where a claim can be looked up.
struct Citation {
  const char* title;
  int year;  ///< REGIMEN_UNKNOWN when the source has none
  const char* ref;
};

/// How much of what a plugin says is kept: all words; that there are reasons, and what is raised; or only what would be
/// decided.
enum class Words { all, brief, none };

/// A finding being written. Every stop and caution needs `because`, `says` and `cites`.
class Draft {
 public:
  /// The fact that fired it, with its value: `spinal-stenosis: yes`.
  Draft& because(const char* fact) {
    ++reasons_;
    if (words_ != Words::all) return *this;
    const Truth truth = request_->fact(fact);
    because_.push_back(std::string(fact) + (truth == Truth::yes ? ": yes" : truth == Truth::no ? ": no" : ": unknown"));
    return *this;
  }
  /// A measure that fired it: `pain-now: 8`.
  Draft& because(const char* measure, Number value) {
    ++reasons_;
    if (words_ == Words::all)
      because_.push_back(std::string(measure) + ": " + (value.known() ? std::to_string(value.value_or(0)) : "unknown"));
    return *this;
  }
  /// The demand that fired it, `press-up-on-hands: lumbar extension`; also what the finding is about, so that other
  /// rules that say the same of this exercise become one line with it.
  Draft& because_of(const Item& item, Demand demand) {
    ++reasons_;
    if (words_ == Words::all) because_.push_back(item.exercise() + ": " + detail::words(id_of(demand)));
    if (words_ != Words::none && reason_.empty()) reason_ = id_of(demand);
    return *this;
  }
  /// Anything else about the item that fired it: `forearm-plank: hold of 60 s`.
  Draft& because_of(const Item& item, const std::string& what) {
    ++reasons_;
    if (words_ == Words::all) because_.push_back(item.exercise() + ": " + what);
    return *this;
  }
  /// What the finding is about, where it is no demand. Findings of one item with the same reason become one line.
  Draft& about(const char* reason) {
    if (words_ != Words::none) reason_ = reason;
    return *this;
  }
  /// One sentence that a clinician can act on.
  Draft& says(const char* message) {
    if (words_ != Words::none) message_ = message;
    return *this;
  }
  Draft& cites(const Citation& source) {
    source_ = source;
    return *this;
  }
  /// What to change so that the exercise can stay.
  Draft& modify(const char* text) {
    if (words_ == Words::all)
      suggestions_.push_back(std::make_pair(std::int32_t(REGIMEN_SUGGEST_MODIFY), std::string(text)));
    return *this;
  }
  /// Offer another exercise; the program finds one that raises nothing for this patient.
  Draft& replace() {
    if (words_ == Words::all)
      suggestions_.push_back(std::make_pair(std::int32_t(REGIMEN_SUGGEST_REPLACE), std::string()));
    return *this;
  }

 private:
  friend class Findings;
  template <class P>
  friend class Entry;
  Draft(const Request& request, Severity severity, const char* rule, int item, Words words)
      : request_(&request), severity_(severity), rule_(rule), item_(item), words_(words), source_() {}

  const Request* request_;
  Severity severity_;
  const char* rule_;
  int item_;
  Words words_;
  int reasons_ = 0;
  std::string reason_, message_, fact_;
  std::vector<std::string> because_;
  Citation source_;
  std::vector<std::pair<std::int32_t, std::string> > suggestions_;
  std::int32_t decides_stops_ = 0, decides_cautions_ = 0;
};

/// Where a plugin writes what it finds. Rules are named without the plugin's id.
class Findings {
 public:
  Findings(const Request& request, Words words) : request_(&request), words_(words) {}

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
    drafts_.push_back(Draft(*request_, severity, rule, item, words_));
    return drafts_.back();
  }
  const Request* request_;
  Words words_;
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
  /// A case on which the program tries the plugin at each start. Have one that must raise something for each rule that
  /// somebody relies on, and one that must not.
  Plugin& canary(const Canary& canary) {
    canaries_.push_back(canary);
    return *this;
  }
  Plugin& canaries(const std::vector<Canary>& canaries) {
    canaries_.insert(canaries_.end(), canaries.begin(), canaries.end());
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
  std::vector<Canary> canaries_;
};

}  // namespace sdk
}  // namespace regimen

#endif
