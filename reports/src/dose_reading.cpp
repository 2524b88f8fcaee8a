#include "regimen/reports/dose_reading.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "capital.hpp"
#include "dose_patterns.hpp"
#include "dose_words.hpp"
#include "pattern.hpp"
#include "regimen/reports/dose_sentence.hpp"

namespace regimen {
namespace {

constexpr Range just_one{1, 1};

class DoseReader {
 public:
  explicit DoseReader(const Phrases& phrases) : patterns_(phrases), words_(phrases) {}

  /// Takes the sentences off the text one by one; false where there is one that no dose has.
  bool read(std::string_view text) {
    while (!text.empty()) {
      const auto length = read_first_sentence(text);
      if (length == 0) return false;
      text.remove_prefix(std::min(length + 1, text.size()));
    }
    if (!done_) return true;
    // "Do it 3 times" are repetitions, unless there is a rest between the turns, which makes each a set.
    found_.dose.reps = turns_ ? just_one : *done_;
    if (turns_) found_.dose.sets = done_;
    return true;
  }

  [[nodiscard]] const DoseReading& found() const { return found_; }

 private:
  /// How long it is; 0 where none can be read.
  std::size_t read_first_sentence(std::string_view text) {
    for (auto end = text.find(' '); end != std::string_view::npos; end = text.find(' ', end + 1))
      if (read_sentence(text.substr(0, end))) return end;
    return read_sentence(text) ? text.size() : 0;
  }

  bool read_sentence(std::string_view text) {
    return text == patterns_.ask || read_sides(text) || read_hold(text) || read_rest(text) || read_frequency(text) ||
           read_part(patterns_.again, "times", &DoseWords::read_times, text, found_.dose.sets) ||
           read_part(patterns_.repeated, "interval", &DoseWords::read_interval, text, found_.dose.every_min) ||
           read_part(patterns_.only_interval, "interval", &DoseWords::read_interval, text, found_.dose.every_min) ||
           read_sided_amount(text);
  }

  /// A pattern with one name that stands for a range.
  bool read_part(const std::string& pattern, std::string_view name,
                 std::optional<Range> (DoseWords::*reading)(std::string_view) const, std::string_view text,
                 std::optional<Range>& part) {
    for (const auto& filling : fillings(pattern, text)) {
      if (const auto range = (words_.*reading)(filling[name])) {
        part = range;
        return true;
      }
    }
    return false;
  }

  bool read_sides(std::string_view text) {
    if (text == patterns_.switch_sides) {
      found_.side = Side::alternate;
      return true;
    }
    const auto& [left, right, each] = patterns_.side_alone;
    return (text == left && said_left()) || (text == right && said_right()) || (text == each && said_each());
  }

  bool said_left() {
    found_.side = Side::left;
    return true;
  }
  bool said_right() {
    found_.side = Side::right;
    return true;
  }
  bool said_each() {
    found_.one_sided = true;
    return true;
  }

  bool read_sided_amount(std::string_view text) {
    const auto& [left, right, each] = patterns_.with_side;
    return (read_amount_in(left, text) && said_left()) || (read_amount_in(right, text) && said_right()) ||
           (read_amount_in(each, text) && said_each()) || read_amount_in(patterns_.whole, text);
  }

  bool read_amount_in(const std::string& pattern, std::string_view text) {
    for (const auto& filling : fillings(pattern, text))
      if (read_amount(filling["amount"])) return true;
    return false;
  }

  bool read_amount(std::string_view text) {
    Dose& dose = found_.dose;
    return read_pair(patterns_.sets_of, "reps", &DoseWords::read_number, text, dose.reps) ||
           read_pair(patterns_.rounds, "minutes", &DoseWords::read_minutes, text, dose.minutes) || read_sets(text) ||
           read_part(patterns_.as_often_as, "times", &DoseWords::read_times, text, done_) ||
           read_part(patterns_.lasting, "duration", &DoseWords::read_minutes, text, dose.minutes) ||
           read_part(patterns_.lasting, "duration", &DoseWords::read_duration, text, dose.hold_s) ||
           read_part(patterns_.held, "duration", &DoseWords::read_duration, text, dose.hold_s);
  }

