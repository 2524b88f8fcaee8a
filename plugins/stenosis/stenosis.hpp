#pragma once

/// \file
/// Lumbar spinal stenosis: extension narrows the canal, long standing and walking bring symptoms on, bending eases
/// them.

#include <regimen/rule_sdk.hpp>
#include <vector>

class Stenosis {
 public:
  static regimen::sdk::Plugin declare();
  static std::vector<regimen::sdk::Canary> canaries();
  void evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const;
};
