#include <string>

#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Draft;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation isometric{
    "The safety of isometric exercise: rethinking the exercise prescription paradigm for those with stage 1 "
    "hypertension",
    2018, "Wiles JD et al. Medicine (Baltimore) 2018;97(10):e0105. doi:10.1097/MD.0000000000010105"};
const sdk::Citation resistance_and_heart{
    "Resistance Exercise Training in Individuals With and Without Cardiovascular Disease: 2023 Update (AHA)", 2024,
    "Paluch AE et al. Circulation 2024;149(3):e217-e231. doi:10.1161/CIR.0000000000001189 (for training; the limits "
    "are "
    "the treating clinician's)"};
const sdk::Citation pregnancy_opinion{
    "Physical Activity and Exercise During Pregnancy and the Postpartum Period: ACOG Committee Opinion No. 804", 2020,
    "American College of Obstetricians and Gynecologists. Obstet Gynecol 2020;135(4). "
    "doi:10.1097/AOG.0000000000003772"};
const sdk::Citation supine_review{
    "Is supine exercise associated with adverse maternal and fetal outcomes? A systematic review", 2019,
    "Mottola MF et al. Br J Sports Med 2019;53(2):82-89. doi:10.1136/bjsports-2018-099919 (very low certainty either "
    "way)"};

constexpr int heart_age = 40;    // custom: from when on blood pressure and heart are worth a question
constexpr int long_hold_s = 10;  // custom: a hold through which a breath is easily held

/// A hold that is long by its nature, or made long by its dose. A hold of unknown length is not taken for short.
bool long_hold(const Item& item) {
  if (item.asks(Demand::sustained_hold, Level::high)) return !item.hold_s().below(long_hold_s);
  if (item.asks(Demand::sustained_hold, Level::moderate)) return !item.hold_s().below(long_hold_s);
  return item.hold_s().at_least(3 * long_hold_s) && item.asks(Demand::effort, Level::moderate);
}

/// Long holds and hard effort, flagged for a reason that `fact` gives.
void strain(const Request& request, Findings& findings, const char* fact, const char* rule, const char* message,
            const sdk::Citation& source, bool hard_breathing_too) {
  const bool likely = may_be_from(request, heart_age) || request.recorded("heart-condition") == sdk::Truth::yes ||
                      request.recorded("uncontrolled-hypertension") == sdk::Truth::yes;
  if (!yes_or_worth_asking(request, fact, likely)) return;
  for (const Item& item : request.items()) {
    const bool holds = long_hold(item);
    const bool strains = item.asks(Demand::effort, Level::high);
    const bool breathes_hard = hard_breathing_too && item.kind("aerobic") && item.asks(Demand::effort, Level::moderate);
    if (!holds && !strains && !breathes_hard) continue;
    Draft& caution = findings.caution(rule, item).because(fact);
    if (holds) {
      caution.because_of(item, Demand::sustained_hold);
      caution.modify("Hold for less than 10 seconds at a time, and breathe out on the effort.");
    }
    if (strains || breathes_hard) {
      caution.because_of(item, Demand::effort);
      caution.modify("Keep the effort so light that talking stays easy.");
    }
    caution.says(message).cites(source).replace();
  }
}

/// Pregnancy can be asked of this patient. A recorded yes is always taken at its word.
bool may_be_pregnant(const Request& request) {
  return request.recorded("pregnancy") == sdk::Truth::yes ||
         (!request.sex("male") && !request.age().below(12) && !request.age().at_least(51));
}

/// On the belly; a plank starts there but does not stay.
bool lies_face_down(const Item& item) {
  return item.position("prone") && !item.asks(Demand::sustained_hold, Level::high);
}

void pregnancy(const Request& request, Findings& findings) {
  if (!request.yes("pregnancy") || !may_be_pregnant(request)) return;
  findings.info("pregnancy")
      .about("pregnancy")
      .because("pregnancy")
      .says(
          "Pregnancy: exercise is encouraged once the obstetric provider has found nothing against it; ask for that "
          "word.")
      .cites(pregnancy_opinion);
  if (request.yes("uncontrolled-hypertension"))
    findings.caution("pregnancy-pressure")
        .about("pregnancy")
        .because("pregnancy")
        .because("uncontrolled-hypertension")
        .says("High blood pressure in pregnancy is the obstetric provider's to judge: ask before any program starts.")
        .cites(pregnancy_opinion);
  for (const Item& item : request.items()) {
    if (item.position("supine"))
      findings.caution("pregnancy-position", item)
          .about("position")
          .because("pregnancy")
          .because_of(item, std::string("lying on the back"))
          .says(
              "Long times flat on the back are avoided in pregnancy: keep it short, raise the trunk, or do it "
              "side-lying.")
          .cites(supine_review)
          .modify("Raise the upper body on pillows, keep it short, and roll to the side at once if unwell.")
          .replace();
    else if (lies_face_down(item))
      findings.caution("pregnancy-position", item)
          .about("position")
          .because("pregnancy")
          .because_of(item, std::string("lying face down"))
          .says("Lying face down stops being possible in pregnancy: choose hands and knees, side-lying or standing.")
          .cites(pregnancy_opinion)
          .replace();
    if (item.asks(Demand::effort, Level::high) || item.asks(Demand::straight_leg_lever, Level::high))
      findings.caution("pregnancy-strain", item)
          .because("pregnancy")
          .because_of(item, Demand::effort)
          .says("Hard straining work is modified in pregnancy: lighten it and let breathing set the limit.")
          .cites(pregnancy_opinion)
          .modify("Use a lighter form at which talking stays easy.")
          .replace();
  }
}

}  // namespace

void declare_circulation(Plugin& plugin) {
  plugin
      .rule("hypertension", 1, Severity::caution, "Long holds or hard effort with uncontrolled blood pressure",
            {"uncontrolled-hypertension"})
      .rule("heart-condition", 1, Severity::caution, "Long holds or hard effort with a heart condition",
            {"heart-condition"})
      .rule("pregnancy", 1, Severity::info, "What goes with exercise in pregnancy", {"pregnancy"})
      .rule("pregnancy-pressure", 1, Severity::caution, "High blood pressure in pregnancy",
            {"pregnancy", "uncontrolled-hypertension"})
      .rule("pregnancy-position", 1, Severity::caution, "Lying on the back or face down in pregnancy", {"pregnancy"})
      .rule("pregnancy-strain", 1, Severity::caution, "Hard straining work in pregnancy", {"pregnancy"});
}

void judge_circulation(const Request& request, Findings& findings) {
  strain(request, findings, "uncontrolled-hypertension", "hypertension",
         "Holding and straining drive blood pressure up: shorten holds, keep breathing, and have the pressure treated "
         "first.",
         isometric, false);
  strain(request, findings, "heart-condition", "heart-condition",
         "Ask the treating clinician for limits before long holds or hard effort; exercise itself is wanted.",
         resistance_and_heart, true);
  pregnancy(request, findings);
}

}  // namespace topics
