/* Pins the layout of regimen/rule_abi.h 1.2 on 64-bit Linux: a change here breaks every plugin that is out there. Data
 * may only grow at the tail, which adds lines here and changes none but the sizes. */
#include <regimen/rule_abi.h>

#define PIN(type, field, at) _Static_assert(offsetof(type, field) == (at), #type "." #field " has moved")

_Static_assert(sizeof(regimen_text) == 16, "regimen_text");
PIN(regimen_text, bytes, 0);
PIN(regimen_text, size, 8);

_Static_assert(sizeof(regimen_fact) == 24, "regimen_fact");
PIN(regimen_fact, truth, 16);

_Static_assert(sizeof(regimen_demand) == 24, "regimen_demand");
PIN(regimen_demand, level, 16);

_Static_assert(sizeof(regimen_item) == 168, "regimen_item"); /* 1.1: 160 */
PIN(regimen_item, unilateral, 4);
PIN(regimen_item, exercise, 8);
PIN(regimen_item, kind, 24);
PIN(regimen_item, position, 40);
PIN(regimen_item, level, 56);
PIN(regimen_item, phase, 72);
PIN(regimen_item, side, 88);
PIN(regimen_item, demands, 104);
PIN(regimen_item, demand_count, 112);
PIN(regimen_item, demand_stride, 120);
PIN(regimen_item, sets, 128);
PIN(regimen_item, days_per_week, 152);
PIN(regimen_item, id, 160);

_Static_assert(sizeof(regimen_request) == 104, "regimen_request"); /* 1.1: 88 */
PIN(regimen_request, age_years, 4);
PIN(regimen_request, sex, 8);
PIN(regimen_request, pain_now, 24);
PIN(regimen_request, program_weeks, 32);
PIN(regimen_request, facts, 40);
PIN(regimen_request, fact_stride, 56);
PIN(regimen_request, items, 64);
PIN(regimen_request, item_stride, 80);
PIN(regimen_request, items_id, 88);
PIN(regimen_request, flags, 96);

_Static_assert(sizeof(regimen_finding) == 160, "regimen_finding");
PIN(regimen_finding, severity, 4);
PIN(regimen_finding, item, 8);
PIN(regimen_finding, rule, 16);
PIN(regimen_finding, fact, 64);
PIN(regimen_finding, because, 80);
PIN(regimen_finding, source, 96);
PIN(regimen_finding, suggestions, 136);
PIN(regimen_finding, decides_stops, 152);
PIN(regimen_finding, decides_cautions, 156);

_Static_assert(sizeof(regimen_sink) == 24, "regimen_sink");
_Static_assert(sizeof(regimen_rule) == 64, "regimen_rule"); /* 1.0: 40 */
PIN(regimen_rule, id, 8);
PIN(regimen_rule, needs, 24);
PIN(regimen_rule, translations, 40);
PIN(regimen_rule, translation_stride, 56);

_Static_assert(sizeof(regimen_translation) == 32, "regimen_translation");
PIN(regimen_translation, language, 8);
PIN(regimen_translation, translated, 24);

_Static_assert(sizeof(regimen_pack_fault) == 24, "regimen_pack_fault");
_Static_assert(sizeof(regimen_pack_test) == 40, "regimen_pack_test");
_Static_assert(sizeof(regimen_pack) == 128, "regimen_pack");
PIN(regimen_pack, plugin, 8);
PIN(regimen_pack, tests, 40);
PIN(regimen_pack, review_by, 112);
_Static_assert(sizeof(regimen_rule_pack_reader) == 16, "regimen_rule_pack_reader");

_Static_assert(sizeof(regimen_rule_plugin) == 80, "regimen_rule_plugin");
PIN(regimen_rule_plugin, flags, 12);
PIN(regimen_rule_plugin, id, 16);
PIN(regimen_rule_plugin, rules, 40);
PIN(regimen_rule_plugin, evaluate, 64);

_Static_assert(sizeof(regimen_canary) == 40, "regimen_canary");
PIN(regimen_canary, name, 8);
PIN(regimen_canary, request, 16);
PIN(regimen_canary, raises, 24);
PIN(regimen_canary, spares, 32);

_Static_assert(sizeof(regimen_canaries) == 32, "regimen_canaries");
PIN(regimen_canaries, canaries, 8);
PIN(regimen_canaries, canary_count, 16);
PIN(regimen_canaries, canary_stride, 24);

/* A translation unit needs something in it. */
int regimen_rule_abi_layout_is_pinned(void);
int regimen_rule_abi_layout_is_pinned(void) { return 1; }
