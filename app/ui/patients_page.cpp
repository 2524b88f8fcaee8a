#include "patients_page.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

#include "card.hpp"
#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

/// Two lines: who, and what is known.
wxString who(const PatientRow& row) {
  wxString text = wxS("<b>") + escaped(row.name.substr(0, 400)) + wxS("</b>");
  if (row.archived) text += wxS("  <span alpha='70%'>") + words("archived") + wxS("</span>");
  text += wxS("\n<span alpha='75%' size='smaller'>") + escaped(row.known) + wxS("</span>");
  return text;
}

}  // namespace

PatientsPage::PatientsPage(wxWindow* parent, Workplace& workplace, Actions actions)
    : wxPanel(parent), workplace_(workplace), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  build_list();
  all->Add(listing_, wxSizerFlags(1).Expand());
  SetSizer(all);
  Bind(wxEVT_CHAR_HOOK, &PatientsPage::on_key, this);
}

void PatientsPage::build_list() {
  listing_ = new wxPanel(this);
  auto* all = new wxBoxSizer(wxVERTICAL);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  auto* title = new wxStaticText(listing_, wxID_ANY, words("Patients"));
  title->SetFont(bold(this, 1.45));
  head->Add(title, wxSizerFlags(1).CenterVertical());
  auto* add = new wxButton(listing_, wxID_ANY, words("&New patient"));
  make_primary(add);
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.add(); });
  head->Add(add, wxSizerFlags().CenterVertical());
  all->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));

  auto* tools = new wxBoxSizer(wxHORIZONTAL);
  search_ = new wxSearchCtrl(listing_, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  search_->SetDescriptiveText(words("Name or birth date"));
  search_->ShowCancelButton(true);
  set_accessible(search_, words("Search patients"));
  search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refresh(); });
  search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { open_selected(); });
  tools->Add(search_, wxSizerFlags(1).CenterVertical());
  archived_ = new wxCheckBox(listing_, wxID_ANY, words("Show archived"));
  archived_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { refresh(); });
  tools->Add(archived_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(16)));
  all->Add(tools, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));

  list_ = new wxDataViewListCtrl(listing_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
  auto* name = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
  name->EnableMarkup();
  name->EnableEllipsize(wxELLIPSIZE_END);
  list_->AppendColumn(
      new wxDataViewColumn(words("Patient"), name, 0, FromDIP(560), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
  // As wide as its heading, which is longer in some languages than any date.
  const int birth_width = std::max(FromDIP(140), list_->GetTextExtent(words("Birth date")).x + FromDIP(32));
  list_->AppendTextColumn(words("Birth date"), wxDATAVIEW_CELL_INERT, birth_width, wxALIGN_LEFT);
  list_->AppendTextColumn(words("Age"), wxDATAVIEW_CELL_INERT, FromDIP(80), wxALIGN_LEFT);
  set_accessible(list_, words("Patients"));
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_selected(); });
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
  all->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));

  auto* foot = new wxBoxSizer(wxHORIZONTAL);
  message_ = new wxStaticText(listing_, wxID_ANY, wxString());
  message_->SetForegroundColour(muted());
  foot->Add(message_, wxSizerFlags(1).CenterVertical());
  archive_ = new wxButton(listing_, wxID_ANY, words("&Archive"));
  archive_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto* row = selected()) actions_.archive(row->key, !row->archived);
  });
  foot->Add(archive_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(8)));
  open_ = new wxButton(listing_, wxID_ANY, words("&Open"));
  open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_selected(); });
  foot->Add(open_, wxSizerFlags().CenterVertical());
  all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
  listing_->SetSizer(all);
}

