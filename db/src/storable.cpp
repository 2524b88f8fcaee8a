#include "storable.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "regimen/engine/utf8.hpp"

namespace regimen::db {
namespace {

/// Gathers the first error of a value.
class Check {
 public:
  void text(std::string_view place, std::string_view text) {
    if (error_) return;
    if (!is_utf8(text))
      error_ = Error{std::string(place), "expected UTF-8 text, got other bytes"};
    else if (text.find('\0') != std::string_view::npos)
      error_ = Error{std::string(place), "expected a text, got one with a NUL character"};
  }

  void number(std::string_view place, const std::optional<int>& number, Range bounds) {
    if (!error_ && number && (*number < bounds.min || *number > bounds.max))
      error_ = Error{std::string(place),
                     fmt::format("expected a whole number from {} to {}, got {}", bounds.min, bounds.max, *number)};
  }

  void dose(const std::string& place, const Dose& dose) {
    if (error_) return;
    if (const auto good = checked(dose); !good) error_ = Error{place + "." + good.error().place, good.error().message};
  }

  void date(std::string_view place, const std::optional<Date>& date) {
    // What cannot be read back must not be written.
    require(!date || (date->ok() && parse_date(iso(*date))), place, "expected a day from the years 1800 to 2999");
  }

  void require(bool condition, std::string_view place, std::string_view message) {
    if (!error_ && !condition) error_ = Error{std::string(place), std::string(message)};
  }

  void decision(const std::string& place, const Acknowledgement& decision) {
    text(place + ".rule", decision.rule);
    text(place + ".note", decision.note);
    text(place + ".by", decision.by);
    require(parse_instant(iso(decision.at)) == decision.at, place + ".at",
            "expected an instant that can be written down");
  }

  void citation(const std::string& place, const Citation& citation) {
    text(place + ".title", citation.title);
    text(place + ".ref", citation.ref);
  }

  [[nodiscard]] Result<void> result() && {
    if (error_) return tl::unexpected(*std::move(error_));
    return {};
  }

 private:
  std::optional<Error> error_;
};

void check_finding(Check& check, const std::string& place, const Finding& finding, std::size_t item_count) {
  check.text(place + ".rule", finding.rule);
  check.text(place + ".exercise", finding.exercise);
  check.text(place + ".reason", finding.reason);
  check.text(place + ".message", finding.message);
  check.text(place + ".fact", finding.fact);
  for (const std::string& because : finding.because) check.text(place + ".because", because);
  check.require(!finding.item || *finding.item < item_count, place + ".item", "expected the place of an item");
  check.citation(place + ".source", finding.source);
  for (const Suggestion& suggestion : finding.suggest) {
    check.text(place + ".suggest.with", suggestion.with);
    check.text(place + ".suggest.text", suggestion.text);
  }
  for (const Finding::Also& also : finding.also) {
    check.text(place + ".also.rule", also.rule);
    check.citation(place + ".also.source", also.source);
  }
  if (finding.decision) check.decision(place + ".decision", *finding.decision);
  if (finding.lapsed) check.decision(place + ".lapsed", finding.lapsed->decision);
}

}  // namespace

Result<void> check_storable(std::string_view place, std::string_view text) {
  Check check;
  check.text(place, text);
  return std::move(check).result();
}

Result<void> check_storable(const Patient& patient) {
  Check check;
  check.text("patient.name", patient.name.reveal());
  check.date("patient.birth_date", patient.birth_date);
  check.text("patient.language", patient.language);
  check.require(!patient.language.empty(), "patient.language", "expected a language tag such as en");
  check.text("patient.notes", patient.notes);
  check.number("patient.measures.pain-now", patient.measures.pain_now, bounds::pain_now);
  check.number("patient.measures.symptom-weeks", patient.measures.symptom_weeks, bounds::symptom_weeks);
  return std::move(check).result();
}

Result<void> check_storable(const Program& program) {
  Check check;
  check.text("program.title", program.title);
  check.number("program.weeks", program.weeks, bounds::weeks);
  check.date("program.start_date", program.start_date);
  check.date("program.next_visit", program.next_visit);
  check.require(program.next_item >= 1, "program.next_item", "expected a number from 1 on");
  std::set<ItemId> ids;
  for (std::size_t i = 0; i < program.items.size(); ++i) {
    const ProgramItem& item = program.items[i];
    const std::string place = fmt::format("program.items[{}]", i);
    check.require(item.exercise != nullptr, place + ".exercise", "expected an exercise");
    check.require(ids.insert(item.id).second, place + ".id", "expected an item that is not in the program already");
    check.text(place + ".note", item.note);
    check.dose(place, item.dose);
  }
  for (std::size_t i = 0; i < program.decisions.size(); ++i)
    check.decision(fmt::format("program.decisions[{}]", i), program.decisions[i]);
  return std::move(check).result();
}

Result<void> check_storable(const EnabledRule& rule) {
  constexpr std::size_t digits = 64;
  const bool digest =
      rule.sha256.size() == digits && rule.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
  Check check;
  check.require(digest, "sha256", "expected 64 lower-case hexadecimal digits");
  check.text("file", rule.file);
  check.text("enabled_by", rule.enabled_by);
  check.require(!rule.enabled_by.empty(), "enabled_by", "expected the name of a person");
  check.require(parse_instant(iso(rule.at)) == rule.at, "at", "expected an instant that can be written down");
  return std::move(check).result();
}

Result<void> check_storable(const Letterhead& letterhead) {
  Check check;
  check.text("letterhead.name", letterhead.name);
  check.text("letterhead.phone", letterhead.phone);
  check.text("letterhead.address", letterhead.address);
  check.require(letterhead.logo.size() <= largest_logo_bytes, "letterhead.logo",
                fmt::format("expected at most {} KiB", largest_logo_bytes / 1024));
  return std::move(check).result();
}

Result<void> check_storable(const ScreeningReport& report, std::size_t item_count) {
  Check check;
  for (std::size_t i = 0; i < report.plugins.size(); ++i) {
    const std::string place = fmt::format("plugins[{}]", i);
    check.text(place + ".id", report.plugins[i].id);
    check.text(place + ".version", report.plugins[i].version);
    check.text(place + ".detail", report.plugins[i].detail);
  }
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    check_finding(check, fmt::format("findings[{}]", i), report.findings[i], item_count);
  return std::move(check).result();
}

}  // namespace regimen::db
