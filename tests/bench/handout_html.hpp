#pragma once

#include <string>

#include "regimen/reports/handout.hpp"

namespace bench {

/// The same handout as plain HTML with the same words and a drawing an exercise, for the programs we compare with.
[[nodiscard]] std::string handout_html(const regimen::Handout& handout);

}  // namespace bench
