#pragma once

#include <regimen/rule_sdk.hpp>

/// A made-up clinic's protocol: whoever lives alone does not start with exercises on the floor unprepared.
class FloorAlone {
 public:
  static regimen::sdk::Plugin declare();
  void evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const;
};
