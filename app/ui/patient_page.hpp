#pragma once

/// \file
/// The patient's own page: identity, measures, notes, and the facts as three-way choices.

#include <wx/choice.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <array>
#include <map>
#include <string>
#include <vector>

#include "card.hpp"
#include "regimen/presenters/chart_desk.hpp"
#include "typed_field.hpp"

namespace regimen::ui {

class PatientPage : public wxPanel {
 public:
  explicit PatientPage(wxWindow* parent);

  void set_desk(ChartDesk* desk);
  void refresh();
  void focus_name();

 private:
  void build_identity(wxSizer* into);
  void add_sex(wxSizer* into);
  void add_language(wxSizer* into);
  void build_facts();
  void arrange_facts();
  TypedField add_field(wxWindow* parent, wxSizer* into, const wxString& label, long style = 0);
  void say(const TypedField& field, const std::string& problem);
  void leave();
  void typed_name();
  void typed_birth();
  void typed_measure(const TypedField& field, const std::string& measure);
  void change(Patient patient, const std::string& label, const std::string& merge_key);

  ChartDesk* desk_ = nullptr;
  bool typing_ = false;
  wxScrolledWindow* scrolled_ = nullptr;
  TypedField name_;
  TypedField birth_;
  wxStaticText* age_ = nullptr;
  wxChoice* sex_ = nullptr;
  wxChoice* language_ = nullptr;
  TypedField pain_;
  TypedField weeks_;
  TypedField notes_;
  wxStaticText* problem_ = nullptr;
  wxSizer* facts_place_ = nullptr;
  std::vector<wxWindow*> fact_groups_;
  std::size_t columns_ = 0;                                       ///< of the facts; none yet
  std::vector<std::string> fact_ids_;                             ///< as they are laid out
  std::map<std::string, std::array<wxRadioButton*, 3>> choices_;  ///< yes, no, not asked
};

}  // namespace regimen::ui
