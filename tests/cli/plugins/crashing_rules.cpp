/// \file
/// A plugin that introduces itself and then crashes on every request.

#include <regimen/rule_sdk.hpp>

#include <cstdlib>

namespace sdk = regimen::sdk;

class CrashingRules {
 public:
  static sdk::Plugin declare() {
    return sdk::Plugin("org.example.crashing", "1.0.0", "Crashing rules")
        .rule("any", 1, sdk::Severity::caution, "Anything", {"fever"});
  }
  void evaluate(const sdk::Request&, sdk::Findings&) const { std::abort(); }
};

REGIMEN_RULES(CrashingRules)
