#include <string>
#include <unordered_map>
#include <vector>

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
const sdk::Citation both_sides{
    "Articles on back exercises: what is done on one side is done on the other, too", REGIMEN_UNKNOWN,
    "Ten exercises, reviewed by G. Minnis DPT, 2020 (seed 002); Life Advancer and Mayo Clinic "
    "(seed 003)"};
const sdk::Citation rest_days{"Progression Models in Resistance Training for Healthy Adults (ACSM position stand)",
                              2009, "Ratamess NA et al. (novices train two to three days a week; healthy adults)"};

constexpr int many_items = 9;
constexpr int many_minutes = 30;           // a day; custom
constexpr int unreasonable_items = 20;     // custom
constexpr int unreasonable_minutes = 240;  // a day; custom
constexpr int many_repetitions = 150;      // a day: more than three times the largest dose of the five seeds, 45
constexpr int very_many_minutes = 180;     // at a time; the seeds ask for ten, a long walk may take two hours
constexpr int very_long_hold_s = 120;      // twice the longest hold of the five seeds

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
    if (item.minutes().at_least(very_many_minutes))
      findings.caution("high-dose", item)
          .about("dose")
          .because_of(item, std::to_string(item.minutes().value_or(0)) + " minutes")
          .says("More minutes at a time than any source asks for: is the figure right? Begin with fewer and build up.")
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

/// Seconds that an item takes on one day, by its upper figures; a repetition without a hold is taken for 4 seconds, and
/// one side at a time for twice the time.
long seconds_a_day(const Item& item) {
  constexpr int seconds_per_repetition = 4;
  const long times = item.times_per_day().value_or(1);
  if (item.minutes().known()) return times * item.minutes().value_or(0) * 60;
  const long sets = item.sets().value_or(1);
  const long sides = item.unilateral() && item.side("both") ? 2 : 1;
  const long repetition = item.hold_s().value_or(0) + (item.reps().known() ? seconds_per_repetition : 0);
  return times * (sets * sides * item.reps().value_or(1) * repetition + (sets - 1) * item.rest_s().value_or(0));
}

/// How much of the day the program takes.
void burden(const Request& request, Findings& findings) {
  const int items = static_cast<int>(request.items().size());
  long seconds = 0;
  for (const Item& item : request.items()) seconds += seconds_a_day(item);
  const long minutes = seconds / 60;
  if (items > unreasonable_items || minutes > unreasonable_minutes)
    findings.caution("beyond-reason")
        .about("items")
        .because("items", sdk::Number(items))
        .because("minutes-a-day", sdk::Number(static_cast<int>(minutes)))
        .says("Nobody keeps up a program this long: choose the few exercises that matter most.")
        .cites(short_lists);
  else if (items >= many_items)
    findings.info("long-list")
        .about("items")
        .because("items", sdk::Number(items))
        .because("minutes-a-day", sdk::Number(static_cast<int>(minutes)))
        .says("A long list: people do fewer exercises better than many.")
        .cites(short_lists);
  else if (minutes > many_minutes)
    findings.info("long-day")
        .about("items")
        .because("minutes-a-day", sdk::Number(static_cast<int>(minutes)))
        .says("More than half an hour a day: make sure that the patient has the time, or choose the most important.")
        .cites(short_lists);
}

bool share_a_side(const Item& one, const Item& other) {
  return !(one.side("left") && other.side("right")) && !(one.side("right") && other.side("left"));
}

bool same_phase(const Item& one, const Item& other) {
  for (const char* phase : {"warm-up", "stretch", "strengthen", "cool-down", "daily-life"})
    if (one.phase(phase)) return other.phase(phase);
  return false;
}

/// The same exercise twice in a phase, and strength for one side alone. The whole catalogue is a program, too: items
/// are compared with those of the same exercise only.
void slips(const Request& request, Findings& findings) {
  const auto& items = request.items();
  std::unordered_map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < items.size(); ++i) places[items[i].exercise()].push_back(i);
  for (std::size_t i = 0; i < items.size(); ++i) {
    bool other_side = false;
    for (const std::size_t j : places[items[i].exercise()]) {
      if (i == j) continue;
      other_side = other_side || !share_a_side(items[i], items[j]);
      if (j < i && same_phase(items[i], items[j]) && share_a_side(items[i], items[j])) {
        findings.info("duplicate", items[i])
            .about("duplicate")
            .because_of(items[i], "also item " + std::to_string(j + 1))
            .says("The same exercise is in this part of the program twice: is the second one meant?")
            .cites(build_up);
        break;
      }
    }
    const bool one_side = items[i].unilateral() && (items[i].side("left") || items[i].side("right"));
    if (one_side && !other_side && (items[i].kind("strength") || items[i].kind("stabilization")))
      findings.info("one-sided", items[i])
          .about("side")
          .because_of(items[i], std::string(items[i].side("left") ? "left" : "right") + " side only")
          .says("Strength for one side only: add the other side, unless there is a reason to leave it out.")
          .cites(both_sides);
  }
}

void length(const Request& request, Findings& findings) {
  const auto weeks = request.program_weeks();
  if (weeks.known() && (weeks.below(4) || weeks.at_least(7)))
    findings.info("length")
        .about("weeks")
        .because("weeks", weeks)
        .says("Four to six weeks are usual unless there is a reason for another length; upkeep may follow.")
        .cites(spine_program);
}

}  // namespace

void declare_program(Plugin& plugin) {
  plugin.rule("high-dose", 2, Severity::caution, "Far more repetitions or minutes than any source asks for", {})
      .rule("long-hold", 1, Severity::caution, "A far longer hold than any source asks for", {})
      .rule("rest-days", 1, Severity::info, "Hard strength work without a day of rest", {})
      .rule("warm-up", 1, Severity::info, "Strengthening without a warm-up", {})
      .rule("stretch", 1, Severity::info, "Strengthening without a stretch", {})
      .rule("easiest-first", 1, Severity::info, "A plank without anything easier", {})
      .rule("length", 1, Severity::info, "Another length than four to six weeks", {})
      .rule("long-list", 2, Severity::info, "Many exercises", {})
      .rule("long-day", 1, Severity::info, "More than half an hour a day", {})
      .rule("beyond-reason", 1, Severity::caution, "A program that nobody can keep up", {})
      .rule("duplicate", 1, Severity::info, "The same exercise twice", {})
      .rule("one-sided", 1, Severity::info, "Strength for one side only", {});
}

void judge_program(const Request& request, Findings& findings) {
  doses(request, findings);
  order(request, findings);
  easiest(request, findings);
  length(request, findings);
  burden(request, findings);
  slips(request, findings);
}

}  // namespace topics
