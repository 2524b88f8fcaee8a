#pragma once

/// \file
/// The left end of a row: its number, the grip to drag it by, and what takes the keyboard for the row as a whole.

#include <wx/control.h>

#include <functional>

namespace regimen::ui {

class RowHandle : public wxControl {
 public:
  /// `drag` gets the place of the press in screen coordinates.
  RowHandle(wxWindow* parent, std::function<void(wxPoint)> drag);
  void set_number(int number);
  bool AcceptsFocus() const override { return true; }

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  void paint();

  int number_ = 0;
};

}  // namespace regimen::ui
