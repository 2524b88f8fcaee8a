#include "note_coach.hpp"

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {

NoteCoach::NoteCoach(wxWindow* parent, wxTextCtrl* note) : WrappedText(parent), note_(note) {
  SetFont(scaled(this, 0.92));
  SetForegroundColour(muted());
  Hide();
}

bool NoteCoach::show(const NoteAdvice& advice) {
  const bool wanted = !advice.empty() && note_->IsShown() && (note_->HasFocus() || advice.hard);
  const bool other = advice != advice_;
  if (other) {
    advice_ = advice;
    set_text(shown(advice.text()));
    set_accessible(this, shown(advice.text()));
    describe(note_, shown(advice.text()));
  }
  const bool changed = wanted != IsShown() || (wanted && other);
  Show(wanted);
  return changed;
}

bool NoteCoach::fit_into(int width) { return width > 0 && fit(width); }

}  // namespace regimen::ui
