#include "regimen/engine/hosted_rules.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <system_error>

#include "hosted_plugin.hpp"
#include "readable_text.hpp"
#include "regimen/engine/wire.hpp"
#include "rule_file.hpp"

namespace regimen {

namespace {

/// Everything in a folder that is, or claims to be, rules; by file name.
std::vector<std::filesystem::path> rule_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  try {
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::absolute(folder))) {
      if (entry.path().extension() == ".so" || is_pack(entry.path())) files.push_back(entry.path());
    }
  } catch (const std::filesystem::filesystem_error& error) {
    throw WorldFailure(fmt::format("The rules folder {} cannot be read ({}); check that it is there and may be read",
                                   folder.string(), error.code().message()));
  }
  std::ranges::sort(files);
  return files;
}

/// Ready to be sent; empty where it does not fit.
wire::Bytes frame_of(std::uint32_t sequence, wire::FrameKind kind, const wire::Bytes& payload) {
  if (!wire::fits_frame(payload.size())) return {};
  return wire::frame_bytes(sequence, kind, payload);
}

/// Until then, for ppoll; not less than nothing.
timespec time_until(std::chrono::steady_clock::time_point deadline) {
  using std::chrono::nanoseconds;
  const nanoseconds left = std::max(nanoseconds::zero(), nanoseconds(deadline - std::chrono::steady_clock::now()));
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
  return {static_cast<time_t>(seconds.count()), static_cast<long>((left - seconds).count())};
}

}  // namespace

HostedRules::HostedRules(std::filesystem::path host, const std::vector<RuleFolder>& folders, HostLimits limits,
                         std::function<std::chrono::steady_clock::time_point()> now)
    : host_(std::move(host)), limits_(limits), now_(std::move(now)) {
  expect_host_program(host_);
  for (const RuleFolder& from : folders)
    for (auto& file : rule_files(from.folder)) {
      const bool pack = is_pack(file);
      hosts_.push_back(std::make_unique<Host>(std::move(file), pack, from.trust));
    }
}

HostedRules::~HostedRules() = default;

std::vector<PluginAnswer> HostedRules::evaluate(const ScreeningRequest& request) {
  ++sequence_;
  const wire::Bytes frame = frame_of(sequence_, wire::FrameKind::request, wire::encode(request));
  run({.host = host_, .limits = limits_, .now = now_(), .request = &request, .frame = frame, .sequence = sequence_});
  return answers();
}

std::vector<CatalogueAnswer> HostedRules::screen_catalogue(const std::shared_ptr<const ScreenedCatalogue>& catalogue,
                                                           const ScreeningRequest& patient) {
  ++sequence_;
  const std::size_t exercises = catalogue->items().size();
  wire::Bytes frame =
      frame_of(sequence_, wire::FrameKind::facts, wire::encode(wire::CatalogueQuestion{exercises, patient}));
  // Written once, and only when some host lacks it.
  wire::Bytes frames;
  const auto all_of_it = [&]() -> const wire::Bytes& {
    if (frames.empty()) frames = wire::catalogue_frames(catalogue->items());
    return frames;
  };
  if (exercises > wire::max_exercises) frame.clear();
  run({.host = host_,
       .limits = limits_,
       .now = now_(),
       .catalogue = catalogue,
       .frame = frame,
       .all_of_it = all_of_it,
       .sequence = sequence_});
  std::vector<CatalogueAnswer> brief;
  brief.reserve(hosts_.size());
  for (const auto& host : hosts_) brief.push_back(host->take_catalogue_answer());
  return brief;
}

std::vector<BatchAnswer> HostedRules::evaluate_all(const ProgramBatch& batch) {
  ++sequence_;
  const wire::Bytes frame = frame_of(sequence_, wire::FrameKind::programs, wire::encode(batch));
  if (frame.empty() && batch.programs.size() > 1) return in_halves(batch);
  run({.host = host_, .limits = limits_, .now = now_(), .batch = &batch, .frame = frame, .sequence = sequence_});
  std::vector<BatchAnswer> answers;
  answers.reserve(hosts_.size());
  for (const auto& host : hosts_) answers.push_back(host->take_batch_answer());
  return answers;
}

