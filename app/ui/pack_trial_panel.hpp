#pragma once

/// \file
/// A rule pack that was tried: what is wrong with it, or whom it would concern, before anybody takes it in.

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>

#include "lines.hpp"
#include "regimen/presenters/pack_trial.hpp"

namespace regimen::ui {

class PackTrialPanel : public wxPanel {
 public:
  struct Actions {
    std::function<void()> take_in;
    std::function<void()> leave;
  };

  PackTrialPanel(wxWindow* parent, Actions actions);

  /// The pack is being tried.
  void show_waiting(const std::string& file_name);
  void show(const PackTrialState& state);

 private:
  wxStaticText* heading_ = nullptr;
  Lines* sentences_ = nullptr;
  wxDataViewListCtrl* rows_ = nullptr;
  wxButton* take_in_ = nullptr;
};

}  // namespace regimen::ui
