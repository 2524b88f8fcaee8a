#pragma once

/// \file
/// Sciatica, disc herniation and other pain that goes down the leg.

#include <regimen/rule_sdk.hpp>
#include <vector>

/// A recorded preference of direction outranks the diagnosis (Long 2004): bending is not flagged for someone who is
/// known to do well with it.
class Sciatica {
 public:
  static regimen::sdk::Plugin declare();
  static std::vector<regimen::sdk::Canary> canaries();
  void evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const;
};
