#pragma once

/// \file
/// The block that says what was not checked.

#include <string>
#include <vector>

#include "card.hpp"

namespace regimen::ui {

/// There while something was not checked: plugins by name with what to do, and what rules wait for.
class UncheckedCard : public Card {
 public:
  explicit UncheckedCard(wxWindow* parent);

  /// `alarm`: some plugin did not answer; otherwise only questions are open.
  void show(const std::vector<std::string>& sentences, bool alarm);
  /// Wraps the text to the card's width.
  void fit(int width);

 private:
  wxStaticText* heading_ = nullptr;
  WrappedText* text_ = nullptr;
};

}  // namespace regimen::ui
