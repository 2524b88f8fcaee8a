#pragma once

/// \file
/// A decision as it stands in a case and beside a finding.

#include "regimen/engine/program.hpp"

#include "json_writer.hpp"

namespace regimen::cli {

/// Expects that the item which the decision names is in `program`.
[[nodiscard]] OrderedJson decision_json(const Acknowledgement& decision, const Program& program);

}  // namespace regimen::cli
