#pragma once

/// \file
/// A dose in words: plain sentences for the patient, a short line for the clinician.

#include <string>

#include "regimen/engine/dose.hpp"
#include "regimen/engine/vocabulary.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {

/// A dose as a patient reads it: `Do 3 sets of 15. Rest 1 minute between sets. Once a day, every day.` Parts that are
/// unknown are not spoken of; where neither an amount nor a frequency is known, the patient is told to ask.
/// `unilateral`: the exercise is done one side at a time; `per_side`: the source counts each side by itself.
[[nodiscard]] std::string dose_sentence(const Dose& dose, Side side, bool unilateral, bool per_side,
                                        const Phrases& phrases);

/// A dose as a clinician reads it: `3 × 15, hold 5 s, rest 60 s, 1 × a day, 7 days a week`; a dash when all is unknown.
[[nodiscard]] std::string dose_in_short(const Dose& dose);

}  // namespace regimen
