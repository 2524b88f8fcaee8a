#pragma once

/// \file
/// What is seen when the program cannot work: the reason, and what to do.

#include <wx/frame.h>

#include <string>

namespace regimen::ui {

class RefusalWindow : public wxFrame {
 public:
  explicit RefusalWindow(const std::string& sentence);
};

}  // namespace regimen::ui
