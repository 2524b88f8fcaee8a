#pragma once

/// \file
/// A dose sentence read back, so that what a patient reads can be held against what was prescribed.

#include <string_view>

#include "regimen/engine/dose.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/engine/vocabulary.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {

/// What a dose sentence says.
struct DoseReading {
  Dose dose;
  Side side = Side::both;
  bool one_sided = false;  ///< each side by itself
  bool operator==(const DoseReading&) const = default;
};

/// What `dose_sentence` says of a dose, its normal form. Everything but these:
/// - a hold of 0: nothing is held where nothing is said;
/// - a single set of minutes, of a hold or of one repetition, and the rest after any single set;
/// - several sets of one repetition without a known rest are repetitions: "Do it 3 times";
/// - one side only is not "each side by itself".
[[nodiscard]] DoseReading spoken_of(const Dose& dose, Side side, bool one_sided);

/// Reads what `dose_sentence` writes in the same language; anything else is an error, even if a person understands it.
[[nodiscard]] Result<DoseReading> read_dose_sentence(std::string_view text, const Phrases& phrases);

}  // namespace regimen
