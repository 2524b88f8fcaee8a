#pragma once

/// \file
/// Two ways of doing the same, timed in turn in one run.

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// Durations of one side, in microseconds.
class Times {
 public:
  void add(double microseconds) { all_.push_back(microseconds); }
  /// The value below which `share` (0 to 1) of the durations lie. Expects at least one.
  [[nodiscard]] double percentile(double share) const;
  [[nodiscard]] std::size_t count() const { return all_.size(); }
  /// Of one round. Expects one that was played.
  [[nodiscard]] double of(std::size_t round) const { return all_[round]; }

 private:
  std::vector<double> all_;
};

/// How long a call takes, in microseconds on the steady clock.
[[nodiscard]] double timed(const std::function<void()>& work);

/// What is to be reached: our time as a share of the peer's.
struct Goal {
  std::optional<double> p50;
  std::optional<double> p99;
};

struct Contest {
  std::string name;  ///< `search.keystroke exercises=25000`
  std::string peer;
  Times ours;
  Times again;  ///< ours once more, interleaved: what the machine's noise alone does
  Times theirs;
  Goal goal;
};

/// One round of a contest: ours, theirs, ours again; the order turns round from round to round, so that neither place
/// is the warmer one.
void play(Contest& contest, const std::function<void()>& ours, const std::function<void()>& theirs);

/// Both sides' p50 and p99, the ratios (of those, and of each round: median, least and most), the goal, and the A/A
/// ratio. No verdict is given when A/A is outside 0.9 to 1.1. Returns false only for a goal that was missed on a quiet
/// machine.
bool report(const Contest& contest);
/// Says whether our p50 is under so many milliseconds, for what has no peer, and returns it.
bool under(const Contest& contest, double milliseconds);

}  // namespace bench
