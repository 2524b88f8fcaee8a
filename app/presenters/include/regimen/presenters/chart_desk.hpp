#pragma once

/// \file
/// The work on one patient: chart, screening and saving together, as the windows use them.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "regimen/presenters/cautions_view.hpp"
#include "regimen/presenters/chart_session.hpp"
#include "regimen/presenters/patient_form.hpp"
#include "regimen/presenters/program_view.hpp"
#include "regimen/presenters/screening_worker.hpp"

namespace regimen {

/// Why a program cannot be issued now.
struct IssueObstacle {
  enum class Kind { empty, checking, stop, incomplete };
  Kind kind = Kind::empty;
  std::string sentence;
  bool may_be_overruled = false;  ///< the therapist may issue all the same
};

/// A version that was just issued: what the handout is made of.
struct Issued {
  int number = 0;
  Chart chart;
  ScreeningReport report;
};

/// For one thread. Whatever changes is told through `changed`, once.
class ChartDesk {
 public:
  struct Ports {
    std::function<void(ScreeningTask)> screen;  ///< answers come back through `take`
    std::function<void()> changed;
  };

  /// `number` tells this desk's answers from those of charts that were open before. Asks for the first screening.
  ChartDesk(std::uint64_t number, ChartSession session, const Catalogue& catalogue, const Clock& clock, Ports ports);

  [[nodiscard]] const Chart& chart() const { return session_.chart(); }
  [[nodiscard]] const ChartSession& session() const { return session_; }
  [[nodiscard]] Date today() const;

  /// The catalogue's exercise of this key, or null.
  [[nodiscard]] ExercisePtr find_exercise(const std::string& key) const { return catalogue_.find(key); }

  // Editing. Each tells `changed`, has the chart screened again and starts the clock of the autosave.
  Result<void> perform(const Edit& edit);
  Result<void> perform(const std::vector<Edit>& edits, const std::string& label);
  void change_patient(Patient patient, const std::string& label, const std::string& merge_key = {});
  void undo();
  void redo();
  /// The focus has left a field: saves now, and what is typed next is a step of its own.
  void leave_field();

  // Screening.
  /// Takes an answer; one for another chart or an older revision is dropped. True when it was taken.
  bool take(ScreeningAnswer answer);
  /// Has the chart judged again as it is.
  void screen_again();
  [[nodiscard]] CautionsState cautions() const;
  [[nodiscard]] const std::optional<ScreeningAnswer>& answer() const { return answer_; }
  /// What the catalogue raises for the patient as they are now; nothing while that is not known.
  [[nodiscard]] std::optional<RaisedByExercise> catalogue_raised() const;
  /// An item that has changed since the last answer is shown as not checked until the next.
  [[nodiscard]] ProgramState program() const;
  [[nodiscard]] PatientHead head() const { return patient_head(chart().patient, today()); }
  /// `0 stops, 1 caution, 2 questions`; empty while nothing is known.
  [[nodiscard]] std::string counts() const;

  // What a card offers.
  Result<void> replace(ItemId item, const std::string& exercise_key);
  Result<void> apply_modification(const CautionCard& card, const Modification& modification);
  Result<void> decide(const CautionCard& card, DecisionReason reason, const std::string& note);
  Result<void> withdraw(const CautionCard& card);
  void answer_question(const std::string& fact, Truth truth);

  /// Who decides; kept for the next decision.
  void set_therapist(std::string name) { therapist_ = std::move(name); }
  [[nodiscard]] const std::string& therapist() const { return therapist_; }

  // Saving.
  [[nodiscard]] SaveState save_state() const { return session_.save_state(); }
  /// When `save` is to be called next; nothing while everything is saved, or when saving
  /// failed and nothing was edited since.
  [[nodiscard]] std::optional<AutosaveDelay::Time> save_due() const;
  /// Tells `changed` when the state of saving changed.
  bool save();

  /// Keeps what the chart raises, so that a change of the rules can be told. For when the chart is left: does nothing
  /// unless everything is stored and every plugin answered for it. Throws WorldFailure.
  void keep_seen();

  // Issuing.
  [[nodiscard]] std::optional<IssueObstacle> obstacle() const;
  /// Stores the next version. Expects no obstacle but one that may be overruled.
  [[nodiscard]] Result<Issued> issue();
  [[nodiscard]] Result<int> continue_last();

 private:
  void edited();

  std::uint64_t number_;
  ChartSession session_;
  const Catalogue& catalogue_;
  const Clock& clock_;
  Ports ports_;
  AutosaveDelay delay_;
  std::optional<ScreeningAnswer> answer_;
  ItemBadges badges_;
  Patient judged_;  ///< the patient of the last answer
  std::string therapist_;
};

}  // namespace regimen
