#pragma once

/// \file
/// Who the program is for, and what is known of them. Rules see the facts and measures, never the name.

#include <map>
#include <optional>
#include <string>

#include "regimen/engine/date.hpp"
#include "regimen/engine/vocabulary.hpp"

namespace regimen {

/// A person's name. It has no stream operator and no formatter on purpose, so that it cannot slip into a log.
class PersonName {
 public:
  PersonName() = default;
  explicit PersonName(std::string name) : name_(std::move(name)) {}
  /// The name itself: for the handout, the window and the clinic's own database only.
  [[nodiscard]] const std::string& reveal() const { return name_; }
  [[nodiscard]] bool empty() const { return name_.empty(); }
  bool operator==(const PersonName&) const = default;

 private:
  std::string name_;
};

/// Coded three-valued facts. A fact that was never set is unknown.
class ClinicalFacts {
 public:
  [[nodiscard]] Truth get(std::string_view fact) const;
  /// Setting a fact to unknown forgets it. Expects `is_fact_id(fact)`.
  void set(std::string_view fact, Truth value);
  /// The facts that are known, by id.
  [[nodiscard]] const std::map<std::string, Truth, std::less<>>& known() const { return known_; }
  bool operator==(const ClinicalFacts&) const = default;

 private:
  std::map<std::string, Truth, std::less<>> known_;
};

struct Measures {
  std::optional<int> pain_now;       ///< 0 (none) to 10 (worst imaginable)
  std::optional<int> symptom_weeks;  ///< whole weeks since onset
  bool operator==(const Measures&) const = default;
};

struct Patient {
  PersonName name;
  std::optional<Date> birth_date;
  Sex sex = Sex::unknown;
  std::string language = "en";  ///< BCP 47
  ClinicalFacts facts;
  Measures measures;
  std::string notes;
  bool operator==(const Patient&) const = default;
};

}  // namespace regimen
