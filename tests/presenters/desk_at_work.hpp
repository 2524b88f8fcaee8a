#pragma once

/// \file
/// A desk with Ada's chart, a store in memory and rules that say what a test tells them to.

#include <utility>
#include <vector>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"
#include "regimen/presenters/chart_desk.hpp"
#include "scripted_rules.hpp"

namespace regimen::testing {

struct DeskAtWork {
  static constexpr std::uint64_t number = 7;

  SmallCatalogue catalogue = small_catalogue();
  FixedClock clock{"2026-11-20T12:00:00Z"};
  MemoryClinic clinic;
  PatientKey patient = clinic.add_patient(ada(), a_day).value();
  ScriptedRules::Script script = [](const ScreeningRequest&) { return std::vector<Finding>(); };
  ScriptedRules rules{[this](const ScreeningRequest& request) { return script(request); }};
  std::vector<ScreeningTask> tasks;  ///< that the desk asked for, in order
  int changes = 0;                   ///< how often it told of one
  ChartDesk desk{
      number, ChartSession::open(clinic, patient, a_day).value(), catalogue, clock,
      ChartDesk::Ports{[this](ScreeningTask task) { tasks.push_back(std::move(task)); }, [this] { ++changes; }}};

  DeskAtWork() = default;
  DeskAtWork(const DeskAtWork&) = delete;
  DeskAtWork& operator=(const DeskAtWork&) = delete;

  /// The answer of the rules to the newest task.
  [[nodiscard]] ScreeningAnswer answer() {
    const ScreeningTask& task = tasks.back();
    ScreeningAnswer answer;
    answer.desk = task.desk;
    answer.revision = task.revision;
    answer.program = task.program;
    answer.report = Screener(catalogue, rules).screen(task.patient, task.program, task.today);
    return answer;
  }
  /// Has the newest task answered, and gives the cards.
  std::vector<CautionCard> screened() {
    if (!desk.take(answer())) throw std::logic_error("the answer to the newest task was not taken");
    return desk.cautions().cards;
  }
  void add(const char* key) {
    if (!desk.perform(AddExercise{catalogue.find(key), {}, {}})) throw std::logic_error("not added");
  }
  /// From now on every item of the program is flagged, by the patient's stenosis.
  void flag_all(Severity severity) {
    script = [severity](const ScreeningRequest& request) {
      std::vector<Finding> findings;
      for (std::size_t i = 0; i < request.items.size(); ++i) {
        findings.push_back(caution_on(i, "arching", "lumbar-extension"));
        findings.back().severity = severity;
        findings.back().because.clear();
        for (const auto& [fact, truth] : request.facts)
          findings.back().because.push_back(fact + ": " + std::string(to_token(truth)));
      }
      return findings;
    };
  }
};

}  // namespace regimen::testing
