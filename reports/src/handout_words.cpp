#include "handout_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace regimen {
namespace {

std::string aims(const Program& program, const Phrases& phrases) {
  if (program.items.size() == 1) {
    const auto& purpose = program.items.front().exercise->words(phrases.language()).purpose;
    if (!purpose.empty()) return purpose;
  }
  const std::array<std::pair<Kind, std::string>, 6> words{{
      {Kind::stretch, phrases.text("loosen tight muscles")},
      {Kind::mobility, phrases.text("keep your joints moving")},
      {Kind::strength, phrases.text("make your muscles stronger")},
      {Kind::stabilization, phrases.text("teach your body to keep your back steady")},
      {Kind::aerobic, phrases.text("build up your stamina")},
      {Kind::posture, phrases.text("help you to sit and stand well")},
  }};
  std::vector<std::string> named;
  for (const auto& aim : words)
    if (std::ranges::any_of(program.items, [&](const ProgramItem& item) { return item.exercise->kind == aim.first; }))
      named.push_back(aim.second);
  return fill(phrases.text("They {aims}, so that daily life gets easier."), {{"aims", phrases.list(named)}});
}

std::string needs(const Program& program, const Phrases& phrases) {
  const std::array<std::pair<std::string_view, std::string>, 15> words{{
      {"mat", phrases.text("a mat")},
      {"pillow", phrases.text("a pillow")},
      {"cushion", phrases.text("a cushion")},
      {"towel", phrases.text("a towel")},
      {"chair", phrases.text("a chair")},
      {"armless-chair", phrases.text("a chair without arms")},
      {"wall", phrases.text("a wall")},
      {"doorway", phrases.text("a doorway")},
      {"counter", phrases.text("a counter to hold on to")},
      {"step", phrases.text("a step")},
      {"strap", phrases.text("a strap")},
      {"resistance-band", phrases.text("an exercise band")},
      {"foam-roller", phrases.text("a foam roller")},
      {"dumbbells", phrases.text("hand weights")},
      {"stationary-bicycle", phrases.text("an exercise bike")},
  }};
  const auto is_needed = [&](std::string_view id) {
    return std::ranges::any_of(program.items, [&](const ProgramItem& item) {
      return std::ranges::find(item.exercise->equipment, id) != item.exercise->equipment.end();
    });
  };
  std::vector<std::string> named;
  for (const auto& [id, thing] : words)
    if (is_needed(id)) named.push_back(thing);
  if (named.empty()) return {};
  return fill(phrases.text("You need {things}."), {{"things", phrases.list(named)}});
}

bool every_item_daily(const Program& program) {
  return std::ranges::all_of(program.items, [](const ProgramItem& item) {
    const auto days = item.effective_dose().days_per_week;
    return !days || *days == Range{7, 7};
  });
}

std::string time_to_plan(const Program& program, const Phrases& phrases) {
  const int seconds = seconds_per_day(program);
  if (seconds <= 0) return {};
  const int minutes = std::max(1, (seconds + 30) / 60);
  const auto pattern =
      every_item_daily(program)
          ? phrases.plural("Plan about {count} minute a day.", "Plan about {count} minutes a day.", minutes)
          : phrases.plural("Plan about {count} minute for a day with all of them.",
                           "Plan about {count} minutes for a day with all of them.", minutes);
  return fill(pattern, {{"count", fmt::format("{}", minutes)}});
}

}  // namespace

std::string phase_words(Phase phase, const Phrases& phrases) {
  switch (phase) {
    case Phase::warm_up:
      return phrases.text("Warm up");
    case Phase::stretch:
      return phrases.text("Stretch");
    case Phase::strengthen:
      return phrases.text("Strengthen");
    case Phase::cool_down:
      return phrases.text("Cool down");
    case Phase::daily_life:
      return phrases.text("Daily life");
  }
  return {};
}

std::string position_words(Position position, const Phrases& phrases) {
  switch (position) {
    case Position::supine:
      return phrases.text("Lying on your back");
    case Position::prone:
      return phrases.text("Lying face down");
    case Position::side_lying:
      return phrases.text("Lying on your side");
    case Position::quadruped:
      return phrases.text("On hands and knees");
    case Position::kneeling:
      return phrases.text("Kneeling");
    case Position::half_kneeling:
      return phrases.text("Kneeling on one knee");
    case Position::seated:
      return phrases.text("Sitting");
    case Position::long_sitting:
      return phrases.text("Sitting on the floor");
    case Position::standing:
      return phrases.text("Standing");
  }
  return {};
}

SafetyBox safety_box(const Phrases& phrases) {
  SafetyBox box;
  box.alarms = {
      {phrases.text("Stop and call us"),
       phrases.text("if an exercise makes your pain worse, or if a new pain does not go away.")},
      {phrases.text("Get emergency help at once"),
       phrases.text("if you cannot control your bladder or bowels, the skin between your legs goes numb, or your legs "
                    "get weaker.")},
  };
  box.for_you_heading = phrases.text("For you");
  box.habits_heading = phrases.text("While you exercise");
  box.habits = {
      phrases.text("Start slowly. Good form comes first."),
      phrases.text("Do fewer if it is too hard, and more as it gets easier."),
      phrases.text("Keep breathing. Breathe out on the hard part."),
      phrases.text("Never push into pain. A muscle may pull or get tired. Sharp or growing pain is wrong: tell us."),
  };
  box.disclaimer = phrases.text("These pages do not take the place of advice from your doctor or therapist.");
  return box;
}

std::string reasons(const Program& program, const Phrases& phrases) {
  if (program.items.empty()) return {};
  std::string text = aims(program, phrases);
  for (const auto& more : {needs(program, phrases), time_to_plan(program, phrases)})
    if (!more.empty()) text += " " + more;
  return text;
}

}  // namespace regimen
