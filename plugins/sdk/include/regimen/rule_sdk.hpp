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
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "regimen/rule_abi.h"
#include "regimen/rule_canary.hpp"
#include "regimen/rule_findings.hpp"
#include "regimen/rule_request.hpp"

namespace regimen {
namespace sdk {

/// The C table of a plugin class, and the trampoline behind it.
template <class P>
class Entry {
 public:
  /// Built once; lives as long as the library.
  static regimen_rule_plugin table() { return only().table_; }

 private:
  Entry() : plugin_(P::declare()), canaries_(), table_() {
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
    table_.extension = &Entry::extension;
    for (std::size_t i = 0; i < plugin_.canaries_.size(); ++i) {
      canary_tables_.emplace_back(plugin_.canaries_[i], plugin_.id_);
      shown_canaries_.push_back(canary_tables_.back().shown());
    }
    canaries_.struct_size = sizeof(regimen_canaries);
    canaries_.canaries = shown_canaries_.data();
    canaries_.canary_count = shown_canaries_.size();
    canaries_.canary_stride = sizeof(regimen_canary);
  }

  static const Entry& only() {
    static const Entry entry;
    return entry;
  }

  static const void* extension(const regimen_rule_plugin*, const char* id) {
    return std::strcmp(id, REGIMEN_CANARIES) == 0 ? &only().canaries_ : nullptr;
  }

  static std::int32_t evaluate(const regimen_rule_plugin* plugin, const regimen_request* request,
                               const regimen_sink* sink) {
    try {
      const P rules = P();
      if (REGIMEN_HAS(request, regimen_request, flags) && (request->flags & REGIMEN_REQUEST_BRIEF) != 0) {
        answer_briefly(*plugin, rules, *request, *sink);
        return REGIMEN_OK;
      }
      const Request actual(*request);
      Findings findings(actual, Words::all);
      rules.evaluate(actual, findings);
      for (std::size_t i = 0; i < findings.drafts_.size(); ++i) emit(plugin->id, findings.drafts_[i], *sink);
      ask_for_unknown(*plugin, rules, actual, *sink);
      return REGIMEN_OK;
    } catch (...) {
      return REGIMEN_FAILED;  // the program reports the plugin as not having answered; nothing of this evaluation
                              // counts
    }
  }

  /// Only what is raised on items, and only that there are reasons for it. Items that stay are read once.
  static void answer_briefly(const regimen_rule_plugin& plugin, const P& rules, const regimen_request& request,
                             const regimen_sink& sink) {
    static std::uint64_t known_items = 0;
    static std::vector<Item> items;
    if (request.items_id == 0 || request.items_id != known_items) {
      known_items = 0;
      items = Request::items_of(request);
      known_items = request.items_id;
    }
    const Request actual(request, items);
    Findings findings(actual, Words::brief);
    rules.evaluate(actual, findings);
    const regimen_text some_reason = regimen_text();
    std::string rule;
    for (std::size_t i = 0; i < findings.drafts_.size(); ++i) {
      const Draft& draft = findings.drafts_[i];
      if (draft.item_ < 0) continue;
      rule.assign(plugin.id).append("/").append(draft.rule_);
      regimen_finding finding = unreasoned(draft, rule);
      finding.because = &some_reason;
      finding.because_count = draft.reasons_ > 0 ? 1 : 0;
      sink.add(&sink, &finding);
    }
  }

  /// The stops and cautions of one evaluation (rule, item, severity), each with its source.
  typedef std::map<std::tuple<std::string, int, int>, Citation> Decisive;

  static Decisive decisive(const P& rules, const Request& request) {
    Findings findings(request, Words::none);
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
    int stops = 0;
    for (typename Decisive::const_iterator it = decided.begin(); it != decided.end(); ++it) {
      const int item = std::get<1>(it->first);
      if (item >= 0) exercises.insert(actual.items()[static_cast<std::size_t>(item)].exercise());
      if (std::get<2>(it->first) == REGIMEN_STOP && ++stops == 1) first = it;
    }

    const bool measure = fact == "pain-now" || fact == "symptom-weeks";
    Draft draft(actual, Severity::ask, std::get<0>(first->first).c_str(), -1, Words::all);
    draft.fact_ = fact;
    draft.reason_ = fact;
    draft.message_ = measure ? "Record " + detail::words(fact) + ": it may mean "
                             : "Ask about " + detail::words(fact) + ": " + answer + " would mean ";
    draft.message_ += stops > 0           ? "not to start before an examination."
                      : exercises.empty() ? "a caution for this patient."
                                          : "a caution on " + listed(exercises) + ".";
    draft.because_.push_back(fact + ": unknown");
    draft.source_ = first->second;
    draft.decides_stops_ = stops;
    draft.decides_cautions_ = static_cast<std::int32_t>(decided.size()) - stops;
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

  /// A finding without reasons and suggestions. Points into the draft and the rule's id.
  static regimen_finding unreasoned(const Draft& draft, const std::string& rule) {
    regimen_finding finding = regimen_finding();
    finding.struct_size = sizeof(regimen_finding);
    finding.severity = static_cast<std::int32_t>(draft.severity_);
    finding.item = draft.item_;
    finding.rule = detail::text_of(rule);
    finding.reason = detail::text_of(draft.reason_.empty() ? rule : draft.reason_);
    finding.message = detail::text_of(draft.message_);
    finding.fact = detail::text_of(draft.fact_);
    finding.source.title = detail::text_of(draft.source_.title);
    finding.source.ref = detail::text_of(draft.source_.ref);
    finding.source.year = draft.source_.title != nullptr ? draft.source_.year : REGIMEN_UNKNOWN;
    return finding;
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
    regimen_finding finding = unreasoned(draft, rule);
    finding.because = because.data();
    finding.because_count = because.size();
    finding.suggestions = suggestions.data();
    finding.suggestion_count = suggestions.size();
    finding.decides_stops = draft.decides_stops_;
    finding.decides_cautions = draft.decides_cautions_;
    sink.add(&sink, &finding);
  }

  const Plugin plugin_;
  std::vector<regimen_rule> rules_;
  std::deque<CanaryTable> canary_tables_;
  std::vector<regimen_canary> shown_canaries_;
  regimen_canaries canaries_;
  regimen_rule_plugin table_;
};

}  // namespace sdk
}  // namespace regimen

/// Exports the plugin class `P` from this library. Once per library, at namespace scope.
#define REGIMEN_RULES(P) \
  extern "C" REGIMEN_EXPORT const regimen_rule_plugin regimen_rules_v1 = regimen::sdk::Entry<P>::table();

#endif
