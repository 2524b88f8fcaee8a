#pragma once

/// \file
/// Signs of serious disease behind back pain: what must be examined before any exercise.

#include <regimen/rule_sdk.hpp>
#include <vector>

/// Red flags are combined, not counted one by one: the accuracy of a single flag is poor (Finucane 2020; Cook 2018). A
/// `stop` is kept for an emergency, for fever, for a missing examination after an injury and for flags of cancer that
/// come together.
class RedFlags {
 public:
  static regimen::sdk::Plugin declare();
  static std::vector<regimen::sdk::Canary> canaries();
  void evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const;
};
