#pragma once

/// \file
/// `clinic.sqlite`, the precious database: patients, episodes of care, programs, issued versions, decisions.

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/clinic_store.hpp"

namespace regimen {

/// Where the clinic's database is when nobody says otherwise: `regimen/clinic.sqlite` in the data folder of the XDG
/// base directory specification. The parameters are the environment's XDG_DATA_HOME and HOME; a relative XDG_DATA_HOME
/// is ignored, as the specification says. An error where neither names a folder.
[[nodiscard]] Result<std::filesystem::path> clinic_path(const std::optional<std::string>& xdg_data_home,
                                                        const std::optional<std::string>& home);

/// One connection to a clinic's database; several programs may have one database open.
class Clinic final : public ClinicStore {
 public:
  /// Opens the database, creating it (and its folder, for nobody else to read) where there is no file. An older
  /// database is migrated, after a verified backup beside it. Throws WorldFailure for one that is newer, another
  /// program's, empty, damaged, read-only or locked, and leaves that file as it is. `patience` is how long a lock is
  /// waited for.
  explicit Clinic(std::filesystem::path file, std::chrono::milliseconds patience = std::chrono::seconds(5));
  ~Clinic() override;
  Clinic(Clinic&&) noexcept;
  Clinic& operator=(Clinic&&) noexcept;

  [[nodiscard]] Result<PatientKey> add_patient(const Patient& patient, Date recorded) override;
  Result<void> update_patient(PatientKey key, const Patient& patient, Date recorded) override;
  Result<void> archive_patient(PatientKey key, bool archived) override;
  [[nodiscard]] Result<PatientRecord> patient(PatientKey key) const override;
  [[nodiscard]] std::vector<PatientRecord> patients(std::string_view text, bool with_archived = false) const override;
  [[nodiscard]] std::vector<RecordedMeasure> measures(PatientKey key) const override;
  [[nodiscard]] Result<EpisodeKey> open_episode(PatientKey patient, Date opened, std::string_view reason) override;
  Result<void> close_episode(EpisodeKey key, Date closed) override;
  [[nodiscard]] std::vector<Episode> episodes(PatientKey patient) const override;
  [[nodiscard]] Result<ProgramKey> add_program(EpisodeKey episode) override;
  [[nodiscard]] std::vector<ProgramSummary> programs(EpisodeKey episode) const override;
  [[nodiscard]] Result<std::int64_t> save_draft(ProgramKey key, const Program& program,
                                                std::optional<std::int64_t> expected = {}) override;
  [[nodiscard]] Result<Program> load_draft(ProgramKey key) const override;
  [[nodiscard]] Result<int> issue(ProgramKey key, const Program& program, const ScreeningReport& report,
                                  Instant at) override;
  [[nodiscard]] Result<IssuedVersion> issued(ProgramKey key, int number) const override;
  [[nodiscard]] Letterhead letterhead() const override;
  Result<void> save_letterhead(const Letterhead& letterhead) override;
  [[nodiscard]] std::vector<EnabledRule> enabled_rules() const override;
  Result<void> enable_rule(const EnabledRule& rule) override;
  void disable_rule(const std::string& sha256) override;
  [[nodiscard]] std::vector<CurrentProgram> programs_to_screen(const std::string& rules) const override;
  [[nodiscard]] ChartsToScreen charts(std::span<const CurrentProgram> programs, Date today) const override;
  void still_raised(const std::vector<CurrentProgram>& programs, const std::string& rules) override;
  void keep_screenings(const std::vector<KeptScreening>& screenings) override;
  void keep_seen(ProgramKey key, const Screener::Heard& heard) override;
  void mark_seen(ProgramKey key) override;
  [[nodiscard]] std::vector<ConcernedProgram> concerned_programs() const override;
  [[nodiscard]] std::vector<RuleRecord> rule_records() const override;

 private:
  class Store;
  std::unique_ptr<Store> store_;
};

}  // namespace regimen
