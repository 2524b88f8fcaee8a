#include <fmt/format.h>

#include "contest.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/reports/picture.hpp"
#include "suites.hpp"

namespace bench {

bool figures_suite(const Options& options) {
  constexpr double goal_ms = 1;
  const auto catalogue = regimen::open_catalogue(options.bin / "../share/regimen/catalogue.sqlite");
  struct Size {
    const char* name;
    int width;
    int height;
    bool has_goal;
  };
  bool good = true;
  for (const Size& size : {Size{"thumbnail", 84, 56, true}, Size{"thumbnail-at-double-scale", 168, 112, false},
                           Size{"moving-picture", 490, 260, false}}) {
    Times times;
    for (int round = 0; round < (options.quick ? 1 : 5); ++round)
      for (const auto& exercise : catalogue->all()) {
        if (!exercise->figure || exercise->figure->frames.empty()) continue;
        const auto& figure = *exercise->figure;
        times.add(timed([&] {
          static_cast<void>(regimen::figure_picture(figure, figure.frames.size() - 1, false, size.width, size.height));
        }));
      }
    const double p50 = times.percentile(0.5) / 1000;
    const double p99 = times.percentile(0.99) / 1000;
    good = good && (!size.has_goal || p50 <= goal_ms);
    // Nobody else draws them, so there is no peer: they are held to the clock.
    fmt::print("figures.{} size={}x{}\n  ours   p50={:.2f}ms p99={:.2f}ms  n={}  {}\n", size.name, size.width,
               size.height, p50, p99, times.count(),
               !size.has_goal   ? "no goal"
               : p50 <= goal_ms ? fmt::format("(goal p50 <= {:.0f}ms)  reached", goal_ms)
                                : fmt::format("(goal p50 <= {:.0f}ms)  MISSED", goal_ms));
  }
  return good;
}

}  // namespace bench
