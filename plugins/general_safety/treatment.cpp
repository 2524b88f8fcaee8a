#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation after_surgery{
    "Rehabilitation after lumbar disc surgery", 2014,
    "Oosterhuis T et al. Cochrane Database Syst Rev 2014;(3):CD003007. "
    "doi:10.1002/14651858.CD003007.pub3 (exercise from 4 to 6 weeks on; little is known of "
    "the weeks before); start and choice are told to the patient (AAOS OrthoInfo, seed 001)"};
const sdk::Citation after_injection{"Patient instructions after epidural steroid injection, several providers",
                                    REGIMEN_UNKNOWN,
                                    "UW Health, Southeast Alabama Medical Center, University of Illinois Hospital, "
                                    "Blue Mountain Hospital (they disagree: "
                                    "follow the sheet of the one who injected)"};

/// What no surgeon's sheet allows in the first weeks. Walking, bracing and mid-range work are wanted.
void early_load(const Item& item, Findings& findings) {
  static const struct {
    Demand demand;
    Level from;
  } early[] = {{Demand::spinal_load, Level::high},        {Demand::lumbar_flexion, Level::high},
               {Demand::lumbar_extension, Level::high},   {Demand::lumbar_rotation, Level::high},
               {Demand::straight_leg_lever, Level::high}, {Demand::impact, Level::moderate}};
  for (const auto& limit : early) {
    if (!item.asks(limit.demand, limit.from)) continue;
    findings.caution("early-load", item)
        .because("recent-spinal-surgery")
        .because_of(item, limit.demand)
        .says("Too much for a spine that was operated on lately: leave it until the surgeon's protocol allows it.")
        .cites(after_surgery)
        .modify("Stay in the middle of the range, without added load, until the surgeon allows more.")
        .replace();
    return;  // one line an exercise
  }
}

}  // namespace

void declare_treatment(Plugin& plugin) {
  plugin
      .rule("recent-surgery", 1, Severity::stop, "Recent surgery of the spine without clearance",
            {"recent-spinal-surgery"})
      .rule("early-load", 1, Severity::caution, "End range, impact or high load soon after surgery of the spine",
            {"recent-spinal-surgery"})
      .rule("vigorous-after-injection", 1, Severity::caution,
            "Vigorous exercise soon after an injection into the spine", {"recent-spinal-injection"})
      .rule("recent-injection", 1, Severity::caution, "Recent injection into the spine", {"recent-spinal-injection"});
}

void judge_treatment(const Request& request, Findings& findings) {
  if (request.yes("recent-spinal-surgery"))
    findings.stop("recent-surgery")
        .about("recent-spinal-surgery")
        .because("recent-spinal-surgery")
        .says("Recent surgery of the spine: the surgeon says when to start and with what; record that clearance first.")
        .cites(after_surgery);
  if (request.yes("recent-spinal-surgery"))
    for (const Item& item : request.items()) early_load(item, findings);
  if (!request.yes("recent-spinal-injection")) return;
  for (const Item& item : request.items())
    if (item.asks(Demand::effort, Level::high) || item.asks(Demand::spinal_load, Level::high))
      findings.caution("vigorous-after-injection", item)
          .because("recent-spinal-injection")
          .because_of(item, item.asks(Demand::spinal_load, Level::high) ? Demand::spinal_load : Demand::effort)
          .says("Vigorous exercise waits for days after an injection: keep to the sheet of the one who gave it.")
          .cites(after_injection)
          .modify("Walk and do gentle exercises until the injector's sheet allows more.")
          .replace();
  findings.caution("recent-injection")
      .about("recent-spinal-injection")
      .because("recent-spinal-injection")
      .says("Recent injection into the spine: ask for its date and follow the instructions of the one who gave it.")
      .cites(after_injection);
}

}  // namespace topics
