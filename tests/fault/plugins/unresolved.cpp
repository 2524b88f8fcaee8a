// A plugin that was linked without something that it needs.
#include "raw_plugin.hpp"

extern "C" int32_t nobody_defines_this();

namespace {

const regimen_rule rules[] = {raw::rule("org.example.broken/hold")};

int32_t evaluate(const regimen_rule_plugin*, const regimen_request*, const regimen_sink*) {
  return nobody_defines_this();
}

}  // namespace

extern "C" const regimen_rule_plugin regimen_rules_v1 = raw::plugin("org.example.broken", rules, evaluate);
