#include "regimen/presenters/screening_worker.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "made_up_chart.hpp"
#include "scripted_rules.hpp"
#include "waiting.hpp"

using namespace regimen;
using regimen::testing::a_day;
using regimen::testing::ada;
using regimen::testing::Answers;
using regimen::testing::caution_on;
using regimen::testing::Gate;
using regimen::testing::program_of;
using regimen::testing::ScriptedRules;

namespace {

const auto catalogue = testing::small_catalogue();

ScreeningTask task(std::uint64_t revision, Program program = program_of(catalogue, {"bridge"})) {
  return screening_task(3, revision, ada(), program, a_day);
}

std::vector<std::uint64_t> revisions(const std::vector<ScreeningAnswer>& answers) {
  std::vector<std::uint64_t> all;
  for (const ScreeningAnswer& answer : answers) all.push_back(answer.revision);
  return all;
}

std::vector<Finding> nothing(const ScreeningRequest& /*request*/) { return {}; }

/// Rules that stop at a gate when they are asked until it is opened.
struct Held {
  Gate asked;
  Gate go_on;
  std::atomic<bool> waited_in_vain = false;

  std::vector<Finding> operator()(const ScreeningRequest& /*request*/) {
    asked.open();
    if (!go_on.pass()) waited_in_vain = true;
    return {};
  }
  [[nodiscard]] std::function<std::unique_ptr<RuleSet>()> maker() {
    return [this] { return std::make_unique<ScriptedRules>([this](const auto& request) { return (*this)(request); }); };
  }
};

}  // namespace

TEST_CASE("a task holds what the rules judge by and neither name nor notes", "[presenters][worker][privacy]") {
  const auto program = program_of(catalogue, {"bridge"});
  Patient patient = ada();
  patient.measures = {4, 20};
  const auto made = screening_task(3, 5, patient, program, a_day);
  CHECK(made.desk == 3);
  CHECK(made.revision == 5);
  CHECK(made.program == program);
  CHECK(made.today == a_day);
  Patient expected = patient;
  expected.name = PersonName();
  expected.notes = "";
  CHECK(made.patient == expected);
  CHECK(screening_request(made.patient, program, a_day) == screening_request(patient, program, a_day));
}

