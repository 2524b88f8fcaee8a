#pragma once

/// \file
/// The parts of the handout that speak of weeks: how the amounts grow, and what is ticked off.

#include <optional>

#include "regimen/reports/handout.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {

/// Steps from the least to the most of every exercise that is prescribed as a range; none where no exercise is, or
/// where the program lasts less than two weeks or says nothing of them. Up to six columns.
[[nodiscard]] std::optional<ProgressTable> progress_table(const Program& program, const Phrases& phrases);

/// The diary; none where the program says nothing of weeks.
[[nodiscard]] std::optional<TickTable> tick_table(const Program& program, const Phrases& phrases);

/// The pictures of an item, mirrored where its other side is to be exercised; none where its exercise has none.
[[nodiscard]] std::optional<HandoutFigure> figure_words(const ProgramItem& item, const Phrases& phrases);

}  // namespace regimen
