#pragma once

/// \file
/// Calendar dates (no time, no zone) and instants, as ISO 8601 text. Independent of the C locale.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace regimen {

/// A day of the Gregorian calendar; always valid when made by `parse_date`.
using Date = std::chrono::year_month_day;
/// An instant in UTC, whole seconds.
using Instant = std::chrono::sys_seconds;

/// Reads `YYYY-MM-DD` with a year from 1800 to 2999; nothing else, not even blanks around it.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
/// Writes `YYYY-MM-DD`.
[[nodiscard]] std::string iso(Date date);

/// Reads `YYYY-MM-DDThh:mm:ssZ`; fractions of a second (dropped) and offsets such as `+01:00` are understood.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);
/// Writes `YYYY-MM-DDThh:mm:ssZ`.
[[nodiscard]] std::string iso(Instant instant);

/// Completed years of life on `day`; nothing when born after `day`. A person born on 29 February turns a year older on
/// 1 March in common years.
[[nodiscard]] std::optional<int> age_on(Date birth, Date day);

/// Where "now" comes from. Everything that needs the time is given a clock, so that tests decide what day it is.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

}  // namespace regimen
