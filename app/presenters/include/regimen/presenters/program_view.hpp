#pragma once

/// \file
/// The program as the window shows it: phases, rows, fields.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "regimen/engine/edit.hpp"
#include "regimen/engine/screening.hpp"
#include "regimen/presenters/catalogue_list.hpp"
#include "regimen/presenters/note_advice.hpp"

namespace regimen {

/// A part of a dose that has a field of its own.
enum class DosePart { sets, reps, hold, rest, minutes, every, times_per_day, days_per_week };

struct DoseField {
  DosePart part = DosePart::sets;
  std::string before;  ///< words before the field, may be empty
  std::string after;   ///< words behind it
  std::string name;    ///< for a screen reader: `Bridge: hold in seconds`
  std::string text;    ///< `3`, `3–5` or empty
  bool operator==(const DoseField&) const = default;
};

struct ItemRow {
  ItemId id{};
  int number = 1;  ///< through the whole program, as on the handout
  std::string name;
  std::string key;
  Position position = Position::standing;
  std::vector<DoseField> fields;
  Side side = Side::both;
  bool one_sided = false;
  std::string note;
  NoteAdvice advice;  ///< on the note
  Badge badge;
  ExercisePtr exercise;
  bool mirrored = false;  ///< the figure is to be mirrored, so that the item's side is at work
  bool operator==(const ItemRow&) const = default;
};

struct ProgramSection {
  Phase phase = Phase::strengthen;
  std::string heading;
  std::string minutes;
  std::vector<ItemRow> rows;
  bool operator==(const ProgramSection&) const = default;
};

struct ProgramState {
  std::string title;
  std::string weeks;
  std::string start_date;
  std::string next_visit;
  std::vector<ProgramSection> sections;  ///< the phases that have items
  std::string summary;                   ///< `5 exercises · 14 min a day`
  bool operator==(const ProgramState&) const = default;
};

/// What is raised on each item of a program by a screening of this very program.
using ItemBadges = std::map<ItemId, Badge>;

/// `language`: that of the patient's page, for what is said of the notes.
[[nodiscard]] ProgramState program_state(const Program& program, const ItemBadges& badges, std::string_view language);

/// Whether some fact is not known that would decide a stop or a caution.
[[nodiscard]] bool questions_open(const ScreeningReport& report);

/// The badges of a screened program. Every item is `not_checked` where the report is incomplete and says nothing of it.
[[nodiscard]] ItemBadges item_badges(const Program& screened, const ScreeningReport& report);

/// What was typed into a dose field: a whole number, two with a dash or `to` between them, or nothing (the exercise's
/// own dose stands then). An error says what was expected.
[[nodiscard]] Result<std::optional<Range>> parse_range(std::string_view text, DosePart part);
/// The item's dose with one part changed. Expects that the program has the item.
[[nodiscard]] Result<Dose> dose_with(const Program& program, ItemId item, DosePart part, std::string_view text);

/// What was typed for the program's length: whole weeks, or nothing.
[[nodiscard]] Result<std::optional<int>> parse_weeks(std::string_view text);
/// A day: `2026-11-23`, `23.11.2026` or `23 Nov 2026`; nothing for blanks.
[[nodiscard]] Result<std::optional<Date>> parse_day(std::string_view text);

/// A day to come back on, as it is offered.
struct VisitProposal {
  std::string name;  ///< `In two weeks: 2026-12-04`
  Date day{};
};
/// In one, two, four and six weeks.
[[nodiscard]] std::vector<VisitProposal> visit_proposals(Date today);

/// The edits that put an item at a place within a phase: 0 is before the phase's first item.
[[nodiscard]] std::vector<Edit> placing(const Program& program, ItemId item, Phase phase, std::size_t place);
/// The edits that move an item one place up (-1) or down (+1) in reading order, over the borders of phases; empty where
/// it cannot go further.
[[nodiscard]] std::vector<Edit> stepping(const Program& program, ItemId item, int direction);

/// The name of the step that moves an item: `Move Bridge`. Expects that the program has the item.
[[nodiscard]] std::string move_label(const Program& program, ItemId item);

}  // namespace regimen
