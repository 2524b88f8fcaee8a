#pragma once

/// \file
/// What takes long about rules, beside the window: describing them, counting how they fared, screening current programs
/// again, trying a pack before it is taken in.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "regimen/engine/rule_pack.hpp"
#include "regimen/presenters/rescreening.hpp"

namespace regimen {

/// A pack that was tried and is not in force.
struct PackTrial {
  std::filesystem::path file;
  std::string sha256;   ///< of the bytes that were tried; empty when the file cannot be read
  std::string problem;  ///< why nothing could be tried; a sentence
  PackCheck check;
  Trial trial;  ///< of a good pack
};

/// What the worker tells, one thing at a time.
struct RulesNews {
  std::optional<std::vector<PluginAnswer>> plugins;  ///< without findings
  std::optional<std::vector<RuleRecord>> records;
  std::optional<std::map<std::string, std::vector<std::string>>> sources;  ///< `cited_sources`
  std::optional<Rescreening> rescreening;
  std::optional<PackTrial> trial;
  std::string failure;  ///< the world failed; a sentence
};

/// A thread with its own connection to the clinic, and rules of its own while it works.
class RulesWorker {
 public:
  struct Ports {
    /// The first three run on the worker's thread, because rule hosts end with the thread that started them, and may
    /// throw WorldFailure.
    std::function<std::unique_ptr<RuleSet>()> make_rules;
    std::function<std::unique_ptr<ClinicStore>()> open_store;
    /// A pack by itself, as rules.
    std::function<std::unique_ptr<RuleSet>(const std::filesystem::path&)> make_pack;
    std::function<Result<PackCheck>(const std::filesystem::path&)> check_pack;
    const Catalogue* catalogue = nullptr;  ///< must outlive the worker
    std::function<Date()> today;
    /// Called on the worker's thread.
    std::function<void(RulesNews)> deliver;
  };

  explicit RulesWorker(Ports ports);
  /// Stops what is running; what was done stays done.
  ~RulesWorker();
  RulesWorker(const RulesWorker&) = delete;
  RulesWorker& operator=(const RulesWorker&) = delete;

  /// Tells of plugins and screens again what is not up to date; the rules are made anew, because files may have
  /// changed.
  void look();
  /// Tells how the rules fared in issued versions, and what they cite.
  void find_out_more();
  /// Tells whether a pack is good and what it would change.
  void try_pack(std::filesystem::path file);
  /// Stops what is running; nothing that was done is lost.
  void stop();

 private:
  using Job = std::function<void(ClinicStore&)>;

  void add(Job job);
  void run();
  void do_look(ClinicStore& store);
  void do_try(ClinicStore& store, const std::filesystem::path& file);
  [[nodiscard]] bool goes_on();

  Ports ports_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> waiting_;
  std::atomic<bool> stopped_ = false;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace regimen
