#include "traumatic_injury.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Findings;
using sdk::Item;
using sdk::Level;
using sdk::Request;
using sdk::Severity;

namespace {

const sdk::Citation injured_with_spondylitis{"Clinical management of injured patients with ankylosing spondylitis",
                                             2009, "Fordham S, Lloyd G. BMJ 2009;339:b2568. doi:10.1136/bmj.b2568"};
const sdk::Citation imaging_criteria{"ACR Appropriateness Criteria Low Back Pain: 2021 Update", 2021,
                                     "Hutchins TA et al. J Am Coll Radiol 2021;18(11):S361-S379. "
                                     "doi:10.1016/j.jacr.2021.08.002"};
const sdk::Citation fracture_flags{
    "Red flags to screen for vertebral fracture in people presenting with low back pain", 2023,
    "Han CS et al. Cochrane Database Syst Rev 2023;(8):CD014461. doi:10.1002/14651858.CD014461.pub2"};
const sdk::Citation assess_first{
    "Low-back strengthening article: medical assessment comes first after a fall or an accident", REGIMEN_UNKNOWN,
    "Healthline Media and BackIntelligence (seed 000)"};

constexpr int fracture_age = 70;   // Han 2023
constexpr int question_age = 50;   // custom: from when on weak bone is worth a question
constexpr int healing_weeks = 12;  // custom: the usual course of bone and ligament; the treating clinician's word rules

/// The injury is recent, or nobody has said when it was.
bool healing(const Request& request) { return !request.symptom_weeks().at_least(healing_weeks); }

void spondylitis(const Request& request, Findings& findings) {
  if (!request.yes("ankylosing-spondylitis")) return;
  findings.stop("ankylosing-spondylitis")
      .about("fracture-risk")
      .because("ankylosing-spondylitis")
      .because("traumatic-injury")
      .says("Injury with ankylosing spondylitis: even a simple fall can break the spine, so insist on imaging first.")
      .cites(injured_with_spondylitis);
}

/// The fact is recorded, or it is common enough in such a patient to be worth a question.
bool yes_or_worth_asking(const Request& request, const char* fact) {
  return request.yes(fact) && (!request.age().below(question_age) || request.yes("long-term-steroids") ||
                               request.recorded(fact) == sdk::Truth::yes);
}

void fracture_risk(const Request& request, Findings& findings) {
  const bool bone = yes_or_worth_asking(request, "osteoporosis") || yes_or_worth_asking(request, "vertebral-fracture");
  const bool steroids = request.yes("long-term-steroids");
  const bool old = request.age().at_least(fracture_age);
  if (!bone && !steroids && !old) return;
  auto& caution = findings.caution("fracture-risk").about("fracture-risk");
  if (request.yes("osteoporosis")) caution.because("osteoporosis");
  if (request.yes("vertebral-fracture")) caution.because("vertebral-fracture");
  caution.because("traumatic-injury");
  if (steroids) caution.because("long-term-steroids");
  if (old) caution.because("age", request.age());
  caution.says("A small injury can break weakened or old bone: make sure that the examination included imaging.")
      .cites(old && !bone && !steroids ? fracture_flags : imaging_criteria);
}

/// What should wait until the injured region is known to bear it.
void loading(const Request& request, Findings& findings) {
  if (!healing(request)) return;
  static const struct {
    Demand demand;
    Level from;
  } heavy[] = {{Demand::spinal_load, Level::high},     {Demand::straight_leg_lever, Level::high},
               {Demand::lumbar_flexion, Level::high},  {Demand::lumbar_extension, Level::high},
               {Demand::lumbar_rotation, Level::high}, {Demand::impact, Level::moderate},
               {Demand::neck_rotation, Level::high}};
  for (const Item& item : request.items()) {
    sdk::Draft* caution = nullptr;
    for (const auto& limit : heavy) {
      if (!item.asks(limit.demand, limit.from)) continue;
      if (caution == nullptr) caution = &findings.caution("loading", item).because("traumatic-injury");
      caution->because_of(item, limit.demand);
    }
    if (caution == nullptr) continue;
    caution->says("After an injury, leave heavy load and end-range movement until the region is cleared and settled.")
        .cites(assess_first)
        .modify("Stay in the middle of the range, without added load, until cleared.")
        .replace();
  }
}

}  // namespace

sdk::Plugin TraumaticInjury::declare() {
  return sdk::Plugin("org.regimen.traumatic-injury", "1.0.0", "Traumatic injury")
      .rule("ankylosing-spondylitis", 1, Severity::stop, "Injury of a spine stiffened by ankylosing spondylitis",
            {"traumatic-injury", "ankylosing-spondylitis"})
      .rule("fracture-risk", 1, Severity::caution, "Injury where bone is weak or old",
            {"traumatic-injury", "osteoporosis", "vertebral-fracture", "long-term-steroids"})
      .rule("loading", 1, Severity::caution, "Heavy load or end-range movement soon after an injury",
            {"traumatic-injury", "symptom-weeks"})
      .canaries(canaries());
}

void TraumaticInjury::evaluate(const Request& request, Findings& findings) const {
  if (!request.yes("traumatic-injury")) return;
  spondylitis(request, findings);
  fracture_risk(request, findings);
  loading(request, findings);
}
