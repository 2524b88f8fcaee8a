#include "regimen/engine/vocabulary.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace regimen {
namespace {

template <class E>
constexpr auto table = nullptr;

template <>
constexpr auto table<Kind> = std::to_array<Token<Kind>>({{Kind::stretch, "stretch"},
                                                         {Kind::mobility, "mobility"},
                                                         {Kind::strength, "strength"},
                                                         {Kind::stabilization, "stabilization"},
                                                         {Kind::aerobic, "aerobic"},
                                                         {Kind::posture, "posture"}});

template <>
constexpr auto table<Level> =
    std::to_array<Token<Level>>({{Level::start, "start"}, {Level::middle, "middle"}, {Level::advanced, "advanced"}});

template <>
constexpr auto table<Position> = std::to_array<Token<Position>>({{Position::supine, "supine"},
                                                                 {Position::prone, "prone"},
                                                                 {Position::side_lying, "side-lying"},
                                                                 {Position::quadruped, "quadruped"},
                                                                 {Position::kneeling, "kneeling"},
                                                                 {Position::half_kneeling, "half-kneeling"},
                                                                 {Position::seated, "seated"},
                                                                 {Position::long_sitting, "long-sitting"},
                                                                 {Position::standing, "standing"}});

template <>
constexpr auto table<StepRole> = std::to_array<Token<StepRole>>({{StepRole::prepare, "prepare"},
                                                                 {StepRole::move, "move"},
                                                                 {StepRole::hold, "hold"},
                                                                 {StepRole::return_, "return"},
                                                                 {StepRole::breathe, "breathe"},
                                                                 {StepRole::stop, "stop"}});

template <>
constexpr auto table<Phase> = std::to_array<Token<Phase>>({{Phase::warm_up, "warm-up"},
                                                           {Phase::stretch, "stretch"},
                                                           {Phase::strengthen, "strengthen"},
                                                           {Phase::cool_down, "cool-down"},
                                                           {Phase::daily_life, "daily-life"}});

template <>
constexpr auto table<Side> = std::to_array<Token<Side>>(
    {{Side::both, "both"}, {Side::left, "left"}, {Side::right, "right"}, {Side::alternate, "alternate"}});

template <>
constexpr auto table<Sex> = std::to_array<Token<Sex>>(
    {{Sex::female, "female"}, {Sex::male, "male"}, {Sex::other, "other"}, {Sex::unknown, "unknown"}});

template <>
constexpr auto table<Paper> = std::to_array<Token<Paper>>({{Paper::a4, "a4"}, {Paper::letter, "letter"}});

template <>
constexpr auto table<Truth> =
    std::to_array<Token<Truth>>({{Truth::unknown, "unknown"}, {Truth::no, "no"}, {Truth::yes, "yes"}});

template <>
constexpr auto table<Severity> = std::to_array<Token<Severity>>(
    {{Severity::stop, "stop"}, {Severity::caution, "caution"}, {Severity::ask, "ask"}, {Severity::info, "info"}});

template <>
constexpr auto table<DecisionReason> =
    std::to_array<Token<DecisionReason>>({{DecisionReason::examined_and_cleared, "examined-and-cleared"},
                                          {DecisionReason::patient_tolerates, "patient-tolerates"},
                                          {DecisionReason::supervised, "supervised"},
                                          {DecisionReason::modified, "modified"},
                                          {DecisionReason::benefit_outweighs, "benefit-outweighs"},
                                          {DecisionReason::fact_is_wrong, "fact-is-wrong"},
                                          {DecisionReason::rule_is_wrong, "rule-is-wrong"}});

template <>
constexpr auto table<DemandLevel> = std::to_array<Token<DemandLevel>>({{DemandLevel::low, "low"},
                                                                       {DemandLevel::moderate, "moderate"},
                                                                       {DemandLevel::high, "high"}});

template <>
constexpr auto table<Demand> = std::to_array<Token<Demand>>({{Demand::lumbar_flexion, "lumbar-flexion"},
                                                             {Demand::lumbar_extension, "lumbar-extension"},
                                                             {Demand::lumbar_rotation, "lumbar-rotation"},
                                                             {Demand::lumbar_side_bend, "lumbar-side-bend"},
                                                             {Demand::spinal_load, "spinal-load"},
                                                             {Demand::straight_leg_lever, "straight-leg-lever"},
                                                             {Demand::neural_tension, "neural-tension"},
                                                             {Demand::sustained_hold, "sustained-hold"},
                                                             {Demand::balance, "balance"},
                                                             {Demand::impact, "impact"},
                                                             {Demand::neck_load, "neck-load"},
                                                             {Demand::neck_rotation, "neck-rotation"},
                                                             {Demand::shoulder_load, "shoulder-load"},
                                                             {Demand::overhead_reach, "overhead-reach"},
                                                             {Demand::wrist_load, "wrist-load"},
                                                             {Demand::deep_knee_bend, "deep-knee-bend"},
                                                             {Demand::kneeling_pressure, "kneeling-pressure"},
                                                             {Demand::hip_flexion, "hip-flexion"},
                                                             {Demand::hip_adduction, "hip-adduction"},
                                                             {Demand::hip_rotation, "hip-rotation"},
                                                             {Demand::floor_transfer, "floor-transfer"},
                                                             {Demand::upright_endurance, "upright-endurance"},
                                                             {Demand::effort, "effort"}});

template <>
constexpr auto table<PluginStatus> = std::to_array<Token<PluginStatus>>({{PluginStatus::ok, "ok"},
                                                                         {PluginStatus::crashed, "crashed"},
                                                                         {PluginStatus::timed_out, "timed-out"},
                                                                         {PluginStatus::rejected, "rejected"},
                                                                         {PluginStatus::incompatible, "incompatible"}});

/// `to_token` indexes a table by the value, so each table holds every value up to `last`, in order.
template <class E>
consteval bool complete_and_in_order(E last) {
  if (table<E>.size() != static_cast<std::size_t>(last) + 1) return false;
  for (std::size_t i = 0; i < table<E>.size(); ++i)
    if (static_cast<std::size_t>(table<E>[i].value) != i) return false;
  return true;
}

static_assert(complete_and_in_order(Kind::posture));
static_assert(complete_and_in_order(Level::advanced));
static_assert(complete_and_in_order(Position::standing));
static_assert(complete_and_in_order(StepRole::stop));
static_assert(complete_and_in_order(Phase::daily_life));
static_assert(complete_and_in_order(Side::alternate));
static_assert(complete_and_in_order(Sex::unknown));
static_assert(complete_and_in_order(Paper::letter));
static_assert(complete_and_in_order(Truth::yes));
static_assert(complete_and_in_order(Severity::info));
static_assert(complete_and_in_order(DecisionReason::rule_is_wrong));
static_assert(complete_and_in_order(DemandLevel::high));
static_assert(complete_and_in_order(Demand::effort));
static_assert(complete_and_in_order(PluginStatus::incompatible));

constexpr std::string_view diagnoses = "diagnoses";
constexpr std::string_view red_flags = "red flags";
constexpr std::string_view response = "response";
constexpr std::string_view other = "other";

constexpr auto facts = std::to_array<FactTerm>({{"sciatica", diagnoses},
                                                {"spinal-stenosis", diagnoses},
                                                {"disc-herniation", diagnoses},
                                                {"spondylolisthesis", diagnoses},
                                                {"segmental-instability", diagnoses},
                                                {"osteoporosis", diagnoses},
                                                {"vertebral-fracture", diagnoses},
                                                {"kyphosis", diagnoses},
                                                {"spinal-arthritis", diagnoses},
                                                {"scoliosis", diagnoses},
                                                {"ankylosing-spondylitis", diagnoses},
                                                {"traumatic-injury", red_flags},
                                                {"bladder-bowel-change", red_flags},
                                                {"saddle-numbness", red_flags},
                                                {"progressive-leg-weakness", red_flags},
                                                {"fever", red_flags},
                                                {"unexplained-weight-loss", red_flags},
                                                {"cancer-history", red_flags},
                                                {"night-pain", red_flags},
                                                {"long-term-steroids", red_flags},
                                                {"immunosuppression", red_flags},
                                                {"worse-with-flexion", response},
                                                {"worse-with-extension", response},
                                                {"worse-with-walking", response},
                                                {"worse-with-exercise", response},
                                                {"leg-pain-below-knee", response},
                                                {"pregnancy", other},
                                                {"recent-spinal-surgery", other},
                                                {"recent-spinal-injection", other},
                                                {"hip-replacement", other},
                                                {"knee-pain", other},
                                                {"shoulder-pain", other},
                                                {"wrist-pain", other},
                                                {"neck-pain", other},
                                                {"vertigo", other},
                                                {"uncontrolled-hypertension", other},
                                                {"heart-condition", other},
                                                {"balance-impairment", other},
                                                {"cannot-get-to-floor", other}});

constexpr auto muscles = std::to_array<MuscleTerm>({
    {"transversus-abdominis", "deep belly abdominal stomach tummy core"},
    {"rectus-abdominis", "abs belly abdominal stomach tummy core"},
    {"external-oblique", "side abs waist oblique obliques core"},
    {"internal-oblique", "side abs waist oblique obliques core"},
    {"erector-spinae", "back extensors spine lower back"},
    {"multifidus", "deep back spine stabilizer core"},
    {"quadratus-lumborum", "side of lower back flank waist"},
    {"gluteus-maximus", "glutes glute buttocks bottom seat"},
    {"gluteus-medius", "glutes glute buttocks side of hip abductor"},
    {"gluteus-minimus", "glutes glute buttocks side of hip abductor"},
    {"piriformis", "deep buttock seat hip rotator"},
    {"hamstrings", "back of thigh hamstring"},
    {"quadriceps", "quads front of thigh"},
    {"iliopsoas", "hip flexor flexors front of hip psoas groin"},
    {"rectus-femoris", "quads front of thigh hip flexor"},
    {"hip-adductors", "inner thigh groin adductor"},
    {"tensor-fasciae-latae", "outer hip side of hip tfl"},
    {"latissimus-dorsi", "lats side of back broad back"},
    {"trapezius", "traps upper back neck shoulder"},
    {"rhomboids", "between shoulder blades upper back"},
    {"deltoid", "shoulder shoulders"},
    {"serratus-anterior", "shoulder blade side of chest ribs"},
    {"pectoralis-major", "chest pecs"},
    {"sternocleidomastoid", "front of neck side of neck"},
    {"cervical-extensors", "back of neck"},
    {"triceps-brachii", "back of arm upper arm triceps"},
    {"forearm-flexors", "forearm wrist grip"},
    {"gastrocnemius", "calf calves lower leg"},
    {"soleus", "calf calves lower leg"},
    {"tibialis-anterior", "shin front of lower leg"},
    {"heart-and-lungs", "cardio aerobic fitness endurance breathing"},
    {"pelvic-floor", "pelvis bladder core"},
    {"diaphragm", "breathing breath belly core"},
});

constexpr auto equipment = std::to_array<std::string_view>(
    {"mat", "pillow", "wall", "chair", "armless-chair", "doorway", "resistance-band", "foam-roller",
     "stationary-bicycle", "strap", "dumbbells", "step", "counter", "towel", "cushion"});

/// One side of a plugin's own fact: lower-case letters and digits, words parted by single hyphens.
bool is_kebab(std::string_view text) {
  bool after_hyphen = true;
  for (const char letter : text) {
    const bool word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (!word && (letter != '-' || after_hyphen)) return false;
    after_hyphen = !word;
  }
  return !text.empty() && !after_hyphen;
}

/// Insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment).
std::size_t typing_errors(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_up(b.size() + 1);
  std::vector<std::size_t> up(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_up.swap(up);
    up.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

template <class E>
std::span<const Token<E>> tokens() {
  return table<E>;
}

template std::span<const Token<Kind>> tokens();
template std::span<const Token<Level>> tokens();
template std::span<const Token<Position>> tokens();
template std::span<const Token<StepRole>> tokens();
template std::span<const Token<Phase>> tokens();
template std::span<const Token<Side>> tokens();
template std::span<const Token<Sex>> tokens();
template std::span<const Token<Paper>> tokens();
template std::span<const Token<Truth>> tokens();
template std::span<const Token<Severity>> tokens();
template std::span<const Token<DecisionReason>> tokens();
template std::span<const Token<DemandLevel>> tokens();
template std::span<const Token<Demand>> tokens();
template std::span<const Token<PluginStatus>> tokens();

std::span<const FactTerm> fact_vocabulary() { return facts; }

bool is_fact_id(std::string_view id) {
  if (std::any_of(facts.begin(), facts.end(), [id](const FactTerm& fact) { return fact.id == id; })) return true;
  const std::size_t slash = id.find('/');
  return slash != std::string_view::npos && is_kebab(id.substr(0, slash)) && is_kebab(id.substr(slash + 1));
}

std::span<const MuscleTerm> muscle_vocabulary() { return muscles; }

std::span<const std::string_view> equipment_vocabulary() { return equipment; }

std::optional<std::string> nearest(std::string_view wanted, std::span<const std::string> candidates) {
  constexpr std::size_t short_word = 5;
  const std::size_t allowed = wanted.size() < short_word ? 1 : 2;
  const std::string* best = nullptr;
  // A word in which every letter is wrong is another word, however short: fewer errors than letters.
  std::size_t limit = std::min(allowed + 1, wanted.size());
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(wanted.size(), candidate.size());
    const std::size_t shorter = std::min(wanted.size(), candidate.size());
    if (longer - shorter >= limit) continue;
    const std::size_t errors = typing_errors(wanted, candidate);
    if (errors >= limit) continue;
    limit = errors;
    best = &candidate;
    if (errors == 0) break;
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

}  // namespace regimen
