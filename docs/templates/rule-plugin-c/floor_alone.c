/* The rule of ../rule-plugin in plain C11, on the bare interface: what any language with C calls can do. */
#include <regimen/rule_abi.h>
#include <stdbool.h>
#include <string.h>

#define PLUGIN "org.example.floor-in-c"
#define RULE PLUGIN "/floor-alone"
#define FACT "example/lives-alone"
#define LITERAL(words) \
  { words, sizeof(words) - 1 }

static bool is(regimen_text text, const char* word) {
  return text.size == strlen(word) && memcmp(text.bytes, word, text.size) == 0;
}

/* Arrays are walked by their stride: a newer program's structs may be longer than this header's. */
static int32_t fact_of(const regimen_request* request, const char* id) {
  const unsigned char* at = (const unsigned char*)request->facts;
  for (size_t i = 0; i < request->fact_count; ++i, at += request->fact_stride) {
    const regimen_fact* fact = (const regimen_fact*)(const void*)at;
    if (is(fact->id, id)) return fact->truth;
  }
  return REGIMEN_TRUTH_UNKNOWN;
}

static int32_t demand_of(const regimen_item* item, const char* id) {
  const unsigned char* at = (const unsigned char*)item->demands;
  for (size_t i = 0; i < item->demand_count; ++i, at += item->demand_stride) {
    const regimen_demand* demand = (const regimen_demand*)(const void*)at;
    if (is(demand->id, id)) return demand->level;
  }
  return REGIMEN_LEVEL_NONE;
}

/* The program copies the finding before `add` returns. */
static void caution(const regimen_sink* sink, size_t item) {
  static const regimen_text because[] = {LITERAL(FACT ": yes"), LITERAL("floor transfer: high")};
  static const regimen_suggestion ways[] = {{REGIMEN_SUGGEST_MODIFY, 0, LITERAL("Do it on the bed.")},
                                            {REGIMEN_SUGGEST_REPLACE, 0, {NULL, 0}}};
  const regimen_finding finding = {
      .struct_size = sizeof(regimen_finding),
      .severity = REGIMEN_CAUTION,
      .item = (int32_t)item,
      .rule = LITERAL(RULE),
      .reason = LITERAL(FACT),
      .message = LITERAL("Nobody is there to help up from the floor: try it here first, and agree on whom to call."),
      .because = because,
      .because_count = sizeof because / sizeof because[0],
      .source = {LITERAL("Example Clinic, home safety protocol"), LITERAL("section 2"), 2026, 0},
      .suggestions = ways,
      .suggestion_count = sizeof ways / sizeof ways[0],
  };
  sink->add(sink, &finding);
}

static int32_t evaluate(const regimen_rule_plugin* plugin, const regimen_request* request, const regimen_sink* sink) {
  (void)plugin;
  if (fact_of(request, FACT) != REGIMEN_TRUTH_YES) return REGIMEN_OK; /* unknown: the program asks, see `needs` */
  const unsigned char* at = (const unsigned char*)request->items;
  for (size_t i = 0; i < request->item_count; ++i, at += request->item_stride)
    if (demand_of((const regimen_item*)(const void*)at, "floor-transfer") >= REGIMEN_LEVEL_HIGH) caution(sink, i);
  return REGIMEN_OK;
}

/* ---- the cases that the program tries at each start ---- */

static const regimen_demand canary_demand = {LITERAL("floor-transfer"), REGIMEN_LEVEL_HIGH, 0};
static const regimen_item canary_item = {
    .struct_size = sizeof(regimen_item),
    .exercise = LITERAL("plank"),
    .kind = LITERAL("strength"),
    .position = LITERAL("prone"),
    .level = LITERAL("start"),
    .phase = LITERAL("strengthen"),
    .side = LITERAL("both"),
    .demands = &canary_demand,
    .demand_count = 1,
    .demand_stride = sizeof(regimen_demand),
    .sets = REGIMEN_UNKNOWN,
    .reps = REGIMEN_UNKNOWN,
    .hold_s = REGIMEN_UNKNOWN,
    .rest_s = REGIMEN_UNKNOWN,
    .minutes = REGIMEN_UNKNOWN,
    .times_per_day = REGIMEN_UNKNOWN,
    .days_per_week = REGIMEN_UNKNOWN,
};

#define CANARY_REQUEST(known)                                                                                          \
  {                                                                                                                    \
    .struct_size = sizeof(regimen_request), .age_years = REGIMEN_UNKNOWN, .sex = LITERAL("unknown"),                   \
    .pain_now = REGIMEN_UNKNOWN, .symptom_weeks = REGIMEN_UNKNOWN, .program_weeks = REGIMEN_UNKNOWN, .facts = (known), \
    .fact_count = 1, .fact_stride = sizeof(regimen_fact), .items = &canary_item, .item_count = 1,                      \
    .item_stride = sizeof(regimen_item)                                                                                \
  }
static const regimen_fact alone = {LITERAL(FACT), REGIMEN_TRUTH_YES, 0};
static const regimen_fact in_company = {LITERAL(FACT), REGIMEN_TRUTH_NO, 0};
static const regimen_request request_alone = CANARY_REQUEST(&alone);
static const regimen_request request_in_company = CANARY_REQUEST(&in_company);

static const char* const the_rule[] = {RULE, NULL};
static const char* const no_rule[] = {NULL};
static const regimen_canary canaries[] = {
    {sizeof(regimen_canary), 0, "on the floor and alone", &request_alone, the_rule, no_rule},
    {sizeof(regimen_canary), 0, "on the floor in company", &request_in_company, no_rule, the_rule},
};
static const regimen_canaries canary_table = {sizeof(regimen_canaries), 0, canaries,
                                              sizeof canaries / sizeof canaries[0], sizeof(regimen_canary)};

static const void* extension(const regimen_rule_plugin* plugin, const char* id) {
  (void)plugin;
  return strcmp(id, REGIMEN_CANARIES) == 0 ? &canary_table : NULL;
}

/* ---- what the program reads first ---- */

static const char* const needs[] = {FACT, NULL};
static const regimen_rule rules[] = {{
    .struct_size = sizeof(regimen_rule),
    .version = 1,
    .id = RULE,
    .summary = "The floor, for who lives alone",
    .needs = needs,
    .severity = REGIMEN_CAUTION,
}};

const regimen_rule_plugin regimen_rules_v1 = {
    .struct_size = sizeof(regimen_rule_plugin),
    .abi_major = REGIMEN_RULE_ABI_MAJOR,
    .abi_minor = REGIMEN_RULE_ABI_MINOR,
    .id = PLUGIN,
    .version = "1.0.0",
    .name = "Example Clinic: on the floor alone, in C",
    .rules = rules,
    .rule_count = sizeof rules / sizeof rules[0],
    .rule_stride = sizeof(regimen_rule),
    .evaluate = evaluate,
    .extension = extension,
};
