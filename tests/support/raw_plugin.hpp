#pragma once

/// \file
/// A rule plugin written against the bare C interface, so that tests can break every promise of it.

#include <cstring>

#include "regimen/rule_abi.h"

namespace raw {

inline regimen_text text(const char* words) { return {words, std::strlen(words)}; }

inline const char* const needs[] = {"pregnancy", nullptr};

/// The one rule of a raw plugin, `<plugin>/hold`.
inline regimen_rule rule(const char* id) {
  return {sizeof(regimen_rule), 3, id, "Long holds", needs, REGIMEN_CAUTION, 0, nullptr, 0, 0};
}

/// A table that keeps every promise.
inline regimen_rule_plugin plugin(const char* id, const regimen_rule* rules,
                                  int32_t (*evaluate)(const regimen_rule_plugin*, const regimen_request*,
                                                      const regimen_sink*)) {
  return {sizeof(regimen_rule_plugin),
          REGIMEN_RULE_ABI_MAJOR,
          REGIMEN_RULE_ABI_MINOR,
          0,
          id,
          "1.2.3",
          "A test",
          rules,
          1,
          sizeof(regimen_rule),
          evaluate,
          nullptr};
}

/// A caution that keeps every promise. Needs a request with an item.
inline regimen_finding caution(const char* rule_id) {
  static const regimen_text because[] = {text("pregnancy: yes")};
  regimen_finding finding{};
  finding.struct_size = sizeof finding;
  finding.severity = REGIMEN_CAUTION;
  finding.item = 0;
  finding.rule = text(rule_id);
  finding.reason = text("sustained-hold");
  finding.message = text("Shorten the hold.");
  finding.because = because;
  finding.because_count = 1;
  finding.source.title = text("A source");
  finding.source.year = 2020;
  return finding;
}

}  // namespace raw
