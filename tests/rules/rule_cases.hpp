#pragma once

/// \file
/// Shorthand for the tests of the rule plugins.

#include <catch2/catch.hpp>
#include <regimen/rule_test.hpp>

namespace rule_cases {

using regimen::sdk::Demand;
using regimen::sdk::Entry;
using regimen::sdk::Level;
using regimen::sdk::Severity;
using regimen::sdk::Truth;
using regimen::sdk::test::Answer;
using regimen::sdk::test::Exercise;
using regimen::sdk::test::Patient;
using regimen::sdk::test::Program;

/// What plugin class `P` says of a patient and a program; the call itself must succeed.
template <class P>
Answer judge(const Patient& patient, const Program& program = Program()) {
  auto answer = regimen::sdk::test::run(Entry<P>::table(), patient, program);
  REQUIRE(answer.status == REGIMEN_OK);
  return answer;
}

inline Exercise asking(Demand demand, Level level) { return Exercise("it").asks(demand, level); }

}  // namespace rule_cases
