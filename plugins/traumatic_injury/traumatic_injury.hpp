#pragma once

/// \file
/// What a recent injury means for the exercises, beside the red flag that asks for an examination first.

#include <regimen/rule_sdk.hpp>

class TraumaticInjury {
 public:
  static regimen::sdk::Plugin declare();
  void evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const;
};
