#pragma once

/// \file
/// A rule pack that was tried, as it is shown before anybody takes it in.

#include <string>
#include <vector>

#include "regimen/presenters/rules_page.hpp"
#include "regimen/presenters/rules_worker.hpp"

namespace regimen {

struct PackTrialRow {
  std::string name;                  ///< the patient's
  std::vector<std::string> changes;  ///< highest severity first
  bool operator==(const PackTrialRow&) const = default;
};

struct PackTrialState {
  std::string heading;                 ///< the pack's title and version, or the file's name
  std::vector<std::string> sentences;  ///< what is wrong with it, or who stands behind it and what it would change
  std::vector<PackTrialRow> rows;      ///< the patients who would gain or lose something
  bool may_be_taken_in = false;
};

/// `installed`: the plugins that are there now. Throws WorldFailure.
[[nodiscard]] PackTrialState pack_trial_state(const PackTrial& trial, const std::vector<RulePluginRow>& installed,
                                              const ClinicStore& store, const Catalogue& catalogue, Date today);

}  // namespace regimen
