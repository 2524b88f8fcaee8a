#pragma once

/// \file
/// The parts of a dose's sentences, each with the way back: `read_x(x(range))` is the range.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/dose.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {

/// How many times a day, on how many days a week.
struct HowOften {
  std::optional<Range> times_per_day;
  std::optional<Range> days_per_week;
};

/// Numbers, lengths of time and frequencies in one language.
class DoseWords {
 public:
  explicit DoseWords(const Phrases& phrases);

  /// `3`, `10 to 15`.
  [[nodiscard]] std::string number(const Range& range) const;
  [[nodiscard]] std::optional<Range> read_number(std::string_view text) const;
  /// `once`, `twice`, `3 times`, `2 to 3 times`.
  [[nodiscard]] std::string times(const Range& range) const;
  [[nodiscard]] std::optional<Range> read_times(std::string_view text) const;
  /// `1 minute`, `5 to 10 minutes`.
  [[nodiscard]] std::string minutes(const Range& minutes) const;
  [[nodiscard]] std::optional<Range> read_minutes(std::string_view text) const;
  /// Seconds as a person says them: `90 seconds`, `2 minutes`, `up to 5 seconds`.
  [[nodiscard]] std::string duration(const Range& seconds) const;
  [[nodiscard]] std::optional<Range> read_duration(std::string_view text) const;
  /// The same without whole minutes: `60 seconds`.
  [[nodiscard]] std::string seconds(const Range& seconds) const;
  [[nodiscard]] std::optional<Range> read_seconds(std::string_view text) const;
  /// What follows "every": `hour`, `20 to 30 minutes`.
  [[nodiscard]] std::string interval(const Range& minutes) const;
  [[nodiscard]] std::optional<Range> read_interval(std::string_view text) const;
  /// `twice a day, every day`. Expects one of the two.
  [[nodiscard]] std::string how_often(const HowOften& frequency) const;
  [[nodiscard]] std::optional<HowOften> read_how_often(std::string_view text) const;

 private:
  using Forms = std::vector<std::string>;  ///< by plural form
  using Reading = std::optional<Range> (DoseWords::*)(std::string_view) const;

  [[nodiscard]] std::string counted(const Forms& forms, const Range& range) const;
  [[nodiscard]] std::optional<Range> read_counted(const Forms& forms, std::string_view text) const;
  [[nodiscard]] std::string one_duration(int seconds) const;
  [[nodiscard]] std::optional<Range> read_one_duration(std::string_view text) const;
  [[nodiscard]] std::optional<Range> read_from_to(std::string_view text, Reading bound) const;
  [[nodiscard]] std::string days(const Range& range) const;
  [[nodiscard]] std::optional<Range> read_days(std::string_view text) const;
  [[nodiscard]] std::string times_a_day(const Range& range) const;
  [[nodiscard]] std::optional<Range> read_times_a_day(std::string_view text) const;
  [[nodiscard]] std::optional<Range> read_digits(std::string_view text) const;

  Phrases phrases_;
  std::string from_to_;
  std::string once_, twice_, once_or_twice_;
  Forms times_;
  Forms minutes_, seconds_;
  std::string minutes_and_seconds_, up_to_;
  std::string minute_, hour_;
  Forms hours_;
  std::string once_a_week_, one_day_a_week_, every_day_, times_a_day_, times_and_days_;
  Forms days_a_week_;
};

}  // namespace regimen
