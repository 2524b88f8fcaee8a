// A plugin that keeps its promises, to stand beside the broken ones.
#include "raw_plugin.hpp"

namespace {

const regimen_rule rules[] = {raw::rule("org.example.good/hold")};

int32_t evaluate(const regimen_rule_plugin*, const regimen_request* request, const regimen_sink* sink) {
  if (request->item_count == 0) return REGIMEN_OK;
  const regimen_finding finding = raw::caution("org.example.good/hold");
  sink->add(sink, &finding);
  return REGIMEN_OK;
}

}  // namespace

extern "C" const regimen_rule_plugin regimen_rules_v1 = raw::plugin("org.example.good", rules, evaluate);
