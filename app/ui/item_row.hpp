#pragma once

/// \file
/// One exercise of the program: its dose as real fields, its note, what is raised on it.

#include <wx/choice.h>
#include <wx/statbmp.h>

#include <functional>
#include <string>
#include <vector>

#include "card.hpp"
#include "note_coach.hpp"
#include "regimen/presenters/program_view.hpp"
#include "row_handle.hpp"
#include "typed_field.hpp"

namespace regimen::ui {

class ItemRowPanel : public Card {
 public:
  /// What a row asks of the program window. Texts come as they were typed.
  struct Actions {
    std::function<void(ItemId)> select;
    /// An empty answer is good, any other is what was expected.
    std::function<std::string(ItemId, DosePart, const std::string&)> change_dose;
    std::function<void(ItemId, Side)> change_side;
    /// As `change_dose`.
    std::function<std::string(ItemId, const std::string&)> change_note;
    std::function<void(ItemId)> duplicate;
    std::function<void(ItemId)> remove;
    std::function<void()> leave_field;
    std::function<void()> resized;                    ///< the row has become higher or lower
    std::function<void(ItemId, wxPoint)> drag_begin;  ///< from the grip, in screen coordinates
  };

  ItemRowPanel(wxWindow* parent, const ItemRow& row, Actions actions);
  ~ItemRowPanel() override;
  ItemRowPanel(const ItemRowPanel&) = delete;
  ItemRowPanel& operator=(const ItemRowPanel&) = delete;

  /// Shows a row. A field that is being typed into keeps its text, unless the change came from elsewhere.
  void update(const ItemRow& row, bool typing);
  void set_chosen(bool chosen);
  /// The keyboard goes to the row as a whole.
  void take_keyboard();
  [[nodiscard]] bool has_keyboard() const;
  [[nodiscard]] ItemId id() const { return row_.id; }
  [[nodiscard]] const ItemRow& row() const { return row_; }

 private:
  struct Field {
    DosePart part{};
    TypedField typed;
    wxStaticText* after = nullptr;
    wxSizer* group = nullptr;
  };

  void build();
  void build_fields();
  void build_side();
  void add_field(const DoseField& field, wxSizer* into);
  void update_badge();
  void update_note();
  void update_coach();
  void show_fields();
  void typed(std::size_t field);
  void left(std::size_t field);
  void say(wxTextCtrl* control, const std::string& problem);
  void watch(wxWindow* window);

  ItemRow row_;
  Actions actions_;
  bool chosen_ = false;
  bool removing_ = false;  ///< fields are going, and losing the focus means nothing
  RowHandle* handle_ = nullptr;
  wxStaticBitmap* picture_ = nullptr;
  wxStaticText* name_ = nullptr;
  wxStaticText* problem_ = nullptr;
  wxSizer* badge_place_ = nullptr;
  wxWindow* badge_ = nullptr;
  wxSizer* fields_place_ = nullptr;
  std::vector<Field> fields_;
  wxChoice* side_ = nullptr;
  TypedField note_;
  NoteCoach* coach_ = nullptr;
};

}  // namespace regimen::ui
