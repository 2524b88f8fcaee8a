#pragma once

/// \file
/// The commands. Each computes its answer; only `report` writes files.

#include <filesystem>
#include <string>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/exercise.hpp"

#include "answer.hpp"
#include "arguments.hpp"

namespace regimen::cli {

/// Where the program's own parts are, and the time.
struct Surroundings {
  std::filesystem::path catalogue;
  std::filesystem::path rules;      ///< the folder of the installed rule plugins
  std::filesystem::path rule_host;  ///< the program regimen-rule-host
  const Clock& clock;

  /// Today's date in UTC.
  [[nodiscard]] Date today() const { return Date{std::chrono::floor<std::chrono::days>(clock.now())}; }
};

/// Runs one command line. A world that fails is an answer too: a sentence on standard error, exit status 2.
[[nodiscard]] Answer run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

/// \name One command each. They throw WorldFailure.
/// @{
[[nodiscard]] Answer run_command(const CatalogueList& command, const Catalogue& catalogue);
[[nodiscard]] Answer run_command(const CatalogueShow& command, const Catalogue& catalogue);
[[nodiscard]] Answer run_command(const CatalogueSearch& command, const Catalogue& catalogue);
[[nodiscard]] Answer run_command(const Screen& command, const Catalogue& catalogue, const Surroundings& surroundings);
[[nodiscard]] Answer run_command(const Report& command, const Catalogue& catalogue, const Surroundings& surroundings);
[[nodiscard]] Answer run_command(const Plugins& command, const Surroundings& surroundings);
[[nodiscard]] Answer run_command(const RulesList& command, const Catalogue& catalogue,
                                 const Surroundings& surroundings);
[[nodiscard]] Answer run_command(const RulesCheck& command, const Surroundings& surroundings);
/// @}

}  // namespace regimen::cli
