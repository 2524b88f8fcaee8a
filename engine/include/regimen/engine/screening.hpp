#pragma once

/// \file
/// What the rule plugins answer, and the report that a therapist reads.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "regimen/engine/catalogue_screening.hpp"
#include "regimen/engine/date.hpp"
#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"
#include "regimen/engine/program_batch.hpp"
#include "regimen/engine/rule_changes.hpp"
#include "regimen/engine/screening_request.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen {

/// The same text in another language.
struct Wording {
  std::string language;  ///< BCP 47: `es`
  std::string text;
  bool operator==(const Wording&) const = default;
};
/// The text in this language or in the one that it begins with (`es` for `es-MX`), else `original`.
[[nodiscard]] const std::string& in_language(const std::string& original, const std::vector<Wording>& others,
                                             std::string_view language);

/// Where a claim can be looked up.
struct Citation {
  std::string title;
  std::optional<int> year;
  std::string ref;  ///< authors, journal, DOI or the seed article
  bool operator==(const Citation&) const = default;
};

enum class SuggestionAction { replace, modify };

/// A way on. A plugin asks for `replace` without naming an exercise; the engine fills `with`, nearest first, by those
/// that raise no caution for this patient.
struct Suggestion {
  SuggestionAction action = SuggestionAction::modify;
  std::string with;                   ///< exercise key, for `replace`
  std::string text;                   ///< for `modify`: what to change, one sentence
  std::vector<Wording> text_in = {};  ///< `text` in other languages, where the rule has them
  bool operator==(const Suggestion&) const = default;
};

/// Why nothing is offered in place of a flagged exercise.
enum class NoSubstitute {
  not_checked,  ///< some plugin did not answer, so that nobody knows what the others would raise
  dose_alone,   ///< the same exercise raises nothing at the catalogue's dose: another one is not what is needed
  none_alike,   ///< no other exercise of no higher level serves the same purpose
  all_raise     ///< those that would serve raise a caution for this patient, too
};

/// `not-checked`, `dose-alone`, `none-alike`, `all-raise`.
[[nodiscard]] std::string_view to_token(NoSubstitute why);

/// How much the answer to a question would decide.
struct Decides {
  int stops = 0;
  int cautions = 0;
  auto operator<=>(const Decides&) const = default;
};

/// Why a decision no longer stands.
enum class Lapse {
  dose,       ///< the item's dose is another one
  facts,      ///< the rule is fired by other facts
  rule,       ///< the rule has another version
  outranked,  ///< another rule says more of the same, and that has not been decided
  unrecorded  ///< something of these; the decision was made before its parts were kept
};

/// `dose`, `facts`, `rule`, `outranked`, `unrecorded`.
[[nodiscard]] std::string_view to_token(Lapse why);
[[nodiscard]] std::optional<Lapse> lapse_from_token(std::string_view token);
/// Behind "lapsed because": `the dose has changed`. English, to be translated.
[[nodiscard]] const char* lapse_words(Lapse why);

/// A decision that was made on a finding and no longer stands.
struct LapsedDecision {
  Acknowledgement decision;
  std::vector<Lapse> why;  ///< in the order of the enumeration, at least one
  bool operator==(const LapsedDecision&) const = default;
};

/// What a rule says of an item, or of the patient or whole program when `item` is empty.
struct Finding {
  std::string rule;  ///< `org.regimen.stenosis/extension`
  int rule_version = 1;
  Severity severity = Severity::info;
  std::optional<std::size_t> item;  ///< index into the request's items
  std::string exercise;             ///< its key; empty without an item
  std::string reason;   ///< findings of one item with the same reason become one line (a demand's token, usually)
  std::string message;  ///< one sentence that a clinician can act on
  std::vector<Wording> message_in = {};  ///< `message` in other languages, where the rule has them
  std::vector<std::string> because;      ///< the facts that fired it
  Citation source;
  std::vector<Suggestion> suggest;
  std::string fact;                           ///< for `ask`: the fact or measure to find out
  Decides decides;                            ///< for `ask`: what the answer would decide, over all rules that ask
  std::optional<NoSubstitute> no_substitute;  ///< of a stop or caution on an item that has no `replace`
  /// Rules that say the same of the same item less strongly, merged into this line.
  struct Also {
    std::string rule;
    Citation source;
    bool operator==(const Also&) const = default;
  };
  std::vector<Also> also;
  std::optional<Acknowledgement> decision;              ///< the therapist's, if it stands
  std::optional<LapsedDecision> lapsed = std::nullopt;  ///< the one that stood before, where none stands
  bool operator==(const Finding&) const = default;
};

/// One rule of a plugin, as the plugin declares it.
struct RuleDescriptor {
  std::string id;
  int version = 1;
  std::string summary;
  Severity severity = Severity::info;  ///< the highest that it can raise
  std::vector<std::string> needs;      ///< facts and measures that it judges by
  /// A text that findings of this rule say, word for word, in another language.
  struct Translation {
    std::string language;
    std::string text;
    std::string translated;
    bool operator==(const Translation&) const = default;
  };
  std::vector<Translation> translations = {};
  bool operator==(const RuleDescriptor&) const = default;
};

/// Who stands behind a rule pack, and until when.
struct PackCredentials {
  std::string author;
  std::string approved_by;
  Date approved_on{};
  Date review_by{};
  /// The day on which it should have been looked at again is over. It still judges.
  [[nodiscard]] bool overdue(Date today) const { return review_by < today; }
  bool operator==(const PackCredentials&) const = default;
};

