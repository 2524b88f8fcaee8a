#include "regimen/engine/edit.hpp"

#include "regimen/engine/contract.hpp"
#include "regimen/engine/marked.hpp"

#include <fmt/format.h>

namespace regimen {
namespace {

/// The exercise of an item; none when the item is gone.
ExercisePtr exercise_of(const Program& program, ItemId item) {
  const auto at = program.index_of(item);
  return at ? program.items[*at].exercise : nullptr;
}

struct LabelOf {
  const Program& before;

  [[nodiscard]] EditLabel operator()(const AddExercise& edit) const {
    REGIMEN_EXPECTS(edit.exercise != nullptr);
    return {marked("Add {exercise}"), edit.exercise, nullptr};
  }
  [[nodiscard]] EditLabel operator()(const RemoveItem& edit) const {
    return on(marked("Remove {exercise}"), edit.item);
  }
  [[nodiscard]] EditLabel operator()(const MoveItem& edit) const { return on(marked("Move {exercise}"), edit.item); }
  [[nodiscard]] EditLabel operator()(const DuplicateItem& edit) const {
    return on(marked("Duplicate {exercise}"), edit.item);
  }
  [[nodiscard]] EditLabel operator()(const ReplaceExercise& edit) const {
    REGIMEN_EXPECTS(edit.exercise != nullptr);
    return {marked("Replace {exercise} by {other}"), exercise_of(before, edit.item), edit.exercise};
  }
  [[nodiscard]] EditLabel operator()(const ChangeDose& edit) const {
    return on(marked("Change dose of {exercise}"), edit.item);
  }
  [[nodiscard]] EditLabel operator()(const ChangeSide& edit) const {
    return on(marked("Change side of {exercise}"), edit.item);
  }
  [[nodiscard]] EditLabel operator()(const ChangePhase& edit) const {
    return on(marked("Change phase of {exercise}"), edit.item);
  }
  [[nodiscard]] EditLabel operator()(const ChangeNote& edit) const {
    return on(marked("Change note on {exercise}"), edit.item);
  }
  [[nodiscard]] EditLabel operator()(const ChangeTitle& /*edit*/) const { return {marked("Change title")}; }
  [[nodiscard]] EditLabel operator()(const ChangeWeeks& /*edit*/) const { return {marked("Change number of weeks")}; }
  [[nodiscard]] EditLabel operator()(const ChangeStartDate& /*edit*/) const { return {marked("Change start date")}; }
  [[nodiscard]] EditLabel operator()(const ChangeNextVisit& /*edit*/) const { return {marked("Change next visit")}; }
  [[nodiscard]] EditLabel operator()(const Acknowledge& edit) const {
    return edit.decision.item ? on(marked("Record decision on {exercise}"), *edit.decision.item)
                              : EditLabel{marked("Record decision")};
  }
  [[nodiscard]] EditLabel operator()(const WithdrawAcknowledgement& edit) const {
    return edit.item ? on(marked("Withdraw decision on {exercise}"), *edit.item)
                     : EditLabel{marked("Withdraw decision")};
  }

 private:
  [[nodiscard]] EditLabel on(const char* pattern, ItemId item) const { return {pattern, exercise_of(before, item)}; }
};

std::string field_of(std::string_view field, ItemId item) {
  return fmt::format("{}:{}", field, static_cast<std::int64_t>(item));
}

/// Only fields that are typed into merge; every other edit is a step of its own.
struct MergeKeyOf {
  [[nodiscard]] std::string operator()(const ChangeDose& edit) const { return field_of("dose", edit.item); }
  [[nodiscard]] std::string operator()(const ChangeNote& edit) const { return field_of("note", edit.item); }
  [[nodiscard]] std::string operator()(const ChangeTitle& /*edit*/) const { return "title"; }
  [[nodiscard]] std::string operator()(const ChangeWeeks& /*edit*/) const { return "weeks"; }
  [[nodiscard]] std::string operator()(const ChangeStartDate& /*edit*/) const { return "start-date"; }
  [[nodiscard]] std::string operator()(const ChangeNextVisit& /*edit*/) const { return "next-visit"; }
  template <class Other>
  [[nodiscard]] std::string operator()(const Other& /*edit*/) const {
    return {};
  }
};

}  // namespace

EditLabel label(const Program& before, const Edit& edit) { return std::visit(LabelOf{before}, edit); }

std::string merge_key(const Edit& edit) { return std::visit(MergeKeyOf{}, edit); }

}  // namespace regimen
