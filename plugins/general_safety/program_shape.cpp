#include <string>

#include "topics.hpp"

namespace sdk = regimen::sdk;
using sdk::Demand;
using sdk::Item;
using sdk::Level;
using sdk::Severity;

namespace topics {
namespace {

const sdk::Citation spine_program{
    "Spine Conditioning Program: warm up, stretch, strengthen, stretch again; four to six weeks", REGIMEN_UNKNOWN,
    "AAOS OrthoInfo and Healthwise (seed 001)"};
const sdk::Citation easiest_first{
    "Low-back strengthening article: the easiest come first, bird dog and bridge before the plank", REGIMEN_UNKNOWN,
    "Healthline Media and BackIntelligence (seed 000)"};
const sdk::Citation build_up{
    "Articles on back exercises: begin with few repetitions and build up over weeks", REGIMEN_UNKNOWN,
    "Healthline Media and BackIntelligence (seed 000); Life Advancer and Mayo Clinic (seed 003)"};
const sdk::Citation short_lists{
    "Effect of Number of Home Exercises on Compliance and Performance in Adults Over 65 Years of Age", 1999,
    "Henry KD, Rosemond C, Eckert LB. Phys Ther 1999;79(3) (fifteen healthy people; performance, not compliance)"};
const sdk::Citation rest_days{"Progression Models in Resistance Training for Healthy Adults (ACSM position stand)",
                              2009, "Ratamess NA et al. (novices train two to three days a week; healthy adults)"};

constexpr int many_items = 9;
constexpr int many_repetitions = 150;  // a day: more than three times the largest dose of the five seeds, 45
constexpr int very_long_hold_s = 120;  // twice the longest hold of the five seeds

void doses(const Request& request, Findings& findings) {
  for (const Item& item : request.items()) {
    const long repetitions =
        long{1} * item.reps().value_or(0) * item.sets().value_or(1) * item.times_per_day().value_or(1);
    if (repetitions > many_repetitions)
      findings.caution("high-dose", item)
          .about("dose")
          .because_of(item, std::to_string(repetitions) + " repetitions a day")
          .says("Far more repetitions than any source asks for: begin with fewer and build up over weeks.")
          .cites(build_up)
          .modify("Begin with the catalogue's own dose.");
    if (item.hold_s().at_least(very_long_hold_s))
      findings.caution("long-hold", item)
          .about("hold")
          .because_of(item, "hold of " + std::to_string(item.hold_s().value_or(0)) + " s")
          .says("A far longer hold than any source asks for: shorten it and repeat instead.")
          .cites(build_up)
          .modify("Hold for at most 60 seconds.");
    if (item.kind("strength") && item.asks(Demand::effort, Level::high) && item.days_per_week().at_least(6))
      findings.info("rest-days", item)
          .about("rest-days")
          .because_of(item, Demand::effort)
          .says("Hard strength work every day leaves no time to recover: two or three days a week are usual.")
          .cites(rest_days)
          .modify("Two or three days a week, with a day of rest between.");
  }
}

bool has_phase(const Request& request, const char* phase) {
  for (const Item& item : request.items())
    if (item.phase(phase)) return true;
  return false;
}

void order(const Request& request, Findings& findings) {
  if (!has_phase(request, "strengthen")) return;
  if (!has_phase(request, "warm-up"))
    findings.info("warm-up")
        .about("warm-up")
        .because("items", sdk::Number(static_cast<int>(request.items().size())))
        .says("No warm-up: five to ten minutes of walking or cycling go before strengthening.")
        .cites(spine_program);
  if (!has_phase(request, "stretch") && !has_phase(request, "cool-down"))
    findings.info("stretch")
        .about("stretch")
        .because("items", sdk::Number(static_cast<int>(request.items().size())))
        .says("Strengthening without a stretch: stretching before and after it lessens soreness.")
        .cites(spine_program);
}

/// A plank without anything easier beside it.
void easiest(const Request& request, Findings& findings) {
  const Item* plank = nullptr;
  for (const Item& item : request.items()) {
    const bool trunk_work = item.kind("stabilization") || item.kind("strength");
    if (trunk_work && item.level("start")) return;
    if (item.kind("stabilization") && item.asks(Demand::sustained_hold, Level::high) && plank == nullptr) plank = &item;
  }
  if (plank != nullptr)
    findings.info("easiest-first", *plank)
        .about("progression")
        .because_of(*plank, Demand::sustained_hold)
        .says("A plank without an easier exercise beside it: bird dog and bridge are usually learnt first.")
        .cites(easiest_first);
}

void length(const Request& request, Findings& findings) {
  const auto weeks = request.program_weeks();
  if (weeks.known() && (weeks.below(4) || weeks.at_least(7)))
    findings.info("length")
        .about("weeks")
        .because("weeks", weeks)
        .says("Four to six weeks are usual unless there is a reason for another length; upkeep may follow.")
        .cites(spine_program);
  const int items = static_cast<int>(request.items().size());
  if (items >= many_items)
    findings.info("long-list")
        .about("items")
        .because("items", sdk::Number(items))
        .says("A long list: people do fewer exercises better than many.")
        .cites(short_lists);
}

}  // namespace

void declare_program(Plugin& plugin) {
  plugin.rule("high-dose", 1, Severity::caution, "Far more repetitions than any source asks for", {})
      .rule("long-hold", 1, Severity::caution, "A far longer hold than any source asks for", {})
      .rule("rest-days", 1, Severity::info, "Hard strength work without a day of rest", {})
      .rule("warm-up", 1, Severity::info, "Strengthening without a warm-up", {})
      .rule("stretch", 1, Severity::info, "Strengthening without a stretch", {})
      .rule("easiest-first", 1, Severity::info, "A plank without anything easier", {})
      .rule("length", 1, Severity::info, "Another length than four to six weeks", {})
      .rule("long-list", 1, Severity::info, "Many exercises", {});
}

void judge_program(const Request& request, Findings& findings) {
  doses(request, findings);
  order(request, findings);
  easiest(request, findings);
  length(request, findings);
}

}  // namespace topics