struct PluginDescriptor {
  std::string id;
  std::string version;
  std::string name;
  /// The plugin itself asks for the unknown facts that would decide something. Otherwise the engine asks for each
  /// needed fact that is unknown.
  bool asks = false;
  std::vector<RuleDescriptor> rules;
  std::optional<PackCredentials> pack = std::nullopt;  ///< of a rule pack
  std::size_t canaries = 0;  ///< cases of its own on which it was tried at its start, all of them passed
  bool operator==(const PluginDescriptor&) const = default;
};

/// What holds a plugin's process, besides the limits on what it may use up, which always hold. A layer that the kernel
/// does not have is false, and shown.
struct Confinement {
  bool files = false;  ///< Landlock: no file can be opened but its own and the system's libraries, and no port
  bool calls = false;  ///< seccomp: no process, no network, no signal to others, no change of any file
  bool operator==(const Confinement&) const = default;
};

/// One plugin's answer to one request, or why there is none.
struct PluginAnswer {
  PluginDescriptor plugin;  ///< only `id` (the file's stem) is sure when the plugin never introduced itself
  PluginStatus status = PluginStatus::ok;
  std::string detail;                                     ///< for a person: what happened; empty when ok
  std::vector<Finding> findings;                          ///< empty unless ok
  std::optional<Confinement> confinement = std::nullopt;  ///< nothing when it was not started in a process of its own
  std::filesystem::path file = {};                        ///< empty when it is no file's
  bool operator==(const PluginAnswer&) const = default;
};

/// Something that can judge a request: a plugin in a child process in the product, in this process in unit tests.
class RuleRunner {
 public:
  virtual ~RuleRunner() = default;
  /// Never throws for what a plugin does; a plugin that fails is an answer with a status.
  [[nodiscard]] virtual PluginAnswer evaluate(const ScreeningRequest& request) = 0;
};

/// The answers of every enabled plugin to one request.
class RuleSet {
 public:
  virtual ~RuleSet() = default;
  /// A person switches a plugin on again after it was switched off. An id that no plugin has does nothing.
  virtual void switch_on(const std::string& plugin_id) = 0;
  /// One answer per enabled plugin, in a stable order, whatever the plugins do.
  [[nodiscard]] virtual std::vector<PluginAnswer> evaluate(const ScreeningRequest& request) = 0;
  /// The same plugins about the whole catalogue as if it were a program, for the patient of a request without items;
  /// each answers shortly. By itself this asks `evaluate`; what can keep the catalogue where the plugins are does so.
  [[nodiscard]] virtual std::vector<CatalogueAnswer> screen_catalogue(
      const std::shared_ptr<const ScreenedCatalogue>& catalogue, const ScreeningRequest& patient);
  /// The same plugins about many programs. A plugin that does not answer for one of them has not answered at all. By
  /// itself this asks `evaluate` for each.
  [[nodiscard]] virtual std::vector<BatchAnswer> evaluate_all(const ProgramBatch& batch);
};

struct PluginState {
  std::string id;
  std::string version;
  PluginStatus status = PluginStatus::ok;
  std::string detail;
  bool operator==(const PluginState&) const = default;
};

/// The findings, and who answered. "No cautions" may be said only when `complete()`.
struct ScreeningReport {
  std::vector<PluginState> plugins;
  /// Highest severity first, then item, then rule; questions by how much their answer would decide.
  std::vector<Finding> findings;

  /// Every enabled plugin answered, and there was at least one.
  [[nodiscard]] bool complete() const;
  /// Some finding is a caution or a stop, decided or not.
  [[nodiscard]] bool has_caution() const;
  /// A `stop` without a standing decision.
  [[nodiscard]] bool blocked() const;
  bool operator==(const ScreeningReport&) const = default;
};

/// Screens programs against a set of rules, and remembers which exercises of the catalogue raise nothing for the
/// patient last seen, so that an edit of the program costs one question to the plugins and not two.
class Screener {
 public:
  /// Both must outlive the screener.
  Screener(const Catalogue& catalogue, RuleSet& rules) : catalogue_(catalogue), rules_(rules) {}

  /// Asks every plugin, merges what is said twice, finds for each stop and caution on an item substitutes that raise
  /// nothing themselves or says why there is none, attaches the decisions that stand and sorts. Works on the effective
  /// doses; `today` gives the age where the program has no start date.
  [[nodiscard]] ScreeningReport screen(const Patient& patient, const Program& program, Date today);

  /// What the last `screen` heard, to be compared on another day; nothing when some plugin did not answer.
  struct Heard {
    std::string rules;  ///< `rule_versions`
    std::vector<RaisedFinding> findings;
    bool operator==(const Heard&) const = default;
  };
  [[nodiscard]] const std::optional<Heard>& heard() const { return heard_; }

  /// What each exercise of the catalogue raises for this patient at its default dose. Nothing at all when some plugin
  /// did not answer; `catalogue_silence` says which, then.
  [[nodiscard]] std::optional<RaisedByExercise> raised_by_catalogue(const Patient& patient, Date day);
  /// The plugins that did not answer when the catalogue was asked about last.
  [[nodiscard]] const std::vector<CatalogueAnswer>& catalogue_silence() const { return silence_; }

 private:
  const RaisedByExercise* raised(const ScreeningRequest& request);

  const Catalogue& catalogue_;
  RuleSet& rules_;
  std::optional<Heard> heard_;
  ScreeningRequest asked_;  ///< the request that `raised_` answers; its patient part is the key
  std::optional<RaisedByExercise> raised_;
  std::vector<CatalogueAnswer> silence_;
  std::shared_ptr<const ScreenedCatalogue> screened_;
};

/// What a decision on this finding rests on: rule and version, the facts that fired it and the item's dose. Stable
/// between runs and machines.
[[nodiscard]] std::uint64_t basis_of(const Finding& finding, const Program& program);
/// The same in parts.
[[nodiscard]] DecisionGrounds grounds_of(const Finding& finding, const Program& program);

}  // namespace regimen
