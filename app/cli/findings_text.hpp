#pragma once

/// \file
/// A screening for people. Never names the patient.

#include <string>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "regimen/engine/program.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::cli {

/// The findings, then what they add up to and who answered. "No cautions" is said only when every plugin answered.
[[nodiscard]] std::string findings_text(const ScreeningReport& report, const Program& program,
                                        const Catalogue& catalogue);

/// The findings alone, in the same words.
[[nodiscard]] std::string finding_list(const std::vector<Finding>& findings, const Program& program,
                                       const Catalogue& catalogue);

/// The plugins that did not answer, one line each; empty when all did.
[[nodiscard]] std::string silent_plugins(const ScreeningReport& report);

/// `The screening is incomplete: 1 of 5 rule plugins did not answer, so its cautions are not known.`
[[nodiscard]] std::string incomplete_sentence(const ScreeningReport& report);

/// The decisions of the program that belong to no finding (another rule's, a misspelt one's), a sentence each.
[[nodiscard]] std::vector<std::string> idle_decisions(const ScreeningReport& report, const Program& program);

}  // namespace regimen::cli
