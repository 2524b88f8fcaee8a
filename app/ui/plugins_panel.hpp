#pragma once

/// \file
/// The rule plugins and packs: which there are, what they are held by, and their rules.

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>

#include "lines.hpp"
#include "regimen/presenters/rules_page.hpp"

namespace regimen::ui {

class PluginsPanel : public wxPanel {
 public:
  struct Actions {
    std::function<void(const RuleFile&)> enable;
    std::function<void(const RuleFile&)> disable;
    std::function<void(const RulePluginRow&)> edit;
  };

  PluginsPanel(wxWindow* parent, Actions actions);

  void show(const RulesPageState& state);
  void focus_list() { list_->SetFocus(); }

 private:
  void build_list(wxSizer* into);
  void build_detail(wxSizer* into);
  [[nodiscard]] const RulePluginRow* selected() const;
  [[nodiscard]] const RuleLine* selected_rule() const;
  /// The selected row stays chosen, whatever the list shows meanwhile.
  void choose_selected();
  void plugin_selected();
  void rule_selected();

  Actions actions_;
  RulesPageState state_;
  std::string chosen_;  ///< key of the row that a person chose
  wxDataViewListCtrl* list_ = nullptr;
  Lines* message_ = nullptr;
  wxStaticText* name_ = nullptr;
  Lines* about_ = nullptr;
  wxButton* enable_ = nullptr;
  wxButton* disable_ = nullptr;
  wxButton* edit_ = nullptr;
  wxDataViewListCtrl* rules_ = nullptr;
  Lines* rule_ = nullptr;  ///< what the selected rule rests on
};

}  // namespace regimen::ui
