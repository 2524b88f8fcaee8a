#pragma once

/// \file
/// The topics of general safety. Each declares its rules and judges by them.

#include <regimen/rule_sdk.hpp>

namespace topics {

using regimen::sdk::Findings;
using regimen::sdk::Plugin;
using regimen::sdk::Request;

/// The fact is recorded, or assumed to see whether asking for it would decide something, and then `likely` says that it
/// is common enough in such a patient to be worth the question.
inline bool yes_or_worth_asking(const Request& request, const char* fact, bool likely) {
  return request.yes(fact) && (likely || request.recorded(fact) == regimen::sdk::Truth::yes);
}

/// Not known to be younger than `years`.
inline bool may_be_from(const Request& request, int years) { return !request.age().below(years); }

/// Bending or arching that is known to make symptoms worse; exercise that does.
void declare_response(Plugin& plugin);
void judge_response(const Request& request, Findings& findings);

/// Osteoporosis, vertebral fracture, kyphosis.
void declare_bone(Plugin& plugin);
void judge_bone(const Request& request, Findings& findings);

/// Spondylolisthesis, instability, ankylosing spondylitis, arthritis.
void declare_spine(Plugin& plugin);
void judge_spine(const Request& request, Findings& findings);

/// Blood pressure, heart, pregnancy.
void declare_circulation(Plugin& plugin);
void judge_circulation(const Request& request, Findings& findings);

/// Surgery and injections of the spine.
void declare_treatment(Plugin& plugin);
void judge_treatment(const Request& request, Findings& findings);

/// Pain, acuteness and load.
void declare_load(Plugin& plugin);
void judge_load(const Request& request, Findings& findings);

/// The doses and the shape of the whole program.
void declare_program(Plugin& plugin);
void judge_program(const Request& request, Findings& findings);

}  // namespace topics
