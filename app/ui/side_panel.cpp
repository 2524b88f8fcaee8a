#include "side_panel.hpp"

#include <wx/sizer.h>

#include "text.hpp"

namespace regimen::ui {

SidePanel::SidePanel(wxWindow* parent, const Catalogue& catalogue, Actions actions)
    : wxPanel(parent), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  auto* tabs = new wxBoxSizer(wxHORIZONTAL);
  const std::array names{words("Cautions"), words("Exercise"), words("Preview")};
  const std::array tips{words("What to watch for (Ctrl+3)"), words("The selected exercise in full (Ctrl+I)"),
                        words("The pages as they will be printed (F6)")};
  for (std::size_t i = 0; i < tabs_.size(); ++i) {
    tabs_[i] = new wxToggleButton(this, wxID_ANY, names[i], wxDefaultPosition, FromDIP(wxSize(60, -1)));
    tabs_[i]->SetToolTip(tips[i]);
    tabs_[i]->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { turn_to(static_cast<View>(i)); });
    tabs->Add(tabs_[i], wxSizerFlags(1).CenterVertical().Border(i == 0 ? 0 : wxLEFT, FromDIP(4)));
  }
  all->Add(tabs, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
  book_ = new wxSimplebook(this);
  cautions_ = new CautionsPanel(book_, actions_.cautions);
  exercise_ = new ExercisePanel(book_, catalogue, actions_.add);
  preview_ = new PreviewPanel(book_, actions_.preview);
  for (wxWindow* page :
       {static_cast<wxWindow*>(cautions_), static_cast<wxWindow*>(exercise_), static_cast<wxWindow*>(preview_)})
    book_->AddPage(page, wxString());
  all->Add(book_, wxSizerFlags(1).Expand());
  SetSizer(all);
  tabs_[0]->SetValue(true);
  // Escape leads back from what was looked up.
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() != WXK_ESCAPE || !wide()) return event.Skip();
    turn_to(View::cautions);
    actions_.leave();
  });
}

void SidePanel::set_desk(ChartDesk* desk) {
  cautions_->set_desk(desk);
  preview_->set_desk(desk);
  if (desk == nullptr) {
    turn_to(View::cautions);
    exercise_->set_exercise(nullptr, false);
  }
}

void SidePanel::refresh() {
  cautions_->refresh();
  preview_->refresh();
}

void SidePanel::turn_to(View wanted) {
  for (std::size_t i = 0; i < tabs_.size(); ++i) tabs_[i]->SetValue(static_cast<View>(i) == wanted);
  if (wanted == view()) return;
  book_->ChangeSelection(static_cast<std::size_t>(wanted));
  actions_.view_changed();
  tell_seen();
}

void SidePanel::set_seen(bool seen) {
  seen_ = seen;
  tell_seen();
}

void SidePanel::tell_seen() {
  exercise_->set_seen(seen_ && view() == View::exercise);
  preview_->set_seen(seen_ && view() == View::preview);
}

}  // namespace regimen::ui
