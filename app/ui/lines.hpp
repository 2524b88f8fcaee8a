#pragma once

/// \file
/// Sentences below each other that wrap to the width they are given.

#include <wx/panel.h>

#include <string>
#include <vector>

#include "card.hpp"

namespace regimen::ui {

class Lines : public wxPanel {
 public:
  explicit Lines(wxWindow* parent);

  void show(const std::vector<std::string>& sentences);

 private:
  void fit();

  WrappedText* text_ = nullptr;
};

}  // namespace regimen::ui
