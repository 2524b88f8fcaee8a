// Plugins that say what cannot be, in their table or in their answer. Compiled once for each, with
// REGIMEN_FAULT_<NAME>.
#include <cstdlib>
#include <string>

#include "raw_plugin.hpp"

namespace {

int32_t evaluate(const regimen_rule_plugin*, const regimen_request*, const regimen_sink* sink) {
#if defined(REGIMEN_FAULT_SILENT_CANARY)
  return REGIMEN_OK;
#elif defined(REGIMEN_FAULT_CRASHING_CANARY)
  std::abort();
#endif
  regimen_finding finding = raw::caution("org.example.broken/hold");
#if defined(REGIMEN_FAULT_FLOOD)
  for (int i = 0; i < 1'000'000; ++i) sink->add(sink, &finding);
#elif defined(REGIMEN_FAULT_HUGE_TEXT)
  const std::string huge(std::size_t{64} << 20, 'a');
  finding.message = {huge.data(), huge.size()};
#elif defined(REGIMEN_FAULT_LONG_ANSWER)
  const std::string words(16'000, 'a');
  finding.message = {words.data(), words.size()};
  for (int i = 0; i < 1000; ++i) sink->add(sink, &finding);
#elif defined(REGIMEN_FAULT_UNDECLARED_RULE)
  finding.rule = raw::text("org.example.good/hold");
#elif defined(REGIMEN_FAULT_BAD_UTF8)
  finding.message = raw::text("\xc3\x28");
#elif defined(REGIMEN_FAULT_NO_SUCH_ITEM)
  finding.item = 1'000'000;
#elif defined(REGIMEN_FAULT_NO_BECAUSE)
  finding.because_count = 0;
#elif defined(REGIMEN_FAULT_SEVERER)
  finding.severity = REGIMEN_STOP;
#endif
  sink->add(sink, &finding);
  return REGIMEN_OK;
}

#if defined(REGIMEN_FAULT_SILENT_CANARY) || defined(REGIMEN_FAULT_CRASHING_CANARY)
/// A case without items, that the rule is said to be raised by.
const void* canaries(const regimen_rule_plugin*, const char* id) {
  static const char* const raises[] = {"org.example.broken/hold", nullptr};
  static regimen_request request{};
  request.struct_size = sizeof request;
  request.age_years = request.pain_now = request.symptom_weeks = request.program_weeks = REGIMEN_UNKNOWN;
  request.sex = raw::text("unknown");
  static const regimen_canary canary{sizeof(regimen_canary), 0, "the miners' own", &request, raises, nullptr};
  static const regimen_canaries all{sizeof(regimen_canaries), 0, &canary, 1, sizeof(regimen_canary)};
  return std::strcmp(id, REGIMEN_CANARIES) == 0 ? &all : nullptr;
}
#endif

regimen_rule_plugin table() {
  static const regimen_rule rules[] = {raw::rule("org.example.broken/hold")};
  regimen_rule_plugin plugin = raw::plugin("org.example.broken", rules, evaluate);
#if defined(REGIMEN_FAULT_OTHER_MAJOR)
  plugin.abi_major = REGIMEN_RULE_ABI_MAJOR + 1;
#elif defined(REGIMEN_FAULT_SILENT_CANARY) || defined(REGIMEN_FAULT_CRASHING_CANARY)
  plugin.extension = &canaries;
#elif defined(REGIMEN_FAULT_SECOND_GOOD)
  static const regimen_rule same[] = {raw::rule("org.example.good/hold")};
  plugin.id = "org.example.good";
  plugin.rules = same;
#elif defined(REGIMEN_FAULT_FOREIGN_RULE)
  static const regimen_rule foreign[] = {raw::rule("org.example.good/hold")};
  plugin.rules = foreign;
#endif
  return plugin;
}

}  // namespace

#if defined(REGIMEN_FAULT_OTHER_SYMBOL)
extern "C" REGIMEN_EXPORT const regimen_rule_plugin regimen_rules_v2;
extern "C" const regimen_rule_plugin regimen_rules_v2 = table();
#elif defined(REGIMEN_FAULT_NO_SYMBOL)
extern "C" REGIMEN_EXPORT const regimen_rule_plugin not_the_entry;
extern "C" const regimen_rule_plugin not_the_entry = table();
#else
extern "C" const regimen_rule_plugin regimen_rules_v1 = table();
#endif