TEST_CASE("an answer belongs to its task and brings the program, the report and the catalogue",
          "[presenters][worker]") {
  Answers answers;
  ScreeningWorker worker(
      catalogue,
      [] {
        return std::make_unique<ScriptedRules>([](const ScreeningRequest& request) {
          std::vector<Finding> findings;
          for (std::size_t i = 0; i < request.items.size(); ++i)
            if (request.items[i].exercise == "bridge") findings.push_back(caution_on(i, "a", "lumbar-extension"));
          return findings;
        });
      },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  const auto program = program_of(catalogue, {"walking", "bridge"});
  worker.ask(task(5, program));
  const auto answer = answers.first(1).at(0);
  CHECK(answer.desk == 3);
  CHECK(answer.revision == 5);
  CHECK(answer.program == program);
  CHECK(answer.failure == "");
  CHECK(answer.report.complete());
  REQUIRE(answer.report.findings.size() == 1);
  CHECK(answer.report.findings[0].item == 1);
  REQUIRE(answer.catalogue);
  CHECK(*answer.catalogue ==
        RaisedByExercise::of({{"bridge", {Severity::caution, "lumbar-extension", "Watch this."}}}));
}

TEST_CASE("when a plugin does not answer nothing is said of the catalogue", "[presenters][worker]") {
  Answers answers;
  ScreeningWorker worker(
      catalogue,
      [] {
        auto rules = std::make_unique<ScriptedRules>(nothing);
        rules->status = PluginStatus::crashed;
        return rules;
      },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  worker.ask(task(1));
  const auto answer = answers.first(1).at(0);
  CHECK_FALSE(answer.report.complete());
  CHECK(answer.report.plugins.size() == 1);
  CHECK_FALSE(answer.catalogue);
  CHECK(answer.failure == "");
}

TEST_CASE("a plugin that answers about the program but not about the catalogue is named", "[presenters][worker]") {
  class SilentOnCatalogue final : public RuleSet {
   public:
    void switch_on(const std::string& /*plugin_id*/) override {}
    std::vector<PluginAnswer> evaluate(const ScreeningRequest& /*request*/) override {
      PluginAnswer answer;
      answer.plugin.id = "org.example.half";
      return {answer};
    }
    std::vector<CatalogueAnswer> screen_catalogue(const std::shared_ptr<const ScreenedCatalogue>& /*catalogue*/,
                                                  const ScreeningRequest& /*patient*/) override {
      CatalogueAnswer answer;
      answer.plugin = "org.example.half";
      answer.status = PluginStatus::timed_out;
      answer.detail = "it did not answer in time";
      return {answer};
    }
  };
  Answers answers;
  ScreeningWorker worker(
      catalogue, [] { return std::make_unique<SilentOnCatalogue>(); },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  worker.ask(task(1));
  const auto answer = answers.first(1).at(0);
  CHECK_FALSE(answer.catalogue);
  CHECK_FALSE(answer.report.complete());
  REQUIRE(answer.report.plugins.size() == 1);
  CHECK(answer.report.plugins[0].id == "org.example.half");
  CHECK(answer.report.plugins[0].detail == "it did not answer in time");
}

TEST_CASE("the newest task replaces those that wait, and the one in hand is finished", "[presenters][worker]") {
  Held held;
  Answers answers;
  ScreeningWorker worker(catalogue, held.maker(), [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  worker.ask(task(1));
  REQUIRE(held.asked.pass());
  worker.ask(task(2));
  worker.ask(task(3));
  worker.ask(task(4));
  held.go_on.open();
  CHECK(revisions(answers.first(2)) == std::vector<std::uint64_t>{1, 4});
  CHECK_FALSE(held.waited_in_vain);
}

TEST_CASE("answers come in the order of their tasks", "[presenters][worker]") {
  Answers answers;
  ScreeningWorker worker(
      catalogue, [] { return std::make_unique<ScriptedRules>(nothing); },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  std::vector<std::uint64_t> asked;
  for (std::uint64_t revision = 1; revision <= 20; ++revision) {
    worker.ask(task(revision));
    asked.push_back(revision);
    CHECK(revisions(answers.first(revision)) == asked);
  }
}

TEST_CASE("rules are made once, on the thread that asks them and delivers", "[presenters][worker]") {
  Answers answers;
  std::atomic<int> made = 0;
  std::mutex mutex;
  std::vector<std::thread::id> threads;
  const auto note_thread = [&] {
    const std::scoped_lock lock(mutex);
    threads.push_back(std::this_thread::get_id());
  };
  ScreeningWorker worker(
      catalogue,
      [&] {
        ++made;
        note_thread();
        return std::make_unique<ScriptedRules>([&](const ScreeningRequest& request) {
          note_thread();
          return nothing(request);
        });
      },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  worker.ask(task(1));
  static_cast<void>(answers.first(1));
  worker.ask(task(2));
  static_cast<void>(answers.first(2));
  CHECK(made == 1);
  const std::scoped_lock lock(mutex);
  CHECK(threads.size() >= 3);
  const auto delivered_on = answers.threads();
  CHECK(delivered_on.front() != std::this_thread::get_id());
  for (const auto& thread : threads) CHECK(thread == delivered_on.front());
  CHECK(delivered_on.back() == delivered_on.front());
}

TEST_CASE("rules that cannot be started are said in every answer, and nothing counts as checked",
          "[presenters][worker]") {
  Answers answers;
  ScreeningWorker worker(
      catalogue, []() -> std::unique_ptr<RuleSet> { throw WorldFailure("regimen-rule-host cannot be started"); },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  for (std::uint64_t revision = 1; revision <= 2; ++revision) {
    worker.ask(task(revision));
    const auto answer = answers.first(revision).back();
    CHECK(answer.revision == revision);
    CHECK(answer.failure == "regimen-rule-host cannot be started");
    CHECK(answer.program == program_of(catalogue, {"bridge"}));
    CHECK_FALSE(answer.report.complete());
    CHECK_FALSE(answer.catalogue);
  }
}

TEST_CASE("rules that could be started at last answer the next task", "[presenters][worker]") {
  Answers answers;
  std::atomic<bool> broken = true;
  ScreeningWorker worker(
      catalogue,
      [&]() -> std::unique_ptr<RuleSet> {
        if (broken) throw WorldFailure("regimen-rule-host cannot be started");
        return std::make_unique<ScriptedRules>(nothing);
      },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  worker.ask(task(1));
  CHECK_FALSE(answers.first(1).back().failure.empty());
  broken = false;
  worker.ask(task(2));
  const auto answer = answers.first(2).back();
  CHECK(answer.failure == "");
  CHECK(answer.report.complete());
}

TEST_CASE("a plugin that a person switches on is on for the next task, and switched on once", "[presenters][worker]") {
  /// Tells in its answer what was switched on so far.
  class TellingRules final : public RuleSet {
   public:
    void switch_on(const std::string& plugin_id) override { told_ += plugin_id + " "; }
    [[nodiscard]] std::vector<PluginAnswer> evaluate(const ScreeningRequest& /*request*/) override {
      PluginAnswer answer;
      answer.status = PluginStatus::crashed;
      answer.detail = told_;
      return {answer};
    }

   private:
    std::string told_;
  };
  Answers answers;
  ScreeningWorker worker(
      catalogue, [] { return std::make_unique<TellingRules>(); },
      [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  const auto told = [&](std::uint64_t revision) {
    worker.ask(task(revision));
    return answers.first(revision).back().report.plugins.at(0).detail;
  };
  CHECK(told(1) == "");
  worker.switch_on({"one", "two"});
  worker.switch_on({"three"});
  CHECK(told(2) == "one two three ");
  CHECK(told(3) == "one two three ");
}

TEST_CASE("ending a worker waits for the task in hand and delivers its answer", "[presenters][worker]") {
  Held held;
  Answers answers;
  auto worker = std::make_unique<ScreeningWorker>(catalogue, held.maker(),
                                                  [&](ScreeningAnswer answer) { answers.put(std::move(answer)); });
  worker->ask(task(1));
  REQUIRE(held.asked.pass());
  std::thread opener([&] { held.go_on.open(); });
  worker.reset();
  CHECK(answers.threads().size() == 1);
  opener.join();
  CHECK_FALSE(held.waited_in_vain);
}

TEST_CASE("a worker that is never asked makes no rules and ends", "[presenters][worker]") {
  std::atomic<int> made = 0;
  {
    const ScreeningWorker worker(
        catalogue,
        [&] {
          ++made;
          return std::make_unique<ScriptedRules>(nothing);
        },
        [](const ScreeningAnswer&) {});
  }
  CHECK(made == 0);
}
