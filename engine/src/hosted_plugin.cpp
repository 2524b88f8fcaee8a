#include "hosted_plugin.hpp"

#include <fmt/format.h>

#include "plugin_promises.hpp"
#include "readable_text.hpp"
#include "regimen/engine/rule_pack.hpp"
#include "rule_file.hpp"

namespace regimen {

HostedRules::Host::Host(std::filesystem::path file, bool is_pack, std::shared_ptr<const RuleTrust> trust)
    : file_(std::move(file)), is_pack_(is_pack), trust_(std::move(trust)) {
  plugin_.id = readable_text(file_.stem().string());
}

std::optional<HostedRules::Host::Stamp> HostedRules::Host::stamp() const {
  struct stat about {};
  if (::stat(file_.c_str(), &about) != 0) return std::nullopt;
  return Stamp{about.st_dev,          about.st_ino,         about.st_size,        about.st_mtim.tv_sec,
               about.st_mtim.tv_nsec, about.st_ctim.tv_sec, about.st_ctim.tv_nsec};
}

/// Why these bytes may not run, or nothing. Read anew only when the file has changed.
std::optional<wire::Refusal> HostedRules::Host::not_enabled() {
  if (trust_ == nullptr) return std::nullopt;
  if (const auto now = stamp(); !digest_ || digest_->file != now) {
    process_.reset();  // it runs what the file was before
    digest_ = Digest{now, sha256_of(file_)};
  }
  const auto& sha256 = digest_->sha256;
  if (!sha256) return wire::Refusal{PluginStatus::rejected, "not enabled, because " + sha256.error().text()};
  if (trust_->is_enabled(*sha256)) return std::nullopt;
  return wire::Refusal{PluginStatus::rejected,
                       fmt::format("not enabled: nobody has allowed this file to run here (sha256 {})", *sha256)};
}

void HostedRules::Host::begin(const Exchange& exchange) {
  // An exchange that was cut short by a WorldFailure leaves a host that may still be writing its answer to it.
  if (busy()) process_.reset();
  retried_ = false;
  findings_.clear();
  raised_ = {};
  in_batch_ = {};
  if (auto why = not_enabled()) {
    process_.reset();
    confinement_.reset();
    return settle(*why);
  }
  if (off_) return settle(*off_);
  if (refused_) {
    if (refused_->file == stamp()) return settle(refused_->refusal);
    refused_.reset();
  }
  if (exchange.asks() && exchange.frame.empty())
    return settle({PluginStatus::rejected, exchange.catalogue ? "the catalogue is too large to be screened"
                                                              : "the program is too large to be screened"});
  if (process_) return ask(exchange);
  if (auto why = no_rules_because(file_)) return refuse({PluginStatus::rejected, std::move(*why)});
  introduce(exchange);
}

void HostedRules::Host::introduce(const Exchange& exchange) {
  auto started = is_pack_ ? HostProcess::start(exchange.host, pack_reader_beside(exchange.host),
                                               exchange.limits.memory_bytes, file_)
                          : HostProcess::start(exchange.host, file_, exchange.limits.memory_bytes);
  if (!started)
    return failed(exchange, {PluginStatus::crashed, "its host could not be started: " + started.error().text()});
  process_ = std::move(*started);
  sent_.reset();
  confinement_.reset();
  stage_ = Stage::starting;
  deadline_ = std::chrono::steady_clock::now() + exchange.limits.load;
}

void HostedRules::Host::ask(const Exchange& exchange) {
  if (!exchange.asks()) return settle({PluginStatus::ok, {}});
  stage_ = Stage::answering;
  deadline_ = std::chrono::steady_clock::now() + exchange.patience();
  bool reads = false;
  if (exchange.catalogue != nullptr && exchange.catalogue != sent_) {
    wire::Bytes frames = exchange.all_of_it();
    if (frames.empty()) return settle({PluginStatus::rejected, "the catalogue is too large to be screened"});
    frames.insert(frames.end(), exchange.frame.begin(), exchange.frame.end());
    sent_ = exchange.catalogue;
    reads = process_->send(frames);
  } else {
    reads = process_->send(exchange.frame);
  }
  if (!reads) ended(exchange);
}

void HostedRules::Host::writable(const Exchange& exchange) {
  if (!process_->push()) ended(exchange);
}

void HostedRules::Host::readable(const Exchange& exchange) {
  const bool open = process_->pull();
  auto frame = process_->next();
  if (stage_ == Stage::starting && frame && *frame) {
    if (!takes_confinement(exchange, **frame)) return;
    frame = process_->next();
  }
  if (!frame) return failed(exchange, {PluginStatus::rejected, frame.error().text()});
  if (*frame) return handle(exchange, **frame);
  if (!open) ended(exchange);
}

bool HostedRules::Host::takes_confinement(const Exchange& exchange, const wire::Frame& frame) {
  const auto confinement = frame.kind == wire::FrameKind::confined ? wire::decode_confinement(frame.payload)
                                                                   : fail("frame", "no word of its confinement");
  if (!confinement) {
    failed(exchange, {PluginStatus::rejected, "its host is another version's: " + confinement.error().text()});
    return false;
  }
  confinement_ = *confinement;
  stage_ = Stage::introducing;
  return true;
}

void HostedRules::Host::handle(const Exchange& exchange, const wire::Frame& frame) {
  // One question, one answer. What comes unasked is the plugin's own writing.
  if (!process_->quiet()) return failed(exchange, {PluginStatus::rejected, "wrote more than its answer"});
  if (stage_ == Stage::introducing) return handle_introduction(exchange, frame);
  handle_answer(exchange, frame);
}

void HostedRules::Host::handle_introduction(const Exchange& exchange, const wire::Frame& frame) {
  if (trust_ != nullptr && stamp() != digest_->file)
    return failed(exchange, {PluginStatus::rejected, "the file was changed while it was loaded"});
  if (frame.kind == wire::FrameKind::refused) {
    auto refusal = wire::decode_refusal(frame.payload);
    if (!refusal)
      return failed(exchange, {PluginStatus::rejected, "a refusal that cannot be: " + refusal.error().text()});
    return refuse(std::move(*refusal));
  }
  if (is_pack_) return handle_pack(exchange, frame);
  if (frame.kind != wire::FrameKind::hello)
    return failed(exchange, {PluginStatus::rejected, "answered before it was asked"});
  auto plugin = wire::decode_plugin(frame.payload);
  if (!plugin)
    return failed(exchange, {PluginStatus::rejected, "an introduction that cannot be: " + plugin.error().text()});
  introduced(exchange, std::move(*plugin));
}

void HostedRules::Host::handle_pack(const Exchange& exchange, const wire::Frame& frame) {
  if (frame.kind != wire::FrameKind::pack)
    return failed(exchange, {PluginStatus::rejected, "answered before it was asked"});
  auto check = wire::decode_pack(frame.payload);
  if (!check)
    return failed(exchange, {PluginStatus::rejected, "an introduction that cannot be: " + check.error().text()});
  pack_check_ = std::move(*check);
  // Under its own name as soon as that is known, good or not.
  if (pack_check_->plugin)
    if (auto sound = promises::check(*pack_check_->plugin); sound) plugin_ = *pack_check_->plugin;
  if (!pack_check_->good())
    return refuse({PluginStatus::rejected, refusal_of(*pack_check_, readable_text(file_.filename().string()))});
  introduced(exchange, *pack_check_->plugin);
}

void HostedRules::Host::introduced(const Exchange& exchange, PluginDescriptor plugin) {
  if (auto sound = promises::check(plugin); !sound) return refuse({PluginStatus::rejected, sound.error().text()});
  plugin_ = std::move(plugin);
  introduced_ = true;
  ask(exchange);
}

void HostedRules::Host::handle_answer(const Exchange& exchange, const wire::Frame& frame) {
  if (frame.sequence != exchange.sequence)
    return failed(exchange, {PluginStatus::rejected, "answered a question that was not asked"});
  if (frame.kind == wire::FrameKind::failed) {
    auto refusal = wire::decode_refusal(frame.payload);
    if (!refusal)
      return failed(exchange, {PluginStatus::rejected, "a failure that cannot be: " + refusal.error().text()});
    return failed(exchange, *refusal);
  }
  auto taken = exchange.catalogue          ? take_raised(exchange, frame)
               : exchange.batch != nullptr ? take_batch(exchange, frame)
                                           : take_findings(exchange, frame);
  if (!taken) return failed(exchange, {PluginStatus::rejected, taken.error().message});
  settle({PluginStatus::ok, {}});
}

Result<void> HostedRules::Host::take_findings(const Exchange& exchange, const wire::Frame& frame) {
  if (frame.kind != wire::FrameKind::findings) return fail("answer", "answered with something else than findings");
  auto findings = wire::decode_findings(frame.payload);
  if (!findings) return fail("answer", "findings that cannot be: " + findings.error().text());
  for (const Finding& finding : *findings)
    if (auto sound = promises::check(finding, plugin_, *exchange.request); !sound)
      return fail("answer", sound.error().text());
  findings_ = std::move(*findings);
  return {};
}

Result<void> HostedRules::Host::take_raised(const Exchange& exchange, const wire::Frame& frame) {
  if (frame.kind != wire::FrameKind::raised)
    return fail("answer", "answered with something else than what the catalogue raises");
  auto brief = wire::decode_brief(frame.payload);
  if (!brief) return fail("answer", "findings that cannot be: " + brief.error().text());
  const std::size_t exercises = exchange.catalogue->items().size();
  if (!brief->raised.empty() && brief->raised.back().first >= exercises)
    return fail("answer",
                fmt::format("exercise {} does not exist, the catalogue has {}", brief->raised.back().first, exercises));
  for (const wire::BriefAnswer::Said& said : brief->said)
    if (auto sound = promises::check(said, promises::find_rule(plugin_, said.rule), std::nullopt); !sound)
      return fail("answer", sound.error().text());
  for (wire::BriefAnswer::Said& said : brief->said) raised_.said.push_back(std::move(said.raised));
  raised_.raised = std::move(brief->raised);
  return {};
}

Result<void> HostedRules::Host::take_batch(const Exchange& exchange, const wire::Frame& frame) {
  if (frame.kind != wire::FrameKind::raised_in_programs)
    return fail("answer", "answered with something else than what the programs raise");
  auto answer = wire::decode_raised(frame.payload);
  if (!answer) return fail("answer", "findings that cannot be: " + answer.error().text());
  const promises::RuleIndex rules(plugin_);
  for (const RaisedRule& said : answer->said)
    if (auto sound = promises::check(said, rules.find(said.rule)); !sound) return fail("answer", sound.error().text());
  const auto& programs = exchange.batch->programs;
  for (const BatchAnswer::Raise& one : answer->raised) {
    if (one.program >= programs.size())
      return fail("answer", fmt::format("program {} does not exist, there are {}", one.program, programs.size()));
    const std::size_t items = programs[one.program].items.size();
    if (one.item >= 0 && static_cast<std::size_t>(one.item) >= items)
      return fail("answer", fmt::format("item {} does not exist, the program has {}", one.item, items));
  }
  in_batch_.said = std::move(answer->said);
  in_batch_.raised = std::move(answer->raised);
  return {};
}

BatchAnswer HostedRules::Host::take_batch_answer() {
  in_batch_.plugin = plugin_.id;
  in_batch_.status = outcome_.status;
  in_batch_.detail = std::move(outcome_.detail);
  return std::move(in_batch_);
}

PluginAnswer HostedRules::Host::take_answer() {
  return {plugin_, outcome_.status, std::move(outcome_.detail), std::move(findings_), confinement_, file_};
}

CatalogueAnswer HostedRules::Host::take_catalogue_answer() {
  raised_.plugin = plugin_.id;
  raised_.status = outcome_.status;
  raised_.detail = std::move(outcome_.detail);
  return std::move(raised_);
}

std::string HostedRules::Host::occasion() const {
  return stage_ == Stage::answering ? "while it judged the program" : "while it was loaded";
}

void HostedRules::Host::ended(const Exchange& exchange) {
  failed(exchange, {PluginStatus::crashed, process_->last_words() + " " + occasion()});
}

void HostedRules::Host::expired(const Exchange& exchange) {
  const auto allowed = stage_ == Stage::answering ? exchange.patience() : exchange.limits.load;
  failed(exchange, {PluginStatus::timed_out, fmt::format("no answer within {} ms {}", allowed.count(), occasion())});
}

void HostedRules::Host::failed(const Exchange& exchange, const wire::Refusal& why) {
  process_.reset();
  if (!retried_) {
    retried_ = true;
    return introduce(exchange);
  }
  count_failure(exchange, why);
  settle(why);
}

void HostedRules::Host::count_failure(const Exchange& exchange, const wire::Refusal& why) {
  const HostLimits& limits = exchange.limits;
  failures_.push_back(exchange.now);
  while (exchange.now - failures_.front() > limits.failure_window) failures_.pop_front();
  if (static_cast<int>(failures_.size()) < limits.failures_until_off) return;
  off_ =
      wire::Refusal{why.status, fmt::format("switched off after {} failures in {} minutes, the last: {}; switch it on "
                                            "again to retry",
                                            failures_.size(), limits.failure_window.count(), why.detail)};
}

void HostedRules::Host::refuse(wire::Refusal refusal) {
  process_.reset();
  settle(refusal);
  refused_ = StandingRefusal{std::move(refusal), stamp()};
}

void HostedRules::Host::settle(const wire::Refusal& why) {
  stage_ = Stage::settled;
  outcome_ = why;
  if (why.status == PluginStatus::ok) return;
  findings_.clear();
  raised_ = {};
  in_batch_ = {};
}

void HostedRules::Host::switch_on() {
  off_.reset();
  refused_.reset();
  failures_.clear();
}

}  // namespace regimen
