#include "program_head.hpp"

#include <wx/bmpbuttn.h>
#include <wx/menu.h>
#include <wx/textctrl.h>

#include "icons.hpp"
#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

/// Lays the second part beside the first or below it; true when that changed.
bool turn(wxBoxSizer& sizer, wxSizer* second, int orientation, int gap) {
  if (sizer.GetOrientation() == orientation) return false;
  sizer.SetOrientation(orientation);
  wxSizerItem* item = sizer.GetItem(second);
  item->SetFlag((item->GetFlag() & ~wxALL) | (orientation == wxHORIZONTAL ? wxLEFT : wxTOP));
  item->SetBorder(gap);
  return true;
}

}  // namespace

ProgramHead::ProgramHead(wxWindow* parent) : wxPanel(parent) {
  all_ = new wxBoxSizer(wxHORIZONTAL);
  auto* title = new wxTextCtrl(this, wxID_ANY, wxString());
  title->SetHint(words("Title of the program"));
  set_accessible(title, words("Title of the program"));
  size_field(title);
  title_ = TypedField(title);
  watch(title_);
  title->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    typed_into(title_, [](const std::string& text) { return Result<Edit>(ChangeTitle{text}); });
  });
  all_->Add(title, wxSizerFlags(1).Expand());
  days_ = new wxBoxSizer(wxHORIZONTAL);
  build_period();
  build_visit();
  days_->Add(period_, wxSizerFlags().CenterVertical());
  days_->Add(visit_line_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(14)));
  all_->Add(days_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(8)));

  auto* frame = new wxBoxSizer(wxVERTICAL);
  frame->Add(all_, wxSizerFlags().Expand());
  problem_ = new wxStaticText(this, wxID_ANY, wxString());
  problem_->SetForegroundColour(tint_of(Severity::stop).text);
  problem_->Hide();
  frame->Add(problem_, wxSizerFlags().Border(wxTOP, FromDIP(6)));
  SetSizer(frame);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    arrange();
  });
}

TypedField ProgramHead::add_field(wxSizer* into, const wxString& name, const wxString& sample, long style) {
  auto* field = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, style);
  size_field(field, sample);
  set_accessible(field, name);
  into->Add(field, wxSizerFlags().CenterVertical());
  TypedField typed(field);
  watch(typed);
  return typed;
}

void ProgramHead::build_period() {
  period_ = new wxBoxSizer(wxHORIZONTAL);
  weeks_ = add_field(period_, words("Length in weeks"), wxS("8888"), wxTE_CENTRE);
  weeks_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    typed_into(weeks_, [](const std::string& text) {
      return parse_weeks(text).map([](std::optional<int> weeks) { return Edit(ChangeWeeks{weeks}); });
    });
  });
  period_->Add(new wxStaticText(this, wxID_ANY, words("weeks from")),
               wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(6)));
  start_ = add_field(period_, words("First day of the program"), wxS("2026-12-28 8"));
  start_.control()->SetHint(words("day"));
  start_.control()->SetToolTip(words("2026-11-23, 23.11.2026 or 23 Nov 2026"));
  start_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    typed_into(start_, [](const std::string& text) {
      return parse_day(text).map([](std::optional<Date> day) { return Edit(ChangeStartDate{day}); });
    });
  });
}

void ProgramHead::build_visit() {
  visit_line_ = new wxBoxSizer(wxHORIZONTAL);
  visit_line_->Add(new wxStaticText(this, wxID_ANY, words("next visit")),
                   wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(6)));
  visit_ = add_field(visit_line_, words("Next visit"), wxS("2026-12-28 8"));
  visit_.control()->SetHint(words("day"));
  visit_.control()->SetToolTip(words("On the handout. 2026-11-23, 23.11.2026 or 23 Nov 2026"));
  visit_.control()->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    typed_into(visit_, [](const std::string& text) {
      return parse_day(text).map([](std::optional<Date> day) { return Edit(ChangeNextVisit{day}); });
    });
  });
  auto* offer =
      new wxBitmapButton(this, wxID_ANY, icon(Icon::down, muted()), wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  set_accessible(offer, words("Days for the next visit"));
  offer->SetToolTip(words("Days for the next visit"));
  make_flat(offer);
  offer->Bind(wxEVT_BUTTON, [this, offer](wxCommandEvent&) { offer_visits(offer); });
  visit_line_->Add(offer, wxSizerFlags().CenterVertical());
}

void ProgramHead::offer_visits(wxWindow* button) {
  if (desk_ == nullptr) return;
  wxMenu menu;
  const auto offer = [&](const std::string& name, std::optional<Date> day) {
    const int id = menu.Append(wxID_ANY, without_mnemonics(name))->GetId();
    menu.Bind(
        wxEVT_MENU, [this, day](wxCommandEvent&) { static_cast<void>(desk_->perform(Edit(ChangeNextVisit{day}))); },
        id);
  };
  for (const VisitProposal& proposal : visit_proposals(desk_->today())) offer(proposal.name, proposal.day);
  menu.AppendSeparator();
  offer(tr("Not agreed yet"), std::nullopt);
  button->PopupMenu(&menu, wxPoint(0, button->GetSize().y));
}

void ProgramHead::watch(const TypedField& field) {
  field.control()->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (desk_ == nullptr) return;
    weeks_.left(parse_weeks(weeks_.text()).has_value());
    start_.left(parse_day(start_.text()).has_value());
    visit_.left(parse_day(visit_.text()).has_value());
    desk_->leave_field();
  });
}

void ProgramHead::arrange() {
  // Where large letters or a narrow window leave the title no room it has a line of its own, and so have the others.
  const int gap = FromDIP(8);
  const int width = GetClientSize().x;
  const int both = period_->CalcMin().x + visit_line_->CalcMin().x + FromDIP(14);
  const bool one_line = width - both - gap >= GetTextExtent(wxString('n', 28)).x;
  const bool days_in_line = one_line || width >= both;
  const bool turned_days =
      turn(*days_, visit_line_, days_in_line ? wxHORIZONTAL : wxVERTICAL, days_in_line ? FromDIP(14) : gap);
  const bool turned_all = turn(*all_, days_, one_line ? wxHORIZONTAL : wxVERTICAL, gap);
  if (turned_days || turned_all)
    CallAfter([this] {
      InvalidateBestSize();
      GetParent()->Layout();
    });
}

void ProgramHead::set_desk(ChartDesk* desk) {
  desk_ = nullptr;  // emptying the fields is no edit
  for (TypedField* field : {&title_, &weeks_, &start_, &visit_}) field->clear();
  desk_ = desk;
  problem_->Hide();
}

void ProgramHead::refresh(const ProgramState& state, bool typing) {
  title_.show(state.title, typing);
  weeks_.show(state.weeks, typing);
  start_.show(state.start_date, typing);
  visit_.show(state.next_visit, typing);
}

template <class Make>
void ProgramHead::typed_into(const TypedField& field, const Make& edit_of) {
  if (desk_ == nullptr) return;
  typing_ = true;
  const Result<Edit> edit = edit_of(field.text());
  const Result<void> done = edit ? desk_->perform(*edit) : tl::unexpected(edit.error());
  typing_ = false;
  mark_wrong(field.control(), !done);
  const bool resized = problem_->IsShown() == done.has_value();
  if (!done) problem_->SetLabelText(shown(done.error().text()));
  problem_->Show(!done);
  if (!resized) return;
  InvalidateBestSize();
  GetParent()->Layout();
}

}  // namespace regimen::ui
