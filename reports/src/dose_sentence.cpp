#include "regimen/reports/dose_sentence.hpp"

#include <vector>

#include <fmt/format.h>

namespace regimen {
namespace {

constexpr Range just_one{1, 1};

/// Builds the sentences of one dose.
class DoseWriter {
 public:
  DoseWriter(const Dose& dose, Side side, bool one_sided, const Phrases& phrases)
      : dose_(dose), side_(side), one_sided_(one_sided), phrases_(phrases) {}

  std::string write() {
    add_minutes();
    add_repetitions();
    const bool amount = !sentences_.empty();
    if (!amount && !dose_.times_per_day && !dose_.days_per_week && !dose_.every_min)
      add(phrases_.text("Ask your therapist how many."));
    if (!side_said_) add_side_alone();
    if (side_ == Side::alternate) add(phrases_.text("Switch sides each time."));
    add_rest();
    add_frequency(amount);
    add_interval(amount);
    std::string text;
    for (const auto& sentence : sentences_) text += (text.empty() ? "" : " ") + sentence;
    return text;
  }

 private:
  void add(std::string sentence) { sentences_.push_back(std::move(sentence)); }

  [[nodiscard]] std::string range(const Range& r) const {
    if (r.single()) return fmt::format("{}", r.min);
    return fill(phrases_.text("{min} to {max}"),
                {{"min", fmt::format("{}", r.min)}, {"max", fmt::format("{}", r.max)}});
  }

  [[nodiscard]] std::string minutes(const Range& r) const {
    return fill(phrases_.plural("{count} minute", "{count} minutes", r.max), {{"count", range(r)}});
  }

  [[nodiscard]] std::string seconds(const Range& r) const {
    return fill(phrases_.plural("{count} second", "{count} seconds", r.max), {{"count", range(r)}});
  }

  /// Up to two minutes in seconds, unless they are whole minutes: "90 seconds" is read more easily than its parts.
  [[nodiscard]] std::string one_duration(int s) const {
    if (s > 0 && s % 60 == 0) return minutes({s / 60, s / 60});
    if (s <= 120) return seconds({s, s});
    return fill(phrases_.text("{minutes} {seconds}"),
                {{"minutes", minutes({s / 60, s / 60})}, {"seconds", seconds({s % 60, s % 60})}});
  }

  [[nodiscard]] std::string duration(const Range& r) const {
    if (r.single()) return one_duration(r.min);
    if (r.min == 0) return fill(phrases_.text("up to {duration}"), {{"duration", one_duration(r.max)}});
    if (r.min % 60 == 0 && r.max % 60 == 0) return minutes({r.min / 60, r.max / 60});
    if (r.max <= 120) return seconds(r);
    return fill(phrases_.text("{min} to {max}"), {{"min", one_duration(r.min)}, {"max", one_duration(r.max)}});
  }

  /// "once", "twice", "3 times", "2 to 3 times".
  [[nodiscard]] std::string times(const Range& r) const {
    if (r == just_one) return phrases_.text("once");
    if (r == Range{2, 2}) return phrases_.text("twice");
    if (r == Range{1, 2}) return phrases_.text("once or twice");
    return fill(phrases_.text("{count} times"), {{"count", range(r)}});
  }

  /// Ends the sentence that states the amount with the side, the first time that one is stated.
  std::string sided(std::string amount) {
    std::string pattern = phrases_.text("{amount}.");
    if (!side_said_) {
      if (side_ == Side::left)
        pattern = phrases_.text("{amount} on the left side only.");
      else if (side_ == Side::right)
        pattern = phrases_.text("{amount} on the right side only.");
      else if (one_sided_)
        pattern = phrases_.text("{amount} on each side.");
    }
    side_said_ = true;
    return fill(pattern, {{"amount", amount}});
  }

  void add_side_alone() {
    if (side_ == Side::left)
      add(phrases_.text("On the left side only."));
    else if (side_ == Side::right)
      add(phrases_.text("On the right side only."));
    else if (one_sided_)
      add(phrases_.text("On each side."));
  }

  [[nodiscard]] bool several_sets() const { return dose_.sets && *dose_.sets != just_one; }
  [[nodiscard]] bool holds() const { return dose_.hold_s && dose_.hold_s->max > 0; }

  void add_minutes() {
    if (!dose_.minutes) return;
    const auto length = minutes(*dose_.minutes);
    if (several_sets() && !dose_.reps) {
      add(sided(
          fill(phrases_.text("Do {sets} rounds of {minutes}"), {{"sets", range(*dose_.sets)}, {"minutes", length}})));
    } else {
      add(sided(fill(phrases_.text("Do this for {minutes}"), {{"minutes", length}})));
    }
  }

