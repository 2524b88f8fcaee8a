#include "exercise_panel.hpp"

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <algorithm>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

/// Less than the eye needs to settle on a row, more than the arrow keys need to leave it.
constexpr int settle_ms = 90;

Tint tint_of(Badge::Kind kind) {
  switch (kind) {
    case Badge::Kind::stop:
      return ui::tint_of(Severity::stop);
    case Badge::Kind::caution:
      return ui::tint_of(Severity::caution);
    case Badge::Kind::so_far:
    case Badge::Kind::not_checked:
      return ui::tint_of(Severity::ask);
    case Badge::Kind::clean:
      break;
  }
  Tint tint = ui::tint_of(Severity::info);
  tint.line = accent();
  tint.text = accent();
  return tint;
}

}  // namespace

ExercisePanel::ExercisePanel(wxWindow* parent, const Catalogue& catalogue, std::function<void(ExercisePtr)> add)
    : wxPanel(parent), catalogue_(catalogue), add_(std::move(add)), timer_(this) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  const auto beside = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(13));
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  auto* names = new wxBoxSizer(wxVERTICAL);
  name_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  name_->SetFont(bold(this, 1.25));
  detail_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  detail_->SetForegroundColour(muted());
  names->Add(name_, wxSizerFlags().Expand());
  names->Add(detail_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
  head->Add(names, wxSizerFlags(1).CenterVertical());
  add_button_ = new wxButton(this, wxID_ANY, words("Add"));
  set_accessible(add_button_, words("Add this exercise to the program"));
  add_button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (exercise_) CallAfter([this, exercise = exercise_] { add_(exercise); });
  });
  head->Add(add_button_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  all->Add(head, beside);
  badge_ = new Chip(this, wxS(" "), tint_of(Badge::Kind::not_checked));
  all->AddSpacer(FromDIP(8));
  all->Add(badge_, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(13)));
  all->AddSpacer(FromDIP(10));
  figure_ = new FigureView(this);
  all->Add(figure_, beside);
  // A text control wraps and scrolls by itself, can be read line by line and copied from.
  text_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                         wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP | wxBORDER_NONE);
  text_->SetMinSize(FromDIP(wxSize(100, 80)));
  keep_right_margin(text_, FromDIP(13));
  all->Add(text_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(8)));
  SetSizer(all);
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
}

void ExercisePanel::fit() {
  const wxSize size = GetClientSize();
  figure_->fit(size.x - 2 * FromDIP(13), size.y * 2 / 5);
  Layout();
}

void ExercisePanel::set_exercise(const ExercisePtr& exercise, bool mirror) {
  if (exercise == exercise_ && mirror == mirror_) return;
  exercise_ = exercise;
  mirror_ = mirror;
  shown_ = false;
  if (seen_) timer_.StartOnce(settle_ms);
}

void ExercisePanel::set_badge(const Badge& badge) { badge_->set(shown(badge_sentence(badge)), tint_of(badge.kind)); }

void ExercisePanel::set_seen(bool seen) {
  seen_ = seen;
  timer_.Stop();
  if (!seen)
    figure_->stop();
  else if (!shown_)
    show();
}

void ExercisePanel::focus_picture() { figure_->take_keyboard(); }

void ExercisePanel::show() {
  const bool any = exercise_ != nullptr;
  for (wxWindow* each : {static_cast<wxWindow*>(badge_), static_cast<wxWindow*>(figure_), static_cast<wxWindow*>(text_),
                         static_cast<wxWindow*>(add_button_)})
    each->Show(any);
  shown_ = true;
  if (!any) {
    name_->SetLabelText(words("No exercise is selected"));
    detail_->SetLabelText(words("Choose one in the catalogue or in the program."));
    Layout();
    return;
  }
  const ExercisePage page = exercise_page(*exercise_, catalogue_, window_language());
  name_->SetLabelText(shown(page.name));
  name_->SetToolTip(shown(page.name));
  detail_->SetLabelText(shown(page.detail));
  figure_->show(exercise_, mirror_, page.captions);
  write(page);
  set_accessible(text_, wxString::Format(words("About %s"), shown(page.name)));
  fit();
}

void ExercisePanel::write(const ExercisePage& page) {
  const wxWindowUpdateLocker whole(text_);
  text_->Clear();
  const int margin = 35;  // tenths of a millimetre, as the indents below
  wxTextAttr plain(GetForegroundColour(), wxNullColour, GetFont());
  plain.SetLeftIndent(margin);
  wxTextAttr heading = plain;
  heading.SetFont(bold(this));
  heading.SetTextColour(accent());
  wxTextAttr listed = plain;
  listed.SetLeftIndent(margin, 40);
  const auto add = [this](const wxTextAttr& style, const wxString& line) {
    text_->SetDefaultStyle(style);
    text_->AppendText(line);
  };
  add(plain, shown(page.purpose) + wxS("\n"));
  for (const PageSection& section : page.sections) {
    add(heading, wxS("\n") + shown(section.heading) + wxS("\n"));
    int number = 1;
    for (const std::string& line : section.lines) {
      const bool several = section.lines.size() > 1;
      if (section.numbered)
        add(listed, wxString::Format(wxS("%d. "), number++) + shown(line) + wxS("\n"));
      else
        add(several ? listed : plain, (several ? wxString::FromUTF8("• ") : wxString()) + shown(line) + wxS("\n"));
    }
  }
  text_->ShowPosition(0);
  text_->SetInsertionPoint(0);
}

}  // namespace regimen::ui
