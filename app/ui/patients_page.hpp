#pragma once

/// \file
/// The list of patients: search, new, open, archive.

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <functional>

#include "regimen/presenters/patients_list.hpp"
#include "workplace.hpp"

namespace regimen::ui {

class PatientsPage : public wxPanel {
 public:
  struct Actions {
    std::function<void(PatientKey)> open;
    std::function<void()> add;
    std::function<void(PatientKey, bool)> archive;
  };

  PatientsPage(wxWindow* parent, Workplace& workplace, Actions actions);

  /// Reads the list anew. Throws WorldFailure.
  void refresh();
  void focus_search();

 private:
  void build_list();
  void build_welcome();
  void on_key(wxKeyEvent& event);
  void open_selected();
  [[nodiscard]] const PatientRow* selected() const;
  void selection_changed();

  Workplace& workplace_;
  Actions actions_;
  PatientsState state_;
  wxPanel* listing_ = nullptr;
  wxPanel* welcome_ = nullptr;
  wxSearchCtrl* search_ = nullptr;
  wxDataViewListCtrl* list_ = nullptr;
  wxCheckBox* archived_ = nullptr;
  wxButton* archive_ = nullptr;
  wxButton* open_ = nullptr;
  wxStaticText* message_ = nullptr;
};

}  // namespace regimen::ui
