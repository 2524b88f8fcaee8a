#pragma once

/// \file
/// One line per exercise and reason.

#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// The findings with those of one item and one reason (questions: of one fact) made into one line: the most severe
/// leads; of equals the one that rests on a diagnosis leads one that rests on a response or a joint. The others' facts
/// and suggestions join it, their rules and sources stand in `also`.
[[nodiscard]] std::vector<Finding> merged(std::vector<Finding> findings);

/// Highest severity first, then the patient's own, then the items in their order, then by rule.
void sort_for_reading(std::vector<Finding>& findings);

}  // namespace regimen
