#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation extension_did_worse{
    "Lumbar spondylolisthesis: retrospective comparison and three-year follow-up of two conservative treatment "
    "programs",
    1989, "Sinaki M et al. Arch Phys Med Rehabil 1989. PMID 2527488 (48 patients, not randomised: weak)"};
const sdk::Citation stabilising{
    "Evaluation of specific stabilizing exercise in the treatment of chronic low back pain with radiologic diagnosis "
    "of "
    "spondylolysis or spondylolisthesis",
    1997, "O'Sullivan PB, Twomey LT, Allison GT. Spine 1997;22(24):2959-2967"};
const sdk::Citation spondylitis_injury{"Clinical management of injured patients with ankylosing spondylitis", 2009,
                                       "Fordham S, Lloyd G. BMJ 2009;339:b2568. doi:10.1136/bmj.b2568 (even a simple "
                                       "fall can break the spine)"};
const sdk::Citation other_causes{"Back exercises: arthritis is named among the causes behind back pain",
                                 REGIMEN_UNKNOWN, "Life Advancer and Mayo Clinic (seed 003)"};

void spondylolisthesis(const Request& request, Findings& findings) {
  if (!request.yes("spondylolisthesis")) return;
  if (request.no("worse-with-extension") && request.yes("worse-with-flexion")) return;  // direction outranks diagnosis
  for (const Item& item : request.items())
    if (item.asks(Demand::lumbar_extension, Level::moderate))
      findings.caution("spondylolisthesis", item)
          .because("spondylolisthesis")
          .because_of(item, Demand::lumbar_extension)
          .says("Arching may add to a vertebral slip: prefer trunk control in mid-range or a bending exercise.")
          .cites(extension_did_worse)
          .modify("Stop at flat; leave out the part that arches.")
          .replace();
}

void instability(const Request& request, Findings& findings) {
  if (!request.yes("segmental-instability")) return;
  static const struct {
    Demand demand;
    Level from;
  } demanding[] = {{Demand::lumbar_flexion, Level::high},
                   {Demand::lumbar_extension, Level::high},
                   {Demand::lumbar_rotation, Level::high},
                   {Demand::spinal_load, Level::high},
                   {Demand::straight_leg_lever, Level::high}};
  for (const Item& item : request.items())
    for (const auto& limit : demanding) {
      if (!item.asks(limit.demand, limit.from)) continue;
      findings.caution("instability", item)
          .because("segmental-instability")
          .because_of(item, limit.demand)
          .says("End range, long levers and high load are hard to control here: show it first, or stay in mid-range.")
          .cites(stabilising)
          .modify("Shorten the lever and the range until the back stays still throughout.")
          .replace();
      break;  // one line an exercise: the first demand is enough to decide on
    }
}

constexpr int stiff_age = 50;  // custom: by then a spine with ankylosing spondylitis may have stiffened

/// A young spine with the disease is not brittle, and exercise in every direction is the core of its care.
bool may_be_stiff(const Request& request) {
  return may_be_from(request, stiff_age) || request.yes("kyphosis") || request.yes("osteoporosis") ||
         request.yes("vertebral-fracture");
}

void ankylosing_spondylitis(const Request& request, Findings& findings) {
  if (!request.yes("ankylosing-spondylitis") || !may_be_stiff(request)) return;
  static const struct {
    Demand demand;
    Level from;
    const char* message;
  } limits[] = {
      {Demand::impact, Level::moderate, "A stiff spine breaks easily: keep impact low and the floor clear."},
      {Demand::neck_rotation, Level::high, "A stiff neck must not be taken to end range: keep turns small and slow."},
      {Demand::spinal_load, Level::high, "A stiff spine takes heavy load badly: use a lighter form first."}};
  for (const Item& item : request.items()) {
    for (const auto& limit : limits)
      if (item.asks(limit.demand, limit.from))
        findings.caution("ankylosing-spondylitis", item)
            .because("ankylosing-spondylitis")
            .because_of(item, limit.demand)
            .says(limit.message)
            .cites(spondylitis_injury)
            .replace();
    if (item.position("standing") && item.asks(Demand::balance, Level::moderate))
      findings.caution("ankylosing-spondylitis", item)
          .because("ankylosing-spondylitis")
          .because_of(item, Demand::balance)
          .says("A simple fall can break a stiff spine: have a firm hold within reach.")
          .cites(spondylitis_injury)
          .modify("Do it at a counter, with one hand on it.");
  }
}

void arthritis(const Request& request, Findings& findings) {
  if (!request.yes("spinal-arthritis")) return;
  findings.info("spinal-arthritis")
      .about("spinal-arthritis")
      .because("spinal-arthritis")
      .says("Arthritis of the spine: no movement is known to be harmful; let the response to each exercise decide.")
      .cites(other_causes);
}

}  // namespace

void declare_spine(Plugin& plugin) {
  plugin
      .rule("spondylolisthesis", 1, Severity::caution, "Arching with a vertebral slip",
            {"spondylolisthesis", "worse-with-extension", "worse-with-flexion"})
      .rule("instability", 2, Severity::caution, "End range, long levers or high load with an unstable segment",
            {"segmental-instability"})
      .rule("ankylosing-spondylitis", 2, Severity::caution,
            "Impact, falls, load or end-range neck turns with a stiff spine", {"ankylosing-spondylitis"})
      .rule("spinal-arthritis", 1, Severity::info, "Arthritis of the spine", {"spinal-arthritis"});
}

void judge_spine(const Request& request, Findings& findings) {
  spondylolisthesis(request, findings);
  instability(request, findings);
  ankylosing_spondylitis(request, findings);
  arthritis(request, findings);
}

}  // namespace topics
