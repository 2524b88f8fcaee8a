#pragma once

/// \file
/// One patient's chart being worked on: every edit, undo and redo, and getting it to the store.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/clinic_store.hpp"
#include "regimen/engine/edit.hpp"
#include "regimen/engine/history.hpp"

namespace regimen {

/// What is undone and redone together: answering a question changes the patient, adding an exercise the program.
struct Chart {
  Patient patient;
  Program program;
  bool operator==(const Chart&) const = default;
};

/// When an edit goes to the disk: soon after the last one of a run, and never later than a second after the first, so
/// that with the time a transaction takes it is durable within 1.5 s.
class AutosaveDelay {
 public:
  using Time = std::chrono::steady_clock::time_point;
  static constexpr std::chrono::milliseconds after_last{400};
  static constexpr std::chrono::milliseconds after_first{700};

  void edited(Time now);
  void saved() { first_.reset(); }
  /// When the next save is due; nothing while everything is saved.
  [[nodiscard]] std::optional<Time> due() const;

 private:
  std::optional<Time> first_;
  Time last_{};
};

/// Whether the store has what the screen shows.
struct SaveState {
  enum class Kind { saved, pending, failed };
  Kind kind = Kind::saved;
  std::string problem;  ///< a sentence for a person, when failed
  bool operator==(const SaveState&) const = default;
};

/// The chart of one patient, open. For one thread.
class ChartSession {
 public:
  struct Keys {
    PatientKey patient{};
    ProgramKey program{};
    std::int64_t draft = 0;  ///< the draft's revision in the store
  };

  /// Opens a patient's chart with the program last worked on; where there is none yet, begins an episode and an empty
  /// draft. Throws WorldFailure; an error where there is no such patient.
  [[nodiscard]] static Result<ChartSession> open(ClinicStore& store, PatientKey patient, Date today);

  ChartSession(ClinicStore& store, Keys keys, Chart chart)
      : store_(&store), keys_(keys), history_(chart), stored_(std::move(chart)) {}

  [[nodiscard]] const Chart& chart() const { return history_.current(); }
  [[nodiscard]] const Keys& keys() const { return keys_; }
  /// One more after every change of the chart; an answer of the rules belongs to one revision.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  /// One step of undo, however many edits it takes; all of them or none. An edit that changes nothing is no step.
  Result<void> perform(const std::vector<Edit>& edits, const std::string& label);
  /// One edit under its own label; a run of the same edit in one field is one step.
  Result<void> perform(const Edit& edit);
  /// Steps with the same non-empty `merge_key` that follow each other are one.
  void change_patient(Patient patient, const std::string& label, const std::string& merge_key = {});
  /// The focus has left a field: what is typed next is a step of its own.
  void seal() { history_.seal(); }

  [[nodiscard]] std::optional<std::string> undo_label() const;
  [[nodiscard]] std::optional<std::string> redo_label() const;
  void undo();
  void redo();

  [[nodiscard]] SaveState save_state() const;
  /// Brings the store up to the chart, patient and program each in one transaction; does nothing when it is. A failure
  /// is in `save_state()`, and the chart stays as it is; it is one, too, when another window has changed the same
  /// patient or program since, so that neither overwrites the other. `today` dates the measures.
  bool save(Date today);

  /// Keeps what the chart, which is stored, was found to raise. Throws WorldFailure.
  void keep_seen(const Screener::Heard& heard) { store_->keep_seen(keys_.program, heard); }

  /// Saves, then stores the chart's program as the next issued version. Gives its number.
  [[nodiscard]] Result<int> issue(const ScreeningReport& report, Date today, Instant now);
  /// Whether the patient has an issued program that could be continued.
  [[nodiscard]] bool can_continue() const;
  /// Puts the last issued version of this patient in the place of the draft, its start and the next visit left open:
  /// one step of undo.
  [[nodiscard]] Result<int> continue_last();

 private:
  void moved_on();
  [[nodiscard]] Result<void> save_patient(Date today);
  [[nodiscard]] Result<void> save_program();
  void changed(Chart next, std::string label, std::string merge_key);
  [[nodiscard]] std::optional<std::pair<ProgramKey, int>> last_issued() const;

  ClinicStore* store_;
  Keys keys_;
  History<Chart> history_;
  Chart stored_;  ///< as the store has it
  std::string problem_;
  std::uint64_t revision_ = 1;
};

}  // namespace regimen
