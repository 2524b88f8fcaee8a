#include "regimen/presenters/screening_worker.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "regimen/presenters/words.hpp"

namespace regimen {

ScreeningTask screening_task(std::uint64_t desk, std::uint64_t revision, const Patient& patient, const Program& program,
                             Date today) {
  ScreeningTask task{desk, revision, patient, program, today};
  task.patient.name = PersonName();
  task.patient.notes.clear();
  task.program.title.clear();
  for (ProgramItem& item : task.program.items) item.note.clear();
  return task;
}

namespace {

/// Who answered about the program and not about the catalogue has not answered: it is named like any other.
void name_the_silent(ScreeningReport& report, const std::vector<CatalogueAnswer>& silent) {
  for (const CatalogueAnswer& answer : silent) {
    const auto state = std::ranges::find(report.plugins, answer.plugin, &PluginState::id);
    if (state == report.plugins.end()) continue;
    state->status = answer.status;
    state->detail = answer.detail;
  }
}

}  // namespace

ScreeningWorker::ScreeningWorker(const Catalogue& catalogue, std::function<std::unique_ptr<RuleSet>()> make_rules,
                                 std::function<void(ScreeningAnswer)> deliver)
    : catalogue_(catalogue),
      make_rules_(std::move(make_rules)),
      deliver_(std::move(deliver)),
      thread_([this] { run(); }) {}

ScreeningWorker::~ScreeningWorker() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void ScreeningWorker::ask(ScreeningTask task) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_ = std::move(task);
  }
  wake_.notify_one();
}

void ScreeningWorker::switch_on(const std::vector<std::string>& plugin_ids) {
  const std::scoped_lock lock(mutex_);
  orders_.switched_on.insert(orders_.switched_on.end(), plugin_ids.begin(), plugin_ids.end());
}

void ScreeningWorker::renew_rules() {
  const std::scoped_lock lock(mutex_);
  orders_.renew = true;
}

std::optional<ScreeningTask> ScreeningWorker::next(Orders& orders) {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return ending_ || waiting_; });
  if (ending_) return std::nullopt;
  orders = std::exchange(orders_, {});
  return std::exchange(waiting_, std::nullopt);
}

void ScreeningWorker::run() {
  std::unique_ptr<RuleSet> rules;
  std::optional<Screener> screener;
  Orders orders;
  while (auto task = next(orders)) {
    ScreeningAnswer answer;
    answer.desk = task->desk;
    answer.revision = task->revision;
    try {
      if (orders.renew) {
        screener.reset();
        rules.reset();
      }
      if (!rules) {
        rules = make_rules_();
        screener.emplace(catalogue_, *rules);
      }
      for (const std::string& id : orders.switched_on) rules->switch_on(id);
      answer.report = screener->screen(task->patient, task->program, task->today);
      answer.heard = screener->heard();
      if (answer.report.complete()) {
        answer.catalogue = screener->raised_by_catalogue(task->patient, task->today);
        if (!answer.catalogue) name_the_silent(answer.report, screener->catalogue_silence());
      }
    } catch (const WorldFailure& failure) {
      // Where the command of this thread starts. Without rules nothing is checked, which the answer says.
      answer.failure = failure_sentence(failure);
    }
    answer.program = std::move(task->program);
    deliver_(std::move(answer));
  }
}

}  // namespace regimen
