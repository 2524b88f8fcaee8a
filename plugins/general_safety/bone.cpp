#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation consensus{
    "Strong, steady and straight: UK consensus statement on physical activity and exercise for osteoporosis", 2022,
    "Brooke-Wavell K et al. Br J Sports Med 2022;56(15):837-846. doi:10.1136/bjsports-2021-104634"};
const sdk::Citation too_fit_to_fracture{
    "Too Fit To Fracture: exercise recommendations for individuals with osteoporosis or osteoporotic vertebral "
    "fracture",
    2014, "Giangregorio LM et al. Osteoporos Int 2014;25(3):821-835. doi:10.1007/s00198-013-2523-2"};
const sdk::Citation supervised_lifting{
    "High-Intensity Resistance and Impact Training Improves Bone Mineral Density and Physical Function in "
    "Postmenopausal "
    "Women With Osteopenia and Osteoporosis (LIFTMOR)",
    2018, "Watson SL et al. J Bone Miner Res 2018;33(2):211-220. doi:10.1002/jbmr.3284 (heavy lifting was supervised)"};
const sdk::Citation posture_training{
    "Targeted spine strengthening exercise and posture training program to reduce hyperkyphosis in older adults "
    "(SHEAF)",
    2017, "Katzman WB et al. Osteoporos Int 2017;28(10):2831-2841. doi:10.1007/s00198-017-4109-x"};

constexpr int fresh_fracture_weeks = 6;     // custom; the treating clinician's word rules
constexpr int settled_fracture_weeks = 12;  // custom
constexpr int middle_age = 50;              // custom
constexpr int weak_bone_age = 70;           // Han 2023, on fractures

/// End-range bending, or bending under load.
bool loaded_bending(const Item& item) {
  return item.asks(Demand::lumbar_flexion, Level::high) ||
         (item.asks(Demand::lumbar_flexion, Level::moderate) && item.asks(Demand::spinal_load, Level::moderate));
}

/// Weights or long levers; strong work of the back muscles without either is wanted in osteoporosis.
bool heavy(const Item& item) {
  return item.asks(Demand::spinal_load, Level::high) && item.asks(Demand::effort, Level::high);
}

/// Bone is worth a question from the middle of life on, and earlier where something else weakens it.
bool weak_bone_is_plausible(const Request& request) {
  return may_be_from(request, middle_age) || request.yes("long-term-steroids") || request.yes("kyphosis") ||
         request.yes("ankylosing-spondylitis");
}

/// Steroids for long and old age each weaken bone; together they are taken for weak bone until it has been measured.
bool bone_is_likely_weak(const Request& request) {
  return request.unknown("osteoporosis") && request.yes("long-term-steroids") && request.age().at_least(weak_bone_age);
}

void osteoporosis(const Request& request, Findings& findings) {
  const bool likely = bone_is_likely_weak(request);
  if (!yes_or_worth_asking(request, "osteoporosis", weak_bone_is_plausible(request)) && !likely) return;
  for (const Item& item : request.items()) {
    if (loaded_bending(item))
      findings.caution("osteoporosis-bending", item)
          .because(likely ? "long-term-steroids" : "osteoporosis")
          .because_of(item, Demand::lumbar_flexion)
          .says("Deep or loaded bending can break a weak vertebra: keep the spine long, and hinge at the hips.")
          .cites(consensus)
          .modify("Keep the back straight, with the natural curve, and move from the hips only.")
          .replace();
    if (likely) continue;
    if (item.asks(Demand::lumbar_rotation, Level::high))
      findings.caution("osteoporosis-twisting", item)
          .because("osteoporosis")
          .because_of(item, Demand::lumbar_rotation)
          .says("End-range twisting strains a weak vertebra: turn only part of the way, without pulling with the arms.")
          .cites(consensus)
          .modify("Turn slowly and half-way, sitting tall, without using the arm to go farther.")
          .replace();
    if (heavy(item))
      findings.caution("osteoporosis-load", item)
          .because("osteoporosis")
          .because_of(item, Demand::spinal_load)
          .says("Heavy load is for supervised training with weak bone: teach it in the clinic before it goes home.")
          .cites(supervised_lifting)
          .replace();
  }
}

