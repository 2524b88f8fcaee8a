#pragma once

/// \file
/// What the rule plugins are asked.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "regimen/engine/date.hpp"
#include "regimen/engine/patient.hpp"
#include "regimen/engine/program.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen {

/// An item as a rule sees it: what the movement asks and how much of it, no words.
struct ScreeningItem {
  std::string exercise;  ///< the key, to be shown in `because`; rules do not decide by it
  Kind kind = Kind::mobility;
  Position position = Position::standing;
  Level level = Level::start;
  Phase phase = Phase::strengthen;
  Side side = Side::both;
  bool unilateral = false;
  std::vector<std::pair<Demand, DemandLevel>> demands;
  Dose dose;  ///< the effective dose
  bool operator==(const ScreeningItem&) const = default;
};

/// An item of a program as a rule sees it.
[[nodiscard]] ScreeningItem screening_item(const ProgramItem& item);

/// All that a plugin is told. Never a name, a birth date, a note or an identifier of the patient.
struct ScreeningRequest {
  std::vector<std::pair<std::string, Truth>> facts;  ///< the known ones, sorted by id
  std::optional<int> age_years;
  Sex sex = Sex::unknown;
  std::optional<int> pain_now;
  std::optional<int> symptom_weeks;
  std::optional<int> program_weeks;
  std::vector<ScreeningItem> items;
  bool operator==(const ScreeningRequest&) const = default;
};

/// The request for a patient and program; `today` gives the age where the program has no start date.
[[nodiscard]] ScreeningRequest screening_request(const Patient& patient, const Program& program, Date today);

}  // namespace regimen
