#pragma once

/// \file
/// Rule plugins in child processes: one `regimen-rule-host` per plugin, so that a plugin which crashes, hangs, exits,
/// throws, floods or eats memory costs its own answer and nothing else.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/rule_trust.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen {

/// The address space that a host may use, in bytes; none under AddressSanitizer, which reserves terabytes.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr std::size_t usual_host_memory = 0;
#else
inline constexpr std::size_t usual_host_memory = std::size_t{512} * 1024 * 1024;
#endif

/// Deadlines and limits; the defaults are the product's.
struct HostLimits {
  std::chrono::milliseconds load{3000};
  std::chrono::milliseconds answer{1000};
  std::size_t memory_bytes = usual_host_memory;  ///< RLIMIT_AS of a host; 0: none
  int failures_until_off = 3;
  std::chrono::minutes failure_window{10};
};

/// A folder with rule files, and who is asked whether one of them may run.
struct RuleFolder {
  /// Without `trust` all of it runs: the program's own folder, or one that a person names for this very run.
  // NOLINTNEXTLINE(google-explicit-constructor): a path by itself is such a folder
  RuleFolder(std::filesystem::path where, std::shared_ptr<const RuleTrust> whom = nullptr)
      : folder(std::move(where)), trust(std::move(whom)) {}
  std::filesystem::path folder;
  std::shared_ptr<const RuleTrust> trust;
};

/// The rule plugins (`*.so`) and rule packs (`*.toml`) of some folders, each in its own host; a pack is a plugin whose
/// rules `rulebook.so`, beside the host program, reads from the file. A file that is neither is an answer with a
/// status, never skipped. Two with one id: the second is rejected. A file that nobody has enabled is `rejected` with
/// its SHA-256, and not started; one that was changed since is asked about again.
///
/// Used by one thread at a time. The hosts end with this object, and with the thread that started them: Linux counts a
/// parent's death by threads (PR_SET_PDEATHSIG). A host that ended so is started again when it is needed.
class HostedRules final : public RuleSet {
 public:
  /// `host` is the regimen-rule-host program. Nothing is started yet. Throws WorldFailure when a folder cannot be read
  /// or the host program is missing. `now` decides which failures lie within `failure_window`, nothing else.
  HostedRules(std::filesystem::path host, const std::vector<RuleFolder>& folders, HostLimits limits = {},
              std::function<std::chrono::steady_clock::time_point()> now = std::chrono::steady_clock::now);
  ~HostedRules() override;
  HostedRules(const HostedRules&) = delete;
  HostedRules& operator=(const HostedRules&) = delete;

  /// All hosts work at the same time. A host that is not running is started; a plugin that fails is retried once on a
  /// fresh host; after `failures_until_off` failures within `failure_window` it is off and answers at once that it is.
  /// A file that is no plugin of this version is asked again only when it changed or was switched on.
  [[nodiscard]] std::vector<PluginAnswer> evaluate(const ScreeningRequest& request) override;

  /// As `evaluate`. The exercises cross to each host once, and again after its restart or when it is another catalogue.
  [[nodiscard]] std::vector<CatalogueAnswer> screen_catalogue(const std::shared_ptr<const ScreenedCatalogue>& catalogue,
                                                              const ScreeningRequest& patient) override;

  /// As `evaluate`, in one exchange, which may take longer the more programs there are.
  [[nodiscard]] std::vector<BatchAnswer> evaluate_all(const ProgramBatch& batch) override;

  /// Starts every host and says what each plugin is, without evaluating anything. Failures count as in `evaluate`.
  [[nodiscard]] std::vector<PluginAnswer> describe();

  /// Reads one rule pack, whatever its file is called, and runs its tests; nothing is screened by it. An error where no
  /// answer came: the file cannot be read, or what reads it crashed or took too long. Throws WorldFailure when the host
  /// program is missing.
  [[nodiscard]] static Result<PackCheck> check_pack(const std::filesystem::path& host,
                                                    const std::filesystem::path& pack, HostLimits limits = {});

  /// Starts one rule plugin, whatever its file is called, tries it on its canaries and has it judge a program without
  /// items. Throws WorldFailure when the host program is missing.
  [[nodiscard]] static PluginAnswer check_plugin(const std::filesystem::path& host, const std::filesystem::path& plugin,
                                                 HostLimits limits = {});
  /// One rule pack by itself, whether anybody has enabled it or not: to be tried before it is taken in. Throws
  /// WorldFailure when the host program is missing.
  [[nodiscard]] static std::unique_ptr<HostedRules> pack_alone(std::filesystem::path host,
                                                               const std::filesystem::path& pack);

  /// One that was refused is asked again, too.
  void switch_on(const std::string& plugin_id) override;

 private:
  class Host;
  struct Exchange;

  [[nodiscard]] std::vector<PluginAnswer> answers();
  [[nodiscard]] std::vector<BatchAnswer> in_halves(const ProgramBatch& batch);
  void run(const Exchange& exchange);
  void refuse_second_ids();

  std::filesystem::path host_;
  HostLimits limits_;
  std::function<std::chrono::steady_clock::time_point()> now_;
  std::uint32_t sequence_ = 0;
  std::vector<std::unique_ptr<Host>> hosts_;
};

}  // namespace regimen
