#include "regimen/presenters/rules_worker.hpp"

#include <utility>

#include "regimen/engine/rule_trust.hpp"
#include "regimen/presenters/rule_sources.hpp"
#include "regimen/presenters/words.hpp"

namespace regimen {

RulesWorker::RulesWorker(Ports ports) : ports_(std::move(ports)), thread_([this] { run(); }) {}

RulesWorker::~RulesWorker() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
    waiting_.clear();
  }
  stopped_ = true;
  wake_.notify_one();
  thread_.join();
}

void RulesWorker::look() {
  add([this](ClinicStore& store) { do_look(store); });
}

void RulesWorker::find_out_more() {
  add([this](ClinicStore& store) {
    RulesNews records;
    records.records = store.rule_records();
    ports_.deliver(std::move(records));
    const auto rules = ports_.make_rules();
    RulesNews sources;
    sources.sources = cited_sources(*rules, *ports_.catalogue, ports_.today(), [this] { return goes_on(); });
    ports_.deliver(std::move(sources));
  });
}

void RulesWorker::try_pack(std::filesystem::path file) {
  add([this, file = std::move(file)](ClinicStore& store) { do_try(store, file); });
}

void RulesWorker::stop() { stopped_ = true; }

void RulesWorker::add(Job job) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back(std::move(job));
  }
  wake_.notify_one();
}

bool RulesWorker::goes_on() { return !stopped_; }

void RulesWorker::run() {
  std::unique_ptr<ClinicStore> store;
  while (true) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
      if (ending_) break;
      job = std::move(waiting_.front());
      waiting_.pop_front();
      stopped_ = false;
    }
    try {
      if (!store) store = ports_.open_store();
      job(*store);
    } catch (const WorldFailure& failure) {
      // Where the command of this thread starts.
      RulesNews news;
      news.failure = failure_sentence(failure);
      ports_.deliver(std::move(news));
    }
  }
}

void RulesWorker::do_look(ClinicStore& store) {
  const auto rules = ports_.make_rules();
  RulesNews described;
  described.plugins = rules->evaluate(ScreeningRequest{});
  for (PluginAnswer& answer : *described.plugins) answer.findings.clear();
  ports_.deliver(std::move(described));
  const auto tell = [this](const Rescreening& course) {
    RulesNews news;
    news.rescreening = course;
    ports_.deliver(std::move(news));
    return goes_on();
  };
  static_cast<void>(tell(rescreen(store, *rules, ports_.today(), tell)));
}

void RulesWorker::do_try(ClinicStore& store, const std::filesystem::path& file) {
  RulesNews news;
  PackTrial& tried = news.trial.emplace();
  tried.file = file;
  const auto sha256 = sha256_of(file);
  const auto check = sha256 ? ports_.check_pack(file) : tl::unexpected(sha256.error());
  if (!check) {
    tried.problem = check.error().text();
  } else {
    tried.sha256 = *sha256;
    tried.check = *check;
    if (check->good()) {
      const auto installed = ports_.make_rules();
      const auto alone = ports_.make_pack(file);
      tried.trial =
          try_rules(store, *installed, *alone, ports_.today(), [this](const Rescreening&) { return goes_on(); });
    }
  }
  ports_.deliver(std::move(news));
}

}  // namespace regimen
