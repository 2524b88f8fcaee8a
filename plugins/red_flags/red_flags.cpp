#include "red_flags.hpp"

#include "sources.hpp"

namespace sdk = regimen::sdk;
using sdk::Findings;
using sdk::Request;
using sdk::Severity;

namespace {

/// Older than this, fracture is likelier (Han 2023 names age over 70; the ACR criteria "old age").
constexpr int fracture_age = 70;
/// Custom: what a fracture or a torn ligament would have shown by then. The pain has lasted since the injury at most.
constexpr int old_injury_weeks = 52;

void cauda_equina(const Request& request, Findings& findings) {
  const bool bladder = request.yes("bladder-bowel-change");
  const bool saddle = request.yes("saddle-numbness");
  if (!bladder && !saddle) return;
  auto& stop = findings.stop("cauda-equina").about("cauda-equina");
  if (bladder) stop.because("bladder-bowel-change");
  if (saddle) stop.because("saddle-numbness");
  if (request.yes("progressive-leg-weakness")) stop.because("progressive-leg-weakness");
  stop.says("Possible cauda equina syndrome: send to emergency care now, and start no exercise.")
      .cites(sources::cauda_equina);
}

void progressive_weakness(const Request& request, Findings& findings) {
  if (!request.yes("progressive-leg-weakness")) return;
  findings.stop("progressive-weakness")
      .about("cauda-equina")
      .because("progressive-leg-weakness")
      .says("Leg weakness is growing: have nerve function examined the same day, and start no exercise before.")
      .cites(sources::cauda_equina);
}

void infection(const Request& request, Findings& findings) {
  if (request.yes("fever")) {
    auto& stop = findings.stop("fever").about("infection").because("fever");
    if (request.yes("immunosuppression")) stop.because("immunosuppression");
    stop.says("Fever with back pain: refer to rule out spinal infection before any exercise.")
        .cites(sources::spinal_infection);
  } else if (request.yes("immunosuppression")) {
    findings.info("immunosuppression")
        .about("infection")
        .because("immunosuppression")
        .says(
            "Immune defence is weakened: infection can be present without fever, so refer early if pain is new or "
            "grows.")
        .cites(sources::spinal_infection);
  }
}

void cancer(const Request& request, Findings& findings) {
  const bool history = request.yes("cancer-history");
  const bool weight = request.yes("unexplained-weight-loss");
  const bool night = request.yes("night-pain");
  const int flags = int{history} + int{weight} + int{night};
  if (flags == 0) return;
  const bool only_night = night && flags == 1;
  auto& finding = only_night  ? findings.info("night-pain")
                  : flags > 1 ? findings.stop("cancer-signs")
                              : findings.caution("cancer-signs");
  finding.about("cancer");
  if (history) finding.because("cancer-history");
  if (weight) finding.because("unexplained-weight-loss");
  if (night) finding.because("night-pain");
  if (only_night)
    finding.says("Night pain is common in ordinary back pain: ask what eases it, and refer if nothing does.");
  else if (flags > 1)
    finding.says("Signs of cancer come together: refer for examination before any exercise.");
  else if (history)
    finding.says("History of cancer: make sure that spread to the spine has been considered for this pain.");
  else
    finding.says(
        "Weight loss without a reason: have it examined, and find out what is behind it before loading the spine.");
  finding.cites(sources::red_flag_framework);
}

void steroids(const Request& request, Findings& findings) {
  if (!request.yes("long-term-steroids")) return;
  auto& caution = findings.caution("long-term-steroids").about("fracture-risk").because("long-term-steroids");
  if (request.yes("osteoporosis")) caution.because("osteoporosis");
  if (request.age().at_least(fracture_age)) caution.because("age", request.age());
  caution.says("Long use of steroids weakens bone: rule out a vertebral fracture before loading or bending the spine.")
      .cites(sources::imaging_criteria);
}

bool breaks_easily(const Request& request) {
  return request.yes("osteoporosis") || request.yes("vertebral-fracture") || request.yes("long-term-steroids") ||
         request.yes("ankylosing-spondylitis") || request.age().at_least(fracture_age);
}

void injury(const Request& request, Findings& findings) {
  if (!request.yes("traumatic-injury")) return;
  if (request.symptom_weeks().at_least(old_injury_weeks) && !breaks_easily(request)) {
    findings.info("old-injury")
        .about("traumatic-injury")
        .because("traumatic-injury")
        .because("symptom-weeks", request.symptom_weeks())
        .says("The injury is more than a year old: make sure that it was examined at the time.")
        .cites(sources::assess_injury_first);
    return;
  }
  findings.stop("traumatic-injury")
      .about("traumatic-injury")
      .because("traumatic-injury")
      .says(
          "A fall or accident: no program before a medical examination has excluded serious injury; record its result.")
      .cites(sources::assess_injury_first);
}

}  // namespace

sdk::Plugin RedFlags::declare() {
  return sdk::Plugin("org.regimen.red-flags", "1.0.0", "Red flags")
      .rule("cauda-equina", 1, Severity::stop, "Bladder or bowel change, or numbness between the legs",
            {"bladder-bowel-change", "saddle-numbness"})
      .rule("progressive-weakness", 1, Severity::stop, "Leg weakness that grows", {"progressive-leg-weakness"})
      .rule("fever", 1, Severity::stop, "Fever with back pain", {"fever"})
      .rule("immunosuppression", 1, Severity::info, "Weakened immune defence", {"immunosuppression"})
      .rule("cancer-signs", 1, Severity::stop, "History of cancer, weight loss, night pain",
            {"cancer-history", "unexplained-weight-loss", "night-pain"})
      .rule("night-pain", 1, Severity::info, "Night pain by itself", {"night-pain"})
      .rule("long-term-steroids", 1, Severity::caution, "Long use of steroids", {"long-term-steroids"})
      .rule("traumatic-injury", 2, Severity::stop, "Injury that has not been examined", {"traumatic-injury"})
      .rule("old-injury", 1, Severity::info, "Injury of more than a year ago", {"traumatic-injury"})
      .canaries(canaries());
}

void RedFlags::evaluate(const Request& request, Findings& findings) const {
  cauda_equina(request, findings);
  progressive_weakness(request, findings);
  infection(request, findings);
  cancer(request, findings);
  steroids(request, findings);
  injury(request, findings);
}
