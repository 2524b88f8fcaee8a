#include "general_safety.hpp"

#include "topics.hpp"

regimen::sdk::Plugin GeneralSafety::declare() {
  regimen::sdk::Plugin plugin("org.regimen.general-safety", "1.0.0", "General safety");
  topics::declare_response(plugin);
  topics::declare_bone(plugin);
  topics::declare_spine(plugin);
  topics::declare_circulation(plugin);
  topics::declare_treatment(plugin);
  topics::declare_load(plugin);
  topics::declare_program(plugin);
  plugin.canaries(canaries());
  return plugin;
}

void GeneralSafety::evaluate(const regimen::sdk::Request& request, regimen::sdk::Findings& findings) const {
  topics::judge_response(request, findings);
  topics::judge_bone(request, findings);
  topics::judge_spine(request, findings);
  topics::judge_circulation(request, findings);
  topics::judge_treatment(request, findings);
  topics::judge_load(request, findings);
  topics::judge_program(request, findings);
}
