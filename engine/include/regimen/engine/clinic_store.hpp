#pragma once

/// \file
/// What a clinic keeps, as values, and the port to where it keeps it. Implemented by regimen::db.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/letterhead.hpp"
#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"
#include "regimen/engine/program_batch.hpp"
#include "regimen/engine/rule_changes.hpp"
#include "regimen/engine/rule_trust.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen {

enum class PatientKey : std::int64_t {};
enum class EpisodeKey : std::int64_t {};
enum class ProgramKey : std::int64_t {};

/// A patient as the clinic keeps them.
struct PatientRecord {
  PatientKey key{};
  Patient patient;
  bool archived = false;
  bool operator==(const PatientRecord&) const = default;
};

/// What was measured on a day. No value: on that day it was found to be unknown.
struct RecordedMeasure {
  std::string measure;  ///< `pain-now` or `symptom-weeks`
  std::optional<int> value;
  Date recorded{};
  bool operator==(const RecordedMeasure&) const = default;
};

/// A course of treatment.
struct Episode {
  EpisodeKey key{};
  PatientKey patient{};
  Date opened{};
  std::optional<Date> closed;
  std::string reason;
  bool operator==(const Episode&) const = default;
};

/// A program in a list.
struct ProgramSummary {
  ProgramKey key{};
  std::string title;
  std::int64_t revision = 0;  ///< how often the draft was saved
  int issued_versions = 0;
  bool operator==(const ProgramSummary&) const = default;
};

/// What was handed out: all that a reprint needs, as it was on the day.
struct IssuedVersion {
  int number = 0;  ///< from 1, within its program
  Instant issued{};
  Patient patient;  ///< without the therapist's notes, which are not printed
  Program program;
  ScreeningReport report;
  bool operator==(const IssuedVersion&) const = default;
};

/// A program that is worked on now: the last one of a patient who is not archived.
struct CurrentProgram {
  PatientKey patient{};
  ProgramKey program{};
  std::int64_t edits = 0;  ///< how often the program or its patient was stored
  /// `digest_of` what is kept of it; nothing where that is of another state of the program, or nothing is kept.
  std::optional<std::uint64_t> raised = std::nullopt;
  bool operator==(const CurrentProgram&) const = default;
};

/// Current programs as the rules see them; `batch` and `items` have the same order.
struct ChartsToScreen {
  std::vector<CurrentProgram> charts;
  std::vector<std::vector<ItemId>> items;  ///< of each program
  ProgramBatch batch;
};

/// What a program raised when it was last screened.
struct KeptScreening {
  ProgramKey program{};
  std::int64_t edits = 0;  ///< the program's, when it was read to be screened
  std::string rules;       ///< `rule_versions`
  std::vector<RaisedFinding> findings;
  bool operator==(const KeptScreening&) const = default;
};

/// A current program that raises something else under today's rules than when a person last saw it.
struct ConcernedProgram {
  PatientKey patient{};
  ProgramKey program{};
  std::vector<RaisedFinding> before;  ///< as a person last saw it
  std::vector<RaisedFinding> now;
  /// False: it was edited after it was last screened, and the rules changed, so that nobody knows what it raised
  /// before.
  bool comparable = true;
  bool operator==(const ConcernedProgram&) const = default;
};

/// How a rule fared in issued versions, as the line that was shown; stops and cautions only.
struct RuleRecord {
  std::string rule;
  int raised = 0;
  std::map<DecisionReason, int> overridden;  ///< with a decision, by its reason
  bool operator==(const RuleRecord&) const = default;
};

/// Patients, episodes of care, programs, issued versions, the letterhead, trust in rules, screenings; for one thread at
/// a time.
///
/// Every change is one transaction: when a function returns, it is durable; when it throws or returns an error, nothing
/// has changed. Every function throws WorldFailure where the store cannot be read or written. Texts that are not UTF-8
/// or hold a NUL character are errors, as are values outside the domain's bounds.
class ClinicStore {
 public:
  virtual ~ClinicStore() = default;

