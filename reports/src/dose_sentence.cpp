#include "regimen/reports/dose_sentence.hpp"

#include <vector>

#include <fmt/format.h>

#include "capital.hpp"
#include "dose_patterns.hpp"
#include "dose_words.hpp"

namespace regimen {
namespace {

constexpr Range just_one{1, 1};

/// Builds the sentences of one dose.
class DoseWriter {
 public:
  DoseWriter(const Dose& dose, Side side, bool one_sided, const Phrases& phrases)
      : dose_(dose), side_(side), one_sided_(one_sided), phrases_(phrases), patterns_(phrases), words_(phrases) {}

  std::string write() {
    add_minutes();
    add_repetitions();
    const bool amount = !sentences_.empty();
    if (!amount && !dose_.times_per_day && !dose_.days_per_week && !dose_.every_min) add(patterns_.ask);
    if (!side_said_ && side_pattern(patterns_.side_alone) != nullptr) add(*side_pattern(patterns_.side_alone));
    if (side_ == Side::alternate) add(patterns_.switch_sides);
    add_rest();
    add_frequency(amount);
    add_interval(amount);
    std::string text;
    for (const auto& sentence : sentences_) text += (text.empty() ? "" : " ") + sentence;
    return text;
  }

 private:
  void add(std::string sentence) { sentences_.push_back(std::move(sentence)); }

  /// Which of the patterns says the side; null where there is nothing to say.
  [[nodiscard]] const std::string* side_pattern(const SidePatterns& patterns) const {
    if (side_ == Side::left) return &patterns.left;
    if (side_ == Side::right) return &patterns.right;
    return one_sided_ ? &patterns.each : nullptr;
  }

  /// Ends the sentence that states the amount with the side, the first time that one is stated.
  void add_amount(const std::string& amount) {
    const std::string* sided = side_said_ ? nullptr : side_pattern(patterns_.with_side);
    side_said_ = true;
    add(fill(sided == nullptr ? patterns_.whole : *sided, {{"amount", amount}}));
  }

  [[nodiscard]] bool several_sets() const { return dose_.sets && *dose_.sets != just_one; }
  [[nodiscard]] bool holds() const { return dose_.hold_s && dose_.hold_s->max > 0; }

  /// The form of a pattern that goes with the number of sets.
  [[nodiscard]] const std::string& by_sets(const std::vector<std::string>& forms) const {
    return forms[phrases_.plural_form(dose_.sets->max)];
  }

  void add_minutes() {
    if (!dose_.minutes) return;
    const auto length = words_.minutes(*dose_.minutes);
    if (several_sets() && !dose_.reps)
      add_amount(fill(by_sets(patterns_.rounds), {{"sets", words_.number(*dose_.sets)}, {"minutes", length}}));
    else
      add_amount(fill(patterns_.lasting, {{"duration", length}}));
  }

  void add_repetitions() {
    if (dose_.reps) {
      add_counted(*dose_.reps);
    } else if (holds()) {
      add_hold_alone();
    } else if (dose_.sets && !dose_.minutes) {
      add_amount(fill(by_sets(patterns_.sets), {{"sets", words_.number(*dose_.sets)}}));
    }
  }

  void add_counted(const Range& reps) {
    const bool single = reps == just_one;
    if (single || !dose_.sets)
      add_amount(fill(patterns_.as_often_as, {{"times", words_.times(single ? dose_.sets.value_or(just_one) : reps)}}));
    else
      add_amount(
          fill(by_sets(patterns_.sets_of), {{"sets", words_.number(*dose_.sets)}, {"reps", words_.number(reps)}}));
    if (!holds()) return;
    const auto& held = single && !several_sets() ? patterns_.held_once : patterns_.held_each_time;
    add(fill(held, {{"duration", words_.duration(*dose_.hold_s)}}));
  }

  void add_hold_alone() {
    // A movement that is done every so often (a break from sitting) lasts; it is not held.
    if (dose_.every_min && !dose_.minutes)
      add_amount(fill(patterns_.lasting, {{"duration", lasting_words(*dose_.hold_s)}}));
    else
      add_amount(fill(patterns_.held, {{"duration", words_.duration(*dose_.hold_s)}}));
    if (several_sets() && !dose_.minutes) add(fill(patterns_.again, {{"times", words_.times(*dose_.sets)}}));
  }

  /// Whole minutes are the other part of a dose: a hold that is spoken of as they are stays in seconds.
  [[nodiscard]] std::string lasting_words(const Range& hold) const {
    auto words = words_.duration(hold);
    return words_.read_minutes(words) ? words_.seconds(hold) : words;
  }

  void add_rest() {
    if (!dose_.rest_s || (dose_.sets && !several_sets())) return;
    const auto& patterns = dose_.rest_s->max == 0 ? patterns_.no_rest : patterns_.rest;
    const bool counted_as_times = dose_.reps ? *dose_.reps == just_one : holds();
    const std::string* pattern = &patterns.sets;
    if (several_sets() && !dose_.reps && dose_.minutes)
      pattern = &patterns.rounds;
    else if (several_sets() && counted_as_times)
      pattern = &patterns.turns;
    add(fill(*pattern, {{"duration", words_.duration(*dose_.rest_s)}}));
  }

  void add_frequency(bool amount) {
    if (!dose_.times_per_day && !dose_.days_per_week) return;
    const auto how_often = words_.how_often({dose_.times_per_day, dose_.days_per_week});
    if (amount)
      add(fill(patterns_.frequency, {{"how_often", with_capital(how_often)}}));
    else
      add(fill(patterns_.only_frequency, {{"how_often", how_often}}));
  }

  void add_interval(bool amount) {
    if (!dose_.every_min) return;
    add(fill(amount ? patterns_.repeated : patterns_.only_interval, {{"interval", words_.interval(*dose_.every_min)}}));
  }

  const Dose& dose_;
  Side side_;
  bool one_sided_;
  const Phrases& phrases_;
  DosePatterns patterns_;
  DoseWords words_;
  bool side_said_ = false;
  std::vector<std::string> sentences_;
};

std::string short_range(const Range& r) {
  return r.single() ? fmt::format("{}", r.min) : fmt::format("{}–{}", r.min, r.max);
}

}  // namespace

std::string dose_sentence(const Dose& dose, Side side, bool unilateral, bool per_side, const Phrases& phrases) {
  return DoseWriter(dose, side, unilateral || per_side, phrases).write();
}

std::string dose_in_short(const Dose& dose) {
  std::vector<std::string> parts;
  if (dose.sets && dose.reps)
    parts.push_back(short_range(*dose.sets) + " × " + short_range(*dose.reps));
  else if (dose.reps)
    parts.push_back(short_range(*dose.reps) + " ×");
  else if (dose.sets)
    parts.push_back(short_range(*dose.sets) + (*dose.sets == just_one ? " set" : " sets"));
  if (dose.minutes) parts.push_back(short_range(*dose.minutes) + " min");
  if (dose.hold_s) parts.push_back(dose.hold_s->max == 0 ? "no hold" : "hold " + short_range(*dose.hold_s) + " s");
  if (dose.rest_s) parts.push_back(dose.rest_s->max == 0 ? "no rest" : "rest " + short_range(*dose.rest_s) + " s");
  if (dose.times_per_day) parts.push_back(short_range(*dose.times_per_day) + " × a day");
  if (dose.days_per_week)
    parts.push_back(short_range(*dose.days_per_week) +
                    (*dose.days_per_week == just_one ? " day a week" : " days a week"));
  if (dose.every_min) parts.push_back("every " + short_range(*dose.every_min) + " min");
  if (parts.empty()) return "–";
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace regimen
