#pragma once

/// \file
/// The readability coach's words under a note.

#include <wx/textctrl.h>

#include "card.hpp"
#include "regimen/presenters/note_advice.hpp"

namespace regimen::ui {

/// Quiet text beside a field that is written in: there while somebody writes and where the text is hard, never in the
/// way of typing. What it says is the field's description, too.
class NoteCoach : public WrappedText {
 public:
  NoteCoach(wxWindow* parent, wxTextCtrl* note);

  /// Shows what there is to say now; true when that changed what is seen.
  bool show(const NoteAdvice& advice);
  /// Fits the text into the width; true when the height changed.
  bool fit_into(int width);

 private:
  wxTextCtrl* note_;
  NoteAdvice advice_;
};

}  // namespace regimen::ui
