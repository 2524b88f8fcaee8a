#pragma once

/// \file
/// The sentences that a dose is written in and read by, in one language.

#include <string>
#include <vector>

#include "regimen/reports/phrases.hpp"

namespace regimen {

/// What is said of the side, in one way or another.
struct SidePatterns {
  std::string left;
  std::string right;
  std::string each;
};

/// A pause, by what it is between.
struct RestPatterns {
  std::string sets;
  std::string rounds;
  std::string turns;  ///< of something that is counted as times: "do this 3 times"
};

/// Patterns for `fill`. Amounts have no full stop, because the side ends their sentence. The inner lists are plural
/// forms, by the number of sets.
struct DosePatterns {
  explicit DosePatterns(const Phrases& phrases);

  // Amounts.
  std::vector<std::string> sets_of;  ///< `{sets}`, `{reps}`
  std::vector<std::string> rounds;   ///< `{sets}`, `{minutes}`
  std::vector<std::string> sets;     ///< `{sets}`
  std::string as_often_as;           ///< `{times}`
  std::string lasting;               ///< `{duration}`
  std::string held;                  ///< `{duration}`

  // How an amount becomes a sentence, and the side where there is no amount.
  std::string whole;       ///< `{amount}`
  SidePatterns with_side;  ///< `{amount}`
  SidePatterns side_alone;

  // Sentences that follow an amount.
  std::string held_once;       ///< `{duration}`
  std::string held_each_time;  ///< `{duration}`
  std::string again;           ///< `{times}`
  std::string switch_sides;
  RestPatterns rest;  ///< `{duration}`
  RestPatterns no_rest;
  std::string frequency;  ///< `{how_often}`, which begins the sentence
  std::string repeated;   ///< `{interval}`

  // Sentences where there is no amount.
  std::string ask;
  std::string only_frequency;  ///< `{how_often}`
  std::string only_interval;   ///< `{interval}`
};

}  // namespace regimen
