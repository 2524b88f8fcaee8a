#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Draft;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation falls_guideline{
    "World guidelines for falls prevention and management for older adults: a global initiative", 2022,
    "Montero-Odasso M et al. Age Ageing 2022;51(9):afac205. doi:10.1093/ageing/afac205"};
const sdk::Citation leg_first{
    "Low back exercise sheet: the arm is added to the bird dog only when steady with the leg raised", REGIMEN_UNKNOWN,
    "AAOS OrthoInfo and Healthwise (seed 001)"};
const sdk::Citation vertigo_guideline{"Clinical practice guideline: benign paroxysmal positional vertigo (update)",
                                      2017,
                                      "Bhattacharyya N et al. Otolaryngol Head Neck Surg 2017;156(3 Suppl):S1-S47 (the "
                                      "caution on head movement is clinical custom)"};
const sdk::Citation custom{
    "Clinical custom: an exercise is printed only in a position that the patient can get into and out of",
    REGIMEN_UNKNOWN, "No study of this caution was found; review by 2027-11"};
const sdk::Citation adults{"Low back pain and sciatica in over 16s: assessment and management. NICE guideline NG59",
                           2020, "National Institute for Health and Care Excellence (the catalogue is for adults too)"};

constexpr int floor_age = 60;   // custom: from when on getting to the floor and balance are worth a question
constexpr int severe_pain = 8;  // of 10

/// Standing where a fall is possible.
bool could_fall(const Item& item) {
  return item.position("standing") &&
         (item.asks(Demand::balance, Level::moderate) || item.asks(Demand::impact, Level::moderate) ||
          item.asks(Demand::spinal_load, Level::high));
}

void balance(const Request& request, Findings& findings) {
  const bool likely = may_be_from(request, floor_age) || request.yes("vertigo") || request.yes("hip-replacement") ||
                      request.yes("spinal-stenosis") || request.yes("progressive-leg-weakness");
  if (!yes_or_worth_asking(request, "balance-impairment", likely)) return;
  for (const Item& item : request.items()) {
    if (could_fall(item)) {
      const Demand unsteady = item.asks(Demand::balance, Level::moderate)  ? Demand::balance
                              : item.asks(Demand::impact, Level::moderate) ? Demand::impact
                                                                           : Demand::spinal_load;
      findings.caution("balance", item)
          .because("balance-impairment")
          .because_of(item, unsteady)
          .about("balance")
          .says("Hard to keep balance in: give a firm hold or an easier form; do not drop balance work altogether.")
          .cites(falls_guideline)
          .modify("Do it beside a kitchen counter with one hand on it, and someone near at first.")
          .replace();
    } else if (item.asks(Demand::balance, Level::moderate)) {
      findings.info("steadiness", item)
          .because("balance-impairment")
          .because_of(item, Demand::balance)
          .says("Steadiness first: raise the leg alone, and add the arm only when that is steady.")
          .cites(leg_first)
          .modify("Raise one leg only, both hands on the floor.");
    }
  }
}

void vertigo(const Request& request, Findings& findings) {
  if (!request.yes("vertigo")) return;
  bool lies_down = false;
  for (const Item& item : request.items()) {
    lies_down = lies_down || item.position("supine") || item.position("prone") || item.position("side-lying");
    if (item.asks(Demand::neck_rotation, Level::high))
      findings.caution("vertigo", item)
          .because("vertigo")
          .because_of(item, Demand::neck_rotation)
          .says("Head turning can set off vertigo: leave it until the cause is known and treated.")
          .cites(vertigo_guideline)
          .modify("Keep the head still, or turn it slowly through a small range while seated.")
          .replace();
    if (could_fall(item))
      findings.caution("vertigo", item)
          .because("vertigo")
          .because_of(item, Demand::balance)
          .says("A spell of vertigo while standing means a fall: have a firm hold, or choose a seated or lying form.")
          .cites(falls_guideline)
          .modify("Do it beside a kitchen counter with one hand on it.");
  }
  if (lies_down)
    findings.info("lying-down")
        .about("vertigo")
        .because("vertigo")
        .says("Lying down and rolling can set off vertigo: teach slow changes of position, with a rest sitting up.")
        .cites(vertigo_guideline);
}

void floor(const Request& request, Findings& findings) {
  const bool likely = may_be_from(request, floor_age) || request.yes("balance-impairment") ||
                      request.yes("hip-replacement") || request.yes("knee-pain") || request.yes("pregnancy") ||
                      request.yes("recent-spinal-surgery") || request.yes("vertebral-fracture") ||
                      request.pain_now().at_least(severe_pain);
  if (!yes_or_worth_asking(request, "cannot-get-to-floor", likely)) return;
  for (const Item& item : request.items()) {
    if (!item.asks(Demand::floor_transfer, Level::moderate)) continue;
    Draft& caution =
        findings.caution("floor", item).because("cannot-get-to-floor").because_of(item, Demand::floor_transfer);
    caution.says("The patient cannot get down to the floor and up again: use a firm bed, or another exercise.")
        .cites(custom);
    if (!item.asks(Demand::floor_transfer, Level::high)) caution.modify("Do it on a firm bed instead of the floor.");
    caution.replace();
  }
}

void age(const Request& request, Findings& findings) {
  if (request.age().below(16))
    findings.caution("under-16")
        .about("age")
        .because("age", request.age())
        .says("Younger than 16: the doses and texts here are for adults; back pain at this age is examined first.")
        .cites(adults);
  if (!request.age().known())
    findings.info("age-unknown")
        .about("age")
        .because("age", request.age())
        .says("No birth date is recorded: rules that look at age could not judge.")
        .cites(adults);
}

}  // namespace

void declare_falls(Plugin& plugin) {
  plugin.rule("balance", 2, Severity::caution, "Hard to keep balance in, with poor balance", {"balance-impairment"})
      .rule("steadiness", 1, Severity::info, "Near the floor, but hard to keep steady in, with poor balance",
            {"balance-impairment"})
      .rule("vertigo", 1, Severity::caution, "Head turning or standing without a hold, with vertigo", {"vertigo"})
      .rule("lying-down", 1, Severity::info, "Changes of position with vertigo", {"vertigo"})
      .rule("floor", 1, Severity::caution, "On the floor, for a patient who cannot get there", {"cannot-get-to-floor"})
      .rule("under-16", 1, Severity::caution, "A child", {})
      .rule("age-unknown", 1, Severity::info, "No birth date", {});
}

void judge_falls(const Request& request, Findings& findings) {
  balance(request, findings);
  vertigo(request, findings);
  floor(request, findings);
  age(request, findings);
}

}  // namespace topics
