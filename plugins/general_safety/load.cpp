#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation severe_pain{
    "Articles on back exercises: severe or unbearable pain is examined first", REGIMEN_UNKNOWN,
    "Ten exercises, reviewed by G. Minnis DPT, 2020 (seed 002); Life Advancer and Mayo Clinic "
    "(seed 003)"};
const sdk::Citation acute_back{"Back exercises: some exercises aggravate acute low back pain", REGIMEN_UNKNOWN,
                               "Life Advancer and Mayo Clinic (seed 003)"};
const sdk::Citation both_legs{
    "Low-back strengthening article: lifting both legs together loads the whole back and may do a weak one harm",
    REGIMEN_UNKNOWN, "Healthline Media and BackIntelligence (seed 000)"};
const sdk::Citation spare_the_spine{
    "Low-back strengthening article: lifting and squatting with weight can be too much for a painful back",
    REGIMEN_UNKNOWN,
    "Healthline Media and BackIntelligence (seed 000); load of extensor exercises ranked by Callaghan JP et al. Phys "
    "Ther "
    "1998;78(1)"};
const sdk::Citation weak_bone{
    "ACR Appropriateness Criteria Low Back Pain: 2021 Update (old age and osteoporosis form their own scenario)", 2021,
    "Hutchins TA et al. J Am Coll Radiol 2021;18(11):S361-S379. doi:10.1016/j.jacr.2021.08.002"};

constexpr int severe = 8;       // of 10
constexpr int moderate = 4;     // of 10
constexpr int acute_weeks = 6;  // the usual bound of acute low back pain
constexpr int old_age = 70;

void pain(const Request& request, Findings& findings) {
  if (!request.pain_now().at_least(severe)) return;
  findings.caution("severe-pain")
      .about("pain-now")
      .because("pain-now", request.pain_now())
      .says("Severe pain now: find its cause first, and start with little or wait until it has come down.")
      .cites(severe_pain)
      .modify("Begin with one or two of the easiest exercises and a review within days.");
}

/// Load that a painful back may not bear.
void spinal_load(const Request& request, Findings& findings) {
  for (const Item& item : request.items()) {
    if (!item.asks(Demand::spinal_load, Level::high)) continue;
    if (request.pain_now().at_least(moderate))
      findings.caution("spinal-load", item)
          .because("pain-now", request.pain_now())
          .because_of(item, Demand::spinal_load)
          .says("High load on a back that hurts this much: choose a lighter form until pain has come down.")
          .cites(spare_the_spine)
          .modify("Use a lighter or shorter form, supervised the first time.")
          .replace();
    else if (item.kind("strength") && item.position("standing"))
      findings.info("first-time-supervised", item)
          .because_of(item, Demand::spinal_load)
          .says("Form decides here: let the first session be supervised.")
          .cites(spare_the_spine);
  }
}

void acute(const Request& request, Findings& findings) {
  if (!request.symptom_weeks().below(acute_weeks)) return;
  for (const Item& item : request.items()) {
    const bool loads = item.asks(Demand::spinal_load, Level::moderate);
    if (!loads && !item.level("advanced")) continue;
    auto& caution = findings.caution("acute", item).because("symptom-weeks", request.symptom_weeks());
    if (loads)
      caution.because_of(item, Demand::spinal_load);
    else
      caution.because_of(item, std::string("advanced level")).about("effort");
    caution.says("Acute back pain: leave loaded and advanced exercises for later, and keep the patient moving gently.")
        .cites(acute_back)
        .replace();
  }
}

void double_leg(const Request& request, Findings& findings) {
  if (request.pain_now().below(1)) return;
  for (const Item& item : request.items())
    if (item.asks(Demand::straight_leg_lever, Level::high))
      findings.caution("both-legs", item)
          .because_of(item, Demand::straight_leg_lever)
          .says("Lifting both straight legs loads the whole back: confirm that this back is strong enough for it.")
          .cites(both_legs)
          .modify("Bend the knees, or move one leg at a time with the other foot down.")
          .replace();
}

/// Old age with bone that nobody has spoken of: the load waits for the answer.
void old_bone(const Request& request, Findings& findings) {
  if (!request.age().at_least(old_age) || request.no("osteoporosis") || request.yes("osteoporosis")) return;
  for (const Item& item : request.items())
    if (item.asks(Demand::spinal_load, Level::high) && item.asks(Demand::effort, Level::high))
      findings.caution("old-bone", item)
          .because("age", request.age())
          .because("osteoporosis")
          .because_of(item, Demand::spinal_load)
          .says("Heavy load at this age, and bone strength is not known: find out, or choose a lighter form.")
          .cites(weak_bone)
          .replace();
}

}  // namespace

void declare_load(Plugin& plugin) {
  plugin.rule("severe-pain", 1, Severity::caution, "Severe pain now", {"pain-now"})
      .rule("spinal-load", 1, Severity::caution, "High load on a back that hurts", {"pain-now"})
      .rule("first-time-supervised", 1, Severity::info, "A lift whose form decides", {})
      .rule("acute", 1, Severity::caution, "Loaded or advanced exercise in acute pain", {"symptom-weeks"})
      .rule("both-legs", 1, Severity::caution, "Both straight legs lifted together", {"pain-now"})
      .rule("old-bone", 1, Severity::caution, "Heavy load in old age, bone strength unknown", {"osteoporosis"});
}

void judge_load(const Request& request, Findings& findings) {
  pain(request, findings);
  spinal_load(request, findings);
  acute(request, findings);
  double_leg(request, findings);
  old_bone(request, findings);
}

}  // namespace topics
