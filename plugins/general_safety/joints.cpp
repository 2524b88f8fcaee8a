#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation hip_precautions{
    "Hip precautions after posterior-approach total hip arthroplasty among patients with primary hip osteoarthritis do "
    "not influence early recovery: a systematic review and meta-analysis",
    REGIMEN_UNKNOWN, "Korfitsen CB et al. Acta Orthop, article 11958 (no routine ban; the surgeon's order rules)"};
const sdk::Citation neck_screening{
    "International IFOMPT Cervical Framework: examination of the cervical region for potential of vascular pathologies",
    2023,
    "Rushton A et al. J Orthop Sports Phys Ther 2023;53(1):7-22. doi:10.2519/jospt.2022.11147 (ask before end-range "
    "neck "
    "work; the caution on load is clinical custom)"};
const sdk::Citation neck_in_line{
    "Low-back strengthening articles: the hands must not pull on the head, the neck stays in line", REGIMEN_UNKNOWN,
    "Healthline Media and BackIntelligence (seed 000); AAOS OrthoInfo and Healthwise (seed 001)"};
const sdk::Citation custom{"Clinical custom: load on a joint that hurts is lightened first", REGIMEN_UNKNOWN,
                           "No study of this caution was found; review by 2027-11"};

constexpr int replacement_age = 45;  // custom: earlier replacements are rare, and known without being asked for

/// A joint that hurts, and what loads it.
struct SoreJoint {
  const char* fact;
  Demand demand;
  Level from;
  const char* rule;
  const char* message;
  const char* modification;
  const sdk::Citation* source;
};

const SoreJoint sore_joints[] = {
    {"knee-pain", Demand::kneeling_pressure, Level::moderate, "knee-pain",
     "Kneeling presses on a painful knee: pad it, or choose a position without kneeling.",
     "Kneel on a thick folded blanket, or do it on the bed.", &custom},
    {"knee-pain", Demand::deep_knee_bend, Level::moderate, "knee-pain",
     "Deep bending loads a painful knee: keep to the range that does not hurt.", "Bend only as far as is free of pain.",
     &custom},
    {"shoulder-pain", Demand::shoulder_load, Level::moderate, "shoulder-pain",
     "This loads a painful shoulder: lighten it, or choose one that leaves the arms at rest.",
     "Take weight off the arm or leave the arm part out.", &custom},
    {"shoulder-pain", Demand::overhead_reach, Level::moderate, "shoulder-pain",
     "Reaching overhead strains a painful shoulder: keep the arm below shoulder height.",
     "Keep the arms by the sides or below shoulder height.", &custom},
    {"wrist-pain", Demand::wrist_load, Level::moderate, "wrist-pain",
     "Weight on a bent wrist hurts it: use fists or forearms, or another position.",
     "Lean on the fists or the forearms.", &custom},
    {"neck-pain", Demand::neck_load, Level::moderate, "neck-pain",
     "Lifting the head loads a painful neck: support the head, or choose one that leaves it down.",
     "Leave the head down, or support it with a towel; the hands must not pull.", &neck_in_line},
    {"neck-pain", Demand::neck_rotation, Level::high, "neck-pain",
     "End-range neck movement with neck pain: ask about dizziness and arm symptoms, and keep circles small.",
     "Keep to small half circles across the front.", &neck_screening},
};

void hip_replacement(const Request& request, Findings& findings) {
  if (!yes_or_worth_asking(request, "hip-replacement", may_be_from(request, replacement_age))) return;
  for (const Item& item : request.items()) {
    const bool bends = item.asks(Demand::hip_flexion, Level::high);
    const bool crosses = item.asks(Demand::hip_adduction, Level::moderate);
    const bool turns = item.asks(Demand::hip_rotation, Level::high);
    if (!bends && !crosses && !turns) continue;
    auto& caution = findings.caution("hip-replacement", item).because("hip-replacement");
    if (bends) caution.because_of(item, Demand::hip_flexion);
    if (crosses) caution.because_of(item, Demand::hip_adduction);
    if (turns) caution.because_of(item, Demand::hip_rotation);
    caution
        .says(
            "Bends the hip past 90 degrees or crosses the midline: check the surgeon's protocol and the date of "
            "surgery.")
        .cites(hip_precautions)
        .modify("Stay below a right angle at the hip and do not cross the leg over.")
        .replace();
  }
}

}  // namespace

void declare_joints(Plugin& plugin) {
  plugin
      .rule("hip-replacement", 1, Severity::caution, "Deep or crossing hip movement after hip replacement",
            {"hip-replacement"})
      .rule("knee-pain", 1, Severity::caution, "Kneeling or deep bending on a painful knee", {"knee-pain"})
      .rule("shoulder-pain", 1, Severity::caution, "Load or reach on a painful shoulder", {"shoulder-pain"})
      .rule("wrist-pain", 1, Severity::caution, "Weight on a painful wrist", {"wrist-pain"})
      .rule("neck-pain", 1, Severity::caution, "Load or end-range movement of a painful neck", {"neck-pain"});
}

void judge_joints(const Request& request, Findings& findings) {
  hip_replacement(request, findings);
  for (const SoreJoint& joint : sore_joints) {
    if (!request.yes(joint.fact)) continue;
    for (const Item& item : request.items())
      if (item.asks(joint.demand, joint.from))
        findings.caution(joint.rule, item)
            .about(joint.fact)
            .because(joint.fact)
            .because_of(item, joint.demand)
            .says(joint.message)
            .cites(*joint.source)
            .modify(joint.modification)
            .replace();
  }
}

}  // namespace topics
