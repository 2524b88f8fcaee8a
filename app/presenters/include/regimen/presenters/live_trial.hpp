#pragma once

/// \file
/// A rule that is being written, tried on a patient: by the reader of rule packs in its sandboxed host, beside the
/// window. The rule itself and each row of its condition are judged there; nothing is judged here.

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen {

/// What is tried. Names, days and notes are not in it.
struct LiveTask {
  std::uint64_t revision = 0;
  std::string document;  ///< the whole pack, to be checked
  /// The rule that is being written; nothing while another part of the pack is.
  struct Rule {
    std::string severity;  ///< token
    std::string when;
    std::string ask_when;            ///< may be empty
    std::vector<std::string> parts;  ///< of `when`, each a condition by itself
  };
  std::optional<Rule> rule;
  std::optional<ScreeningRequest> chart;  ///< nothing while no patient is chosen
  std::vector<ScreeningItem> catalogue;   ///< every exercise at its usual dose
};

/// What a row says of a patient and an exercise.
enum class RowTruth { no, unknown, yes };

/// What the rule says of the chart.
struct LiveVerdict {
  bool raised_for_program = false;
  std::vector<std::size_t> raised_items;      ///< places in the chart's items
  std::vector<std::string> asked;             ///< facts and measures, those that decide most first
  bool lacks_age_or_sex = false;              ///< it could not judge without a birth date or sex
  std::vector<std::vector<RowTruth>> rows;    ///< by part and by item; of a chart without items one for all
  std::optional<std::size_t> catalogue_hits;  ///< exercises of the catalogue; nothing of a rule about the program
  bool operator==(const LiveVerdict&) const = default;
};

struct LiveAnswer {
  std::uint64_t revision = 0;
  PackCheck check;      ///< of the document
  std::string problem;  ///< why nothing could be checked; a sentence
  std::optional<LiveVerdict> verdict;
};

/// A pack of one rule that judges as the rule does, whatever tests it lacks, and says each of the parts. English, for
/// the host alone.
[[nodiscard]] std::string trial_pack(const LiveTask::Rule& rule);
/// The chart as that pack is asked about it.
[[nodiscard]] ScreeningRequest trial_request(ScreeningRequest chart);
/// What that pack's findings on the chart say of the rule.
[[nodiscard]] LiveVerdict verdict_of(const std::vector<Finding>& findings, const ScreeningRequest& chart,
                                     const LiveTask::Rule& rule);

/// A thread that always tries the newest task.
class LiveTrial {
 public:
  struct Ports {
    /// Both run on the thread, because rule hosts end with the thread that started them, and may throw WorldFailure.
    std::function<std::unique_ptr<RuleSet>(const std::filesystem::path&)> make_pack;
    std::function<Result<PackCheck>(const std::filesystem::path&)> check_pack;
    /// Where the packs that are tried are written; made when it is needed, and emptied afterwards.
    std::filesystem::path folder;
    /// Called on the thread.
    std::function<void(LiveAnswer)> deliver;
  };

  explicit LiveTrial(Ports ports);
  /// Waits for the task in hand; what waits is dropped.
  ~LiveTrial();
  LiveTrial(const LiveTrial&) = delete;
  LiveTrial& operator=(const LiveTrial&) = delete;

  void ask(LiveTask task);

 private:
  void run();
  [[nodiscard]] LiveAnswer answer(const LiveTask& task);
  [[nodiscard]] std::optional<LiveVerdict> judge(const LiveTask& task);

  Ports ports_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<LiveTask> waiting_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace regimen
