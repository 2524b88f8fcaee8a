/* regimen/rule_abi.h - the only header that crosses the line between the program and a rule plugin.
 *
 * Plain C11, self-contained; also C++11 to C++20. The rules of the road:
 *
 *  - Major version: in the exported symbol's name, `regimen_rules_v1`. It changes when an old plugin could no longer be
 *    understood; a program that needs another one does not find its symbol, and says so.
 *  - Minor version: raised when something is added, and only then. Structs grow at the tail: each that may grow starts
 *    with `struct_size`, arrays of structs come with a stride. Nothing moves, goes or changes its meaning. No code is
 *    added, as both sides refuse one that they do not know. Program and plugin of one major work together whichever is
 *    the newer: who reads a field that was added after 1.0 asks REGIMEN_HAS first, who walks an array goes by its
 *    stride. regimen_text, regimen_citation and regimen_suggestion lie inside other structs and never grow.
 *  - Behaviour grows by extension id, through `extension`: "org.regimen.canaries/1", a reverse domain name, a slash and
 *    a number. What stands behind an id grows at the tail like everything else; another meaning is another number. Ids
 *    that start with `org.regimen.` are the program's. Who does not know an id gives null, and nobody fails for it.
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
#define REGIMEN_RULE_ABI_MINOR 2u
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
  /* Since 1.2. Not 0: an item with this number is this very one, in whatever request of this process and at whatever
   * address it stands. 0: nothing of the kind is promised. */
  uint64_t id;
} regimen_item;

/* Flags of a request. Since 1.2.
 *
 * REGIMEN_REQUEST_BRIEF: the program wants to know of each item what is raised on it, and nothing more. It drops
 * findings without an item and does not read suggestions, facts to find out and the words of `because` and `source`; a
 * stop or caution still has both. Who leaves out what is dropped, or does not look at the flag, answers rightly. */
enum { REGIMEN_REQUEST_BRIEF = 1u };
/* REGIMEN_REQUEST_WORDLESS: the program wants every finding, but reads neither messages nor suggestions nor the words
 * of `because` and `source`; they are there all the same where they have to be. */
enum { REGIMEN_REQUEST_WORDLESS = 2u };

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
  /* Since 1.2. Not 0: as long as the number is the same, so are the items, at the same address, so that what was worked
   * out of them need not be worked out again. 0: nothing of the kind is promised. */
  uint64_t items_id;
  uint32_t flags;
  uint32_t reserved_2; /* zero */
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
  /* Since 1.1. REGIMEN_ASK: how many stops and cautions the answer would decide; questions are ranked by it. */
  int32_t decides_stops, decides_cautions;
} regimen_finding;

typedef struct regimen_sink {
  uint32_t struct_size;
  uint32_t reserved; /* zero */
  void* self;
  void (*add)(const struct regimen_sink* sink, const regimen_finding* finding);
} regimen_sink;

/* ---- what a plugin declares; static, lives as long as the library ---- */

/* What a rule's findings say in English, in another language. Since 1.1. */
typedef struct regimen_translation {
  uint32_t struct_size;
  uint32_t reserved;      /* zero */
  const char* language;   /* BCP 47: "es" */
  const char* text;       /* a message, or the text of a modification, word for word as findings say it */
  const char* translated; /* the same in that language */
} regimen_translation;

typedef struct regimen_rule {
  uint32_t struct_size;
  int32_t version; /* raised whenever the rule may judge differently; decisions on it lapse then */
  const char* id;  /* "org.example.rules/long-hold": the plugin's id, a slash, a name */
  const char* summary;
  const char* const* needs; /* facts and measures that it judges by; ends with a null pointer */
  int32_t severity;         /* the highest that it can raise */
  int32_t reserved;         /* zero */
  /* Since 1.1; null where there are none. */
  const regimen_translation* translations;
  size_t translation_count;
  size_t translation_stride;
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
                           const char* id); /* may be null; gives null for an id that it does not know */
} regimen_rule_plugin;

/* ---- extension "org.regimen.rule-pack/1": a plugin that reads rule packs; since 1.1 ----
 *
 * Such a plugin has no rules of its own. The program hands it the bytes of one file, once in the life of a process, and
 * is given the table of a plugin that judges by what stands there. Whatever is handed back lives as long as the
 * library.
 */
#define REGIMEN_RULE_PACK_EXTENSION "org.regimen.rule-pack/1"

/* Something that is wrong with the file. */
typedef struct regimen_pack_fault {
  uint32_t struct_size;
  int32_t line; /* from 1; 0: the whole file */
  regimen_text message;
} regimen_pack_fault;

/* One of the pack's own tests. */
typedef struct regimen_pack_test {
  uint32_t struct_size;
  int32_t line;
  regimen_text name;
  regimen_text failure; /* what was otherwise than expected; empty: it passed */
} regimen_pack_test;

typedef struct regimen_pack {
  uint32_t struct_size;
  uint32_t reserved;                 /* zero */
  const regimen_rule_plugin* plugin; /* null: not a rule pack, `faults` say why */
  const regimen_pack_fault* faults;  /* in the order of their lines */
  size_t fault_count;
  size_t fault_stride;
  const regimen_pack_test* tests;
  size_t test_count;
  size_t test_stride;
  regimen_text author;
  regimen_text approved_by;
  regimen_text approved_on; /* "2026-11-02" */
  regimen_text review_by;   /* "2027-11-01"; the program compares it with the day, the plugin has no clock */
} regimen_pack;

/* What `extension` gives for REGIMEN_RULE_PACK_EXTENSION. */
typedef struct regimen_rule_pack_reader {
  uint32_t struct_size;
  uint32_t reserved; /* zero */
  /* Null only when memory ran out. `file_name` is for the plugin's words only. */
  const regimen_pack* (*read)(const struct regimen_rule_pack_reader* reader, regimen_text file_name,
                              regimen_text bytes);
} regimen_rule_pack_reader;

/* ---- extension "org.regimen.canaries/1": cases that the plugin is tried on at each start, before it is believed ----
 *
 * A plugin that judges one of its own canaries otherwise than it says here is refused, and shown by name: a rule that
 * has fallen silent does not look like a program without cautions. The tables are static, like the rules. */
#define REGIMEN_CANARIES "org.regimen.canaries/1"

typedef struct regimen_canary {
  uint32_t struct_size;
  uint32_t reserved; /* zero */
  const char* name;  /* for a person: "arching with stenosis" */
  const regimen_request* request;
  const char* const* raises; /* ids of rules that must speak (stop, caution or info); ends with a null pointer */
  const char* const* spares; /* ids of rules that must not; ends with a null pointer */
} regimen_canary;

typedef struct regimen_canaries {
  uint32_t struct_size;
  uint32_t reserved; /* zero */
  const regimen_canary* canaries;
  size_t canary_count;
  size_t canary_stride;
} regimen_canaries;

/* The one symbol that a plugin exports. */
extern REGIMEN_EXPORT const regimen_rule_plugin regimen_rules_v1;

#ifdef __cplusplus
}
#endif
#endif
