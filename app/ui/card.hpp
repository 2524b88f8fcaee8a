#pragma once

/// \file
/// Building blocks of our panels: a framed card, text that wraps to its width, a chip.

#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>

#include "theme.hpp"

namespace regimen::ui {

/// A panel with a thin frame, round corners and, if wanted, a coloured stripe at its left.
class Card : public wxPanel {
 public:
  explicit Card(wxWindow* parent, long style = wxTAB_TRAVERSAL);

  void set_stripe(const wxColour& color);
  /// A selected card has a frame in the accent's colour.
  void set_selected(bool selected);

 private:
  void paint();

  wxColour stripe_;
  bool selected_ = false;
};

/// Text that is wrapped to a width, again and again, from the text as it was given.
class WrappedText : public wxStaticText {
 public:
  explicit WrappedText(wxWindow* parent);
  void set_text(const wxString& text);
  /// Wraps to `width` pixels; true when that changed the height.
  bool fit(int width);

 private:
  wxString text_;
  int width_ = 0;
  bool wrapped_ = false;
};

/// A small rounded label.
class Chip : public wxControl {
 public:
  Chip(wxWindow* parent, const wxString& text, Tint tint);
  void set(const wxString& text, const Tint& tint);
  bool AcceptsFocus() const override { return false; }

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  void paint();

  wxString text_;
  Tint tint_;
};

}  // namespace regimen::ui
