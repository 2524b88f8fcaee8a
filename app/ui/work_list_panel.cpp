#include "work_list_panel.hpp"

#include <wx/sizer.h>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

/// Two lines: who, and the first of what has changed.
wxString who(const ConcernedRow& row) {
  wxString text = wxS("<b>") + escaped(row.name) + wxS("</b>");
  if (row.changes.empty()) return text;
  text += wxS("\n<span alpha='75%' size='smaller'>") + escaped(row.changes.front());
  if (row.changes.size() > 1) text += wxS(" · ") + escaped(trn("{n} more", "{n} more", row.changes.size() - 1));
  return text + wxS("</span>");
}

}  // namespace

WorkListPanel::WorkListPanel(wxWindow* parent, Actions actions) : wxPanel(parent), actions_(std::move(actions)) {
  const int gap = FromDIP(16);
  auto* all = new wxBoxSizer(wxVERTICAL);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  course_ = new Lines(this);
  head->Add(course_, wxSizerFlags(1).CenterVertical());
  stop_ = new wxButton(this, wxID_ANY, words("Stop screening"));
  stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.stop(); });
  head->Add(stop_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  go_on_ = new wxButton(this, wxID_ANY, words("Go on screening"));
  go_on_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.go_on(); });
  head->Add(go_on_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  all->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));

  auto* both = new wxBoxSizer(wxHORIZONTAL);
  rows_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                 wxDV_SINGLE | wxDV_ROW_LINES | wxDV_NO_HEADER);
  auto* name = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
  name->EnableMarkup();
  name->EnableEllipsize(wxELLIPSIZE_END);
  rows_->AppendColumn(new wxDataViewColumn(words("Patient"), name, 0, FromDIP(400), wxALIGN_LEFT, 0));
  set_accessible(rows_, words("Patients whose program raises something else now"));
  rows_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
  rows_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
    if (const auto* row = selected()) actions_.open(row->patient);
  });
  both->Add(rows_, wxSizerFlags(1).Expand());
  changes_ = new Lines(this);
  both->Add(changes_, wxSizerFlags(1).Expand().Border(wxLEFT, gap));
  all->Add(both, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));

  message_ = new Lines(this);
  all->Add(message_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
  auto* foot = new wxBoxSizer(wxHORIZONTAL);
  quiet_ = new wxCheckBox(this, wxID_ANY, words("Also where only notes or questions have changed"));
  quiet_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { actions_.quiet_changed(); });
  foot->Add(quiet_, wxSizerFlags(1).CenterVertical());
  done_ = new wxButton(this, wxID_ANY, words("&Dealt with"));
  done_->SetToolTip(words("Takes the patient off the list without opening the program"));
  done_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto* row = selected()) actions_.done(row->program);
  });
  foot->Add(done_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(8)));
  open_ = new wxButton(this, wxID_ANY, words("&Open"));
  open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto* row = selected()) actions_.open(row->patient);
  });
  foot->Add(open_, wxSizerFlags().CenterVertical());
  all->Add(foot, wxSizerFlags().Expand().Border(wxALL, gap));
  SetSizer(all);
}

void WorkListPanel::show(const WorkList& list, const Rescreening& course) {
  course_->show({rescreening_words(course)});
  stop_->Show(course.state == Rescreening::State::running);
  go_on_->Show(course.state == Rescreening::State::cancelled || course.state == Rescreening::State::incomplete);
  const ConcernedRow* before = selected();
  const ProgramKey kept = before == nullptr ? ProgramKey{} : before->program;
  if (list != list_) {
    list_ = list;
    rows_->DeleteAllItems();
    int select = list_.rows.empty() ? wxNOT_FOUND : 0;
    for (const ConcernedRow& row : list_.rows) {
      wxVector<wxVariant> cells;
      cells.push_back(who(row));
      if (row.program == kept) select = rows_->GetItemCount();
      rows_->AppendItem(cells);
    }
    if (select != wxNOT_FOUND) rows_->SelectRow(static_cast<unsigned>(select));
  }
  message_->show({list.message});
  selection_changed();
  Layout();
}

const ConcernedRow* WorkListPanel::selected() const {
  const int row = rows_->GetSelectedRow();
  if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= list_.rows.size()) return nullptr;
  return &list_.rows[static_cast<std::size_t>(row)];
}

void WorkListPanel::selection_changed() {
  const ConcernedRow* row = selected();
  open_->Enable(row != nullptr);
  done_->Enable(row != nullptr);
  changes_->show(row == nullptr ? std::vector<std::string>() : row->changes);
}

}  // namespace regimen::ui
