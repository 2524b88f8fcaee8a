#include "regimen/engine/date.hpp"

#include <fmt/format.h>

#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::chrono::year first_year{1800};
constexpr std::chrono::year last_year{2999};

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// The whole of a short text as a number of digits only: no sign, no blanks.
std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char letter : text) {
    if (!is_digit(letter)) return std::nullopt;
    number = number * 10 + (letter - '0');
  }
  return number;
}

/// `hh:mm` as a length of time within a day.
std::optional<minutes> hours_and_minutes(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = digits(text.substr(0, 2));
  const auto minute = digits(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return hours{*hour} + minutes{*minute};
}

/// `Z`, `+hh:mm` or `-hh:mm`: how far local time is ahead of UTC.
std::optional<minutes> utc_offset(std::string_view text) {
  if (text == "Z") return minutes{0};
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto offset = hours_and_minutes(text.substr(1));
  if (!offset) return std::nullopt;
  return text[0] == '-' ? -*offset : *offset;
}

/// The text after a fraction of a second, which is dropped; nothing when there is a point without digits.
std::optional<std::string_view> without_fraction(std::string_view text) {
  if (text.empty() || text[0] != '.') return text;
  std::size_t end = 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == 1) return std::nullopt;
  return text.substr(end);
}

bool within_years(Date date) { return date.year() >= first_year && date.year() <= last_year; }

Date day_of(Instant instant) { return Date{std::chrono::floor<days>(instant)}; }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok() || !within_years(date)) return std::nullopt;
  return date;
}

std::string iso(Date date) {
  REGIMEN_EXPECTS(date.ok());
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Instant> parse_instant(std::string_view text) {
  constexpr std::size_t up_to_seconds = 19;  // YYYY-MM-DDThh:mm:ss
  if (text.size() <= up_to_seconds || text[10] != 'T' || text[16] != ':') return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto time = hours_and_minutes(text.substr(11, 5));
  const auto second = digits(text.substr(17, 2));
  const auto zone = without_fraction(text.substr(up_to_seconds));
  if (!date || !time || !second || *second > 59 || !zone) return std::nullopt;
  const auto offset = utc_offset(*zone);
  if (!offset) return std::nullopt;
  const Instant instant = std::chrono::sys_days{*date} + *time + seconds{*second} - *offset;
  // An offset can lead out of the years that a date may have; what is written must be readable again.
  if (!within_years(day_of(instant))) return std::nullopt;
  return instant;
}

std::string iso(Instant instant) {
  const auto midnight = std::chrono::floor<days>(instant);
  const std::chrono::hh_mm_ss time{instant - midnight};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(Date{midnight}), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::optional<int> age_on(Date birth, Date day) {
  REGIMEN_EXPECTS(birth.ok() && day.ok());
  if (birth > day) return std::nullopt;
  const int years = static_cast<int>(day.year()) - static_cast<int>(birth.year());
  const bool birthday_to_come =
      std::chrono::month_day{day.month(), day.day()} < std::chrono::month_day{birth.month(), birth.day()};
  return birthday_to_come ? years - 1 : years;
}

Instant SystemClock::now() const { return std::chrono::floor<seconds>(std::chrono::system_clock::now()); }

}  // namespace regimen
