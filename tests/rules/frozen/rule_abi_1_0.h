/* regimen/rule_abi.h - the only header that crosses the line between the program and a rule plugin.
 *
 * Plain C11, self-contained; also C++11 to C++20. The rules of the road:
 *
 *  - The major version stands in the exported symbol's name, `regimen_rules_v1`: a program that needs another one does
 *    not find it, and says so.
 *  - Data grows at the tail. Each struct that the program makes starts with `struct_size`; arrays of structs come with
 * a stride. Use REGIMEN_HAS before reading a field that was added after 1.0.
 *  - Behaviour grows by extension id, through `extension`.
 *  - Nobody frees the other side's memory and nothing is thrown across this line. What the program hands over lives
 * until `evaluate` returns; what the plugin hands to the sink is copied before `add` returns.
 *  - Text is UTF-8 with a length and need not end in a zero byte.
 *  - Unknown is a value: REGIMEN_UNKNOWN for numbers, REGIMEN_TRUTH_UNKNOWN for facts. It is never zero and never "no".
 *  - A plugin is pure: same request, same findings. No clock, no files, no threads of its own. It is called from one
 *    thread at a time.
 *
 * Authors who write C++ include regimen/rule_sdk.hpp and never see any of this.
 */
#ifndef REGIMEN_RULE_ABI_H
#define REGIMEN_RULE_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define REGIMEN_RULE_ABI_MAJOR 1u
#define REGIMEN_RULE_ABI_MINOR 0u
#define REGIMEN_RULE_ENTRY "regimen_rules_v1"
#define REGIMEN_EXPORT __attribute__((visibility("default")))

/* A number that is not known. */
#define REGIMEN_UNKNOWN INT32_MIN

/* Is `field` there in the struct that the other side made? */
#define REGIMEN_HAS(pointer, type, field) ((pointer)->struct_size >= offsetof(type, field) + sizeof((pointer)->field))

typedef struct regimen_text {
  const char* bytes; /* UTF-8; may be null only when size is 0 */
  size_t size;
} regimen_text;

/* Codes are int32_t: the size of a C enum is the compiler's choice. */
enum { REGIMEN_TRUTH_UNKNOWN = 0, REGIMEN_TRUTH_NO = 1, REGIMEN_TRUTH_YES = 2 };
enum { REGIMEN_LEVEL_NONE = 0, REGIMEN_LEVEL_LOW = 1, REGIMEN_LEVEL_MODERATE = 2, REGIMEN_LEVEL_HIGH = 3 };
enum { REGIMEN_STOP = 1, REGIMEN_CAUTION = 2, REGIMEN_ASK = 3, REGIMEN_INFO = 4 };
enum { REGIMEN_OK = 0, REGIMEN_FAILED = 1 };
enum { REGIMEN_SUGGEST_REPLACE = 1, REGIMEN_SUGGEST_MODIFY = 2 };

/* ---- program -> plugin: read-only, valid until evaluate() returns ---- */

typedef struct regimen_fact {
  regimen_text id; /* "spinal-stenosis" */
  int32_t truth;
  int32_t reserved; /* zero */
} regimen_fact;

typedef struct regimen_demand {
  regimen_text id; /* "lumbar-extension" */
  int32_t level;
  int32_t reserved; /* zero */
} regimen_demand;

/* An item of the program. Doses are the ones that the patient will be given; of a range, the upper end. */
typedef struct regimen_item {
  uint32_t struct_size;
  uint32_t unilateral;   /* 1: done one side at a time */
  regimen_text exercise; /* for texts only: rules decide by demands, not by names */
  regimen_text kind;     /* "stretch" ... */
  regimen_text position; /* "supine" ... */
  regimen_text level;    /* "start" "middle" "advanced" */
  regimen_text phase;    /* "warm-up" ... */
  regimen_text side;     /* "both" ... */
  const regimen_demand* demands;
  size_t demand_count;
  size_t demand_stride;
  int32_t sets, reps, hold_s, rest_s, minutes, times_per_day, days_per_week; /* REGIMEN_UNKNOWN where not given */
  int32_t reserved;                                                          /* zero */
} regimen_item;

