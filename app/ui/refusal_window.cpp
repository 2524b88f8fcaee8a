#include "refusal_window.hpp"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

#include "card.hpp"
#include "icons.hpp"
#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {

RefusalWindow::RefusalWindow(const std::string& sentence) : wxFrame(nullptr, wxID_ANY, wxS("Regimen")) {
  auto* panel = new wxPanel(this);
  auto* all = new wxBoxSizer(wxVERTICAL);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* mark = new wxStaticBitmap(panel, wxID_ANY, icon(Icon::stop, tint_of(Severity::stop).line, 32));
  set_accessible(mark, words("Warning"));
  row->Add(mark, wxSizerFlags().Border(wxRIGHT, FromDIP(16)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* title = new wxStaticText(panel, wxID_ANY, words("Regimen cannot start"));
  title->SetFont(bold(panel, 1.3));
  column->Add(title);
  auto* text = new WrappedText(panel);
  text->set_text(shown(sentence));
  text->fit(FromDIP(460));
  column->Add(text, wxSizerFlags().Border(wxTOP, FromDIP(10)));
  row->Add(column, wxSizerFlags(1));
  all->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(24)));
  auto* close = new wxButton(panel, wxID_CLOSE, words("Close"));
  close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
  all->Add(close, wxSizerFlags().Right().Border(wxALL, FromDIP(16)));
  panel->SetSizer(all);
  all->SetSizeHints(this);
  close->SetFocus();
  Centre();
}

}  // namespace regimen::ui
