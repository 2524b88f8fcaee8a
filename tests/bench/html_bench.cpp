#include <fmt/format.h>

#include "contest.hpp"
#include "regimen/reports/html.hpp"
#include "suites.hpp"
#include "twenty_exercises.hpp"

namespace bench {

bool html_suite(const Options& options) {
  constexpr double goal_ms = 150;
  const auto handout = twenty_exercises(options.bin).handout;
  const auto page = regimen::render_html(handout);
  bool same = true;
  Times times;
  for (int round = 0; round < (options.quick ? 5 : options.rounds); ++round)
    times.add(timed([&] { same = regimen::render_html(handout) == page && same; }));
  if (!same) {
    fmt::print("html: the same handout gave other bytes\n");
    return false;
  }
  const double p50 = times.percentile(0.5) / 1000;
  // Nobody else draws such a page, so there is no peer: this one is held to the clock.
  fmt::print(
      "html.render exercises=20 size={}kB\n  ours   p50={:.1f}ms p99={:.1f}ms  n={}  (goal p50 <= {:.0f}ms)  {}\n",
      page.size() / 1000, p50, times.percentile(0.99) / 1000, times.count(), goal_ms,
      p50 <= goal_ms ? "reached" : "MISSED");
  return p50 <= goal_ms;
}

}  // namespace bench
