#pragma once

/// \file
/// Patients, their facts and measures in the clinic's database. The functions that write run within the caller's
/// transaction; all throw SQLite::Exception.

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string_view>
#include <vector>

#include "regimen/db/clinic.hpp"

namespace regimen::db {

[[nodiscard]] PatientKey insert_patient(SQLite::Database& database, const Patient& patient, Date recorded);
/// False where there is no such patient.
[[nodiscard]] bool update_patient(SQLite::Database& database, PatientKey key, const Patient& patient, Date recorded);
[[nodiscard]] std::optional<PatientRecord> find_patient(SQLite::Database& database, PatientKey key);
[[nodiscard]] std::vector<PatientRecord> search_patients(SQLite::Database& database, std::string_view text,
                                                         bool with_archived);
[[nodiscard]] std::vector<RecordedMeasure> measures_of(SQLite::Database& database, PatientKey key);

}  // namespace regimen::db
