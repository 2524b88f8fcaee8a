#pragma once

/// \file
/// One finding as a card: what, why, source, and what can be done about it.

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "card.hpp"
#include "regimen/presenters/cautions_view.hpp"

namespace regimen::ui {

class CautionCardPanel : public Card {
 public:
  struct Actions {
    std::function<void(ItemId)> show_item;
    std::function<void(const CautionCard&, const Replacement&)> replace;
    std::function<void(const CautionCard&, const Modification&)> modify;
    /// An empty answer is good, any other says what is missing.
    std::function<std::string(const CautionCard&, DecisionReason, const std::string& note, const std::string& by)>
        decide;
    std::function<void(const CautionCard&)> withdraw;
    std::function<void(const std::string& fact, Truth)> answer;
    /// As `decide`.
    std::function<std::string(const std::string& measure, const std::string& text)> measure;
    std::function<std::string()> therapist;
    std::function<void()> resized;
  };

  CautionCardPanel(wxWindow* parent, CautionCard card, Actions actions);

  void update(const CautionCard& card);
  /// Wraps the texts to the card's width.
  void fit(int width);
  [[nodiscard]] const CautionCard& card() const { return card_; }
  /// Opens the form for a decision.
  void open_form();

 private:
  void build();
  void build_actions();
  void build_question(wxSizer* into);
  void build_form();
  /// What stands in the form for a decision while it is open.
  struct Draft {
    int reason = 0;
    wxString note;
    wxString by;
  };
  [[nodiscard]] std::optional<Draft> draft() const;
  wxButton* add_button(wxSizer* into, const wxString& label, std::function<void()> action, const wxString& name = {});
  void add_text(const std::string& text, const wxColour& color, double scale, bool is_bold);

  CautionCard card_;
  Actions actions_;
  std::vector<WrappedText*> texts_;
  std::vector<std::pair<wxButton*, wxString>> long_buttons_;  ///< with their labels on one line
  wxButton* decide_ = nullptr;
  wxPanel* form_ = nullptr;
  wxChoice* reason_ = nullptr;
  wxTextCtrl* note_ = nullptr;
  wxTextCtrl* by_ = nullptr;
};

}  // namespace regimen::ui
