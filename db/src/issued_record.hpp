#pragma once

/// \file
/// What an issued version keeps beside the program: facts, measures, plugins and findings, as one TOML document that a
/// person can read.

#include <string>
#include <string_view>

#include "regimen/engine/patient.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::db {

struct IssuedRecord {
  ClinicalFacts facts;
  Measures measures;
  ScreeningReport report;
  bool operator==(const IssuedRecord&) const = default;
};

/// Expects texts that `check_storable` let pass.
[[nodiscard]] std::string write_record(const IssuedRecord& record);
/// Gives back an equal record; an error where the text is another one than `write_record` wrote.
[[nodiscard]] Result<IssuedRecord> parse_record(std::string_view text);

}  // namespace regimen::db
