#pragma once

/// \file
/// Undo and redo by keeping the old values.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "regimen/engine/contract.hpp"

namespace regimen {

/// The values that something had, with a label for each step between them. `T` is a value type.
template <class T>
class History {
 public:
  explicit History(T initial) { steps_.push_back({std::move(initial), {}, {}}); }

  [[nodiscard]] const T& current() const { return steps_[at_].value; }

  /// Adds a step and drops what was undone. A non-empty `merge_key` equal to the last step's replaces that step's value
  /// instead, unless the value was saved or something was undone in between.
  void push(T value, std::string label, std::string merge_key = {}) {
    const bool merges = !merge_key.empty() && at_ > 0 && at_ + 1 == steps_.size() &&
                        steps_[at_].merge_key == merge_key && saved_ != at_ && !sealed_;
    steps_.resize(at_ + 1, steps_.front());
    if (merges) {
      steps_[at_].value = std::move(value);
    } else {
      if (saved_ != nothing_saved && saved_ > at_) saved_ = nothing_saved;  // the saved value was on the dropped branch
      steps_.push_back({std::move(value), std::move(label), std::move(merge_key)});
      ++at_;
    }
    sealed_ = false;
  }

  /// Puts a value in the current one's place that differs in nothing worth a step, such as what is selected.
  void amend(T value) { steps_[at_].value = std::move(value); }

  /// Ends a run of merging: the next edit is a step of its own (focus has left the field).
  void seal() { sealed_ = true; }

  [[nodiscard]] bool can_undo() const { return at_ > 0; }
  [[nodiscard]] bool can_redo() const { return at_ + 1 < steps_.size(); }
  /// What "Undo" would take back; expects `can_undo()`.
  [[nodiscard]] const std::string& undo_label() const {
    REGIMEN_EXPECTS(can_undo());
    return steps_[at_].label;
  }
  /// What "Redo" would bring back; expects `can_redo()`.
  [[nodiscard]] const std::string& redo_label() const {
    REGIMEN_EXPECTS(can_redo());
    return steps_[at_ + 1].label;
  }
  void undo() {
    REGIMEN_EXPECTS(can_undo());
    --at_;
    sealed_ = true;
  }
  void redo() {
    REGIMEN_EXPECTS(can_redo());
    ++at_;
    sealed_ = true;
  }

  /// The current value is durable now. Typing that follows is a new step, so that undo returns to what was saved.
  void mark_saved() { saved_ = at_; }
  [[nodiscard]] bool modified() const { return saved_ != at_; }

 private:
  struct StepOf {
    T value;
    std::string label;
    std::string merge_key;
  };
  static constexpr std::size_t nothing_saved = static_cast<std::size_t>(-1);

  std::vector<StepOf> steps_;
  std::size_t at_ = 0;
  std::size_t saved_ = 0;
  bool sealed_ = false;
};

}  // namespace regimen
