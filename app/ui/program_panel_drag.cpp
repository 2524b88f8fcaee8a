/// \file
/// Dragging in the program: an exercise from the catalogue to a place, a row to another place.

#include <wx/dnd.h>

#include "catalogue_panel.hpp"
#include "program_panel.hpp"
#include "regimen/presenters/step_name.hpp"

namespace regimen::ui {

/// Takes an exercise that is dragged here from the catalogue.
class ProgramPanel::ExerciseDrop : public wxDropTarget {
 public:
  explicit ExerciseDrop(ProgramPanel& panel) : wxDropTarget(new wxCustomDataObject(exercise_format())), panel_(panel) {}

  wxDragResult OnDragOver(wxCoord /*x*/, wxCoord y, wxDragResult /*wanted*/) override {
    panel_.mark(panel_.place_at(y));
    return wxDragCopy;
  }
  void OnLeave() override { panel_.mark({}); }
  wxDragResult OnData(wxCoord /*x*/, wxCoord y, wxDragResult /*wanted*/) override {
    panel_.mark({});
    if (panel_.desk_ == nullptr || !GetData()) return wxDragNone;
    const auto* data = static_cast<wxCustomDataObject*>(GetDataObject());
    const std::string key(static_cast<const char*>(data->GetData()), data->GetSize());
    panel_.CallAfter([panel = &panel_, key, place = panel_.place_at(y)] { panel->drop(key, place); });
    return wxDragCopy;
  }

 private:
  ProgramPanel& panel_;
};

void ProgramPanel::accept_drags() {
  list_->SetDropTarget(new ExerciseDrop(*this));
  list_->Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
    if (dragged_) drag_to(list_->ClientToScreen(event.GetPosition()));
  });
  list_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
    event.Skip();
    if (dragged_) {
      drag_to(list_->ClientToScreen(event.GetPosition()));
      end_drag(true);
    }
  });
  list_->Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { end_drag(false); });
}

void ProgramPanel::drop(const std::string& exercise_key, const Place& place) {
  const auto exercise = desk_ == nullptr ? nullptr : desk_->find_exercise(exercise_key);
  if (exercise == nullptr) return;
  if (order_.empty()) return add(exercise);
  const Program& before = desk_->chart().program;
  const ItemId added{before.next_item};
  const Edit adding = AddExercise{exercise, {}, place.phase};
  const auto with = regimen::apply(before, adding);
  if (!with) return;
  std::vector<Edit> edits{adding};
  for (Edit& edit : placing(*with, added, place.phase, place.at)) edits.push_back(std::move(edit));
  static_cast<void>(desk_->perform(edits, step_name(before, adding)));
  choose(added);
}

void ProgramPanel::begin_drag(ItemId item, wxPoint screen) {
  dragged_ = item;
  list_->CaptureMouse();
  drag_to(screen);
}

void ProgramPanel::drag_to(wxPoint screen) {
  const int y = list_->ScreenToClient(screen).y;
  // Near the edges the list moves along.
  const int edge = FromDIP(24);
  if (y < edge) list_->Scroll(-1, list_->GetViewStart().y - 1);
  if (y > list_->GetClientSize().y - edge) list_->Scroll(-1, list_->GetViewStart().y + 1);
  mark(place_at(y));
}

void ProgramPanel::end_drag(bool drop) {
  if (!dragged_) return;
  const ItemId item = *dragged_;
  dragged_.reset();
  const int y = list_->ScreenToClient(wxGetMousePosition()).y;
  const Place place = place_at(y);
  if (list_->HasCapture()) list_->ReleaseMouse();
  mark({});
  if (!drop || desk_ == nullptr || !desk_->chart().program.index_of(item)) return;
  const Program& program = desk_->chart().program;
  const auto edits = placing(program, item, place.phase, place.at);
  if (!edits.empty()) static_cast<void>(desk_->perform(edits, move_label(program, item)));
}

ProgramPanel::Place ProgramPanel::place_at(int y) const {
  Place place;
  for (const auto& [phase, ids] : order_) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const wxRect rect = rows_.at(ids[i])->GetRect();
      if (i == 0 && place.y == 0) place = {phase, 0, rect.GetTop()};
      if (y >= rect.GetTop() - FromDIP(24)) place = {phase, i, rect.GetTop()};
      if (y >= rect.GetTop() + rect.GetHeight() / 2) place = {phase, i + 1, rect.GetBottom() + FromDIP(4)};
    }
  }
  return place;
}

void ProgramPanel::mark(const std::optional<Place>& place) {
  if (!place || order_.empty()) {
    marker_->Hide();
    return;
  }
  marker_->SetSize(FromDIP(10), place->y - FromDIP(3), list_->GetClientSize().x - FromDIP(20), FromDIP(3));
  marker_->Show();
  marker_->Raise();
}

}  // namespace regimen::ui
