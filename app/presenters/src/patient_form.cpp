#include "regimen/presenters/patient_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "regimen/engine/contract.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

/// A region where the paper or the order of a date is another stands by itself.
constexpr std::array languages{PageLanguage{"en", "English"}, PageLanguage{"en-US", "English (US)"},
                               PageLanguage{"es", "Español"}, PageLanguage{"es-US", "Español (EE. UU.)"}};

bool any(const Patient& patient, std::string_view group, Truth truth) {
  return std::ranges::any_of(fact_vocabulary(), [&](const FactTerm& term) {
    return term.group == group && patient.facts.get(term.id) == truth;
  });
}

std::size_t count(const Patient& patient, std::string_view group, Truth truth) {
  return static_cast<std::size_t>(std::ranges::count_if(fact_vocabulary(), [&](const FactTerm& term) {
    return term.group == group && patient.facts.get(term.id) == truth;
  }));
}

/// Red flags are spoken of even when there are none, because "none" and "not asked" must not look alike.
FactChip red_flags_chip(const Patient& patient) {
  const auto unknown = count(patient, "red flags", Truth::unknown);
  if (unknown == 0) return {FactChip::Kind::neutral, tr("Red flags: none")};
  return {FactChip::Kind::unknown, trn("Red flags: {n} not asked", "Red flags: {n} not asked", unknown)};
}

}  // namespace

std::vector<FactGroup> fact_groups(const Patient& patient) {
  std::vector<FactGroup> groups;
  for (const FactTerm& term : fact_vocabulary()) {
    auto name = fact_group_name(term.group);
    if (groups.empty() || groups.back().name != name) groups.push_back({std::move(name), {}});
    groups.back().rows.push_back({std::string(term.id), fact_name(term.id), patient.facts.get(term.id)});
  }
  FactGroup own{tr("Of the clinic's own rules"), {}};
  for (const auto& [fact, truth] : patient.facts.known())
    if (fact.find('/') != std::string::npos) own.rows.push_back({fact, fact_name(fact), truth});
  if (!own.rows.empty()) groups.push_back(std::move(own));
  return groups;
}

PatientHead patient_head(const Patient& patient, Date today) {
  PatientHead head;
  head.name = patient.name.empty() ? tr("(no name)") : patient.name.reveal();
  std::vector<std::string> parts;
  if (patient.birth_date) {
    if (const auto age = age_on(*patient.birth_date, today))
      parts.push_back(trn("{n} year", "{n} years", static_cast<std::size_t>(*age)));
  } else {
    parts.push_back(tr("no birth date"));
  }
  if (patient.measures.symptom_weeks)
    parts.push_back(trn("for {n} week", "for {n} weeks", static_cast<std::size_t>(*patient.measures.symptom_weeks)));
  if (patient.measures.pain_now)
    parts.push_back(fmt::format(fmt::runtime(tr("pain {} of 10")), *patient.measures.pain_now));
  for (const auto& part : parts) head.summary += (head.summary.empty() ? "" : " · ") + part;
  for (const FactTerm& term : fact_vocabulary())
    if (patient.facts.get(term.id) == Truth::yes) head.chips.push_back({FactChip::Kind::known, fact_name(term.id)});
  if (!any(patient, "red flags", Truth::yes)) head.chips.push_back(red_flags_chip(patient));
  return head;
}

Result<std::optional<int>> parse_measure(std::string_view text, std::string_view measure) {
  REGIMEN_EXPECTS(measure == "pain-now" || measure == "symptom-weeks");
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.empty()) return std::optional<int>();
  const Range allowed = measure == "pain-now" ? bounds::pain_now : bounds::symptom_weeks;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < allowed.min || value > allowed.max)
    return fail("", fmt::format(fmt::runtime(tr("expected a whole number from {} to {}")), allowed.min, allowed.max));
  return std::optional(value);
}

std::span<const PageLanguage> page_languages() { return languages; }

std::size_t page_language_of(std::string_view tag) {
  const auto spoken_in = [](std::string_view other) { return Phrases::for_language(other).language(); };
  auto found = std::ranges::find(languages, tag, &PageLanguage::tag);
  if (found == languages.end())
    found = std::ranges::find(languages, spoken_in(tag), [&](const PageLanguage& each) { return spoken_in(each.tag); });
  REGIMEN_EXPECTS(found != languages.end());
  return static_cast<std::size_t>(found - languages.begin());
}

Patient measured(Patient patient, std::string_view measure, std::optional<int> value) {
  REGIMEN_EXPECTS(measure == "pain-now" || measure == "symptom-weeks");
  (measure == "pain-now" ? patient.measures.pain_now : patient.measures.symptom_weeks) = value;
  return patient;
}

std::string fact_step(std::string_view fact, Truth truth) {
  switch (truth) {
    case Truth::yes:
      return fmt::format(fmt::runtime(tr("{}: yes")), fact_name(fact));
    case Truth::no:
      return fmt::format(fmt::runtime(tr("{}: no")), fact_name(fact));
    case Truth::unknown:
      return fmt::format(fmt::runtime(tr("{}: not asked")), fact_name(fact));
  }
  return {};
}

}  // namespace regimen
