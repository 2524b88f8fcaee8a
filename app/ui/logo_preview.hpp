#pragma once

/// \file
/// The clinic's logo as it will look on paper.

#include <wx/image.h>
#include <wx/panel.h>

#include <string>

namespace regimen::ui {

/// A piece of white paper with the logo on it, or with the words that there is none.
class LogoPreview : public wxPanel {
 public:
  explicit LogoPreview(wxWindow* parent);

  /// A PNG file's bytes that `is_usable_logo`, or nothing.
  void show(const std::string& png);

 private:
  void paint();

  wxImage image_;
};

}  // namespace regimen::ui
