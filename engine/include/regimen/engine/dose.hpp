#pragma once

/// \file
/// How much of an exercise: every part may be unknown, every part may be a range.

#include <optional>
#include <string>
#include <string_view>

#include "regimen/engine/error.hpp"

namespace regimen {

/// Whole numbers from `min` to `max`, both included; a single number has min == max.
struct Range {
  int min = 0;
  int max = 0;
  [[nodiscard]] bool single() const { return min == max; }
  bool operator==(const Range&) const = default;
};

/// The bounds of the domain; the databases' CHECK constraints and the case reader repeat them.
namespace bounds {
inline constexpr Range sets{1, 50};
inline constexpr Range reps{1, 500};
inline constexpr Range hold_s{0, 3600};
inline constexpr Range rest_s{0, 3600};
inline constexpr Range minutes{1, 600};
inline constexpr Range every_min{1, 720};
inline constexpr Range times_per_day{1, 24};
inline constexpr Range days_per_week{1, 7};
inline constexpr Range weeks{1, 104};
inline constexpr Range pain_now{0, 10};
inline constexpr Range symptom_weeks{0, 5200};
}  // namespace bounds

/// Sets x (repetitions, hold or minutes), rest and frequency. An empty part is unknown, not zero.
struct Dose {
  std::optional<Range> sets;
  std::optional<Range> reps;       ///< per set, and per side for a one-sided exercise
  std::optional<Range> hold_s;     ///< seconds in each repetition; 0 says "no hold" on purpose
  std::optional<Range> rest_s;     ///< seconds between sets
  std::optional<Range> minutes;    ///< for walking and the like, instead of repetitions
  std::optional<Range> every_min;  ///< once every so many minutes of the day (breaks from sitting)
  std::optional<Range> times_per_day;
  std::optional<Range> days_per_week;
  bool operator==(const Dose&) const = default;
};

/// Who stands behind the article that a dose is from, by the file name of its seed; empty for `team` and unknown names.
[[nodiscard]] std::string_view publisher_of(std::string_view dose_source);

/// A dose as one source states it.
struct SourcedDose {
  Dose dose;
  std::string source;       ///< the seed's file name, or `team` for the team's own suggestion
  bool per_side = false;    ///< the source counts each side by itself
  std::string progression;  ///< how to raise it, in our words; empty where the source says nothing
  std::string why;          ///< why this is the default where sources disagree or are silent
  bool operator==(const SourcedDose&) const = default;
};

/// Every part within its bounds and min <= max; otherwise the first part that is not, named.
[[nodiscard]] Result<Dose> checked(const Dose& dose);
/// `prescribed` with its unknown parts filled from `fallback`; a prescription of minutes takes no repetitions (and no
/// hold of each) from the fallback, and the other way round; so do times a day and once every so many minutes.
[[nodiscard]] Dose completed(const Dose& prescribed, const Dose& fallback);
/// A rough length of one day's work in seconds: sets, repetitions (3 s each where no hold is given), holds, rests, both
/// sides of a one-sided exercise, times a day (a waking day of 16 hours where it is once every so many minutes). The
/// most that ranges allow. Nothing when neither repetitions, a hold nor minutes are known.
[[nodiscard]] std::optional<int> seconds_per_day(const Dose& dose, bool both_sides);

}  // namespace regimen
