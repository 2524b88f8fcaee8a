#pragma once

/// \file
/// `clinic.sqlite`, the precious database: patients, episodes of care, programs, issued versions, decisions.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"
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

/// Where the clinic's database is when nobody says otherwise: `regimen/clinic.sqlite` in the data folder of the XDG
/// base directory specification. The parameters are the environment's XDG_DATA_HOME and HOME; a relative XDG_DATA_HOME
/// is ignored, as the specification says. An error where neither names a folder.
[[nodiscard]] Result<std::filesystem::path> clinic_path(const std::optional<std::string>& xdg_data_home,
                                                        const std::optional<std::string>& home);

/// One connection to a clinic's database; for one thread at a time. Several programs may have one database open.
///
/// Every change is one transaction: when a function returns, it is on the disk; when it throws or returns an error,
/// nothing has changed. Every function throws WorldFailure where the database cannot be read or written. Texts that are
/// not UTF-8 or hold a NUL character are errors, as are values outside the domain's bounds.
class Clinic {
 public:
  /// Opens the database, creating it (and its folder, for nobody else to read) where there is no file. An older
  /// database is migrated, after a verified backup beside it. Throws WorldFailure for one that is newer, another
  /// program's, empty, damaged, read-only or locked, and leaves that file as it is. `patience` is how long a lock is
  /// waited for.
  explicit Clinic(std::filesystem::path file, std::chrono::milliseconds patience = std::chrono::seconds(5));
  ~Clinic();
  Clinic(Clinic&&) noexcept;
  Clinic& operator=(Clinic&&) noexcept;

  /// The measures are recorded as of `recorded`.
  [[nodiscard]] Result<PatientKey> add_patient(const Patient& patient, Date recorded);
  /// Replaces everything; measures that differ from the last ones are recorded as of `recorded`, earlier ones stay in
  /// the history.
  Result<void> update_patient(PatientKey key, const Patient& patient, Date recorded);
  /// Archived patients are kept but not listed.
  Result<void> archive_patient(PatientKey key, bool archived);
  [[nodiscard]] Result<PatientRecord> patient(PatientKey key) const;
  /// By name. `text`: words of the name, each from its beginning, in any order, case and accents apart; or a birth date
  /// or the beginning of one (`1951-03`). The empty text lists everybody.
  [[nodiscard]] std::vector<PatientRecord> patients(std::string_view text, bool with_archived = false) const;
  /// Every measure ever recorded, oldest first.
  [[nodiscard]] std::vector<RecordedMeasure> measures(PatientKey key) const;

  [[nodiscard]] Result<EpisodeKey> open_episode(PatientKey patient, Date opened, std::string_view reason);
  /// An error where it is closed already or `closed` is before it was opened.
  Result<void> close_episode(EpisodeKey key, Date closed);
  /// Newest first.
  [[nodiscard]] std::vector<Episode> episodes(PatientKey patient) const;

  /// An empty draft.
  [[nodiscard]] Result<ProgramKey> add_program(EpisodeKey episode);
  /// Oldest first.
  [[nodiscard]] std::vector<ProgramSummary> programs(EpisodeKey episode) const;
  /// Replaces the draft and gives its revision, one more than before.
  [[nodiscard]] Result<std::int64_t> save_draft(ProgramKey key, const Program& program);
  [[nodiscard]] Result<Program> load_draft(ProgramKey key) const;

  /// Saves the draft and stores it with the report and the patient as they are now as the next version, which can never
  /// be changed. Gives its number. An error while a `stop` stands without a decision.
  [[nodiscard]] Result<int> issue(ProgramKey key, const Program& program, const ScreeningReport& report, Instant at);
  [[nodiscard]] Result<IssuedVersion> issued(ProgramKey key, int number) const;

 private:
  class Store;
  std::unique_ptr<Store> store_;
};

}  // namespace regimen
