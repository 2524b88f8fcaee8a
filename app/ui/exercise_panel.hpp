#pragma once

/// \file
/// One exercise in full: its figure, what the patient reads, its doses and what it asks of the body.

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <functional>

#include "card.hpp"
#include "figure_view.hpp"
#include "regimen/presenters/exercise_page.hpp"

namespace regimen::ui {

class ExercisePanel : public wxPanel {
 public:
  ExercisePanel(wxWindow* parent, const Catalogue& catalogue, std::function<void(ExercisePtr)> add);

  /// Shows this exercise from now on; drawn a moment later, so that whoever runs through a list is not held up.
  void set_exercise(const ExercisePtr& exercise, bool mirror);
  void set_badge(const Badge& badge);
  [[nodiscard]] const ExercisePtr& exercise() const { return exercise_; }
  /// Whether anybody sees the panel: what nobody sees is not laid out and does not play.
  void set_seen(bool seen);
  void focus_picture();

 private:
  void show();
  void write(const ExercisePage& page);
  void fit();

  const Catalogue& catalogue_;
  std::function<void(ExercisePtr)> add_;
  ExercisePtr exercise_;
  bool mirror_ = false;
  bool seen_ = false;
  bool shown_ = false;  ///< the exercise is what the panel shows
  wxTimer timer_;
  wxStaticText* name_ = nullptr;
  wxStaticText* detail_ = nullptr;
  Chip* badge_ = nullptr;
  FigureView* figure_ = nullptr;
  wxTextCtrl* text_ = nullptr;
  wxButton* add_button_ = nullptr;
};

}  // namespace regimen::ui
