#pragma once

/// \file
/// The head of a program: title, length, first day, next visit.

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "regimen/presenters/chart_desk.hpp"
#include "typed_field.hpp"

namespace regimen::ui {

class ProgramHead : public wxPanel {
 public:
  explicit ProgramHead(wxWindow* parent);

  /// Works on this desk from now on; null: on none.
  void set_desk(ChartDesk* desk);
  void refresh(const ProgramState& state, bool typing);
  /// An edit of one of these fields is under way.
  [[nodiscard]] bool typing() const { return typing_; }

 private:
  TypedField add_field(wxSizer* into, const wxString& name, const wxString& sample, long style = 0);
  void build_period();
  void build_visit();
  void arrange();
  void offer_visits(wxWindow* button);
  /// Performs the edit that a field asks for, or says what was expected.
  template <class Make>
  void typed_into(const TypedField& field, const Make& edit_of);
  void watch(const TypedField& field);

  ChartDesk* desk_ = nullptr;
  bool typing_ = false;
  wxBoxSizer* all_ = nullptr;   ///< the title and what stands beside or below it
  wxBoxSizer* days_ = nullptr;  ///< the period and the visit, beside or below each other
  wxBoxSizer* period_ = nullptr;
  wxBoxSizer* visit_line_ = nullptr;
  TypedField title_;
  TypedField weeks_;
  TypedField start_;
  TypedField visit_;
  wxStaticText* problem_ = nullptr;
};

}  // namespace regimen::ui
