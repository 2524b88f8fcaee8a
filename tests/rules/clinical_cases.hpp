#pragma once

/// \file
/// The team's clinical cases, tests/rules/cases/*.json: a patient, a program, and what clinicians expect of each
/// target, written from clinical reasoning before the rules were tuned; `examiner_*.json` afterwards, by somebody who
/// had seen neither the rules nor the other cases. A target is an item, or the patient and the whole program.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "case_file.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::testing {

using Target = std::optional<std::size_t>;  ///< index of the item; empty: the patient or the whole program

/// A finding that has to be there, of this severity or a higher one. A question is no answer.
struct Expected {
  Severity severity = Severity::caution;
  Target target;
  std::string about;
};

/// A target or a question on which the team, having looked at both sides, keeps what the program does. It still counts
/// as a miss or a false alarm in the rates.
struct Disputed {
  Target target;
  std::string fact;  ///< of a question; empty for a target
  std::string because;
};

struct ClinicalCase {
  std::string id;
  std::string reasoning;
  cli::Case chart;
  std::vector<Expected> must;
  std::vector<Target> silent;  ///< no stop and no caution here: most clinicians would find it needless
  std::vector<std::string> asks;
  std::vector<std::string> asks_not;
  std::vector<Disputed> disputed;
};

/// All cases of a folder, in the order of the files' names. Throws std::runtime_error, naming file and case, for what
/// is no case.
[[nodiscard]] std::vector<ClinicalCase> clinical_cases(const std::filesystem::path& folder, const Catalogue& catalogue);

/// How often the rules and the cases agree.
struct Agreement {
  int expected = 0, found = 0;               ///< stops, cautions and notes that have to be there
  int silent = 0, false_alarms = 0;          ///< targets that have to stay silent
  int questions = 0, asked = 0;              ///< facts that have to be asked about
  int needless_questions = 0, asked_of = 0;  ///< and those whose asking would be noise, of how many
  std::vector<std::string> differences;      ///< in words, those that are disputed left out
};

/// Compares one report with its case and adds to `agreement`.
void compare(const ClinicalCase& a_case, const ScreeningReport& report, Agreement& agreement);

/// One line with the rates.
[[nodiscard]] std::string in_words(const Agreement& agreement);

}  // namespace regimen::testing
