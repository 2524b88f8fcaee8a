#pragma once

/// \file
/// A question in the window's words.

#include <string>

#include "regimen/engine/exercise.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen {

/// What the answer to a question would decide, without the instruction that the card's buttons are. The program's own
/// question and the SDK's are put into the window's language; another plugin's stays in its words.
[[nodiscard]] std::string question_words(const Finding& finding, const Catalogue& catalogue);

}  // namespace regimen
