#include "findings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "regimen/rule_sdk.hpp"

namespace rulebook {
namespace {

using std::string_view;

constexpr std::size_t most_reasons = 64;

std::int32_t code(Severity severity) {
  switch (severity) {
    case Severity::stop:
      return REGIMEN_STOP;
    case Severity::caution:
      return REGIMEN_CAUTION;
    case Severity::info:
      break;
  }
  return REGIMEN_INFO;
}

std::string spoken(string_view name) { return regimen::sdk::detail::words(std::string(name)); }

std::string dose_words(Subject subject, std::int32_t number) {
  const std::string digits = std::to_string(number);
  if (number == no_number) return "no " + spoken(name_of(subject)) + " given";
  switch (subject) {
    case Subject::sets:
      return digits + " sets";
    case Subject::reps:
      return digits + " repetitions";
    case Subject::hold:
      return "hold of " + digits + " s";
    case Subject::rest:
      return "rest of " + digits + " s";
    case Subject::minutes:
      return digits + " minutes";
    case Subject::times_per_day:
      return digits + " times a day";
    default:
      return digits + " days a week";
  }
}

/// What is not asked of the body fires nothing by itself.
bool fires(const Term& demand) { return (demand.values & 1U) == 0; }

class Writer {
 public:
  Writer(const Pack& pack, const RuleProgram& rules, const Judge& judge, const PatientView& patient,
         const std::vector<ItemView>& items, const std::vector<string_view>& exercises)
      : pack_(pack), rules_(rules), judge_(judge), patient_(patient), items_(items), exercises_(exercises) {}

  std::vector<Finding> write() {
    write_raised();
    write_questions();
    return std::move(findings_);
  }

  std::vector<Finding> write_only_questions() {
    write_questions();
    return std::move(findings_);
  }

 private:
  void write_raised() {
    std::vector<Hit> hits = judge_.raised();
    std::ranges::sort(hits);
    for (const Hit& hit : hits) {
      const bool known = !findings_.empty() && findings_.back().item == hit.item && findings_.back().rule == hit.rule;
      if (!known) begin(hit);
      add_reasons(hit, findings_.back());
    }
    for (Finding& finding : findings_) {
      if (finding.because.empty()) finding.because.push_back("items: " + std::to_string(items_.size()));
      if (finding.because.size() > most_reasons) finding.because.resize(most_reasons);
      if (finding.reason.empty()) finding.reason = pack_.id + "/" + pack_.rules[finding.rule].id;
    }
  }

  void begin(const Hit& hit) {
    const Rule& rule = pack_.rules[hit.rule];
    Finding finding;
    finding.rule = hit.rule;
    finding.severity = code(rule.severity);
    finding.item = hit.item;
    finding.raised = true;
    finding.reason = rule.reason;
    finding.message = rule.message.at(pack_.languages.front());
    findings_.push_back(std::move(finding));
  }

  void add_reasons(const Hit& hit, Finding& finding) const {
    const auto add = [&](std::string reason) {
      if (std::ranges::find(finding.because, reason) == finding.because.end())
        finding.because.push_back(std::move(reason));
    };
    const auto& alternative = rules_.alternatives[hit.alternative];
    for (const std::uint32_t place : rules_.patient_literals(alternative)) {
      const Term& term = rules_.patient_terms[place];
      // That some item is there can be seen; which one it is depends on many.
      add(term.subject == Subject::some_item ? "items: " + std::to_string(items_.size()) : patient_reason(term));
    }
    for (const std::uint32_t place : rules_.item_literals(alternative)) {
      const Term& term = rules_.item_terms[place];
      const auto index = static_cast<std::size_t>(hit.item);
      const std::string exercise(exercises_[index]);
      if (term.subject == Subject::demand) {
        if (!fires(term)) continue;
        const string_view demand = demand_names()[term.which];
        add(exercise + ": " + spoken(demand));
        if (finding.reason.empty()) finding.reason = demand;
      } else {
        add(exercise + ": " + item_reason(term, items_[index]));
      }
    }
  }

  [[nodiscard]] std::string patient_reason(const Term& term) const {
    if (term.subject == Subject::fact)
      return rules_.facts[term.which] + ": " + std::string(truths()[patient_.facts[term.which]]);
    if (term.subject == Subject::sex) return "sex: " + std::string(find_choice("sex")->values[patient_.sex]);
    const std::int32_t number = judge_.number_of(term.subject);
    return std::string(name_of(term.subject)) + ": " + (number == no_number ? "unknown" : std::to_string(number));
  }

  [[nodiscard]] static std::string item_reason(const Term& term, const ItemView& item) {
    if (term.number) return dose_words(term.subject, item.dose[dose_part(term.subject)]);
    const std::uint8_t value = item.choices[choice_shelf(term.subject, 0) / most_values];
    if (term.subject == Subject::one_sided) return value == 1 ? "one side at a time" : "both sides together";
    const string_view word = find_choice(name_of(term.subject))->values[value];
    const std::string what = spoken(word);
    if (term.subject == Subject::level) return what + " level";
    if (term.subject == Subject::side) return "side " + what;
    return what;
  }

  /// What is not known, and what hangs on it.
  struct Question {
    std::set<bool> wanted;  ///< of a fact: the answers that would decide something
    bool alone = false;     ///< something hangs on it and nothing else
    std::set<std::pair<std::uint32_t, std::int32_t>> stopping, cautioning;  ///< rule and item
    std::uint32_t rule = 0;                                                 ///< the first, stops before cautions
    std::set<string_view> exercises;
  };
  using Key = std::pair<Subject, std::uint32_t>;

