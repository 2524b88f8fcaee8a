#pragma once

/// \file
/// A large figure that plays: key frames with a rest in each and the movement between them.

#include <wx/bmpbuttn.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include <chrono>
#include <string>
#include <vector>

#include "regimen/engine/exercise.hpp"
#include "regimen/presenters/figure_timeline.hpp"

namespace regimen::ui {

class FigureView : public wxPanel {
 public:
  explicit FigureView(wxWindow* parent);

  /// Shows an exercise, `captions` under its key frames. Begins to play where the desktop has animations.
  void show(const ExercisePtr& exercise, bool mirror, std::vector<std::string> captions);
  /// Nobody sees it any more; nothing ticks from now on.
  void stop();
  void take_keyboard() { picture_->SetFocus(); }
  /// Fits the picture into this width and at most this height; device pixels.
  void fit(int width, int most_height);

 private:
  using Clock = std::chrono::steady_clock;

  void build();
  void play();
  void pause();
  void toggle();
  /// The next or the last key frame, standing still.
  void step(int direction);
  void tick();
  [[nodiscard]] FigureTimeline::Duration elapsed() const;
  void draw(const FigureMoment& moment);
  void paint();
  void say_frame();
  void update_buttons();

  ExercisePtr exercise_;
  bool mirror_ = false;
  std::vector<std::string> captions_;
  FigureTimeline timeline_;
  FigureMoment moment_;
  wxBitmap drawn_;
  wxSize drawn_size_;  ///< that `drawn_` was drawn for
  bool playing_ = false;
  Clock::time_point began_;
  wxTimer timer_;
  wxPanel* picture_ = nullptr;
  wxPanel* bar_ = nullptr;
  wxBitmapButton* back_ = nullptr;
  wxBitmapButton* play_ = nullptr;
  wxBitmapButton* on_ = nullptr;
  wxStaticText* caption_ = nullptr;
};

}  // namespace regimen::ui
