#include "sciatica.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Draft;
using sdk::Findings;
using sdk::Item;
using sdk::Level;
using sdk::Request;
using sdk::Severity;

namespace {

const sdk::Citation matched_direction{
    "Does it matter which exercise? A randomized control trial of exercise for low back pain", 2004,
    "Long A, Donelson R, Fung T. Spine 2004;29(23):2593-2602. "
    "doi:10.1097/01.brs.0000146464.23007.2a"};
const sdk::Citation nerve_gliding{"Neural mobilization in low back and radicular pain: a systematic review", 2023,
                                  "Peacock M, Douglas S, Nair P. J Man Manip Ther 2023;31(1):4-12. "
                                  "doi:10.1080/10669817.2022.2065599 (gentle gliding helps; the caution on a long "
                                  "stretch is clinical custom)"};
const sdk::Citation knee_to_chest{
    "Back exercises: the knee-to-chest stretch is left out if it brings on back or leg pain", REGIMEN_UNKNOWN,
    "Life Advancer and Mayo Clinic (seed 003)"};
const sdk::Citation stay_active{
    "National Clinical Guidelines for non-surgical treatment of patients with recent onset low back pain or lumbar "
    "radiculopathy",
    2018, "Stochkendahl MJ et al. Eur Spine J 2018;27(1):60-75. doi:10.1007/s00586-017-5099-2"};

bool leg_pain(const Request& request) { return request.yes("sciatica") || request.yes("leg-pain-below-knee"); }

void name_conditions(const Request& request, Draft& finding, bool with_disc) {
  if (request.yes("sciatica")) finding.because("sciatica");
  if (with_disc && request.yes("disc-herniation")) finding.because("disc-herniation");
  if (request.yes("leg-pain-below-knee")) finding.because("leg-pain-below-knee");
}

void nerve_tension(const Request& request, Findings& findings) {
  if (!leg_pain(request)) return;
  for (const Item& item : request.items()) {
    if (!item.asks(Demand::neural_tension, Level::moderate)) continue;
    auto& caution = findings.caution("nerve-tension", item);
    name_conditions(request, caution, false);
    caution.because_of(item, Demand::neural_tension)
        .says("This pulls on the sciatic nerve: stay short of leg symptoms, or use gentle nerve gliding instead.")
        .cites(nerve_gliding)
        .modify("Keep the knee a little bent and stop before any leg symptom; move in and out instead of holding.")
        .replace();
  }
}

/// Bending is known to suit the patient, or the canal is narrow and nothing speaks against bending.
bool bending_suits(const Request& request) {
  if (request.yes("worse-with-flexion")) return false;
  return request.no("worse-with-flexion") || request.yes("worse-with-extension") || request.yes("spinal-stenosis");
}

/// End-range bending, bending under load, or the knees pulled to the chest.
bool strong_bending(const Item& item) {
  return item.asks(Demand::lumbar_flexion, Level::high) ||
         (item.asks(Demand::lumbar_flexion, Level::moderate) &&
          (item.asks(Demand::spinal_load, Level::moderate) || item.asks(Demand::hip_flexion, Level::high)));
}

void bending(const Request& request, Findings& findings) {
  const bool disc = request.yes("disc-herniation");
  if ((!disc && !leg_pain(request)) || bending_suits(request)) return;
  for (const Item& item : request.items()) {
    if (!strong_bending(item)) continue;
    const bool knees_up = item.asks(Demand::hip_flexion, Level::high) && item.position("supine");
    auto& caution = findings.caution("bending", item);
    name_conditions(request, caution, true);
    caution.because_of(item, Demand::lumbar_flexion);
    if (knees_up)
      caution.says("Try it with the patient first: leave it out if it brings on or adds to pain in the back or leg.")
          .cites(knee_to_chest)
          .modify("Pull only one knee, part of the way, and stop if pain moves down the leg.");
    else
      caution
          .says("Strong bending may not suit this pain: test which direction eases it, and match the exercise to that.")
          .cites(matched_direction)
          .modify("Keep the low back in its natural curve and make the movement smaller.");
    caution.replace();
  }
}

void background(const Request& request, Findings& findings) {
  if (!leg_pain(request)) return;
  auto& note = findings.info("program").about("sciatica");
  name_conditions(request, note, false);
  note.says(
          "Leg pain: exercise is an add-on to staying active; recheck strength and feeling, and stop what drives pain "
          "down the leg.")
      .cites(stay_active);
}

}  // namespace

sdk::Plugin Sciatica::declare() {
  return sdk::Plugin("org.regimen.sciatica", "1.0.0", "Sciatica and disc herniation")
      .rule("nerve-tension", 1, Severity::caution, "Pull on the sciatic nerve while there is leg pain",
            {"sciatica", "leg-pain-below-knee"})
      .rule("bending", 1, Severity::caution, "Strong bending with sciatica, leg pain or a disc herniation",
            {"sciatica", "leg-pain-below-knee", "disc-herniation", "worse-with-flexion"})
      .rule("program", 1, Severity::info, "What goes with exercise in leg pain", {"sciatica", "leg-pain-below-knee"})
      .canaries(canaries());
}

void Sciatica::evaluate(const Request& request, Findings& findings) const {
  nerve_tension(request, findings);
  bending(request, findings);
  background(request, findings);
}
