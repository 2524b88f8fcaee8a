/* A plugin as it was built with the first released header: it has to load, judge and be believed for as long as the
 * major version is 1. Neither this file nor rule_abi_1_0.h changes. */
#include "rule_abi_1_0.h"

#include <string.h>

_Static_assert(REGIMEN_RULE_ABI_MINOR == 0u, "the header of 1.0");
_Static_assert(sizeof(regimen_finding) == 152 && sizeof(regimen_rule) == 40, "the structs of 1.0");

#define LITERAL(words) \
  { words, sizeof(words) - 1 }

static int is(regimen_text text, const char* word) {
  return text.size == strlen(word) && memcmp(text.bytes, word, text.size) == 0;
}

static int32_t evaluate(const regimen_rule_plugin* plugin, const regimen_request* request, const regimen_sink* sink) {
  static const regimen_text because[] = {LITERAL("frozen/floor: yes")};
  static const regimen_suggestion way = {REGIMEN_SUGGEST_MODIFY, 0, LITERAL("Do it on the bed.")};
  const unsigned char* fact = (const unsigned char*)request->facts;
  const unsigned char* item = (const unsigned char*)request->items;
  int32_t truth = REGIMEN_TRUTH_UNKNOWN;
  (void)plugin;
  for (size_t i = 0; i < request->fact_count; ++i, fact += request->fact_stride)
    if (is(((const regimen_fact*)(const void*)fact)->id, "frozen/floor"))
      truth = ((const regimen_fact*)(const void*)fact)->truth;
  if (truth != REGIMEN_TRUTH_YES) return REGIMEN_OK;
  for (size_t i = 0; i < request->item_count; ++i, item += request->item_stride) {
    const regimen_finding finding = {.struct_size = sizeof(regimen_finding),
                                     .severity = REGIMEN_CAUTION,
                                     .item = (int32_t)i,
                                     .rule = LITERAL("org.example.frozen/floor"),
                                     .reason = LITERAL("frozen"),
                                     .message = LITERAL("Said by a plugin of 1.0."),
                                     .because = because,
                                     .because_count = 1,
                                     .source = {LITERAL("A source"), LITERAL("page 1"), 2020, 0},
                                     .suggestions = &way,
                                     .suggestion_count = 1};
    if (is(((const regimen_item*)(const void*)item)->position, "prone")) sink->add(sink, &finding);
  }
  return REGIMEN_OK;
}

static const char* const needs[] = {"frozen/floor", NULL};
static const regimen_rule rules[] = {
    {sizeof(regimen_rule), 1, "org.example.frozen/floor", "The first rule", needs, REGIMEN_CAUTION, 0},
    {sizeof(regimen_rule), 2, "org.example.frozen/other", "The second rule", needs, REGIMEN_INFO, 0},
};

const regimen_rule_plugin regimen_rules_v1 = {.struct_size = sizeof(regimen_rule_plugin),
                                              .abi_major = REGIMEN_RULE_ABI_MAJOR,
                                              .abi_minor = REGIMEN_RULE_ABI_MINOR,
                                              .id = "org.example.frozen",
                                              .version = "1.0.0",
                                              .name = "Built against 1.0",
                                              .rules = rules,
                                              .rule_count = 2,
                                              .rule_stride = sizeof(regimen_rule),
                                              .evaluate = evaluate};
