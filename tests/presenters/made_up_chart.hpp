#pragma once

/// \file
/// Programs, patients and answers of rules made up for the tests of the presenters.

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "regimen/engine/edit.hpp"
#include "regimen/engine/screening.hpp"
#include "regimen/presenters/screening_worker.hpp"
#include "small_catalogue.hpp"

namespace regimen::testing {

inline const Date a_day = parse_date("2026-11-20").value();

/// The program after an edit that must succeed.
inline Program after(const Program& before, const Edit& edit) { return apply(before, edit).value(); }

/// A program to which the catalogue's exercises were added one after the other; their ids are 1, 2, 3 and so on.
inline Program program_of(const Catalogue& catalogue, std::initializer_list<const char*> keys) {
  Program program;
  for (const char* key : keys) program = after(program, AddExercise{catalogue.find(key), {}, {}});
  return program;
}

/// Ada Example, of whom one fact is known.
inline Patient ada() {
  Patient patient;
  patient.name = PersonName("Ada Example");
  patient.birth_date = parse_date("1951-03-02");
  patient.facts.set("spinal-stenosis", Truth::yes);
  patient.notes = "Prefers mornings";
  return patient;
}

/// A report of plugins that all answered and say this.
inline ScreeningReport complete_report(std::vector<Finding> findings = {}) {
  return {{{"org.example.one", "1.0.0", PluginStatus::ok, {}}, {"org.example.two", "1.0.0", PluginStatus::ok, {}}},
          std::move(findings)};
}

/// The same, where the second plugin crashed.
inline ScreeningReport incomplete_report(std::vector<Finding> findings = {}) {
  auto report = complete_report(std::move(findings));
  report.plugins[1].status = PluginStatus::crashed;
  return report;
}

inline ScreeningAnswer answer_of(std::uint64_t revision, Program program, ScreeningReport report) {
  ScreeningAnswer answer;
  answer.revision = revision;
  answer.program = std::move(program);
  answer.report = std::move(report);
  return answer;
}

inline Finding question_about(const std::string& fact) {
  Finding finding;
  finding.rule = "org.example.one/asks";
  finding.severity = Severity::ask;
  finding.reason = fact;
  finding.fact = fact;
  finding.message = "Ask about " + fact + ": yes would mean a caution on knee-to-chest.";
  finding.because = {fact + ": unknown"};
  finding.source.title = "A source";
  return finding;
}

}  // namespace regimen::testing
