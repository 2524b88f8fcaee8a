#pragma once

/// \file
/// Screening beside the window: one thread that always works on the newest chart.

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// What is to be judged. Names, titles and notes are not in it: they stay where they were typed.
struct ScreeningTask {
  std::uint64_t desk = 0;  ///< which open chart
  std::uint64_t revision = 0;
  Patient patient;
  Program program;
  Date today{};
};

/// The answer for one revision.
struct ScreeningAnswer {
  std::uint64_t desk = 0;
  std::uint64_t revision = 0;
  Program program;  ///< that the findings' items are places in
  ScreeningReport report;
  /// What each exercise of the catalogue raises for this patient; nothing when that is not known.
  std::optional<RaisedByExercise> catalogue;
  std::optional<Screener::Heard> heard;  ///< to be kept with the program, when every plugin answered
  std::string failure;                   ///< why no plugin could be asked at all; a sentence for a person
};

/// A task without what a plugin, or a thread that speaks to plugins, need not know.
[[nodiscard]] ScreeningTask screening_task(std::uint64_t desk, std::uint64_t revision, const Patient& patient,
                                           const Program& program, Date today);

/// A thread with its own rules. A task that waits is replaced by a newer one. Answers are handed to `deliver` on that
/// thread, in the order of their tasks; whoever gets one drops it when it is stale.
class ScreeningWorker {
 public:
  /// `make_rules` runs on the worker's thread, because rule hosts end with the thread that started them; when it throws
  /// WorldFailure, every answer says so. `catalogue` must outlive the worker.
  ScreeningWorker(const Catalogue& catalogue, std::function<std::unique_ptr<RuleSet>()> make_rules,
                  std::function<void(ScreeningAnswer)> deliver);
  /// Waits for the task in hand; what waits is dropped.
  ~ScreeningWorker();
  ScreeningWorker(const ScreeningWorker&) = delete;
  ScreeningWorker& operator=(const ScreeningWorker&) = delete;

  void ask(ScreeningTask task);
  /// Other rules are installed or enabled now: they are made anew before the next task.
  void renew_rules();
  /// A person has asked to try these plugins again: they are switched on before the next task.
  void switch_on(const std::vector<std::string>& plugin_ids);

 private:
  void run();
  /// What was asked for besides a task.
  struct Orders {
    std::vector<std::string> switched_on;
    bool renew = false;
  };
  [[nodiscard]] std::optional<ScreeningTask> next(Orders& orders);

  const Catalogue& catalogue_;
  std::function<std::unique_ptr<RuleSet>()> make_rules_;
  std::function<void(ScreeningAnswer)> deliver_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<ScreeningTask> waiting_;
  Orders orders_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace regimen
