#pragma once

/// \file
/// A chart that is open, on a store in memory.

#include <catch2/catch.hpp>

#include <string>

#include "made_up_chart.hpp"
#include "memory_clinic.hpp"
#include "regimen/presenters/chart_session.hpp"

namespace regimen::testing {

/// Ada's chart, open, with an empty draft.
struct OpenChart {
  SmallCatalogue catalogue = small_catalogue();
  MemoryClinic clinic;
  PatientKey patient = clinic.add_patient(ada(), a_day).value();
  ChartSession session = ChartSession::open(clinic, patient, a_day).value();
  MemoryClinic::Transactions begun = clinic.committed;

  void add(const char* key) { REQUIRE(session.perform(AddExercise{catalogue.find(key), {}, {}})); }
  void type_title(const std::string& title) { REQUIRE(session.perform(ChangeTitle{title})); }
  void set_fact(const char* fact) {
    Patient next = session.chart().patient;
    next.facts.set(fact, Truth::yes);
    session.change_patient(next, std::string("set ") + fact);
  }
  [[nodiscard]] Program stored() const { return clinic.load_draft(session.keys().program).value(); }
  [[nodiscard]] Patient stored_patient() const { return clinic.patient(patient).value().patient; }
};

}  // namespace regimen::testing
