#pragma once

/// \file
/// The right part of the program window: the cautions, one exercise in full, or the handout's pages.

#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/tglbtn.h>

#include <array>
#include <functional>

#include "cautions_panel.hpp"
#include "exercise_panel.hpp"
#include "preview_panel.hpp"

namespace regimen::ui {

class SidePanel : public wxPanel {
 public:
  enum class View { cautions, exercise, preview };
  struct Actions {
    CautionsPanel::Actions cautions;
    std::function<void(ExercisePtr)> add;
    PreviewPanel::Actions preview;
    std::function<void()> view_changed;
    std::function<void()> leave;  ///< the keyboard goes back to where exercises are chosen
  };

  SidePanel(wxWindow* parent, const Catalogue& catalogue, Actions actions);

  void set_desk(ChartDesk* desk);
  void refresh();
  /// Turns to a view; the keyboard stays where it is.
  void turn_to(View view);
  /// Whether the whole panel can be seen: where it cannot, nothing plays and nothing is laid out.
  void set_seen(bool seen);
  [[nodiscard]] View view() const { return static_cast<View>(book_->GetSelection()); }
  /// What is read wants more room than what is glanced at.
  [[nodiscard]] bool wide() const { return view() != View::cautions; }

  [[nodiscard]] CautionsPanel& cautions() { return *cautions_; }
  [[nodiscard]] ExercisePanel& exercise() { return *exercise_; }
  [[nodiscard]] PreviewPanel& preview() { return *preview_; }

 private:
  void tell_seen();

  Actions actions_;
  bool seen_ = true;
  std::array<wxToggleButton*, 3> tabs_{};
  wxSimplebook* book_ = nullptr;
  CautionsPanel* cautions_ = nullptr;
  ExercisePanel* exercise_ = nullptr;
  PreviewPanel* preview_ = nullptr;
};

}  // namespace regimen::ui