void fracture_on_item(const Item& item, Findings& findings) {
  static const struct {
    Demand demand;
    Level from;
    const char* message;
    const char* modification;
  } limits[] = {{Demand::lumbar_flexion, Level::moderate,
                 "Bending loads a vertebra that has broken: keep the spine long and hinge at the hips.",
                 "Keep the back straight, with the natural curve, and move from the hips only."},
                {Demand::lumbar_rotation, Level::moderate,
                 "Twisting loads a vertebra that has broken: turn the whole body instead.",
                 "Make the turn small and slow, without pulling."},
                {Demand::impact, Level::moderate, "After a vertebral fracture, impact stays at about brisk walking.",
                 "Keep to brisk walking; no hopping, jogging or stamping."},
                {Demand::spinal_load, Level::high,
                 "High load on the spine after a vertebral fracture: teach it under supervision first.",
                 "Start with a lighter form, supervised."}};
  for (const auto& limit : limits)
    if (item.asks(limit.demand, limit.from))
      findings.caution("vertebral-fracture", item)
          .because("vertebral-fracture")
          .because_of(item, limit.demand)
          .says(limit.message)
          .cites(consensus)
          .modify(limit.modification)
          .replace();
}

void vertebral_fracture(const Request& request, Findings& findings) {
  const bool likely = weak_bone_is_plausible(request) || request.yes("osteoporosis") || request.yes("traumatic-injury");
  if (!yes_or_worth_asking(request, "vertebral-fracture", likely)) return;
  if (request.symptom_weeks().below(fresh_fracture_weeks))
    findings.stop("fresh-fracture")
        .about("vertebral-fracture")
        .because("vertebral-fracture")
        .because("symptom-weeks", request.symptom_weeks())
        .says("Fresh vertebral fracture: start only when the treating clinician has cleared exercise; record it.")
        .cites(too_fit_to_fracture);
  else if (!request.symptom_weeks().at_least(settled_fracture_weeks))
    findings.caution("recent-fracture")
        .about("vertebral-fracture")
        .because("vertebral-fracture")
        .because("symptom-weeks", request.symptom_weeks())
        .says("Vertebral fracture, perhaps recent: confirm that it has healed and what the treating clinician allows.")
        .cites(too_fit_to_fracture);
  for (const Item& item : request.items()) fracture_on_item(item, findings);
}

void kyphosis(const Request& request, Findings& findings) {
  if (!request.yes("kyphosis")) return;
  for (const Item& item : request.items())
    if (item.kind("strength") && item.position("prone")) return;  // the extensors are being trained already
  findings.info("kyphosis")
      .about("kyphosis")
      .because("kyphosis")
      .says("Rounded upper back: exercises for the back extensors and posture are worth adding.")
      .cites(posture_training);
}

}  // namespace

void declare_bone(Plugin& plugin) {
  plugin
      .rule("osteoporosis-bending", 2, Severity::caution, "Deep or loaded bending with osteoporosis", {"osteoporosis"})
      .rule("osteoporosis-twisting", 1, Severity::caution, "End-range twisting with osteoporosis", {"osteoporosis"})
      .rule("osteoporosis-load", 1, Severity::caution, "Heavy load with osteoporosis", {"osteoporosis"})
      .rule("vertebral-fracture", 1, Severity::caution,
            "Bending, twisting, impact or heavy load after a vertebral fracture", {"vertebral-fracture"})
      .rule("fresh-fracture", 1, Severity::stop, "A vertebral fracture of the last weeks",
            {"vertebral-fracture", "symptom-weeks"})
      .rule("recent-fracture", 1, Severity::caution, "A vertebral fracture that may be recent",
            {"vertebral-fracture", "symptom-weeks"})
      .rule("kyphosis", 1, Severity::info, "Back extensors in kyphosis", {"kyphosis"});
}

void judge_bone(const Request& request, Findings& findings) {
  osteoporosis(request, findings);
  vertebral_fracture(request, findings);
  kyphosis(request, findings);
}

}  // namespace topics
