#pragma once

/// \file
/// The patient's own page: identity, facts in their groups, measures.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/patient.hpp"
#include "regimen/presenters/chart_session.hpp"

namespace regimen {

struct FactRow {
  std::string fact;
  std::string name;
  Truth truth = Truth::unknown;
  bool operator==(const FactRow&) const = default;
};

struct FactGroup {
  std::string name;
  std::vector<FactRow> rows;
  bool operator==(const FactGroup&) const = default;
};

/// Every fact of the vocabulary in its groups, then the patient's own facts of plugins.
[[nodiscard]] std::vector<FactGroup> fact_groups(const Patient& patient);

/// A chip in the head of the program window.
struct FactChip {
  enum class Kind { known, neutral, unknown };
  Kind kind = Kind::known;
  std::string text;
  bool operator==(const FactChip&) const = default;
};

/// The line about the patient above the program.
struct PatientHead {
  std::string name;
  std::string summary;  ///< `75 years · 20 weeks · pain 4 of 10`
  std::vector<FactChip> chips;
  bool operator==(const PatientHead&) const = default;
};

[[nodiscard]] PatientHead patient_head(const Patient& patient, Date today);

/// A language that a patient's page can be in, by the name that its readers give it.
struct PageLanguage {
  std::string_view tag;  ///< BCP 47
  std::string_view name;
};
[[nodiscard]] std::span<const PageLanguage> page_languages();
/// Which of them a patient with this language tag gets.
[[nodiscard]] std::size_t page_language_of(std::string_view tag);

/// What was typed for a measure: a whole number within its bounds, or nothing. `measure`: `pain-now` or
/// `symptom-weeks`.
[[nodiscard]] Result<std::optional<int>> parse_measure(std::string_view text, std::string_view measure);
/// The patient with one measure set.
[[nodiscard]] Patient measured(Patient patient, std::string_view measure, std::optional<int> value);

/// The name of the step that sets a fact: `Spinal stenosis: yes`.
[[nodiscard]] std::string fact_step(std::string_view fact, Truth truth);

}  // namespace regimen
