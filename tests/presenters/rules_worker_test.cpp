#include "regimen/presenters/rules_worker.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"
#include "scripted_rules.hpp"
#include "temporary_folder.hpp"
#include "waiting.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

/// Where news arrive, from another thread.
class Mailbox {
 public:
  void put(RulesNews news) {
    {
      const std::scoped_lock lock(mutex_);
      news_.push_back(std::move(news));
    }
    came_.notify_all();
  }
  /// The first news of which this holds.
  template <class Holds>
  RulesNews first(Holds holds) {
    std::unique_lock lock(mutex_);
    RulesNews found;
    if (!came_.wait_for(lock, testing::patience, [&] {
          const auto at = std::ranges::find_if(news_, holds);
          if (at != news_.end()) found = *at;
          return at != news_.end();
        }))
      FAIL("waited for news");
    return found;
  }

 private:
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<RulesNews> news_;
};

bool is_end(const RulesNews& news) {
  return news.rescreening && news.rescreening->state != Rescreening::State::running;
}

struct AtWork {
  SmallCatalogue catalogue = small_catalogue();
  Mailbox mailbox;
  bool store_fails = false;
  RulesWorker worker{ports()};

  RulesWorker::Ports ports() {
    RulesWorker::Ports made;
    made.make_rules = [] {
      return std::make_unique<ScriptedRules>([](const ScreeningRequest& request) {
        return request.items.empty() ? std::vector<Finding>() : std::vector{caution_on(0, "arching", "spinal-load")};
      });
    };
    made.make_pack = [rules = made.make_rules](const std::filesystem::path&) { return rules(); };
    made.check_pack = [](const std::filesystem::path&) -> Result<PackCheck> {
      PackCheck check;
      check.plugin.emplace().id = "org.example.scripted";
      return check;
    };
    made.open_store = [this]() -> std::unique_ptr<ClinicStore> {
      if (store_fails) throw WorldFailure("clinic.db cannot be read");
      auto store = std::make_unique<MemoryClinic>();
      const auto patient = store->add_patient(ada(), a_day).value();
      const auto program = store->add_program(store->open_episode(patient, a_day, "").value()).value();
      if (!store->save_draft(program, program_of(catalogue, {"bridge"}))) throw std::logic_error("not saved");
      store->records = {{"org.example.scripted/arching", 3, {}}};
      return store;
    };
    made.catalogue = &catalogue;
    made.today = [] { return a_day; };
    made.deliver = [this](RulesNews news) { mailbox.put(std::move(news)); };
    return made;
  }
};

}  // namespace

TEST_CASE("looking at the rules tells what they are and screens current programs", "[presenters][rules][worker]") {
  AtWork it;
  it.worker.look();
  const auto plugins = it.mailbox.first([](const RulesNews& news) { return news.plugins.has_value(); });
  REQUIRE(plugins.plugins->size() == 1);
  CHECK(plugins.plugins->at(0).plugin.id == "org.example.scripted");
  CHECK(it.mailbox.first(is_end).rescreening == Rescreening{Rescreening::State::finished, 1, 1, ""});
}

TEST_CASE("more is found out on request: how rules fared and what they cite", "[presenters][rules][worker]") {
  AtWork it;
  it.worker.find_out_more();
  CHECK(it.mailbox.first([](const RulesNews& news) { return news.records.has_value(); }).records->size() == 1);
  const auto cited = it.mailbox.first([](const RulesNews& news) { return news.sources.has_value(); });
  CHECK(cited.sources->at("org.example.scripted/arching") == std::vector<std::string>{"A source"});
}

TEST_CASE("a pack is checked and tried, and one that cannot be read says so", "[presenters][rules][worker]") {
  AtWork it;
  const TemporaryFolder folder;
  const auto file = folder.file("house.toml", "[pack]");
  it.worker.try_pack(file);
  auto news = it.mailbox.first([](const RulesNews& told) { return told.trial.has_value(); });
  CHECK(news.trial->file == file);
  CHECK(news.trial->sha256.size() == 64);
  CHECK(news.trial->trial.course.state == Rescreening::State::finished);

  it.worker.try_pack(folder.path() / "missing.toml");
  news = it.mailbox.first([](const RulesNews& told) { return told.trial && !told.trial->problem.empty(); });
  CHECK(news.trial->sha256.empty());
}

TEST_CASE("a clinic that cannot be read is told, and the worker goes on", "[presenters][rules][worker]") {
  AtWork it;
  it.store_fails = true;
  it.worker.look();
  CHECK(it.mailbox.first([](const RulesNews& news) { return !news.failure.empty(); }).failure ==
        "clinic.db cannot be read");
  it.store_fails = false;
  it.worker.look();
  static_cast<void>(it.mailbox.first(is_end));
}
