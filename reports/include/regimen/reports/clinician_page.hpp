#pragma once

/// \file
/// The clinician's page as a value: what was found, what was decided, what was not known, who checked.

#include <string>
#include <vector>

#include "regimen/engine/screening.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen {

struct ClinicianPageOptions {
  Date date{};  ///< the day on which the page is made; must be a valid date
  std::string clinic = {};
  std::string therapist = {};
};

/// One finding with the decision on it, in words.
struct FindingRow {
  Severity severity = Severity::info;
  std::string severity_word;
  std::string about;  ///< `3. Bridge`, `Patient or whole program`
  std::string message;
  std::string because;
  std::string source;
  std::vector<std::string> suggestions;
  std::string rule;                   ///< with its version, and the rules that say the same
  std::vector<std::string> decision;  ///< lines; says so when there is none
  bool decided = false;
  bool operator==(const FindingRow&) const = default;
};

/// One exercise of the program: what is prescribed and where its default comes from.
struct DoseRow {
  std::string exercise;  ///< with its number on the handout
  std::string key;
  std::string phase;
  std::string dose;
  std::string basis;  ///< default dose, its source and why
  bool operator==(const DoseRow&) const = default;
};

struct PluginRow {
  std::string id;
  std::string version;
  std::string status;  ///< in words
  bool answered = true;
  bool operator==(const PluginRow&) const = default;
};

struct ClinicianPage {
  Date date{};
  std::string title;
  std::string patient;
  std::string program;
  std::string author;
  /// Whether every rule was checked, and what stands open. Never reassuring when the screening is incomplete.
  std::string verdict;
  bool alarm = false;  ///< the verdict is a warning: incomplete, or a stop without a decision
  std::vector<FindingRow> findings;
  std::vector<std::string> lapsed_decisions;  ///< decisions that no finding of this screening carries
  std::vector<LabelledLine> measures;         ///< an empty value is unknown
  std::string facts_yes;
  std::string facts_no;
  std::vector<LabelledLine> facts_unknown;  ///< by group
  std::vector<DoseRow> doses;
  std::vector<PluginRow> plugins;
  std::vector<std::string> remarks;
  std::string patient_notes;
  bool operator==(const ClinicianPage&) const = default;
};

/// The page for a program and its screening. Pure; in English. Expects `options.date.ok()`.
[[nodiscard]] ClinicianPage make_clinician_page(const Patient& patient, const Program& program,
                                                const ScreeningReport& report, const ClinicianPageOptions& options);

}  // namespace regimen
