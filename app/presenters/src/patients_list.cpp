#include "regimen/presenters/patients_list.hpp"

#include <algorithm>

#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

std::string known_facts(const ClinicalFacts& facts) {
  constexpr std::size_t shown = 3;
  std::vector<std::string> names;
  for (const FactTerm& term : fact_vocabulary())
    if (facts.get(term.id) == Truth::yes) names.push_back(fact_name(term.id));
  if (names.empty()) return facts.known().empty() ? tr("not asked yet") : tr("nothing found so far");
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), shown); ++i) text += (i == 0 ? "" : " · ") + names[i];
  if (names.size() > shown) text += " · " + trn("{n} more", "{n} more", names.size() - shown);
  return text;
}

PatientRow row_of(const PatientRecord& record, Date today) {
  PatientRow row;
  row.key = record.key;
  row.name = record.patient.name.empty() ? tr("(no name)") : record.patient.name.reveal();
  if (record.patient.birth_date) {
    row.birth = iso(*record.patient.birth_date);
    if (const auto age = age_on(*record.patient.birth_date, today)) row.age = std::to_string(*age);
  }
  row.known = known_facts(record.patient.facts);
  row.archived = record.archived;
  return row;
}

}  // namespace

PatientsState patients_state(const ClinicStore& store, const std::string& text, bool with_archived, Date today) {
  PatientsState state;
  for (const PatientRecord& record : store.patients(text, with_archived)) state.rows.push_back(row_of(record, today));
  if (!state.rows.empty()) {
    state.message = trn("{n} patient · Enter opens", "{n} patients · Enter opens", state.rows.size());
  } else if (store.patients("", true).empty()) {
    state.empty_clinic = true;
  } else if (text.empty()) {
    state.message = tr("Every patient is archived. Tick \"Show archived\" to see them.");
  } else {
    state.message = tr("Nobody found. Try the beginning of a name or of a birth date (1951-03).");
  }
  return state;
}

}  // namespace regimen
