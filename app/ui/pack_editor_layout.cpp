/// \file
/// What the page of a rule pack is made of, and what its buttons do.

#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "native.hpp"
#include "pack_editor_page.hpp"
#include "regimen/presenters/pack_drafts.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {

void PackEditorPage::build_head(wxSizer* into) {
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  const auto add_button = [&](const wxString& label, std::function<void()> run) {
    auto* button = new wxButton(this, wxID_ANY, label);
    button->Bind(wxEVT_BUTTON, [run = std::move(run)](wxCommandEvent&) { run(); });
    head->Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(6)));
    return button;
  };
  title_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  title_->SetFont(bold(this, 1.2));
  auto* names = new wxBoxSizer(wxVERTICAL);
  names->Add(title_, wxSizerFlags().Expand());
  state_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  state_->SetForegroundColour(muted());
  names->Add(state_, wxSizerFlags().Expand());
  head->Add(names, wxSizerFlags(1).CenterVertical());
  raise_ = add_button(words("Raise the &versions"), [this] {
    editor_->change(with_raised_versions(editor_->pack(), pack_text(*editor_->origin().text)),
                    tr("Raise the versions"));
    changed();
  });
  raise_->SetToolTip(
      words("Rules that judge otherwise than before should have a higher version, so that decisions on them are asked "
            "for again."));
  undo_ = add_button(words("Undo"), [this] { undo(); });
  redo_ = add_button(words("Redo"), [this] { redo(); });
  discard_ = add_button(words("Discard …"), [this] { discard(); });
  discard_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    discarding_ = false;
    discard_->SetLabel(words("Discard …"));
  });
  add_button(words("Leave as a draft"), [this] {
    if (keep()) CallAfter(actions_.leave);
  });
  auto* save = add_button(words("&Check and enable …"), [this] {
    if (keep()) actions_.try_out(draft_file(workplace_.rules.clinic, editor_->origin().draft));
  });
  make_primary(save);
  into->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
}

void PackEditorPage::build_list(wxSizer* into) {
  auto* left = new wxBoxSizer(wxVERTICAL);
  list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                 wxDV_SINGLE | wxDV_ROW_LINES | wxDV_NO_HEADER);
  auto* cell = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
  cell->EnableMarkup();
  cell->EnableEllipsize(wxELLIPSIZE_END);
  list_->AppendColumn(new wxDataViewColumn(words("Part"), cell, 0, FromDIP(190), wxALIGN_LEFT));
  list_->SetMinSize(FromDIP(wxSize(170, 120)));
  set_accessible(list_, words("Parts of the pack"));
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { row_selected(); });
  left->Add(list_, wxSizerFlags(1).Expand());
  auto* buttons = new wxWrapSizer(wxHORIZONTAL, 0);
  int height = 0;
  const auto add_button = [&](const wxString& label, const wxString& name, std::function<void()> run) {
    auto* button =
        new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, label.length() > 1 ? 0 : wxBU_EXACTFIT);
    // A sign is lower than a word, and its button shall not be.
    height = std::max(height, button->GetBestSize().y);
    button->SetMinSize(wxSize(-1, height));
    set_accessible(button, name);
    button->SetToolTip(name);
    button->Bind(wxEVT_BUTTON, [run = std::move(run)](wxCommandEvent&) { run(); });
    buttons->Add(button, wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(4)));
  };
  const auto apply = [this](PackText pack, std::size_t at, const std::string& label) {
    editor_->change(std::move(pack), at, label);
    changed();
  };
  add_button(words("&Add a rule"), words("Add a rule"), [this, apply] {
    std::size_t at = 0;
    PackText pack = with_new_rule(editor_->pack(), at);
    apply(std::move(pack), at, tr("Add a rule"));
    form_->focus_first();
  });
  add_button(wxS("⧉"), words("Duplicate this part"), [this, apply] {
    if (editor_->chosen_part() != PackPart::rule && editor_->chosen_part() != PackPart::test) return;
    std::size_t at = 0;
    PackText pack = with_copy(editor_->pack(), editor_->chosen(), at);
    apply(std::move(pack), at, tr("Duplicate"));
  });
  add_button(wxS("×"), words("Remove this part"), [this, apply] {
    if (editor_->chosen_part() == PackPart::head) return;
    const std::size_t at = editor_->chosen();
    apply(without_section(editor_->pack(), at), at > 0 ? at - 1 : 0, tr("Remove"));
  });
  for (const int by : {-1, 1})
    add_button(by < 0 ? wxS("↑") : wxS("↓"), by < 0 ? words("Move this part up") : words("Move this part down"),
               [this, apply, by] {
                 std::size_t at = editor_->chosen();
                 PackText pack = moved(editor_->pack(), at, by);
                 apply(std::move(pack), at, tr("Move"));
               });
  left->Add(buttons, wxSizerFlags().Expand());
  into->Add(left, wxSizerFlags(3).Expand());
}

void PackEditorPage::build_text(wxSizer* into) {
  auto* right = new wxBoxSizer(wxVERTICAL);
  trial_ = new TrialPanel(this, workplace_,
                          {[this] {
                             forget_verdict();
                             show_answer();
                             ask();
                           },
                           [this](bool must_raise) { keep_as_test(must_raise); }});
  right->Add(trial_, wxSizerFlags().Expand());
  auto* heading = new wxStaticText(this, wxID_ANY, words("The same as text"));
  heading->SetFont(bold(this));
  right->Add(heading, wxSizerFlags().Border(wxTOP, FromDIP(14)));
  text_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
  text_->SetMinSize(FromDIP(wxSize(260, 120)));
  trial_->SetMinSize(wxSize(FromDIP(260), -1));
  make_monospace(text_);
  set_accessible(text_, words("This part as text"));
  text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (!showing_) text_typed();
  });
  text_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (editor_) editor_->leave_field();
  });
  right->Add(text_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(4)));
  faults_ = new Lines(this);
  faults_->SetForegroundColour(tint_of(Severity::stop).text);
  right->Add(faults_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
  into->Add(right, wxSizerFlags(6).Expand().Border(wxLEFT, FromDIP(8)));
}

}  // namespace regimen::ui
