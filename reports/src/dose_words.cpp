#include "dose_words.hpp"

#include <charconv>

#include <fmt/format.h>

#include "pattern.hpp"

namespace regimen {
namespace {

constexpr Range just_one{1, 1};
constexpr Range just_two{2, 2};
constexpr Range one_or_two{1, 2};
constexpr Range hour{60, 60};
constexpr Range all_week{7, 7};

/// No number of a dose has more digits.
constexpr std::size_t most_digits = 4;
/// Up to here seconds are said as seconds: "90 seconds" is read more easily than its parts.
constexpr int most_seconds = 120;

Range times(const Range& range, int factor) { return {range.min * factor, range.max * factor}; }
Range divided(const Range& range, int divisor) { return {range.min / divisor, range.max / divisor}; }
bool divisible(const Range& range, int divisor) { return range.min % divisor == 0 && range.max % divisor == 0; }

std::optional<Range> scaled(const std::optional<Range>& range, int factor) {
  if (!range) return std::nullopt;
  return times(*range, factor);
}

}  // namespace

DoseWords::DoseWords(const Phrases& phrases)
    : phrases_(phrases),
      from_to_(phrases.text("{min} to {max}")),
      once_(phrases.text("once")),
      twice_(phrases.text("twice")),
      once_or_twice_(phrases.text("once or twice")),
      times_(phrases.plural_forms("{count} time", "{count} times")),
      minutes_(phrases.plural_forms("{count} minute", "{count} minutes")),
      seconds_(phrases.plural_forms("{count} second", "{count} seconds")),
      minutes_and_seconds_(phrases.text("{minutes} {seconds}")),
      up_to_(phrases.text("up to {duration}")),
      // Translators: as in "every minute"
      minute_(phrases.text("minute")),
      // Translators: as in "every hour"
      hour_(phrases.text("hour")),
      hours_(phrases.plural_forms("{count} hour", "{count} hours")),
      once_a_week_(phrases.text("once a week")),
      one_day_a_week_(phrases.text("one day a week")),
      every_day_(phrases.text("every day")),
      times_a_day_(phrases.text("{times} a day")),
      times_and_days_(phrases.text("{times_a_day}, {days}")),
      days_a_week_(phrases.plural_forms("{count} day a week", "{count} days a week")) {}

std::string DoseWords::number(const Range& range) const {
  const auto least = fmt::format("{}", range.min);
  return range.single() ? least : fill(from_to_, {{"min", least}, {"max", fmt::format("{}", range.max)}});
}

std::optional<Range> DoseWords::read_digits(std::string_view text) const {
  if (text.size() > most_digits) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return Range{number, number};
}

std::optional<Range> DoseWords::read_from_to(std::string_view text, Reading bound) const {
  for (const auto& filling : fillings(from_to_, text)) {
    const auto least = (this->*bound)(filling["min"]);
    const auto most = (this->*bound)(filling["max"]);
    if (least && most) return Range{least->min, most->max};
  }
  return std::nullopt;
}

std::optional<Range> DoseWords::read_number(std::string_view text) const {
  const auto single = read_digits(text);
  return single ? single : read_from_to(text, &DoseWords::read_digits);
}

std::string DoseWords::counted(const Forms& forms, const Range& range) const {
  return fill(forms[phrases_.plural_form(range.max)], {{"count", number(range)}});
}

std::optional<Range> DoseWords::read_counted(const Forms& forms, std::string_view text) const {
  for (const auto& form : forms)
    for (const auto& filling : fillings(form, text))
      if (const auto range = read_number(filling["count"])) return range;
  return std::nullopt;
}

std::string DoseWords::times(const Range& range) const {
  if (range == just_one) return once_;
  if (range == just_two) return twice_;
  if (range == one_or_two) return once_or_twice_;
  return counted(times_, range);
}

std::optional<Range> DoseWords::read_times(std::string_view text) const {
  if (text == once_) return just_one;
  if (text == twice_) return just_two;
  if (text == once_or_twice_) return one_or_two;
  return read_counted(times_, text);
}

std::string DoseWords::minutes(const Range& minutes) const { return counted(minutes_, minutes); }

std::optional<Range> DoseWords::read_minutes(std::string_view text) const { return read_counted(minutes_, text); }

std::string DoseWords::seconds(const Range& seconds) const { return counted(seconds_, seconds); }

std::optional<Range> DoseWords::read_seconds(std::string_view text) const { return read_counted(seconds_, text); }

std::string DoseWords::one_duration(int length) const {
  if (length % 60 == 0) return minutes({length / 60, length / 60});
  if (length <= most_seconds) return seconds({length, length});
  return fill(minutes_and_seconds_,
              {{"minutes", minutes({length / 60, length / 60})}, {"seconds", seconds({length % 60, length % 60})}});
}

std::optional<Range> DoseWords::read_one_duration(std::string_view text) const {
  if (const auto found = read_seconds(text)) return found;
  if (const auto found = read_minutes(text)) return regimen::times(*found, 60);
  for (const auto& filling : fillings(minutes_and_seconds_, text)) {
    const auto whole = read_minutes(filling["minutes"]);
    const auto rest = read_seconds(filling["seconds"]);
    if (whole && rest) return Range{whole->min * 60 + rest->min, whole->max * 60 + rest->max};
  }
  return std::nullopt;
}

std::string DoseWords::duration(const Range& length) const {
  if (length.single()) return one_duration(length.min);
  if (length.min == 0) return fill(up_to_, {{"duration", one_duration(length.max)}});
  if (divisible(length, 60)) return minutes(divided(length, 60));
  if (length.max <= most_seconds) return seconds(length);
  return fill(from_to_, {{"min", one_duration(length.min)}, {"max", one_duration(length.max)}});
}

std::optional<Range> DoseWords::read_duration(std::string_view text) const {
  if (const auto found = read_one_duration(text)) return found;
  for (const auto& filling : fillings(up_to_, text))
    if (const auto most = read_one_duration(filling["duration"])) return Range{0, most->max};
  return read_from_to(text, &DoseWords::read_one_duration);
}

std::string DoseWords::interval(const Range& every) const {
  if (every == just_one) return minute_;
  if (every == hour) return hour_;
  return divisible(every, 60) ? counted(hours_, divided(every, 60)) : minutes(every);
}

std::optional<Range> DoseWords::read_interval(std::string_view text) const {
  if (text == minute_) return just_one;
  if (text == hour_) return hour;
  if (const auto found = read_minutes(text)) return found;
  return scaled(read_counted(hours_, text), 60);
}

std::string DoseWords::days(const Range& range) const {
  if (range == just_one) return one_day_a_week_;
  return range == all_week ? every_day_ : counted(days_a_week_, range);
}

std::optional<Range> DoseWords::read_days(std::string_view text) const {
  if (text == one_day_a_week_) return just_one;
  return text == every_day_ ? all_week : read_counted(days_a_week_, text);
}

std::string DoseWords::times_a_day(const Range& range) const { return fill(times_a_day_, {{"times", times(range)}}); }

std::optional<Range> DoseWords::read_times_a_day(std::string_view text) const {
  for (const auto& filling : fillings(times_a_day_, text))
    if (const auto found = read_times(filling["times"])) return found;
  return std::nullopt;
}

std::string DoseWords::how_often(const HowOften& frequency) const {
  const auto& [daily, weekly] = frequency;
  if (daily == just_one && weekly == just_one) return once_a_week_;
  if (!weekly) return times_a_day(daily.value());
  if (!daily) return days(*weekly);
  return fill(times_and_days_, {{"times_a_day", times_a_day(*daily)}, {"days", days(*weekly)}});
}

std::optional<HowOften> DoseWords::read_how_often(std::string_view text) const {
  if (text == once_a_week_) return HowOften{just_one, just_one};
  if (const auto daily = read_times_a_day(text)) return HowOften{daily, std::nullopt};
  if (const auto weekly = read_days(text)) return HowOften{std::nullopt, weekly};
  for (const auto& filling : fillings(times_and_days_, text)) {
    const auto daily = read_times_a_day(filling["times_a_day"]);
    const auto weekly = read_days(filling["days"]);
    if (daily && weekly) return HowOften{daily, weekly};
  }
  return std::nullopt;
}

}  // namespace regimen
