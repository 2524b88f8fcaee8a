#pragma once

/// \file
/// The clinic's name, telephone, address, logo and paper.

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <string>

#include "card.hpp"
#include "logo_preview.hpp"
#include "regimen/presenters/clinic_form.hpp"
#include "workplace.hpp"

namespace regimen::ui {

/// Edits a form; nothing is stored before Save. Throws WorldFailure where the letterhead cannot be read.
class ClinicDialog : public wxDialog {
 public:
  ClinicDialog(wxWindow* parent, ClinicStore& store, Prompts& prompts);

 private:
  wxTextCtrl* add_field(wxSizer* into, const wxString& label, ClinicForm::Part part, const std::string& value);
  void add_paper(wxSizer* into);
  void add_logo(wxSizer* into);
  void choose_logo();
  void show_logo();
  void say(const std::string& problem);
  void save();

  ClinicForm form_;
  Prompts& prompts_;
  wxChoice* paper_ = nullptr;
  LogoPreview* logo_ = nullptr;
  wxButton* remove_logo_ = nullptr;
  WrappedText* problem_ = nullptr;
};

}  // namespace regimen::ui
