#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation matched_direction{
    "Does it matter which exercise? A randomized control trial of exercise for low back pain", 2004,
    "Long A, Donelson R, Fung T. Spine 2004;29(23):2593-2602. "
    "doi:10.1097/01.brs.0000146464.23007.2a"};
const sdk::Citation stop_when_worse{
    "Low-back strengthening articles: stop what makes the pain worse and have it examined", REGIMEN_UNKNOWN,
    "Healthline Media and BackIntelligence (seed 000); ten exercises, reviewed by G. Minnis "
    "DPT, 2020 (seed 002)"};

void direction(const Request& request, Findings& findings, const char* fact, Demand demand, const char* rule,
               const char* message, const char* modification) {
  if (!request.yes(fact)) return;
  for (const Item& item : request.items()) {
    if (!item.asks(demand, Level::moderate)) continue;
    findings.caution(rule, item)
        .because(fact)
        .because_of(item, demand)
        .says(message)
        .cites(matched_direction)
        .modify(modification)
        .replace();
  }
}

}  // namespace

void declare_response(Plugin& plugin) {
  plugin
      .rule("worse-with-bending", 1, Severity::caution, "Bending of a back that bending makes worse",
            {"worse-with-flexion"})
      .rule("worse-with-arching", 1, Severity::caution, "Arching of a back that arching makes worse",
            {"worse-with-extension"})
      .rule("worse-with-exercise", 1, Severity::caution, "Symptoms that exercise makes worse", {"worse-with-exercise"});
}

void judge_response(const Request& request, Findings& findings) {
  direction(request, findings, "worse-with-flexion", Demand::lumbar_flexion, "worse-with-bending",
            "Bending makes this patient worse: choose a movement in the direction that eases, or a mid-range one.",
            "Keep the low back in its natural curve; leave out the part that rounds it.");
  direction(request, findings, "worse-with-extension", Demand::lumbar_extension, "worse-with-arching",
            "Arching makes this patient worse: choose a movement in the direction that eases, or a mid-range one.",
            "Stop before the low back arches; leave out the part that sags or lifts beyond flat.");
  if (request.yes("worse-with-exercise"))
    findings.caution("worse-with-exercise")
        .about("worse-with-exercise")
        .because("worse-with-exercise")
        .says("Exercise makes symptoms worse: find out which one, halve or drop it, and examine again before going on.")
        .cites(stop_when_worse)
        .modify("Start with half the dose of the easiest exercises and see the patient again within a week.");
}

}  // namespace topics
