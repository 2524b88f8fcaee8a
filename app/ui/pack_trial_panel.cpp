#include "pack_trial_panel.hpp"

#include <wx/sizer.h>

#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {

PackTrialPanel::PackTrialPanel(wxWindow* parent, Actions actions) : wxPanel(parent) {
  const int gap = FromDIP(16);
  auto* all = new wxBoxSizer(wxVERTICAL);
  heading_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  heading_->SetFont(bold(this, 1.2));
  all->Add(heading_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
  sentences_ = new Lines(this);
  all->Add(sentences_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
  rows_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
  const auto add_column = [this](const wxString& title, unsigned place, int width) {
    auto* text = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
    text->EnableEllipsize(wxELLIPSIZE_END);
    rows_->AppendColumn(new wxDataViewColumn(title, text, place, width, wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
  };
  add_column(words("Patient"), 0, FromDIP(260));
  add_column(words("What would change"), 1, FromDIP(600));
  set_accessible(rows_, words("Patients whom the pack would concern"));
  all->Add(rows_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
  auto* foot = new wxBoxSizer(wxHORIZONTAL);
  foot->AddStretchSpacer();
  auto* leave = new wxButton(this, wxID_ANY, words("&Leave it"));
  leave->Bind(wxEVT_BUTTON, [run = actions.leave](wxCommandEvent&) { run(); });
  foot->Add(leave, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
  take_in_ = new wxButton(this, wxID_ANY, words("&Take it in and enable it"));
  make_primary(take_in_);
  take_in_->Bind(wxEVT_BUTTON, [run = actions.take_in](wxCommandEvent&) { run(); });
  foot->Add(take_in_);
  all->Add(foot, wxSizerFlags().Expand().Border(wxALL, gap));
  SetSizer(all);
}

void PackTrialPanel::show_waiting(const std::string& file_name) {
  PackTrialState state;
  state.heading = file_name;
  state.sentences = {tr("It is being checked, and tried on the current programs …")};
  show(state);
}

void PackTrialPanel::show(const PackTrialState& state) {
  heading_->SetLabelText(in_short(state.heading, 120));
  sentences_->show(state.sentences);
  rows_->DeleteAllItems();
  for (const PackTrialRow& row : state.rows) {
    std::string changes;
    for (const std::string& change : row.changes) changes += (changes.empty() ? "" : " · ") + change;
    wxVector<wxVariant> cells;
    cells.push_back(shown(row.name));
    cells.push_back(in_short(changes));
    rows_->AppendItem(cells);
  }
  rows_->Show(!state.rows.empty());
  take_in_->Show(state.may_be_taken_in);
  Layout();
}

}  // namespace regimen::ui
