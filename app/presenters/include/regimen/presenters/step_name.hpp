#pragma once

/// \file
/// What a step of undo is called.

#include <string>

#include "regimen/engine/edit.hpp"

namespace regimen {

/// In the user's language: `Add Bridge`. `before` is the program that the edit is applied to.
[[nodiscard]] std::string step_name(const Program& before, const Edit& edit);

}  // namespace regimen
