#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "contest.hpp"
#include "hostile_notes.hpp"
#include "regimen/reports/readability.hpp"
#include "suites.hpp"

namespace bench {

namespace {

/// The best of some readings, in microseconds.
double reading(const std::string& text, const char* language, int rounds) {
  double best = 1e12;
  std::size_t found = 0;
  for (int round = 0; round < rounds; ++round)
    best = std::min(best, timed([&] {
                      found += regimen::assess(text, language).words + regimen::coach(text, language, {}).size();
                    }));
  return found > 0 ? best : std::max(best, 1.0);
}

}  // namespace

bool coach_suite(const Options& options) {
  // Linear work takes eight times as long, quadratic work sixty-four times.
  constexpr double goal = 16;
  constexpr std::size_t large = 40'000;  // bytes: the longest note that may be stored is of this order
  const int rounds = options.quick ? 3 : 10;
  const auto small_texts = regimen::hostile_texts(large / 8);
  const auto large_texts = regimen::hostile_texts(large);
  double steepest = 0;
  double slowest_us = 0;
  std::string culprit;
  for (std::size_t i = 0; i < small_texts.size(); ++i) {
    for (const char* language : std::array{"en", "es"}) {
      const double whole = reading(large_texts[i], language, rounds);
      const double growth = whole / std::max(reading(small_texts[i], language, rounds), 100.0);
      slowest_us = std::max(slowest_us, whole);
      if (growth <= steepest) continue;
      steepest = growth;
      culprit = large_texts[i].substr(0, 12);
    }
  }
  fmt::print(
      "coach.read hostile note={}kB texts={}\n  slowest={:.1f}ms  eight times the text takes up to {:.1f}x as long, "
      "for {:?}  (goal <= {:.0f}x)  {}\n",
      large / 1000, small_texts.size() * 2, slowest_us / 1000, steepest, culprit, goal,
      steepest <= goal ? "reached" : "MISSED");
  return steepest <= goal;
}

}  // namespace bench
