#include "regimen/presenters/work_list.hpp"

#include <catch2/catch.hpp>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

const auto catalogue = small_catalogue();

RaisedFinding raised(const std::string& rule, Severity severity, const std::string& exercise = {}) {
  RaisedFinding finding;
  finding.rule = "org.example.one/" + rule;
  finding.severity = severity;
  finding.exercise = exercise;
  if (!exercise.empty()) finding.item = ItemId{1};
  finding.about = severity == Severity::ask ? "osteoporosis" : "lumbar-extension";
  return finding;
}

struct Listed {
  MemoryClinic clinic;

  void add(const std::string& name, std::vector<RaisedFinding> before, std::vector<RaisedFinding> now) {
    Patient patient;
    patient.name = PersonName(name);
    const auto key = clinic.add_patient(patient, a_day).value();
    const auto program = clinic.add_program(clinic.open_episode(key, a_day, "").value()).value();
    clinic.keep_screenings({{program, 0, "old", std::move(before)}});
    clinic.keep_screenings({{program, 0, "new", std::move(now)}});
  }
  [[nodiscard]] WorkList list(bool with_quiet = false, bool up_to_date = true) const {
    return work_list(clinic, catalogue, with_quiet, up_to_date);
  }
};

}  // namespace

TEST_CASE("the work list names each patient with what was gained and lost, in words", "[presenters][work-list]") {
  Listed it;
  it.add("Zoe", {raised("a", Severity::caution)}, {raised("b", Severity::stop, "bridge")});
  it.add("Ada", {raised("a", Severity::stop)}, {raised("a", Severity::caution)});
  it.add("Bob", {raised("a", Severity::caution)}, {raised("a", Severity::caution)});
  const auto list = it.list();
  REQUIRE(list.rows.size() == 2);
  CHECK(list.rows[0].name == "Ada");
  CHECK(list.rows[0].changes == std::vector<std::string>{"Caution now, was graver: lumbar extension"});
  CHECK(list.rows[1].changes ==
        std::vector<std::string>{"Stop gained: Bridge: lumbar extension", "Caution lost: lumbar extension"});
  CHECK(list.message == "2 patients · Enter opens");
}

TEST_CASE("notes and questions are left out until they are asked for, and counted", "[presenters][work-list]") {
  Listed it;
  it.add("Ada", {}, {raised("a", Severity::info, "gone-for-good"), raised("b", Severity::ask)});
  auto list = it.list();
  CHECK(list.rows.empty());
  CHECK(list.quiet == 1);
  CHECK(list.message ==
        "No patient's program raises other stops or cautions than when it was last seen. For 1 patient only notes or "
        "questions have changed.");
  list = it.list(true);
  REQUIRE(list.rows.size() == 1);
  CHECK_FALSE(list.rows[0].grave);
  CHECK(list.rows[0].changes ==
        std::vector<std::string>{"Question gained: Osteoporosis", "Note gained: Gone for good: lumbar extension"});
}

TEST_CASE("nobody is said not to be concerned before everybody was screened", "[presenters][work-list]") {
  const Listed it;
  CHECK(it.list(false, false).message == "Not every program has been screened under the rules of today yet.");
}

TEST_CASE("how screening goes is said while there is something to say", "[presenters][work-list]") {
  using State = Rescreening::State;
  CHECK(rescreening_words({State::running, 32, 80, ""}) == "Screening programs under the rules of today: 32 of 80.");
  CHECK(rescreening_words({State::cancelled, 32, 80, ""}) ==
        "Screening was stopped after 32 of 80 programs; the rest is not known.");
  CHECK(rescreening_words({State::incomplete, 0, 80, "org.example.one: it crashed"}) ==
        "Programs were not screened, because a rule plugin did not answer. org.example.one: it crashed");
  CHECK(rescreening_words({State::incomplete, 0, 80, ""}) == "No program was screened: no rule plugin is installed.");
  CHECK(rescreening_words({State::finished, 80, 80, ""}).empty());
  CHECK(rescreening_words({}).empty());
}
