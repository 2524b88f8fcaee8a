/// \file
/// A wx window with nothing in it, to compare ours with.

#include <wx/app.h>
#include <wx/frame.h>

namespace {

class App final : public wxApp {
 public:
  bool OnInit() override {
    if (!wxApp::OnInit()) return false;
    (new wxFrame(nullptr, wxID_ANY, wxS("Empty"), wxDefaultPosition, wxSize(1400, 880)))->Show();
    return true;
  }
};

}  // namespace

wxIMPLEMENT_APP(App);