  [[nodiscard]] static bool can_be_missing(const Term& term) {
    return term.subject == Subject::fact || term.subject == Subject::sex || term.subject == Subject::age ||
           term.subject == Subject::pain_now || term.subject == Subject::symptom_weeks;
  }

  void write_questions() {
    std::map<Key, Question> questions;
    std::vector<Hit> hits = judge_.open();
    std::ranges::sort(hits);
    for (const Hit& hit : hits) {
      std::vector<const Term*> missing;
      bool answerable = true;
      for (const std::uint32_t place : rules_.patient_literals(rules_.alternatives[hit.alternative])) {
        if (judge_.value_of(place) != Kleene::unknown) continue;
        missing.push_back(&rules_.patient_terms[place]);
        answerable = answerable && can_be_missing(*missing.back());
      }
      if (!answerable) continue;  // it waits for the program's length, or for a dose
      for (const Term* term : missing) note(hit, *term, missing.size() == 1, questions);
    }
    for (const auto& [key, question] : questions) ask(key, question);
  }

  void note(const Hit& hit, const Term& term, bool alone, std::map<Key, Question>& questions) const {
    constexpr std::uint32_t yes = 0b100;
    const auto [at, is_new] = questions.try_emplace(Key{term.subject, term.which});
    Question& question = at->second;
    const bool stops = rules_.stops[hit.rule] != 0;
    if (is_new || (stops && question.stopping.empty())) question.rule = hit.rule;
    (stops ? question.stopping : question.cautioning).emplace(hit.rule, hit.item);
    question.alone = question.alone || alone;
    question.wanted.insert((term.values & yes) != 0);
    if (hit.item != no_item) question.exercises.insert(exercises_[static_cast<std::size_t>(hit.item)]);
  }

  void ask(const Key& key, const Question& question) {
    const bool is_fact = key.first == Subject::fact;
    const std::string name = is_fact ? rules_.facts[key.second] : std::string(name_of(key.first));
    Finding finding;
    finding.rule = question.rule;
    finding.reason = name;
    finding.because.push_back(name + ": unknown");
    if (key.first == Subject::age || key.first == Subject::sex) {
      finding.severity = REGIMEN_INFO;
      finding.message = std::string(key.first == Subject::age ? "No birth date" : "No sex") +
                        " is recorded: rules that look at it could not judge (“" + pack_.rules[question.rule].summary +
                        "”).";
    } else {
      finding.severity = REGIMEN_ASK;
      finding.fact = name;
      const std::string answer = question.wanted.contains(true) ? "yes" : "no";
      finding.message =
          is_fact ? "Ask about " + spoken(name) + ": " + answer + (question.alone ? " would" : " may") + " mean "
                  : "Record " + spoken(name) + ": it may mean ";
      finding.decides_stops = static_cast<std::int32_t>(question.stopping.size());
      finding.decides_cautions = static_cast<std::int32_t>(question.cautioning.size());
      finding.message += !question.stopping.empty()   ? "not to start before an examination."
                         : question.exercises.empty() ? "a caution for this patient."
                                                      : "a caution on " + listed(question.exercises) + ".";
    }
    findings_.push_back(std::move(finding));
  }

  /// The first few of some exercises, the others counted.
  static std::string listed(const std::set<string_view>& exercises) {
    constexpr std::size_t shown_at_most = 4;
    std::string text;
    std::size_t count = 0;
    for (const string_view exercise : exercises)
      if (++count <= shown_at_most) text += (count > 1 ? ", " : "") + std::string(exercise);
    if (count > shown_at_most) text += " and " + std::to_string(count - shown_at_most) + " more";
    return text;
  }

  const Pack& pack_;
  const RuleProgram& rules_;
  const Judge& judge_;
  const PatientView& patient_;
  const std::vector<ItemView>& items_;
  const std::vector<string_view>& exercises_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> findings_of(const Pack& pack, const RuleProgram& rules, Judge& judge, const PatientView& patient,
                                 const std::vector<ItemView>& items, const std::vector<string_view>& exercises) {
  judge.judge(patient, items);
  return Writer(pack, rules, judge, patient, items, exercises).write();
}

std::vector<Finding> questions_of(const Pack& pack, const RuleProgram& rules, const Judge& judge,
                                  const PatientView& patient, const std::vector<ItemView>& items,
                                  const std::vector<string_view>& exercises) {
  if (judge.open().empty()) return {};
  return Writer(pack, rules, judge, patient, items, exercises).write_only_questions();
}

std::vector<BriefFinding> brief_findings_of(const Pack& pack, const RuleProgram& rules, Judge& judge,
                                            const PatientView& patient, const std::vector<ItemView>& items,
                                            bool of_items_only) {
  judge.judge(patient, items);
  std::vector<Hit> hits;
  std::ranges::copy_if(judge.raised(), std::back_inserter(hits),
                       [&](const Hit& hit) { return hit.item != no_item || !of_items_only; });
  std::ranges::sort(hits);
  std::vector<BriefFinding> findings;
  for (const Hit& hit : hits) {
    const bool known = !findings.empty() && findings.back().item == hit.item && findings.back().rule == hit.rule;
    if (!known) findings.push_back({hit.item, hit.rule, pack.rules[hit.rule].reason});
    if (!findings.back().reason.empty()) continue;
    for (const std::uint32_t place : rules.item_literals(rules.alternatives[hit.alternative])) {
      const Term& term = rules.item_terms[place];
      if (term.subject != Subject::demand || !fires(term)) continue;
      findings.back().reason = demand_names()[term.which];
      break;
    }
  }
  return findings;
}

}  // namespace rulebook
