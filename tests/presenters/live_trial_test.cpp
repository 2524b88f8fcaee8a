#include "regimen/presenters/live_trial.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"
#include "regimen/presenters/pack_text.hpp"
#include "regimen/presenters/trial_chart.hpp"
#include "scripted_rules.hpp"
#include "temporary_folder.hpp"
#include "waiting.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

LiveTask::Rule kneeling() {
  return {"caution", "knee-pain = yes and spinal-load >= low", "", {"knee-pain = yes", "spinal-load >= low"}};
}

Finding said(const std::string& rule, Severity severity, std::optional<std::size_t> item = {}) {
  Finding finding;
  finding.rule = "trial.regimen/" + rule;
  finding.severity = severity;
  finding.item = item;
  return finding;
}

ScreeningRequest chart_of_two() {
  const SmallCatalogue catalogue = small_catalogue();
  return screening_request(ada(), program_of(catalogue, {"bridge", "walking"}), a_day);
}

/// Where answers arrive, from another thread.
class Verdicts {
 public:
  void put(LiveAnswer answer) {
    {
      const std::scoped_lock lock(mutex_);
      answers_.push_back(std::move(answer));
    }
    came_.notify_all();
  }
  LiveAnswer of(std::uint64_t revision) {
    std::unique_lock lock(mutex_);
    LiveAnswer found;
    if (!came_.wait_for(lock, testing::patience, [&] {
          const auto at = std::ranges::find(answers_, revision, &LiveAnswer::revision);
          if (at != answers_.end()) found = *at;
          return at != answers_.end();
        }))
      FAIL("waited for an answer");
    return found;
  }

 private:
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<LiveAnswer> answers_;
};

}  // namespace

TEST_CASE("the trial's pack has the rule, its rows and their opposites, and can be cut", "[presenters][live]") {
  const PackText pack = pack_text(trial_pack(kneeling()));
  CHECK(sections_of(pack, PackPart::rule).size() == 5);
  CHECK(field(fields_of(pack.sections[1]).value(), "when") ==
        "(knee-pain = yes and spinal-load >= low) or trial/self = yes");
  CHECK(field(fields_of(pack.sections[3]).value(), "when") == "not (knee-pain = yes)");
}

TEST_CASE("the chart is asked with the trial's own fact denied, in its order", "[presenters][live]") {
  const auto request = trial_request(chart_of_two());
  CHECK(request.facts ==
        std::vector<std::pair<std::string, Truth>>{{"spinal-stenosis", Truth::yes}, {"trial/self", Truth::no}});
}

TEST_CASE("findings become the rule's verdict and each row's truth", "[presenters][live]") {
  auto question = said("rule", Severity::ask);
  question.fact = "knee-pain";
  const auto verdict = verdict_of({said("rule", Severity::caution, 1), said("yes-1", Severity::info, 1),
                                   said("no-1", Severity::info, 0), said("no-0", Severity::info), question, question},
                                  chart_of_two(), kneeling());
  CHECK(verdict.raised_items == std::vector<std::size_t>{1});
  CHECK_FALSE(verdict.raised_for_program);
  CHECK(verdict.asked == std::vector<std::string>{"knee-pain"});
  CHECK(verdict.rows ==
        std::vector<std::vector<RowTruth>>{{RowTruth::no, RowTruth::no}, {RowTruth::no, RowTruth::yes}});
  CHECK(verdict_of({said("rule", Severity::info)}, chart_of_two(), kneeling()).lacks_age_or_sex);
}

TEST_CASE("a rule is tried beside the window, on what carries no name, and leaves no file", "[presenters][live]") {
  const TemporaryFolder folder;
  Verdicts verdicts;
  std::vector<ScreeningRequest> asked;
  std::string tried;
  LiveTrial::Ports ports;
  ports.folder = folder.path() / "drafts";
  ports.check_pack = [&](const std::filesystem::path& file) -> Result<PackCheck> {
    std::ifstream stream(file);
    tried.assign(std::istreambuf_iterator<char>(stream), {});
    PackCheck check;
    check.faults = {{3, "a fault"}};
    return check;
  };
  ports.make_pack = [&](const std::filesystem::path&) {
    return std::make_unique<ScriptedRules>([&](const ScreeningRequest& request) {
      asked.push_back(request);
      return std::vector{said("rule", Severity::caution, 0)};
    });
  };
  ports.deliver = [&](LiveAnswer answer) { verdicts.put(std::move(answer)); };
  LiveTrial live(std::move(ports));
  live.ask({1, "[pack]", kneeling(), chart_of_two(), chart_of_two().items});
  const LiveAnswer answer = verdicts.of(1);
  CHECK(tried == "[pack]");
  CHECK(answer.check.faults.size() == 1);
  REQUIRE(answer.verdict);
  CHECK(answer.verdict->raised_items == std::vector<std::size_t>{0});
  CHECK(answer.verdict->catalogue_hits == 1);
  CHECK(asked.size() == 2);
  CHECK(std::filesystem::is_empty(folder.path() / "drafts"));

  live.ask({2, "[pack]", std::nullopt, chart_of_two(), {}});
  CHECK_FALSE(verdicts.of(2).verdict);
}

TEST_CASE("a trial that the world does not let happen says why", "[presenters][live]") {
  const TemporaryFolder folder;
  static_cast<void>(folder.file("drafts", "in the way"));
  Verdicts verdicts;
  LiveTrial::Ports ports;
  ports.folder = folder.path() / "drafts";
  ports.deliver = [&](LiveAnswer answer) { verdicts.put(std::move(answer)); };
  LiveTrial live(std::move(ports));
  live.ask({7, "[pack]", std::nullopt, std::nullopt, {}});
  CHECK_FALSE(verdicts.of(7).problem.empty());
}

TEST_CASE("a rule is tried on a patient's last program, with the exercises' names beside it", "[presenters][live]") {
  const SmallCatalogue catalogue = small_catalogue();
  MemoryClinic store;
  const auto patient = store.add_patient(ada(), a_day).value();
  CHECK(trial_chart(store, patient, a_day)->request.items.empty());
  const auto episode = store.open_episode(patient, a_day, "").value();
  REQUIRE(store.save_draft(store.add_program(episode).value(), program_of(catalogue, {"walking"}), {}));
  REQUIRE(store.save_draft(store.add_program(episode).value(), program_of(catalogue, {"bridge"}), {}));
  const auto chart = trial_chart(store, patient, a_day).value();
  CHECK(chart.exercises == std::vector<std::string>{"Bridge"});
  CHECK(chart.request.age_years == 75);
  const auto longer = with_exercise(chart, catalogue.find("walking"));
  CHECK(longer.exercises == std::vector<std::string>{"Bridge", "Walking"});
  CHECK(longer.request.items.at(1).exercise == "walking");
  CHECK(longer.request.items.at(1).dose.minutes == Range{10, 20});
  CHECK_FALSE(trial_chart(store, PatientKey{99}, a_day));
  CHECK(catalogue_items(catalogue).size() == 3);
}