std::vector<BatchAnswer> HostedRules::in_halves(const ProgramBatch& batch) {
  ProgramBatch half;
  half.pool = batch.pool;
  const auto middle = batch.programs.begin() + static_cast<std::ptrdiff_t>(batch.programs.size() / 2);
  half.programs.assign(batch.programs.begin(), middle);
  auto answers = evaluate_all(half);
  const auto programs = static_cast<std::uint32_t>(half.programs.size());
  half.programs.assign(middle, batch.programs.end());
  const auto others = evaluate_all(half);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    BatchAnswer& answer = answers[i];
    if (answer.status != PluginStatus::ok) continue;
    if (others[i].status != PluginStatus::ok) {
      answer = others[i];
      continue;
    }
    const auto said = static_cast<std::uint32_t>(answer.said.size());
    answer.said.insert(answer.said.end(), others[i].said.begin(), others[i].said.end());
    for (const auto& [program, item, place] : others[i].raised)
      answer.raised.push_back({program + programs, item, place + said});
  }
  return answers;
}

std::vector<PluginAnswer> HostedRules::describe() {
  run({.host = host_, .limits = limits_, .now = now_()});
  return answers();
}

Result<PackCheck> HostedRules::check_pack(const std::filesystem::path& host, const std::filesystem::path& pack,
                                          HostLimits limits) {
  HostedRules one(host, {}, limits);
  one.hosts_.push_back(std::make_unique<Host>(std::filesystem::absolute(pack), true, nullptr));
  const std::vector<PluginAnswer> answers = one.describe();
  if (const auto& check = one.hosts_.front()->pack_check()) return *check;
  return fail(readable_text(pack.string()), answers.front().detail);
}

PluginAnswer HostedRules::check_plugin(const std::filesystem::path& host, const std::filesystem::path& plugin,
                                       HostLimits limits) {
  HostedRules one(host, {}, limits);
  one.hosts_.push_back(std::make_unique<Host>(std::filesystem::absolute(plugin), false, nullptr));
  return one.evaluate(ScreeningRequest{}).front();
}

std::unique_ptr<HostedRules> HostedRules::pack_alone(std::filesystem::path host, const std::filesystem::path& pack) {
  auto one = std::make_unique<HostedRules>(std::move(host), std::vector<RuleFolder>{});
  one->hosts_.push_back(std::make_unique<Host>(std::filesystem::absolute(pack), true, nullptr));
  return one;
}

void HostedRules::switch_on(const std::string& plugin_id) {
  for (const auto& host : hosts_)
    if (host->is_called(plugin_id)) host->switch_on();
}

std::vector<PluginAnswer> HostedRules::answers() {
  std::vector<PluginAnswer> answers;
  answers.reserve(hosts_.size());
  for (const auto& host : hosts_) answers.push_back(host->take_answer());
  return answers;
}

void HostedRules::run(const Exchange& exchange) {
  for (const auto& host : hosts_) host->begin(exchange);

  std::vector<pollfd> watched;
  std::vector<Host*> owners;
  while (true) {
    watched.clear();
    owners.clear();
    auto next_deadline = Host::Deadline::max();
    for (const auto& host : hosts_) {
      if (!host->busy()) continue;
      watched.push_back({host->process().answers(), POLLIN, 0});
      owners.push_back(host.get());
      if (host->process().has_unsent()) {
        watched.push_back({host->process().requests(), POLLOUT, 0});
        owners.push_back(host.get());
      }
      next_deadline = std::min(next_deadline, host->deadline());
    }
    if (watched.empty()) return refuse_second_ids();

    const timespec wait = time_until(next_deadline);
    if (::ppoll(watched.data(), watched.size(), &wait, nullptr) < 0 && errno != EINTR)
      throw WorldFailure(fmt::format("Waiting for the rule plugins failed ({}); close other programs and try again",
                                     std::generic_category().message(errno)));
    const auto now = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < watched.size(); ++i) {
      Host& host = *owners[i];
      // Reading may have settled the host or started it afresh; a fresh one has nothing to be pushed yet.
      if (watched[i].revents == 0 || !host.busy()) continue;
      if (watched[i].events == POLLIN)
        host.readable(exchange);
      else
        host.writable(exchange);
    }
    // After the reading, so that an answer which is there counts even if we came late.
    for (const auto& host : hosts_)
      if (host->busy() && host->deadline() <= now) host->expired(exchange);
  }
}

void HostedRules::refuse_second_ids() {
  for (auto host = hosts_.begin(); host != hosts_.end(); ++host) {
    if (!(*host)->introduced()) continue;
    const auto first = std::find_if(hosts_.begin(), host, [&](const auto& other) {
      return other->introduced() && other->plugin().id == (*host)->plugin().id;
    });
    if (first != host)
      (*host)->refuse({PluginStatus::rejected, fmt::format("another plugin with this id is already there: {}",
                                                           readable_text((*first)->file().filename().string()))});
  }
}

}  // namespace regimen
