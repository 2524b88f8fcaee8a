#pragma once

/// \file
/// A patient's chart as a rule that is being written is tried on it: what rules are told, and the exercises' names for
/// the window. Nothing else of the patient.

#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/clinic_store.hpp"

namespace regimen {

struct TrialChart {
  ScreeningRequest request;
  std::vector<std::string> exercises;  ///< names of the request's items, in the window's language
};

/// The patient's last program; without items where there is none. Nothing where the patient is gone. Throws
/// WorldFailure.
[[nodiscard]] std::optional<TrialChart> trial_chart(const ClinicStore& store, PatientKey patient, Date today);
/// With one more exercise at its end, as if it were added.
[[nodiscard]] TrialChart with_exercise(TrialChart chart, const ExercisePtr& exercise);
/// Every exercise of the catalogue at its usual dose.
[[nodiscard]] std::vector<ScreeningItem> catalogue_items(const Catalogue& catalogue);

}  // namespace regimen
