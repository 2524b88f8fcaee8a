#pragma once

/// \file
/// The middle of the program window: title and length, the phases, a row for each exercise.

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "item_row.hpp"
#include "program_head.hpp"
#include "regimen/presenters/chart_desk.hpp"

namespace regimen::ui {

class ProgramPanel : public wxPanel {
 public:
  /// `looked_at` is told which exercise is chosen, and whether its figure is mirrored.
  ProgramPanel(wxWindow* parent, std::function<void(const ExercisePtr&, bool)> looked_at);

  /// Works on this desk from now on; null: on none.
  void set_desk(ChartDesk* desk);
  void refresh();

  /// Adds an exercise behind the chosen item's phase, chooses it and brings it into sight.
  void add(const ExercisePtr& exercise);
  void duplicate_chosen();
  void remove_chosen();
  void step_chosen(int direction);
  void choose(ItemId item);
  [[nodiscard]] std::optional<ItemId> chosen() const { return chosen_; }

 private:
  /// Where something is dropped: before which of a phase's rows.
  struct Place {
    Phase phase = Phase::strengthen;
    std::size_t at = 0;
    int y = 0;  ///< of the mark, in the scrolled window
  };
  class ExerciseDrop;

  void build_list(wxSizer* into);
  void forget_rows();
  /// The change comes from one of the fields here, so that what is typed stays.
  [[nodiscard]] bool typing() const { return typing_ || head_->typing(); }
  void lay_out(const ProgramState& state);
  [[nodiscard]] ItemRowPanel::Actions row_actions();
  [[nodiscard]] std::string change_dose(ItemId item, DosePart part, const std::string& text);
  void remove(ItemId item);
  void select_neighbour(int direction);
  void on_key(wxKeyEvent& event);
  void reveal(const wxWindow* row);

  void drop(const std::string& exercise_key, const Place& place);
  void accept_drags();
  void begin_drag(ItemId item, wxPoint screen);
  void drag_to(wxPoint screen);
  void end_drag(bool drop);
  [[nodiscard]] Place place_at(int y) const;
  void mark(const std::optional<Place>& place);

  std::function<void(const ExercisePtr&, bool)> looked_at_;
  ChartDesk* desk_ = nullptr;
  bool typing_ = false;
  std::optional<ItemId> chosen_;
  ProgramHead* head_ = nullptr;
  wxScrolledWindow* list_ = nullptr;
  wxSizer* rows_place_ = nullptr;
  wxWindow* empty_ = nullptr;
  wxPanel* marker_ = nullptr;
  std::map<ItemId, ItemRowPanel*> rows_;
  std::vector<wxWindow*> headings_;
  std::vector<std::pair<Phase, std::vector<ItemId>>> order_;  ///< as it is laid out
  std::vector<std::pair<std::string, std::string>> heading_words_;
  std::optional<ItemId> dragged_;
};

}  // namespace regimen::ui