  /// The measures are recorded as of `recorded`.
  [[nodiscard]] virtual Result<PatientKey> add_patient(const Patient& patient, Date recorded) = 0;
  /// Replaces everything; measures that differ from the last ones are recorded as of `recorded`, earlier ones stay in
  /// the history.
  virtual Result<void> update_patient(PatientKey key, const Patient& patient, Date recorded) = 0;
  /// Archived patients are kept but not listed.
  virtual Result<void> archive_patient(PatientKey key, bool archived) = 0;
  [[nodiscard]] virtual Result<PatientRecord> patient(PatientKey key) const = 0;
  /// By name. `text`: words of the name, each from its beginning, in any order, case and accents apart; or a birth date
  /// or the beginning of one (`1951-03`). The empty text lists everybody.
  [[nodiscard]] virtual std::vector<PatientRecord> patients(std::string_view text, bool with_archived) const = 0;
  /// Every measure ever recorded, oldest first.
  [[nodiscard]] virtual std::vector<RecordedMeasure> measures(PatientKey key) const = 0;

  [[nodiscard]] virtual Result<EpisodeKey> open_episode(PatientKey patient, Date opened, std::string_view reason) = 0;
  /// An error where it is closed already or `closed` is before it was opened.
  virtual Result<void> close_episode(EpisodeKey key, Date closed) = 0;
  /// Newest first.
  [[nodiscard]] virtual std::vector<Episode> episodes(PatientKey patient) const = 0;

  /// An empty draft.
  [[nodiscard]] virtual Result<ProgramKey> add_program(EpisodeKey episode) = 0;
  /// Oldest first.
  [[nodiscard]] virtual std::vector<ProgramSummary> programs(EpisodeKey episode) const = 0;
  /// Replaces the draft and gives its revision, one more than before. `expected` is the revision that the draft was
  /// made from, where the caller knows it: an error when somebody else has saved the draft since.
  [[nodiscard]] virtual Result<std::int64_t> save_draft(ProgramKey key, const Program& program,
                                                        std::optional<std::int64_t> expected) = 0;
  [[nodiscard]] virtual Result<Program> load_draft(ProgramKey key) const = 0;

  /// Saves the draft and stores it with the report and the patient as they are now as the next version, which can never
  /// be changed. Gives its number. An error while a `stop` stands without a decision.
  [[nodiscard]] virtual Result<int> issue(ProgramKey key, const Program& program, const ScreeningReport& report,
                                          Instant at) = 0;
  [[nodiscard]] virtual Result<IssuedVersion> issued(ProgramKey key, int number) const = 0;

  /// What stands at the head of the clinic's pages; everything is empty until it is saved for the first time.
  [[nodiscard]] virtual Letterhead letterhead() const = 0;
  virtual Result<void> save_letterhead(const Letterhead& letterhead) = 0;

  /// The rule files outside the program's own that may run here, oldest word first.
  [[nodiscard]] virtual std::vector<EnabledRule> enabled_rules() const = 0;
  /// The newest word for a digest replaces an older one. An error for a digest that is none, or without a person's
  /// name.
  virtual Result<void> enable_rule(const EnabledRule& rule) = 0;
  /// Takes the word back; nothing to do where there was none.
  virtual void disable_rule(const std::string& sha256) = 0;
  /// The current programs that were not screened under these rules as they are now, oldest first.
  [[nodiscard]] virtual std::vector<CurrentProgram> programs_to_screen(const std::string& rules) const = 0;
  /// Some of these as they stand now, those that are gone left out; `today` gives the age where a program has no start
  /// date. By itself this reads one after the other.
  [[nodiscard]] virtual ChartsToScreen charts(std::span<const CurrentProgram> programs, Date today) const;
  /// Programs that raise under these rules what is kept of them, which therefore stays.
  virtual void still_raised(const std::vector<CurrentProgram>& programs, const std::string& rules) = 0;
  /// Programs that were screened without a person looking on. What a person saw before stays, to be compared with;
  /// where there is nothing to compare with, this is it. A program that is gone is skipped.
  virtual void keep_screenings(const std::vector<KeptScreening>& screenings) = 0;
  /// A person has looked at a program, as it stands in the store, with these findings. Nothing where it is gone.
  virtual void keep_seen(ProgramKey key, const Screener::Heard& heard) = 0;
  /// A person has dealt with what is otherwise about a program. Nothing where it was never screened.
  virtual void mark_seen(ProgramKey key) = 0;
  /// By program, oldest first; those of archived patients are left out.
  [[nodiscard]] virtual std::vector<ConcernedProgram> concerned_programs() const = 0;
  /// Of every rule that was ever raised in an issued version, by name. Reads each version: not for a window's thread.
  [[nodiscard]] virtual std::vector<RuleRecord> rule_records() const = 0;
};

}  // namespace regimen
