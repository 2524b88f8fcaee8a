#pragma once

/// \file
/// The right part of the program window: the cautions, highest first, and what was not checked.

#include <wx/button.h>
#include <wx/scrolwin.h>

#include <functional>
#include <vector>

#include "caution_card.hpp"
#include "regimen/presenters/chart_desk.hpp"
#include "unchecked_card.hpp"

namespace regimen::ui {

class CautionsPanel : public wxPanel {
 public:
  struct Actions {
    std::function<void(ItemId)> show_item;
    std::function<void(const std::string&)> problem;  ///< something could not be done; a sentence
    std::function<void(const std::string&)> therapist_named;
  };

  CautionsPanel(wxWindow* parent, Actions actions);

  void set_desk(ChartDesk* desk);
  void refresh();
  /// Brings the first undecided stop into sight and opens its form.
  void show_stop();

 private:
  [[nodiscard]] CautionCardPanel::Actions card_actions();
  void lay_out();
  void relayout();
  void fit();

  Actions actions_;
  ChartDesk* desk_ = nullptr;
  CautionsState state_;
  bool every_question_ = false;
  wxStaticText* counts_ = nullptr;
  wxScrolledWindow* list_ = nullptr;
  wxSizer* cards_place_ = nullptr;
  std::vector<CautionCardPanel*> cards_;
  UncheckedCard* unchecked_ = nullptr;
  WrappedText* nothing_ = nullptr;
  wxButton* more_ = nullptr;
  wxStaticText* checked_heading_ = nullptr;
  WrappedText* checked_ = nullptr;
};

}  // namespace regimen::ui
