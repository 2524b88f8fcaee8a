#pragma once

/// \file
/// Everything that can happen to a program. `apply` is the only way that a program changes.

#include <optional>
#include <string>
#include <variant>

#include "regimen/engine/error.hpp"
#include "regimen/engine/program.hpp"

namespace regimen {

/// `at` empty: after the last item. `phase` empty: the usual one for the exercise's kind.
struct AddExercise {
  ExercisePtr exercise;
  std::optional<std::size_t> at;
  std::optional<Phase> phase;
};
struct RemoveItem {
  ItemId item;
};
/// `to` is the place that the item has afterwards.
struct MoveItem {
  ItemId item;
  std::size_t to;
};
struct DuplicateItem {
  ItemId item;
};
/// The item keeps its place, phase and note; the dose is the new exercise's own.
struct ReplaceExercise {
  ItemId item;
  ExercisePtr exercise;
};
struct ChangeDose {
  ItemId item;
  Dose dose;
};
struct ChangeSide {
  ItemId item;
  Side side;
};
struct ChangePhase {
  ItemId item;
  Phase phase;
};
struct ChangeNote {
  ItemId item;
  std::string note;
};
struct ChangeTitle {
  std::string title;
};
struct ChangeWeeks {
  std::optional<int> weeks;
};
struct ChangeStartDate {
  std::optional<Date> start_date;
};
struct ChangeNextVisit {
  std::optional<Date> next_visit;
};
/// Replaces an earlier decision on the same rule and item.
struct Acknowledge {
  Acknowledgement decision;
};
struct WithdrawAcknowledgement {
  std::string rule;
  std::optional<ItemId> item;
};

using Edit = std::variant<AddExercise, RemoveItem, MoveItem, DuplicateItem, ReplaceExercise, ChangeDose, ChangeSide,
                          ChangePhase, ChangeNote, ChangeTitle, ChangeWeeks, ChangeStartDate, ChangeNextVisit,
                          Acknowledge, WithdrawAcknowledgement>;

/// The program after the edit. Pure: same program, same edit, same answer. An item that is gone, a place outside the
/// program or a dose outside its bounds is an error and changes nothing. Removing or replacing an item removes the
/// decisions on it.
[[nodiscard]] Result<Program> apply(const Program& before, const Edit& edit);

/// What an edit is called in "Undo …": an English sentence to be translated, with `{exercise}` and `{other}` where the
/// names of exercises stand.
struct EditLabel {
  const char* pattern = "";
  ExercisePtr exercise = nullptr;  ///< null: the sentence names none, or the item is gone
  ExercisePtr other = nullptr;
};

/// `before` is the program that the edit is applied to.
[[nodiscard]] EditLabel label(const Program& before, const Edit& edit);

/// Edits with the same non-empty key that follow each other are one step of undo: a run of typing in one field.
[[nodiscard]] std::string merge_key(const Edit& edit);

}  // namespace regimen