  bool read_sets(std::string_view text) {
    for (const auto& form : patterns_.sets)
      if (read_part(form, "sets", &DoseWords::read_number, text, found_.dose.sets)) return true;
    return false;
  }

  /// So many sets of another range.
  bool read_pair(const std::vector<std::string>& forms, std::string_view name,
                 std::optional<Range> (DoseWords::*reading)(std::string_view) const, std::string_view text,
                 std::optional<Range>& part) {
    for (const auto& form : forms) {
      for (const auto& filling : fillings(form, text)) {
        const auto sets = words_.read_number(filling["sets"]);
        const auto range = (words_.*reading)(filling[name]);
        if (!sets || !range) continue;
        found_.dose.sets = sets;
        part = range;
        return true;
      }
    }
    return false;
  }

  bool read_hold(std::string_view text) {
    return read_part(patterns_.held_once, "duration", &DoseWords::read_duration, text, found_.dose.hold_s) ||
           read_part(patterns_.held_each_time, "duration", &DoseWords::read_duration, text, found_.dose.hold_s);
  }

  bool read_rest(std::string_view text) {
    auto& rest = found_.dose.rest_s;
    const auto& pause = patterns_.rest;
    const auto& none = patterns_.no_rest;
    turns_ = turns_ || text == none.turns;
    if (text == none.sets || text == none.rounds || text == none.turns) {
      rest = Range{0, 0};
      return true;
    }
    if (read_part(pause.turns, "duration", &DoseWords::read_duration, text, rest)) {
      turns_ = true;
      return true;
    }
    return read_part(pause.sets, "duration", &DoseWords::read_duration, text, rest) ||
           read_part(pause.rounds, "duration", &DoseWords::read_duration, text, rest);
  }

  bool read_frequency(std::string_view text) {
    for (const auto& filling : fillings(patterns_.only_frequency, text))
      if (read_how_often(filling["how_often"])) return true;
    for (const auto& filling : fillings(patterns_.frequency, text))
      if (read_how_often(filling["how_often"]) || read_how_often(without_capital(filling["how_often"]))) return true;
    return false;
  }

  bool read_how_often(std::string_view text) {
    const auto frequency = words_.read_how_often(text);
    if (!frequency) return false;
    found_.dose.times_per_day = frequency->times_per_day;
    found_.dose.days_per_week = frequency->days_per_week;
    return true;
  }

  DosePatterns patterns_;
  DoseWords words_;
  DoseReading found_;
  std::optional<Range> done_;  ///< as often as "it" is to be done
  bool turns_ = false;         ///< there is something between one time and the next
};

}  // namespace

DoseReading spoken_of(const Dose& dose, Side side, bool one_sided) {
  DoseReading said{dose, side, one_sided && side != Side::left && side != Side::right};
  auto& [sets, reps, hold_s, rest_s, minutes, every_min, times_per_day, days_per_week] = said.dose;
  if (hold_s && hold_s->max == 0) hold_s.reset();
  if (sets == just_one) {
    rest_s.reset();
    if (reps ? reps == just_one : minutes || hold_s) sets.reset();
  }
  if (sets && reps == just_one && !rest_s) reps = std::exchange(sets, std::nullopt);
  return said;
}

Result<DoseReading> read_dose_sentence(std::string_view text, const Phrases& phrases) {
  DoseReader reader(phrases);
  if (reader.read(text)) {
    const auto& found = reader.found();
    // What was understood must be a dose, and all that was said, in the words and the order in which it is said.
    if (checked(found.dose) && dose_sentence(found.dose, found.side, found.one_sided, false, phrases) == text)
      return found;
  }
  return fail("", "expected the sentence of a dose, got \"" + std::string(text) + "\"");
}

}  // namespace regimen
