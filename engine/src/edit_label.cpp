#include "regimen/engine/edit.hpp"

#include "regimen/engine/contract.hpp"

#include <fmt/format.h>

namespace regimen {
namespace {

/// The name of an item's exercise; an item that is gone has none, and the label is still a sentence.
std::string name_of(const Program& program, ItemId item) {
  const auto at = program.index_of(item);
  return at ? program.items[*at].exercise->name : "an exercise";
}

std::string decision_on(const Program& program, std::optional<ItemId> item) {
  return item ? "decision on " + name_of(program, *item) : "decision";
}

struct LabelOf {
  const Program& before;

  [[nodiscard]] std::string operator()(const AddExercise& edit) const {
    REGIMEN_EXPECTS(edit.exercise != nullptr);
    return "Add " + edit.exercise->name;
  }
  [[nodiscard]] std::string operator()(const RemoveItem& edit) const { return "Remove " + name_of(before, edit.item); }
  [[nodiscard]] std::string operator()(const MoveItem& edit) const { return "Move " + name_of(before, edit.item); }
  [[nodiscard]] std::string operator()(const DuplicateItem& edit) const {
    return "Duplicate " + name_of(before, edit.item);
  }
  [[nodiscard]] std::string operator()(const ReplaceExercise& edit) const {
    REGIMEN_EXPECTS(edit.exercise != nullptr);
    return "Replace " + name_of(before, edit.item) + " by " + edit.exercise->name;
  }
  [[nodiscard]] std::string operator()(const ChangeDose& edit) const {
    return "Change dose of " + name_of(before, edit.item);
  }
  [[nodiscard]] std::string operator()(const ChangeSide& edit) const {
    return "Change side of " + name_of(before, edit.item);
  }
  [[nodiscard]] std::string operator()(const ChangePhase& edit) const {
    return "Change phase of " + name_of(before, edit.item);
  }
  [[nodiscard]] std::string operator()(const ChangeNote& edit) const {
    return "Change note on " + name_of(before, edit.item);
  }
  [[nodiscard]] std::string operator()(const ChangeTitle& /*edit*/) const { return "Change title"; }
  [[nodiscard]] std::string operator()(const ChangeWeeks& /*edit*/) const { return "Change number of weeks"; }
  [[nodiscard]] std::string operator()(const ChangeStartDate& /*edit*/) const { return "Change start date"; }
  [[nodiscard]] std::string operator()(const Acknowledge& edit) const {
    return "Record " + decision_on(before, edit.decision.item);
  }
  [[nodiscard]] std::string operator()(const WithdrawAcknowledgement& edit) const {
    return "Withdraw " + decision_on(before, edit.item);
  }
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
  template <class Other>
  [[nodiscard]] std::string operator()(const Other& /*edit*/) const {
    return {};
  }
};

}  // namespace

std::string label(const Program& before, const Edit& edit) { return std::visit(LabelOf{before}, edit); }

std::string merge_key(const Edit& edit) { return std::visit(MergeKeyOf{}, edit); }

}  // namespace regimen
