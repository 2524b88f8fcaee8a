#pragma once

/// \file
/// Packs of few lines for the tests, and what they say.

#include <catch2/catch.hpp>
#include <memory>
#include <regimen/rule_test.hpp>
#include <string>
#include <vector>

#include "rulebook/open_pack.hpp"

namespace small_packs {

namespace test = regimen::sdk::test;
using regimen::sdk::Demand;
using regimen::sdk::Level;
using SdkSeverity = regimen::sdk::Severity;
using regimen::sdk::Truth;

inline const std::string head = R"([pack]
id = "org.example.house"
version = "1.0.0"
title = "House rules"
author = "D. Reyes"
approved-by = "A. Example"
approved-on = 2026-11-02
review-by = 2027-11-01
languages = ["en"]
)";

/// One rule; `more` are further lines of it. It begins on the line behind what stands before it.
inline std::string rule(const std::string& id, const std::string& when, const std::string& severity = "caution",
                        const std::string& more = "") {
  return "[[rule]]\nid = \"" + id + "\"\nversion = 1\nseverity = \"" + severity + "\"\nsummary = \"Summary of " + id +
         "\"\nwhen = \"" + when + "\"\nmessage.en = \"Message of " + id +
         ".\"\nsource = { title = \"A source\", year = 2024 }\n" + more;
}

/// What the pack says of a patient and program; it must be a pack.
inline test::Answer says(const std::string& pack, const test::Patient& patient,
                         const test::Program& program = test::Program()) {
  const rulebook::PackReading reading(pack);
  for (std::size_t i = 0; i < reading.table().fault_count; ++i)
    FAIL_CHECK(reading.table().faults[i].line << ": "
                                              << regimen::sdk::detail::to_string(reading.table().faults[i].message));
  REQUIRE(reading.table().plugin != nullptr);
  auto answer = test::run(*reading.table().plugin, patient, program);
  REQUIRE(answer.status == REGIMEN_OK);
  return answer;
}

/// What is wrong with a pack: "line: message".
inline std::vector<std::string> faults_of(const std::string& pack) {
  const rulebook::PackReading reading(pack);
  std::vector<std::string> faults;
  for (std::size_t i = 0; i < reading.table().fault_count; ++i)
    faults.push_back(std::to_string(reading.table().faults[i].line) + ": " +
                     regimen::sdk::detail::to_string(reading.table().faults[i].message));
  CHECK((reading.table().plugin == nullptr) == !faults.empty());
  return faults;
}

/// The failures of a pack's own tests: "line: name: failure".
inline std::vector<std::string> failures_of(const std::string& pack) {
  const rulebook::PackReading reading(pack);
  REQUIRE(reading.table().plugin != nullptr);
  std::vector<std::string> failures;
  for (std::size_t i = 0; i < reading.table().test_count; ++i) {
    const auto& outcome = reading.table().tests[i];
    if (outcome.failure.size > 0)
      failures.push_back(std::to_string(outcome.line) + ": " + regimen::sdk::detail::to_string(outcome.name) + ": " +
                         regimen::sdk::detail::to_string(outcome.failure));
  }
  return failures;
}

}  // namespace small_packs
