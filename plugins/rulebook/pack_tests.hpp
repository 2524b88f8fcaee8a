#pragma once

/// \file
/// The tests that a pack brings along.

#include <string>
#include <vector>

#include "pack.hpp"
#include "rule_program.hpp"

namespace rulebook {

struct TestOutcome {
  std::string name;
  int line = 0;
  std::string failure;  ///< what was otherwise than expected; empty: it passed
};

/// Runs every test, in the order of the pack. A stop or caution that no test raises is a failure of its own.
[[nodiscard]] std::vector<TestOutcome> run_tests(const Pack& pack, const RuleProgram& rules);

}  // namespace rulebook
