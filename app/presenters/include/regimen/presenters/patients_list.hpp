#pragma once

/// \file
/// The list of patients.

#include <string>
#include <vector>

#include "regimen/engine/clinic_store.hpp"

namespace regimen {

struct PatientRow {
  PatientKey key{};
  std::string name;  ///< a placeholder where none was recorded
  std::string birth;
  std::string age;
  std::string known;  ///< the facts that hold, the first few; or that there are none, or that nobody has asked
  bool archived = false;
  bool operator==(const PatientRow&) const = default;
};

struct PatientsState {
  std::vector<PatientRow> rows;
  std::string message;        ///< how many, or that none was found
  bool empty_clinic = false;  ///< nobody is recorded at all: the first start
  bool operator==(const PatientsState&) const = default;
};

/// Who fits `text`: words of the name or the beginning of a birth date. Throws WorldFailure.
[[nodiscard]] PatientsState patients_state(const ClinicStore& store, const std::string& text, bool with_archived,
                                           Date today);

}  // namespace regimen
