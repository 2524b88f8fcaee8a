#pragma once

/// \file
/// One plugin file of HostedRules: its process, what is known of it, and its part in an exchange.

#include <sys/stat.h>

#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "host_process.hpp"
#include "regimen/engine/hosted_rules.hpp"
#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/wire.hpp"

namespace regimen {

/// One question to all plugins: a program (`request`), many (`batch`), the whole catalogue (`catalogue`), or who they
/// are (none of these).
struct HostedRules::Exchange {
  const std::filesystem::path& host;
  const HostLimits& limits;
  std::chrono::steady_clock::time_point now;  ///< for the failure window
  const ScreeningRequest* request = nullptr;
  std::shared_ptr<const ScreenedCatalogue> catalogue = nullptr;
  const ProgramBatch* batch = nullptr;
  std::span<const std::byte> frame = {};  ///< the question as it is sent; empty when it does not fit a frame
  std::function<const wire::Bytes&()> all_of_it = {};  ///< the frames of the catalogue, for a host that lacks it
  std::uint32_t sequence = 0;

  [[nodiscard]] bool asks() const { return request != nullptr || catalogue != nullptr || batch != nullptr; }
  /// So long may the answer take: many programs may take longer than one.
  [[nodiscard]] std::chrono::milliseconds patience() const {
    constexpr std::size_t programs_at_once = 128;
    return limits.answer * (1 + (batch == nullptr ? 0 : batch->programs.size() / programs_at_once));
  }
};

class HostedRules::Host {
 public:
  using Deadline = std::chrono::steady_clock::time_point;

  Host(std::filesystem::path file, bool is_pack, std::shared_ptr<const RuleTrust> trust);

  // The course of an exchange: begin once, then react while busy, then take the answer.

  void begin(const Exchange& exchange);
  [[nodiscard]] bool busy() const { return stage_ != Stage::settled; }
  /// Expects a busy host.
  [[nodiscard]] const HostProcess& process() const { return *process_; }
  [[nodiscard]] Deadline deadline() const { return deadline_; }
  void readable(const Exchange& exchange);
  void writable(const Exchange& exchange);
  void expired(const Exchange& exchange);
  [[nodiscard]] PluginAnswer take_answer();
  /// The same after an exchange about the catalogue.
  [[nodiscard]] CatalogueAnswer take_catalogue_answer();
  /// The same after one about many programs.
  [[nodiscard]] BatchAnswer take_batch_answer();

  /// The plugin said at least once who it is.
  [[nodiscard]] bool introduced() const { return introduced_; }
  [[nodiscard]] const PluginDescriptor& plugin() const { return plugin_; }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// What came of reading a rule pack, if an answer came at all.
  [[nodiscard]] const std::optional<PackCheck>& pack_check() const { return pack_check_; }
  /// Stops it for a reason that does not go away by trying again; also the answer of this exchange.
  void refuse(wire::Refusal refusal);
  void switch_on();
  [[nodiscard]] bool is_called(const std::string& id) const { return plugin_.id == id || file_.stem() == id; }

 private:
  enum class Stage { settled, starting, introducing, answering };

  /// What of a file changes when it is replaced; nothing for a file that is not there.
  struct Stamp {
    dev_t device = 0;
    ino_t inode = 0;
    off_t size = 0;
    std::int64_t modified_s = 0;
    std::int64_t modified_ns = 0;
    std::int64_t changed_s = 0;  ///< of the inode: moves whatever is done to the time of modification
    std::int64_t changed_ns = 0;
    bool operator==(const Stamp&) const = default;
  };
  struct StandingRefusal {
    wire::Refusal refusal;
    std::optional<Stamp> file;
  };

  struct Digest {
    std::optional<Stamp> file;
    Result<std::string> sha256;
  };

  [[nodiscard]] std::optional<Stamp> stamp() const;
  [[nodiscard]] std::optional<wire::Refusal> not_enabled();
  void introduce(const Exchange& exchange);
  void ask(const Exchange& exchange);
  [[nodiscard]] bool takes_confinement(const Exchange& exchange, const wire::Frame& frame);
  void handle(const Exchange& exchange, const wire::Frame& frame);
  void handle_introduction(const Exchange& exchange, const wire::Frame& frame);
  void handle_pack(const Exchange& exchange, const wire::Frame& frame);
  void introduced(const Exchange& exchange, PluginDescriptor plugin);
  void handle_answer(const Exchange& exchange, const wire::Frame& frame);
  [[nodiscard]] Result<void> take_findings(const Exchange& exchange, const wire::Frame& frame);
  [[nodiscard]] Result<void> take_raised(const Exchange& exchange, const wire::Frame& frame);
  [[nodiscard]] Result<void> take_batch(const Exchange& exchange, const wire::Frame& frame);
  void ended(const Exchange& exchange);
  void failed(const Exchange& exchange, const wire::Refusal& why);
  void count_failure(const Exchange& exchange, const wire::Refusal& why);
  void settle(const wire::Refusal& why);
  [[nodiscard]] std::string occasion() const;

  std::filesystem::path file_;
  bool is_pack_;
  std::shared_ptr<const RuleTrust> trust_;
  std::optional<Digest> digest_;
  PluginDescriptor plugin_;
  std::optional<PackCheck> pack_check_;
  bool introduced_ = false;
  std::optional<Confinement> confinement_;
  std::unique_ptr<HostProcess> process_;
  std::shared_ptr<const ScreenedCatalogue> sent_;  // to this very process
  std::optional<StandingRefusal> refused_;
  std::optional<wire::Refusal> off_;
  std::deque<std::chrono::steady_clock::time_point> failures_;

  Stage stage_ = Stage::settled;
  bool retried_ = false;
  Deadline deadline_;
  // What came of the exchange.
  wire::Refusal outcome_{PluginStatus::ok, {}};
  std::vector<Finding> findings_;
  CatalogueAnswer raised_;
  BatchAnswer in_batch_;
};

}  // namespace regimen
