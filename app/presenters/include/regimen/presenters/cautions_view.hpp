#pragma once

/// \file
/// The cautions as the window shows them: cards, highest first, each with what can be done.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/clinic_store.hpp"
#include "regimen/engine/edit.hpp"
#include "regimen/presenters/chart_session.hpp"
#include "regimen/presenters/screening_worker.hpp"

namespace regimen {

/// How sure the panel is of what it shows.
enum class CheckState {
  checking,    ///< an answer for this revision is on its way
  complete,    ///< every enabled plugin answered for this very revision
  incomplete,  ///< some did not
  unavailable  ///< none could be asked
};

struct Replacement {
  std::string key;
  std::string name;
  bool operator==(const Replacement&) const = default;
};

/// What to change so that an exercise can stay.
struct Modification {
  std::string said;                  ///< the rule's own words, by which it is known
  std::string shown;                 ///< the same for the therapist
  std::vector<Wording> others = {};  ///< in other languages, where the rule has them
  bool operator==(const Modification&) const = default;
};

/// One finding.
struct CautionCard {
  Severity severity = Severity::info;
  std::string title;  ///< `Superman: lumbar extension`
  std::string message;
  std::string because;  ///< the facts that fired it, one line
  std::string source;
  std::optional<ItemId> item;
  std::string rule;
  std::vector<Replacement> replacements;  ///< nearest first
  std::string no_replacement;  ///< why there are none, one sentence; empty where there are, or none is wanted
  std::vector<Modification> modifications;
  std::string fact;      ///< for a question: what to find out
  bool measure = false;  ///< the question wants a number
  std::string decision;  ///< the decision that stands, in words; empty where there is none
  std::string lapsed;    ///< the decision that stood before and why it no longer does; empty where there is none
  std::uint64_t basis = 0;
  DecisionGrounds grounds;
  bool operator==(const CautionCard&) const = default;

  [[nodiscard]] bool wants_decision() const { return severity <= Severity::caution && decision.empty(); }
};

struct SilentPlugin {
  std::string id;
  std::string sentence;  ///< names it and says what happened
  bool operator==(const SilentPlugin&) const = default;
};

struct CautionsState {
  CheckState check = CheckState::checking;
  std::vector<CautionCard> cards;
  std::vector<SilentPlugin> silent;
  std::string heading;  ///< `1 to decide, 1 to ask`
  std::string verdict;  ///< `All rules checked`, `Not checked: …`, `Checking …`
  std::string nothing;  ///< said in place of cards where there are none; never reassuring unless complete
  /// What was not checked, a sentence each: plugins that did not answer, with what to do, and what rules wait for.
  std::vector<std::string> unchecked;
  bool operator==(const CautionsState&) const = default;
};

/// The panel for the newest answer; `answer` empty: none has come yet. It is stale, and said to be being checked, when
/// its revision is not `revision`.
[[nodiscard]] CautionsState cautions_state(const std::optional<ScreeningAnswer>& answer, std::uint64_t revision,
                                           const Catalogue& catalogue);

/// The decision on a card, resting on what the card says.
[[nodiscard]] Acknowledgement decision_on(const CautionCard& card, DecisionReason reason, std::string note,
                                          std::string by, Instant at);

/// Takes a modification over: its words go to the item's note in `language`, which is the patient's (BCP 47), and where
/// somebody is named the card is decided as `modified`, unless it says stop. One step of undo. Expects a card with an
/// item that the program has.
[[nodiscard]] std::vector<Edit> applying(const Program& program, const CautionCard& card,
                                         const Modification& modification, std::string_view language,
                                         const std::string& by, Instant at);

/// The patient with a question answered.
[[nodiscard]] Patient answered(Patient patient, const std::string& fact, Truth truth);

}  // namespace regimen
