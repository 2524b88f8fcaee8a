#pragma once

/// \file
/// One page of paper on the screen.

#include <wx/bitmap.h>
#include <wx/panel.h>

#include <optional>

#include "regimen/reports/handout_pages.hpp"

namespace regimen::ui {

class PageView : public wxPanel {
 public:
  explicit PageView(wxWindow* parent);

  /// Shows this page, counted from 1. It is drawn when it comes into sight.
  void show(const HandoutPages& pages, int page, const wxString& name);
  /// As wide as this, in device pixels, and as high as the paper wants.
  void fit(int width);

 private:
  void paint();

  std::optional<HandoutPages> pages_;
  int page_ = 1;
  wxBitmap drawn_;
};

}  // namespace regimen::ui
