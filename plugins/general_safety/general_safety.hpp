#pragma once

/// \file
/// Everything that is not one of the three conditions or a red flag: direction of movement, bone, heart, pregnancy,
/// treatment, pain and dose. One file a topic; this class only lines them up. Joints and falls are rule packs.

#include <regimen/rule_sdk.hpp>
#include <vector>

class GeneralSafety {
 public:
  static regimen::sdk::Plugin declare();
  static std::vector<regimen::sdk::Canary> canaries();
  void evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const;
};
