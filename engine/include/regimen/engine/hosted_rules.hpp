#pragma once

/// \file
/// Rule plugins in child processes: one `regimen-rule-host` per plugin, so that a plugin which crashes, hangs, exits,
/// throws, floods or eats memory costs its own answer and nothing else.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include "regimen/engine/screening.hpp"

namespace regimen {

/// Deadlines and limits; the defaults are the product's.
struct HostLimits {
  std::chrono::milliseconds load{3000};
  std::chrono::milliseconds answer{1000};
  std::size_t memory_bytes = std::size_t{512} * 1024 * 1024;  ///< RLIMIT_AS of a host; 0: none (sanitizers need that)
  int failures_until_off = 3;
  std::chrono::minutes failure_window{10};
};

/// The rule plugins (`*.so`) of some folders, each in its own host. A file that is no plugin is an answer with a status,
/// never skipped. Two plugins with one id: the second is rejected.
class HostedRules final : public RuleSet {
 public:
  /// `host` is the regimen-rule-host program. Nothing is started yet. Throws WorldFailure when a folder cannot be read or
  /// the host program is missing.
  HostedRules(std::filesystem::path host, const std::vector<std::filesystem::path>& folders, HostLimits limits = {});
  ~HostedRules() override;
  HostedRules(const HostedRules&) = delete;
  HostedRules& operator=(const HostedRules&) = delete;

  /// All hosts work at the same time. A host that is not running is started; a plugin that fails is retried once on a
  /// fresh host; after `failures_until_off` failures within `failure_window` it is off and answers at once that it is.
  [[nodiscard]] std::vector<PluginAnswer> evaluate(const ScreeningRequest& request) override;

  /// Starts every host and says what each plugin is, without evaluating anything.
  [[nodiscard]] std::vector<PluginAnswer> describe();

  /// A person switches a plugin on again after it was switched off.
  void switch_on(const std::string& plugin_id);

 private:
  class Host;
  std::vector<std::unique_ptr<Host>> hosts_;
};

}  // namespace regimen