  void add_repetitions() {
    if (dose_.reps) {
      const auto& reps = *dose_.reps;
      const bool single = reps == just_one;
      if (single)
        add(sided(fill(phrases_.text("Do it {times}"), {{"times", times(dose_.sets.value_or(just_one))}})));
      else if (dose_.sets)
        add(sided(sets_of(reps)));
      else
        add(sided(fill(phrases_.text("Do it {times}"), {{"times", times(reps)}})));
      if (holds()) {
        const auto pattern = single && !several_sets() ? phrases_.text("Hold for {duration}.")
                                                       : phrases_.text("Hold each one for {duration}.");
        add(fill(pattern, {{"duration", duration(*dose_.hold_s)}}));
      }
    } else if (holds()) {
      add_hold_alone();
    } else if (dose_.sets && !dose_.minutes) {
      add(sided(
          fill(phrases_.plural("Do {sets} set", "Do {sets} sets", dose_.sets->max), {{"sets", range(*dose_.sets)}})));
    }
  }

  [[nodiscard]] std::string sets_of(const Range& reps) const {
    return fill(phrases_.plural("Do {sets} set of {reps}", "Do {sets} sets of {reps}", dose_.sets->max),
                {{"sets", range(*dose_.sets)}, {"reps", range(reps)}});
  }

  void add_hold_alone() {
    // A movement that is done every so often (a break from sitting) lasts; it is not held.
    const auto pattern =
        dose_.every_min ? phrases_.text("Do this for {duration}") : phrases_.text("Hold for {duration}");
    add(sided(fill(pattern, {{"duration", duration(*dose_.hold_s)}})));
    if (several_sets() && !dose_.minutes) add(fill(phrases_.text("Do this {times}."), {{"times", times(*dose_.sets)}}));
  }

  void add_rest() {
    if (!dose_.rest_s || (dose_.sets && !several_sets())) return;
    if (dose_.rest_s->max == 0) {
      if (several_sets()) add(phrases_.text("Do not rest between sets."));
      return;
    }
    const bool counted_as_times = dose_.reps ? *dose_.reps == just_one : holds();
    std::string pattern = phrases_.text("Rest {duration} between sets.");
    if (several_sets() && !dose_.reps && dose_.minutes)
      pattern = phrases_.text("Rest {duration} between rounds.");
    else if (several_sets() && counted_as_times)
      pattern = phrases_.text("Rest {duration} in between.");
    add(fill(pattern, {{"duration", duration(*dose_.rest_s)}}));
  }

  void add_frequency(bool amount) {
    std::string how_often = how_often_in_words();
    if (how_often.empty()) return;
    if (!amount) {
      add(fill(phrases_.text("Do this {how_often}."), {{"how_often", how_often}}));
      return;
    }
    if (how_often.front() >= 'a' && how_often.front() <= 'z')
      how_often.front() = static_cast<char>(how_often.front() - 'a' + 'A');
    add(fill(phrases_.text("{how_often}."), {{"how_often", how_often}}));
  }

  [[nodiscard]] std::string how_often_in_words() const {
    const auto& times_a_day = dose_.times_per_day;
    const auto& days = dose_.days_per_week;
    std::string on_days;
    if (days) {
      const bool weekly = *days == just_one;
      if (weekly && (!times_a_day || *times_a_day == just_one)) return phrases_.text("once a week");
      if (weekly)
        on_days = phrases_.text("one day a week");
      else if (*days == Range{7, 7})
        on_days = phrases_.text("every day");
      else
        on_days = fill(phrases_.text("{count} days a week"), {{"count", range(*days)}});
    }
    if (!times_a_day) return on_days;
    const auto a_day = fill(phrases_.text("{times} a day"), {{"times", times(*times_a_day)}});
    return on_days.empty() ? a_day
                           : fill(phrases_.text("{times_a_day}, {days}"), {{"times_a_day", a_day}, {"days", on_days}});
  }

  void add_interval(bool amount) {
    if (!dose_.every_min) return;
    const auto& every = *dose_.every_min;
    std::string interval;
    if (every == just_one)
      interval = phrases_.text("minute");
    else if (every == Range{60, 60})
      interval = phrases_.text("hour");
    else if (every.min % 60 == 0 && every.max % 60 == 0)
      interval = fill(phrases_.text("{count} hours"), {{"count", range({every.min / 60, every.max / 60})}});
    else
      interval = minutes(every);
    const auto pattern =
        amount ? phrases_.text("Repeat every {interval}.") : phrases_.text("Do this every {interval}.");
    add(fill(pattern, {{"interval", interval}}));
  }

  const Dose& dose_;
  Side side_;
  bool one_sided_;
  const Phrases& phrases_;
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
