#pragma once

/// \file
/// Therapists' decisions on findings: which of them stand, and why others do not.

#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// Puts the program's decisions on the findings that they are about, those that have lapsed as well. Questions are not
/// decided.
void attach_decisions(std::vector<Finding>& findings, const Program& program);

}  // namespace regimen
