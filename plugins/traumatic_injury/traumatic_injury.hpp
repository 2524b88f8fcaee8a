#pragma once

/// \file
/// What a recent injury means for the exercises, beside the red flag that asks for an examination first.

#include <regimen/rule_sdk.hpp>
#include <vector>

class TraumaticInjury {
 public:
  static regimen::sdk::Plugin declare();
  static std::vector<regimen::sdk::Canary> canaries();
  void evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const;
};
