#pragma once

/// \file
/// A screening as the JSON of the case format (`regimen-findings/1`), and the plugins by themselves.

#include <string>
#include <vector>

#include "regimen/engine/program.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::cli {

/// One object with a line end. `program` is the one that was screened: decisions name items of it.
[[nodiscard]] std::string findings_json(const ScreeningReport& report, const Program& program);

/// An array of what each plugin says of itself and whether it answers, with a line end.
[[nodiscard]] std::string plugins_json(const std::vector<PluginAnswer>& plugins);

}  // namespace regimen::cli
