#include "stenosis.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Findings;
using sdk::Item;
using sdk::Level;
using sdk::Request;
using sdk::Severity;

namespace {

const sdk::Citation canal_narrows{"Effect of low back posture on the morphology of the spinal canal", 2000,
                                  "Chung SS et al. Skeletal Radiol 2000;29(4):217-223. doi:10.1007/s002560050596 "
                                  "(mechanism in healthy people; weak evidence for a caution)"};
const sdk::Citation cycling_equals_walking{
    "Treadmill walking with body weight support is no more effective than cycling when added to an exercise program "
    "for "
    "lumbar spinal stenosis",
    2007, "Pua Y-H, Cai C-C, Lim K-C. Aust J Physiother 2007;53(2):83-89. doi:10.1016/s0004-9514(07)70040-5"};
const sdk::Citation guideline{
    "Non-Surgical Interventions for Lumbar Spinal Stenosis Leading To Neurogenic Claudication: A Clinical Practice "
    "Guideline",
    2021, "Bussières A et al. J Pain 2021;22(9):1015-1039. doi:10.1016/j.jpain.2021.03.147"};

/// The patient has been seen to do well with extension: bending is what hurts. That outranks the diagnosis.
bool does_well_with_extension(const Request& request) {
  return request.no("worse-with-extension") && request.yes("worse-with-flexion");
}

void extension(const Request& request, Findings& findings) {
  if (!request.yes("spinal-stenosis") || does_well_with_extension(request)) return;
  for (const Item& item : request.items()) {
    if (!item.asks(Demand::lumbar_extension, Level::moderate)) continue;
    auto& caution = findings.caution("extension", item).because("spinal-stenosis");
    caution.because_of(item, Demand::lumbar_extension);
    // An exercise that also bends the back the other way keeps its use without the arching half.
    if (item.asks(Demand::lumbar_flexion, Level::moderate))
      caution.modify("Round the back and come back to flat only; leave out the part that arches.");
    else
      caution.modify("Keep to a small range that brings on no leg symptoms, and stop before the back arches.");
    caution
        .says("Arching the low back narrows the spinal canal: keep it out of end range, or choose a bending exercise.")
        .cites(canal_narrows)
        .replace();
  }
}

void walking(const Request& request, Findings& findings) {
  if (!request.yes("worse-with-walking")) return;
  for (const Item& item : request.items()) {
    if (!item.asks(Demand::upright_endurance, Level::high)) continue;
    auto& caution = findings.caution("walking", item);
    if (request.yes("spinal-stenosis")) caution.because("spinal-stenosis");
    caution.because("worse-with-walking").because_of(item, Demand::upright_endurance);
    caution
        .says(
            "Walking brings symptoms on: use short bouts with sitting rests, or cycling, and let pain-free distance "
            "decide.")
        .cites(cycling_equals_walking)
        .modify("Stop and sit down before symptoms build up; lengthen the walk only while it stays free of symptoms.")
        .replace();
  }
}

void background(const Request& request, Findings& findings) {
  if (!request.yes("spinal-stenosis")) return;
  findings.info("program")
      .about("spinal-stenosis")
      .because("spinal-stenosis")
      .says("Stenosis: exercise does best beside education and manual therapy; pain-free walking opens the next step.")
      .cites(guideline);
}

}  // namespace

sdk::Plugin Stenosis::declare() {
  return sdk::Plugin("org.regimen.stenosis", "1.0.0", "Spinal stenosis")
      .rule("extension", 1, Severity::caution, "Arching of the low back with spinal stenosis",
            {"spinal-stenosis", "worse-with-extension", "worse-with-flexion"})
      .rule("walking", 1, Severity::caution, "Time on the feet where walking brings symptoms on",
            {"worse-with-walking"})
      .rule("program", 1, Severity::info, "What goes with exercise in spinal stenosis", {"spinal-stenosis"})
      .canaries(canaries());
}

void Stenosis::evaluate(const Request& request, Findings& findings) const {
  extension(request, findings);
  walking(request, findings);
  background(request, findings);
}
