#include "contest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace bench {
namespace {

std::string amount(double microseconds) {
  if (microseconds < 1000) return fmt::format("{:.1f}us", microseconds);
  return fmt::format("{:.2f}ms", microseconds / 1000);
}

std::string share(double ratio) {
  return ratio < 0.1 ? fmt::format("1/{:.0f}", 1 / ratio) : fmt::format("{:.2f}", ratio);
}

std::string judged(double ratio, const std::optional<double>& goal, bool& met) {
  if (!goal) return share(ratio);
  met = met && ratio <= *goal;
  return fmt::format("{} (goal <= {})", share(ratio), share(*goal));
}

/// Ours as a share of theirs, round by round: the middle, the least and the most.
std::string by_round(const Contest& contest) {
  Times ratios;
  for (std::size_t round = 0; round < contest.theirs.count(); ++round)
    ratios.add((contest.ours.of(round) + contest.again.of(round)) / 2 / contest.theirs.of(round));
  return fmt::format("{} [{} to {}]", share(ratios.percentile(0.5)), share(ratios.percentile(0)),
                     share(ratios.percentile(1)));
}

}  // namespace

double Times::percentile(double share) const {
  auto sorted = all_;
  const auto at = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(at), sorted.end());
  return sorted[at];
}

double timed(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

void play(Contest& contest, const std::function<void()>& ours, const std::function<void()>& theirs) {
  const bool forward = contest.theirs.count() % 2 == 0;
  auto& first = forward ? contest.ours : contest.again;
  auto& last = forward ? contest.again : contest.ours;
  first.add(timed(ours));
  contest.theirs.add(timed(theirs));
  last.add(timed(ours));
}

bool report(const Contest& contest) {
  const double ours50 = contest.ours.percentile(0.5);
  const double ours99 = contest.ours.percentile(0.99);
  const double theirs50 = contest.theirs.percentile(0.5);
  const double theirs99 = contest.theirs.percentile(0.99);
  const double same = contest.again.percentile(0.5) / ours50;
  const bool noisy = same < 0.9 || same > 1.1;
  bool met = true;
  const auto ratio50 = judged(ours50 / theirs50, contest.goal.p50, met);
  const auto ratio99 = judged(ours99 / theirs99, contest.goal.p99, met);
  const bool has_goal = contest.goal.p50 || contest.goal.p99;
  fmt::print(
      "{}\n  ours   p50={} p99={}  n={}\n  {:6} p50={} p99={}\n  ratio  p50={} p99={}  by round {}  A/A={:.2f}  {}\n",
      contest.name, amount(ours50), amount(ours99), contest.ours.count(), contest.peer, amount(theirs50),
      amount(theirs99), ratio50, ratio99, by_round(contest), same,
      noisy       ? "noisy: no verdict"
      : !has_goal ? "no goal"
      : met       ? "reached"
                  : "MISSED");
  std::fflush(stdout);
  return noisy || met;
}

bool under(const Contest& contest, double milliseconds) {
  const bool good = contest.ours.percentile(0.5) < 1000 * milliseconds;
  fmt::print("  p50 {} {} ms\n", good ? "under" : "NOT under", milliseconds);
  return good;
}

}  // namespace bench
