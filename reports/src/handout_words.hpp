#pragma once

/// \file
/// The fixed content of a handout: safety, reasons, positions, what is needed.

#include <string>
#include <vector>

#include "regimen/engine/program.hpp"
#include "regimen/reports/handout.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {

/// The heading of a phase.
[[nodiscard]] std::string phase_words(Phase phase, const Phrases& phrases);
/// The position as a caption.
[[nodiscard]] std::string position_words(Position position, const Phrases& phrases);
/// What stands on every handout about safety (caution-sources.md A1, A2, A9, A10, A11, A14, C20, D1 to D4, D6, D12).
[[nodiscard]] SafetyBox safety_box(const Phrases& phrases);
/// What the exercises are for, what one needs for them and how long they take; empty for an empty program.
[[nodiscard]] std::string reasons(const Program& program, const Phrases& phrases);

}  // namespace regimen
