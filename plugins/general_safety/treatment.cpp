#include "topics.hpp"

namespace sdk = regimen::sdk;
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

}  // namespace

void declare_treatment(Plugin& plugin) {
  plugin
      .rule("recent-surgery", 1, Severity::stop, "Recent surgery of the spine without clearance",
            {"recent-spinal-surgery"})
      .rule("recent-injection", 1, Severity::caution, "Recent injection into the spine", {"recent-spinal-injection"});
}

void judge_treatment(const Request& request, Findings& findings) {
  if (request.yes("recent-spinal-surgery"))
    findings.stop("recent-surgery")
        .about("recent-spinal-surgery")
        .because("recent-spinal-surgery")
        .says("Recent surgery of the spine: the surgeon says when to start and with what; record that clearance first.")
        .cites(after_surgery);
  if (request.yes("recent-spinal-injection"))
    findings.caution("recent-injection")
        .about("recent-spinal-injection")
        .because("recent-spinal-injection")
        .says("Recent injection into the spine: ask for its date and follow the instructions of the one who gave it.")
        .cites(after_injection);
}

}  // namespace topics