void PatientsPage::build_welcome() {
  welcome_ = new wxPanel(this);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->AddStretchSpacer(2);
  auto* title = new wxStaticText(welcome_, wxID_ANY, words("Welcome to Regimen"));
  title->SetFont(bold(this, 1.8));
  all->Add(title, wxSizerFlags().Center().Border(wxBOTTOM, FromDIP(14)));
  const char* const steps[] = {marked("1.  Add a patient and what you know of them."),
                               marked("2.  Type a few letters of an exercise; Enter adds it to the program."),
                               marked("3.  Look at the cautions: each says why, and what to do instead."),
                               marked("4.  Issue the program and hand over the page.")};
  auto* list = new wxBoxSizer(wxVERTICAL);
  for (const char* step : steps) {
    auto* text = new wxStaticText(welcome_, wxID_ANY, words(step));
    text->SetFont(scaled(this, 1.1));
    list->Add(text, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(4)));
  }
  all->Add(list, wxSizerFlags().Center());
  auto* add = new wxButton(welcome_, wxID_ANY, words("&Add the first patient"));
  make_primary(add);
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.add(); });
  all->Add(add, wxSizerFlags().Center().Border(wxTOP, FromDIP(20)));
  auto* where = new wxStaticText(
      welcome_, wxID_ANY,
      wxString::Format(words("Everything stays on this computer, in %s"), shown(workplace_.clinic_file.string())),
      wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
  where->SetForegroundColour(muted());
  all->Add(where, wxSizerFlags().Center().Border(wxTOP, FromDIP(20)));
  all->AddStretchSpacer(3);
  welcome_->SetSizer(all);
  welcome_->Hide();
  GetSizer()->Add(welcome_, wxSizerFlags(1).Expand());
}

void PatientsPage::refresh() {
  const auto today = std::chrono::floor<std::chrono::days>(workplace_.clock.now());
  const PatientRow* before = selected();
  const auto kept = before == nullptr ? PatientKey{} : before->key;
  state_ = patients_state(workplace_.store, utf8(search_->GetValue()), archived_->GetValue(), today);
  list_->DeleteAllItems();
  int select = state_.rows.empty() ? wxNOT_FOUND : 0;
  for (const PatientRow& row : state_.rows) {
    wxVector<wxVariant> cells;
    cells.push_back(who(row));
    cells.push_back(shown(row.birth));
    cells.push_back(shown(row.age));
    if (row.key == kept) select = list_->GetItemCount();
    list_->AppendItem(cells);
  }
  if (select != wxNOT_FOUND) list_->SelectRow(static_cast<unsigned>(select));
  message_->SetLabelText(shown(state_.message));
  if (state_.empty_clinic && welcome_ == nullptr) build_welcome();
  if (welcome_ != nullptr && welcome_->IsShown() != state_.empty_clinic) {
    welcome_->Show(state_.empty_clinic);
    listing_->Show(!state_.empty_clinic);
    Layout();
  }
  selection_changed();
}

void PatientsPage::focus_search() {
  if (state_.empty_clinic)
    welcome_->SetFocus();
  else
    search_->SetFocus();
}

const PatientRow* PatientsPage::selected() const {
  const int row = list_->GetSelectedRow();
  if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= state_.rows.size()) return nullptr;
  return &state_.rows[static_cast<std::size_t>(row)];
}

void PatientsPage::selection_changed() {
  const PatientRow* row = selected();
  open_->Enable(row != nullptr);
  archive_->Enable(row != nullptr);
  archive_->SetLabel(row != nullptr && row->archived ? words("&Bring back") : words("&Archive"));
}

void PatientsPage::open_selected() {
  if (const auto* row = selected()) actions_.open(row->key);
}

void PatientsPage::on_key(wxKeyEvent& event) {
  const int step = event.GetKeyCode() == WXK_DOWN ? 1 : event.GetKeyCode() == WXK_UP ? -1 : 0;
  if (step == 0 || wxWindow::FindFocus() != search_ || state_.rows.empty()) {
    event.Skip();
    return;
  }
  const int last = static_cast<int>(state_.rows.size()) - 1;
  const int row = std::clamp(list_->GetSelectedRow() + step, 0, last);
  list_->SelectRow(static_cast<unsigned>(row));
  list_->EnsureVisible(list_->RowToItem(row));
  selection_changed();
}

}  // namespace regimen::ui
