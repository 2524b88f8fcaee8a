#pragma once

/// \file
/// A screening as the JSON of the case format (`regimen-findings/1`), and the plugins by themselves.

#include <string>
#include <vector>

#include "regimen/engine/program.hpp"
#include "regimen/engine/screening.hpp"

#include "json_writer.hpp"

namespace regimen::cli {

/// One object with a line end. `program` is the one that was screened: decisions name items of it.
[[nodiscard]] std::string findings_json(const ScreeningReport& report, const Program& program);

/// An array of what each plugin says of itself and whether it answers, with a line end. `today` decides whether a rule
/// pack's review is overdue.
[[nodiscard]] std::string plugins_json(const std::vector<PluginAnswer>& plugins, Date today);

/// A rule as its plugin declares it.
[[nodiscard]] OrderedJson rule_json(const RuleDescriptor& rule);
/// Who stands behind a rule pack.
[[nodiscard]] OrderedJson credentials_json(const PackCredentials& pack, Date today);

}  // namespace regimen::cli