typedef struct regimen_request {
  uint32_t struct_size;
  int32_t age_years;         /* REGIMEN_UNKNOWN */
  regimen_text sex;          /* "female" "male" "other" "unknown" */
  int32_t pain_now;          /* 0 to 10, or REGIMEN_UNKNOWN */
  int32_t symptom_weeks;     /* REGIMEN_UNKNOWN */
  int32_t program_weeks;     /* REGIMEN_UNKNOWN */
  int32_t reserved;          /* zero */
  const regimen_fact* facts; /* the known ones; a fact that is not there is unknown */
  size_t fact_count;
  size_t fact_stride;
  const regimen_item* items;
  size_t item_count;
  size_t item_stride;
} regimen_request;

/* ---- plugin -> program: copied before add() returns ---- */

typedef struct regimen_citation {
  regimen_text title;
  regimen_text ref; /* authors, journal, DOI */
  int32_t year;     /* REGIMEN_UNKNOWN */
  int32_t reserved; /* zero */
} regimen_citation;

typedef struct regimen_suggestion {
  int32_t action;
  int32_t reserved;  /* zero */
  regimen_text text; /* REGIMEN_SUGGEST_MODIFY: what to change. Empty for REPLACE: the program finds the substitute. */
} regimen_suggestion;

typedef struct regimen_finding {
  uint32_t struct_size;
  int32_t severity;
  int32_t item;        /* index into the request's items, or -1: the patient or the whole program */
  int32_t reserved;    /* zero */
  regimen_text rule;   /* id of a declared rule */
  regimen_text reason; /* findings of an item with the same reason become one line: a demand's id, usually */
  regimen_text message;
  regimen_text fact; /* REGIMEN_ASK: the fact or measure to find out; otherwise empty */
  const regimen_text* because;
  size_t because_count;
  regimen_citation source;
  const regimen_suggestion* suggestions;
  size_t suggestion_count;
} regimen_finding;

typedef struct regimen_sink {
  uint32_t struct_size;
  uint32_t reserved; /* zero */
  void* self;
  void (*add)(const struct regimen_sink* sink, const regimen_finding* finding);
} regimen_sink;

/* ---- what a plugin declares; static, lives as long as the library ---- */

typedef struct regimen_rule {
  uint32_t struct_size;
  int32_t version; /* raised whenever the rule may judge differently; decisions on it lapse then */
  const char* id;  /* "org.example.rules/long-hold": the plugin's id, a slash, a name */
  const char* summary;
  const char* const* needs; /* facts and measures that it judges by; ends with a null pointer */
  int32_t severity;         /* the highest that it can raise */
  int32_t reserved;         /* zero */
} regimen_rule;

enum { REGIMEN_PLUGIN_ASKS = 1u }; /* the plugin itself asks for unknown facts that would decide something */

typedef struct regimen_rule_plugin {
  uint32_t struct_size;
  uint32_t abi_major, abi_minor;
  uint32_t flags;
  const char* id;      /* reverse domain name, "org.example.rules" */
  const char* version; /* "1.0.0" */
  const char* name;
  const regimen_rule* rules;
  size_t rule_count;
  size_t rule_stride;
  /* REGIMEN_OK, or anything else: then nothing of this evaluation counts and the plugin has not answered. */
  int32_t (*evaluate)(const struct regimen_rule_plugin* plugin, const regimen_request* request,
                      const regimen_sink* sink);
  const void* (*extension)(const struct regimen_rule_plugin* plugin,
                           const char* id); /* may be null; no extension yet */
} regimen_rule_plugin;

/* The one symbol that a plugin exports. */
extern REGIMEN_EXPORT const regimen_rule_plugin regimen_rules_v1;

#ifdef __cplusplus
}
#endif
#endif
