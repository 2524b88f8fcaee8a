#include "regimen/engine/dose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace regimen {
namespace {

struct Part {
  std::string_view name;
  std::optional<Range> Dose::*range;
  Range bounds;
};

constexpr auto parts = std::to_array<Part>({{"sets", &Dose::sets, bounds::sets},
                                            {"reps", &Dose::reps, bounds::reps},
                                            {"hold_s", &Dose::hold_s, bounds::hold_s},
                                            {"rest_s", &Dose::rest_s, bounds::rest_s},
                                            {"minutes", &Dose::minutes, bounds::minutes},
                                            {"every_min", &Dose::every_min, bounds::every_min},
                                            {"times_per_day", &Dose::times_per_day, bounds::times_per_day},
                                            {"days_per_week", &Dose::days_per_week, bounds::days_per_week}});

/// The upper end of a part, or what stands in for an unknown one.
double upper(const std::optional<Range>& range, int otherwise) { return range ? range->max : otherwise; }

/// How often a day at most.
double times_a_day(const Dose& dose) {
  constexpr double waking_minutes = 16 * 60;
  if (dose.times_per_day) return dose.times_per_day->max;
  if (dose.every_min) return waking_minutes / std::max(1, dose.every_min->min);
  return 1;
}

}  // namespace

Result<Dose> checked(const Dose& dose) {
  for (const Part& part : parts) {
    const auto& range = dose.*part.range;
    if (!range) continue;
    for (const int number : {range->min, range->max})
      if (number < part.bounds.min || number > part.bounds.max)
        return fail(std::string(part.name), fmt::format("expected a whole number from {} to {}, got {}",
                                                        part.bounds.min, part.bounds.max, number));
    if (range->min > range->max)
      return fail(std::string(part.name),
                  fmt::format("expected the smaller number first, got {} to {}", range->min, range->max));
  }
  return dose;
}

Dose completed(const Dose& prescribed, const Dose& fallback) {
  Dose dose = prescribed;
  for (const Part& part : parts)
    if (!(dose.*part.range)) dose.*part.range = fallback.*part.range;
  // Two ways to say how much, and two ways to say how often: what the therapist chose stands alone.
  if (prescribed.minutes) {
    dose.reps = prescribed.reps;
    dose.hold_s = prescribed.hold_s;
  } else if (prescribed.reps || prescribed.hold_s) {
    dose.minutes = std::nullopt;
  }
  if (prescribed.every_min) {
    dose.times_per_day = prescribed.times_per_day;
  } else if (prescribed.times_per_day) {
    dose.every_min = std::nullopt;
  }
  return dose;
}

std::optional<int> seconds_per_day(const Dose& dose, bool both_sides) {
  constexpr int seconds_of_a_repetition = 3;
  const bool held = dose.hold_s && dose.hold_s->max > 0;
  if (!dose.reps && !held && !dose.minutes) return std::nullopt;
  const double sets = upper(dose.sets, 1);
  const double repetitions = dose.reps || held ? upper(dose.reps, 1) : 0;
  const double of_a_set =
      repetitions * (held ? dose.hold_s->max : seconds_of_a_repetition) + upper(dose.minutes, 0) * 60;
  const double work = sets * of_a_set * (both_sides ? 2 : 1);
  const double rest = (sets - 1) * upper(dose.rest_s, 0);
  const double whole = (work + rest) * times_a_day(dose);
  return static_cast<int>(std::clamp(whole, 0.0, static_cast<double>(std::numeric_limits<int>::max())));
}

std::string_view publisher_of(std::string_view dose_source) {
  struct Article {
    std::string_view seed;
    std::string_view publisher;
  };
  constexpr auto articles = std::to_array<Article>({{"000", "Healthline Media and BackIntelligence"},
                                                    {"001", "AAOS OrthoInfo and Healthwise"},
                                                    {"002", "G. Minnis DPT (2020)"},
                                                    {"003", "Life Advancer and Mayo Clinic"},
                                                    {"004", "Inspired Spine"}});
  const auto found = std::ranges::find(articles, dose_source.substr(0, dose_source.find('_')), &Article::seed);
  return found == articles.end() ? std::string_view() : found->publisher;
}

}  // namespace regimen
