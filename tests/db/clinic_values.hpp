#pragma once

/// \file
/// Patients, programs and reports with every part filled in, for tests of what the clinic keeps.

#include <memory>
#include <string>

#include "dose_of.hpp"
#include "regimen/db/clinic.hpp"
#include "small_catalogue.hpp"

namespace regimen::testing {

inline Date day(int year, unsigned month, unsigned number) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

inline const Date today = day(2026, 11, 20);
inline const Instant noon = std::chrono::sys_days(today) + std::chrono::hours(12);

inline Patient full_patient() {
  Patient patient;
  patient.name = PersonName("A. \"Ex\" O'Ample; \u05d3\u05d5\u05d3 \u202Ertl\u202C \U0001F9D3");
  patient.birth_date = day(1951, 3, 2);
  patient.sex = Sex::other;
  patient.language = "pt-BR";
  patient.facts.set("spinal-stenosis", Truth::yes);
  patient.facts.set("traumatic-injury", Truth::no);
  patient.facts.set("clinic-name/fact", Truth::yes);
  patient.measures = {.pain_now = 0, .symptom_weeks = 20};
  patient.notes = "Two\nlines.\tTab.";
  return patient;
}

/// Two items, one with every part of a dose, one with none; decisions with and without item and basis.
inline Program full_program() {
  Program program;
  program.title = "Low back <b>& neck</b>";
  program.weeks = 6;
  program.start_date = day(2026, 11, 23);
  program.next_visit = day(2026, 12, 7);
  ProgramItem bridge;
  bridge.id = ItemId{3};
  bridge.exercise = std::make_shared<const Exercise>(made_up_exercise("bridge", "Bridge", Kind::strength));
  bridge.phase = Phase::cool_down;
  bridge.dose = dose_of({{&Dose::sets, Range{1, 50}},
                         {&Dose::reps, Range{1, 500}},
                         {&Dose::hold_s, Range{0, 3600}},
                         {&Dose::rest_s, Range{0, 0}},
                         {&Dose::minutes, Range{1, 600}},
                         {&Dose::every_min, Range{1, 720}},
                         {&Dose::times_per_day, Range{1, 24}},
                         {&Dose::days_per_week, Range{1, 7}}});
  bridge.side = Side::alternate;
  bridge.note = "Slowly";
  ProgramItem walking;
  walking.id = ItemId{1};
  walking.exercise = std::make_shared<const Exercise>(made_up_exercise("walking", "Walking", Kind::aerobic));
  program.items = {bridge, walking};
  program.decisions = {{.rule = "org.regimen.red-flags/traumatic-injury",
                        .item = std::nullopt,
                        .reason = DecisionReason::examined_and_cleared,
                        .note = "X-ray, no fracture",
                        .by = "therapist-1",
                        .at = noon,
                        .basis = std::nullopt},
                       {.rule = "r/2",
                        .item = ItemId{3},
                        .reason = DecisionReason::rule_is_wrong,
                        .note = "",
                        .by = "",
                        .at = noon,
                        .basis = 0xFFFF'FFFF'FFFF'FFFFULL,
                        .grounds = DecisionGrounds{7, 0xFFFF'FFFF'FFFF'FFFFULL, 0}},
                       {.rule = "r/3",
                        .item = ItemId{1},
                        .reason = DecisionReason::modified,
                        .note = "",
                        .by = "",
                        .at = noon,
                        .basis = 0}};
  program.next_item = 4;
  return program;
}

inline ScreeningReport full_report() {
  Finding stop;
  stop.rule = "org.regimen.red-flags/traumatic-injury";
  stop.rule_version = 3;
  stop.severity = Severity::stop;
  stop.reason = "injury";
  stop.message = "Examine first: \"trauma\".";
  stop.because = {"traumatic-injury: yes", "second\nline"};
  stop.source = {"A title", 2021, "Authors, journal"};
  stop.decision = full_program().decisions[0];
  Finding caution;
  caution.rule = "org.regimen.stenosis/extension";
  caution.severity = Severity::caution;
  caution.item = 0;
  caution.exercise = "bridge";
  caution.message = "Avoid extension.";
  caution.source = {"", std::nullopt, ""};
  caution.suggest = {{SuggestionAction::replace, "walking", ""}, {SuggestionAction::modify, "", "Lift less."}};
  caution.also = {{"other/rule", {"Other", 1999, "ref"}}};
  caution.decision = full_program().decisions[1];
  Finding lapsed = caution;
  lapsed.decision.reset();
  lapsed.lapsed = LapsedDecision{full_program().decisions[1], {Lapse::dose, Lapse::rule}};
  Finding ask;
  ask.rule = "a/ask";
  ask.severity = Severity::ask;
  ask.fact = "osteoporosis";
  ScreeningReport report;
  report.plugins = {{"org.regimen.stenosis", "1.0.0", PluginStatus::ok, ""},
                    {"broken", "", PluginStatus::timed_out, "did not answer within 1 s"}};
  report.findings = {stop, caution, lapsed, ask};
  return report;
}

/// Every part filled in; the logo is bytes, and whether they are a picture is not the database's business.
inline Letterhead full_letterhead() {
  return {"Praxis Süd \"Ex\" <b>", "+1 555 0100 \u202Ertl\u202C", "1 Main St;\n2nd floor",
          std::string("\x89PNG\0\r\n\xFF", 8), Paper::letter};
}

/// A clinic with one patient, one episode and one empty program.
struct SmallClinic {
  explicit SmallClinic(const std::filesystem::path& file)
      : clinic(file),
        patient(clinic.add_patient(full_patient(), today).value()),
        episode(clinic.open_episode(patient, today, "Back pain").value()),
        program(clinic.add_program(episode).value()) {}

  Clinic clinic;
  PatientKey patient;
  EpisodeKey episode;
  ProgramKey program;
};

}  // namespace regimen::testing
