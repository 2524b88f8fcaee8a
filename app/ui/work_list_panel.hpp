#pragma once

/// \file
/// Whom does this concern? The patients whose program raises something else since the rules have changed.

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>

#include "lines.hpp"
#include "regimen/presenters/work_list.hpp"

namespace regimen::ui {

class WorkListPanel : public wxPanel {
 public:
  struct Actions {
    std::function<void(PatientKey)> open;
    std::function<void(ProgramKey)> done;
    std::function<void()> stop;
    std::function<void()> go_on;
    std::function<void()> quiet_changed;
  };

  WorkListPanel(wxWindow* parent, Actions actions);

  void show(const WorkList& list, const Rescreening& course);
  void focus_list() { rows_->SetFocus(); }
  [[nodiscard]] bool with_quiet() const { return quiet_->GetValue(); }

 private:
  [[nodiscard]] const ConcernedRow* selected() const;
  void selection_changed();

  Actions actions_;
  WorkList list_;
  Lines* course_ = nullptr;
  wxButton* stop_ = nullptr;
  wxButton* go_on_ = nullptr;
  wxDataViewListCtrl* rows_ = nullptr;
  Lines* changes_ = nullptr;  ///< of the selected patient
  Lines* message_ = nullptr;
  wxCheckBox* quiet_ = nullptr;
  wxButton* open_ = nullptr;
  wxButton* done_ = nullptr;
};

}  // namespace regimen::ui
