#pragma once

/// \file
/// A clinic's store in memory that fails when a test wants it to, and a clock that stands still.

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "regimen/engine/clinic_store.hpp"

namespace regimen::testing {

/// Always the same instant, until a test moves it.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(const std::string& text) : instant(parse_instant(text).value()) {}
  [[nodiscard]] Instant now() const override { return instant; }
  Instant instant;
};

class MemoryClinic final : public ClinicStore {
 public:
  enum class Writes { succeed, throw_failure, answer_error };
  static constexpr const char* full_disk = "The disk is full: clinic.db cannot be written";

  Writes writes = Writes::succeed;
  /// Writes that may still succeed before `writes` is obeyed.
  int good_writes_left = 0;
  bool reads_fail = false;
  /// The transactions that were committed, by what they did.
  struct Transactions {
    int patients = 0;  ///< added or updated
    int episodes = 0;
    int programs = 0;
    int drafts = 0;
    int issues = 0;
    int letterheads = 0;
    int screenings = 0;
    bool operator==(const Transactions&) const = default;
  };
  Transactions committed;
  int attempts = 0;  ///< writes that were tried, whatever came of them

  [[nodiscard]] Result<PatientKey> add_patient(const Patient& patient, Date recorded) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    const PatientKey key{next_++};
    patients_[key] = {key, patient, false};
    record(key, {}, patient.measures, recorded);
    ++committed.patients;
    return key;
  }
  Result<void> update_patient(PatientKey key, const Patient& patient, Date recorded) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    const auto found = patients_.find(key);
    if (found == patients_.end()) return fail("", "there is no such patient");
    record(key, found->second.patient.measures, patient.measures, recorded);
    found->second.patient = patient;
    for (const CurrentProgram& current : programs_of(key)) ++edits_[current.program];
    ++committed.patients;
    return {};
  }
  Result<void> archive_patient(PatientKey key, bool archived) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    if (!patients_.contains(key)) return fail("", "there is no such patient");
    patients_[key].archived = archived;
    return {};
  }
  [[nodiscard]] Result<PatientRecord> patient(PatientKey key) const override {
    read();
    const auto found = patients_.find(key);
    if (found == patients_.end()) return fail("", "there is no such patient");
    return found->second;
  }
  [[nodiscard]] std::vector<PatientRecord> patients(std::string_view text, bool with_archived) const override {
    read();
    std::vector<PatientRecord> found;
    for (const auto& [key, record] : patients_)
      if ((with_archived || !record.archived) && fits(record.patient, text)) found.push_back(record);
    std::ranges::stable_sort(
        found, {}, [](const PatientRecord& record) -> const std::string& { return record.patient.name.reveal(); });
    return found;
  }
  [[nodiscard]] std::vector<RecordedMeasure> measures(PatientKey key) const override {
    read();
    const auto found = measures_.find(key);
    return found == measures_.end() ? std::vector<RecordedMeasure>() : found->second;
  }

  [[nodiscard]] Result<EpisodeKey> open_episode(PatientKey patient, Date opened, std::string_view reason) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    if (!patients_.contains(patient)) return fail("", "there is no such patient");
    const EpisodeKey key{next_++};
    episodes_.push_back({key, patient, opened, {}, std::string(reason)});
    ++committed.episodes;
    return key;
  }
  Result<void> close_episode(EpisodeKey key, Date closed) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    const auto found = std::ranges::find(episodes_, key, &Episode::key);
    if (found == episodes_.end()) return fail("", "there is no such episode");
    found->closed = closed;
    return {};
  }
  [[nodiscard]] std::vector<Episode> episodes(PatientKey patient) const override {
    read();
    std::vector<Episode> found;
    std::ranges::copy_if(episodes_, std::back_inserter(found), [&](const Episode& e) { return e.patient == patient; });
    std::ranges::sort(found, [](const Episode& a, const Episode& b) {
      return std::pair(a.opened, a.key) > std::pair(b.opened, b.key);
    });
    return found;
  }

  [[nodiscard]] Result<ProgramKey> add_program(EpisodeKey episode) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    const ProgramKey key{next_++};
    programs_.push_back({key, episode, {}, 0, {}});
    ++committed.programs;
    return key;
  }
  [[nodiscard]] std::vector<ProgramSummary> programs(EpisodeKey episode) const override {
    read();
    std::vector<ProgramSummary> found;
    for (const Kept& kept : programs_)
      if (kept.episode == episode)
        found.push_back({kept.key, kept.draft.title, kept.revision, static_cast<int>(kept.issued.size())});
    return found;
  }
  [[nodiscard]] Result<std::int64_t> save_draft(ProgramKey key, const Program& program,
                                                std::optional<std::int64_t> expected = {}) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    const auto kept = std::ranges::find(programs_, key, &Kept::key);
    if (kept == programs_.end()) return fail("", "there is no such program");
    if (expected && kept->revision != *expected) return fail("", "the program was changed in another window");
    kept->draft = program;
    ++edits_[key];
    ++committed.drafts;
    return ++kept->revision;
  }
  [[nodiscard]] Result<Program> load_draft(ProgramKey key) const override {
    read();
    const auto kept = std::ranges::find(programs_, key, &Kept::key);
    if (kept == programs_.end()) return fail("", "there is no such program");
    return kept->draft;
  }

  [[nodiscard]] Result<int> issue(ProgramKey key, const Program& program, const ScreeningReport& report,
                                  Instant at) override {
    if (report.blocked()) return fail("", "a finding that says stop has no decision");
    if (auto refused = write()) return tl::unexpected(*refused);
    const auto kept = std::ranges::find(programs_, key, &Kept::key);
    if (kept == programs_.end()) return fail("", "there is no such program");
    const auto episode = std::ranges::find(episodes_, kept->episode, &Episode::key);
    if (episode == episodes_.end()) return fail("", "there is no such episode");
    Patient patient = patients_.at(episode->patient).patient;
    patient.notes.clear();
    kept->draft = program;
    ++kept->revision;
    const int number = static_cast<int>(kept->issued.size()) + 1;
    kept->issued.push_back({number, at, std::move(patient), program, report});
    ++committed.issues;
    return number;
  }
  [[nodiscard]] Result<IssuedVersion> issued(ProgramKey key, int number) const override {
    read();
    const auto kept = std::ranges::find(programs_, key, &Kept::key);
    if (kept == programs_.end() || number < 1 || static_cast<std::size_t>(number) > kept->issued.size())
      return fail("", "there is no such issued version");
    return kept->issued[static_cast<std::size_t>(number) - 1];
  }

  [[nodiscard]] Letterhead letterhead() const override {
    read();
    return letterhead_;
  }
  Result<void> save_letterhead(const Letterhead& letterhead) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    letterhead_ = letterhead;
    ++committed.letterheads;
    return {};
  }

  [[nodiscard]] std::vector<EnabledRule> enabled_rules() const override {
    read();
    return enabled_rules_;
  }
  Result<void> enable_rule(const EnabledRule& rule) override {
    if (auto refused = write()) return tl::unexpected(*refused);
    std::erase_if(enabled_rules_, [&](const EnabledRule& other) { return other.sha256 == rule.sha256; });
    enabled_rules_.push_back(rule);
    return {};
  }
  void disable_rule(const std::string& sha256) override {
    if (write()) throw WorldFailure(full_disk);
    std::erase_if(enabled_rules_, [&](const EnabledRule& rule) { return rule.sha256 == sha256; });
  }
  /// Every program of every patient who is not archived counts as current.
  [[nodiscard]] std::vector<CurrentProgram> programs_to_screen(const std::string& rules) const override {
    read();
    std::vector<CurrentProgram> found;
    for (const auto& [patient, record] : patients_)
      for (const CurrentProgram& current : programs_of(patient)) {
        const auto kept = screenings_.find(current.program);
        const bool up_to_date =
            kept != screenings_.end() && kept->second.edits == current.edits && kept->second.rules == rules;
        if (record.archived || up_to_date) continue;
        found.push_back(current);
        if (kept != screenings_.end() && kept->second.edits == current.edits)
          found.back().raised = digest_of(kept->second.findings);
      }
    return found;
  }
  void still_raised(const std::vector<CurrentProgram>& programs, const std::string& rules) override {
    if (write()) throw WorldFailure(full_disk);
    ++committed.screenings;
    for (const CurrentProgram& current : programs) screenings_.at(current.program).rules = rules;
  }
  void keep_screenings(const std::vector<KeptScreening>& screenings) override {
    if (write()) throw WorldFailure(full_disk);
    ++committed.screenings;
    for (const KeptScreening& screening : screenings) {
      screenings_[screening.program] = screening;
      seen_.try_emplace(screening.program, screening.findings);
    }
  }
  void keep_seen(ProgramKey key, const Screener::Heard& heard) override {
    if (write()) throw WorldFailure(full_disk);
    screenings_[key] = {key, edits_[key], heard.rules, heard.findings};
    seen_[key] = heard.findings;
  }
  void mark_seen(ProgramKey key) override {
    if (write()) throw WorldFailure(full_disk);
    if (const auto kept = screenings_.find(key); kept != screenings_.end()) seen_[key] = kept->second.findings;
  }
  [[nodiscard]] std::vector<ConcernedProgram> concerned_programs() const override {
    read();
    std::vector<ConcernedProgram> found;
    for (const auto& [patient, record] : patients_)
      for (const CurrentProgram& current : programs_of(patient))
        if (const auto kept = screenings_.find(current.program);
            kept != screenings_.end() && seen_.at(current.program) != kept->second.findings)
          found.push_back({patient, current.program, seen_.at(current.program), kept->second.findings, true});
    return found;
  }
  [[nodiscard]] std::vector<RuleRecord> rule_records() const override {
    read();
    return records;
  }
  std::vector<RuleRecord> records;  ///< what `rule_records` answers

 private:
  struct Kept {
    ProgramKey key{};
    EpisodeKey episode{};
    Program draft;
    std::int64_t revision = 0;
    std::vector<IssuedVersion> issued;
  };

  /// The error of a write that is refused; throws where it fails.
  [[nodiscard]] std::optional<Error> write() {
    ++attempts;
    if (writes == Writes::succeed) return std::nullopt;
    if (good_writes_left > 0) {
      --good_writes_left;
      return std::nullopt;
    }
    if (writes == Writes::throw_failure) throw WorldFailure(full_disk);
    return Error{"title", "expected another one"};
  }
  void read() const {
    if (reads_fail) throw WorldFailure("clinic.db cannot be read");
  }
  [[nodiscard]] std::vector<CurrentProgram> programs_of(PatientKey patient) const {
    std::vector<CurrentProgram> found;
    for (const Kept& kept : programs_)
      for (const Episode& episode : episodes_)
        if (episode.key == kept.episode && episode.patient == patient)
          found.push_back({patient, kept.key, edits_.contains(kept.key) ? edits_.at(kept.key) : 0});
    return found;
  }
  void record(PatientKey key, const Measures& before, const Measures& after, Date day) {
    if (before.pain_now != after.pain_now) measures_[key].push_back({"pain-now", after.pain_now, day});
    if (before.symptom_weeks != after.symptom_weeks)
      measures_[key].push_back({"symptom-weeks", after.symptom_weeks, day});
  }
  [[nodiscard]] static std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
  }
  [[nodiscard]] static bool fits(const Patient& patient, std::string_view text) {
    if (patient.birth_date && iso(*patient.birth_date).starts_with(text)) return true;
    std::istringstream wanted(lowered(text));
    for (std::string start; wanted >> start;) {
      std::istringstream words(lowered(patient.name.reveal()));
      bool found = false;
      for (std::string word; words >> word;) found = found || word.starts_with(start);
      if (!found) return false;
    }
    return true;
  }

  std::int64_t next_ = 1;
  std::map<PatientKey, PatientRecord> patients_;
  std::map<PatientKey, std::vector<RecordedMeasure>> measures_;
  std::vector<Episode> episodes_;
  std::vector<Kept> programs_;
  Letterhead letterhead_;
  std::vector<EnabledRule> enabled_rules_;
  std::map<ProgramKey, std::int64_t> edits_;
  std::map<ProgramKey, KeptScreening> screenings_;
  std::map<ProgramKey, std::vector<RaisedFinding>> seen_;
};

}  // namespace regimen::testing
