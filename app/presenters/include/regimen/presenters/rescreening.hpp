#pragma once

/// \file
/// Screening current programs again when the rules have changed, and trying rules on them that are not in force yet.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "regimen/engine/clinic_store.hpp"

namespace regimen {

/// How far it got.
struct Rescreening {
  enum class State {
    running,
    finished,
    cancelled,   ///< goes on where it was the next time
    incomplete,  ///< a plugin did not answer: nothing can be said of the rest
  };
  State state = State::running;
  std::size_t done = 0;
  std::size_t total = 0;
  std::string silent;  ///< the plugin that did not answer and why, when incomplete
  bool operator==(const Rescreening&) const = default;
};

/// Told after every few programs; false: stop.
using GoOn = std::function<bool(const Rescreening&)>;

/// Screens the current programs that were not screened under `rules` as they are now, and keeps what they raise in the
/// store, so many at a time: what was done stays done, whatever happens. Throws WorldFailure.
[[nodiscard]] Rescreening rescreen(ClinicStore& store, RuleSet& rules, Date today, const GoOn& go_on,
                                   std::size_t at_a_time = 1024);

/// What a patient would gain and lose.
struct TrialRow {
  PatientKey patient{};
  std::vector<FindingChange> changes;
  bool operator==(const TrialRow&) const = default;
};

/// What current programs would raise.
struct Trial {
  Rescreening course;
  std::vector<TrialRow> rows;  ///< patients for whom something would change
};

/// Compares, for every current program, what `tried` raises with what plugins of the same ids among `installed` do.
/// Changes nothing. Throws WorldFailure.
[[nodiscard]] Trial try_rules(const ClinicStore& store, RuleSet& installed, RuleSet& tried, Date today,
                              const GoOn& go_on);

}  // namespace regimen
