#pragma once

/// \file
/// Whom does this concern? The patients whose program raises something else since the rules have changed.

#include <string>
#include <vector>

#include "regimen/engine/clinic_store.hpp"
#include "regimen/presenters/rescreening.hpp"

namespace regimen {

struct ConcernedRow {
  PatientKey patient{};
  ProgramKey program{};
  std::string name;
  std::vector<std::string> changes;  ///< `Caution gained: Superman: lumbar extension`, highest severity first
  bool grave = false;                ///< some stop or caution is among them
  bool operator==(const ConcernedRow&) const = default;
};

struct WorkList {
  std::vector<ConcernedRow> rows;  ///< grave ones first, then by name
  std::size_t quiet = 0;           ///< patients with notes and questions only, that are left out
  std::string message;             ///< how many, or why there are none
  bool operator==(const WorkList&) const = default;
};

/// `with_quiet`: also those for whom only notes and questions have changed. `up_to_date`: every current program has
/// been screened under the rules of today; without it nobody is said not to be concerned. Throws WorldFailure.
[[nodiscard]] WorkList work_list(const ClinicStore& store, const Catalogue& catalogue, bool with_quiet,
                                 bool up_to_date);

/// A change as a line of words.
[[nodiscard]] std::string change_words(const FindingChange& change, const Catalogue& catalogue);

/// What came of screening again, in a sentence; empty when there was nothing to do.
[[nodiscard]] std::string rescreening_words(const Rescreening& course);

}  // namespace regimen
