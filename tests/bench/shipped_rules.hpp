#pragma once

/// \file
/// The rules that come with the program, in this process.

#include <filesystem>

#include "in_process_rules.hpp"
#include "regimen/rule_sdk.hpp"
#include "rulebook/open_pack.hpp"

namespace bench {

class ShippedRules {
 public:
  /// `folder` has the packs. In the order in which HostedRules asks: by file name.
  explicit ShippedRules(const std::filesystem::path& folder);
  ShippedRules(const ShippedRules&) = delete;
  ShippedRules& operator=(const ShippedRules&) = delete;
  [[nodiscard]] regimen::RuleSet& all() { return all_; }
  [[nodiscard]] const regimen_rule_plugin& stenosis() const { return stenosis_; }

 private:
  regimen_rule_plugin general_safety_, red_flags_, sciatica_, stenosis_, traumatic_injury_;
  rulebook::PackReading falls_, joints_;
  regimen::test::InProcessRules all_;
};

/// A patient with stenosis, osteoporosis and a sore knee, who raises something everywhere.
[[nodiscard]] regimen::Patient troubled_patient();
/// A program of so many exercises of the catalogue, at their default doses.
[[nodiscard]] regimen::Program first_exercises(const regimen::Catalogue& catalogue, std::size_t count);

}  // namespace bench
