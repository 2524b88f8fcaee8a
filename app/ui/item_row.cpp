#include "item_row.hpp"

#include <wx/bmpbuttn.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "icons.hpp"
#include "native.hpp"
#include "pictures.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

Tint tint_of(Badge::Kind kind) {
  return kind == Badge::Kind::stop      ? ui::tint_of(Severity::stop)
         : kind == Badge::Kind::caution ? ui::tint_of(Severity::caution)
                                        : ui::tint_of(Severity::info);
}

std::vector<DosePart> parts_of(const ItemRow& row) {
  std::vector<DosePart> parts;
  for (const DoseField& field : row.fields) parts.push_back(field.part);
  return parts;
}

wxBitmapBundle picture_of(const ItemRow& row) { return exercise_bitmap(row.exercise, row.mirrored, 96, 64); }

wxBitmapButton* small_button(wxWindow* parent, Icon which, const wxString& name, const wxString& tip) {
  auto* button =
      new wxBitmapButton(parent, wxID_ANY, icon(which, muted()), wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  set_accessible(button, name);
  button->SetToolTip(tip);
  make_flat(button);
  button->SetMinSize(parent->FromDIP(wxSize(30, 30)));
  return button;
}

}  // namespace

ItemRowPanel::ItemRowPanel(wxWindow* parent, const ItemRow& row, Actions actions)
    : Card(parent, wxTAB_TRAVERSAL | wxWANTS_CHARS), row_(row), actions_(std::move(actions)) {
  build();
  update(row, false);
}

ItemRowPanel::~ItemRowPanel() {
  removing_ = true;
  DestroyChildren();
}

void ItemRowPanel::build() {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  handle_ = new RowHandle(this, [this](wxPoint screen) {
    actions_.select(row_.id);
    actions_.drag_begin(row_.id, screen);
  });
  handle_->SetToolTip(words("Drag to another place, or Alt+Up and Alt+Down"));
  line->Add(handle_, wxSizerFlags().Expand().Border(wxALL, FromDIP(3)));
  picture_ = new wxStaticBitmap(this, wxID_ANY, picture_of(row_));
  set_accessible(picture_, shown(position_name(row_.position)), {}, Role::image);
  line->Add(picture_, wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(10)));

  auto* middle = new wxBoxSizer(wxVERTICAL);
  name_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  name_->SetFont(bold(this, 1.05));
  middle->Add(name_, wxSizerFlags().Expand());
  fields_place_ = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  middle->Add(fields_place_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
  problem_ = new wxStaticText(this, wxID_ANY, wxString());
  problem_->SetForegroundColour(ui::tint_of(Severity::stop).text);
  problem_->Hide();
  middle->Add(problem_, wxSizerFlags().Border(wxTOP, FromDIP(3)));
  auto* note = new wxTextCtrl(this, wxID_ANY, wxString());
  note_ = TypedField(note);
  note->SetHint(words("Note for the patient"));
  size_field(note);
  note->Bind(wxEVT_TEXT, [this, note](wxCommandEvent&) { say(note, actions_.change_note(row_.id, note_.text())); });
  note->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (!removing_) actions_.leave_field();
  });
  middle->Add(note, wxSizerFlags().Expand().Border(wxTOP, FromDIP(5)));
  coach_ = new NoteCoach(this, note);
  for (const auto& focus : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
    note->Bind(focus, [this](wxFocusEvent& event) {
      event.Skip();
      if (!removing_) CallAfter([this] { update_coach(); });
    });
  middle->Add(coach_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
  line->Add(middle, wxSizerFlags(1).CenterVertical().Border(wxTOP | wxBOTTOM, FromDIP(9)));

  badge_place_ = new wxBoxSizer(wxHORIZONTAL);
  line->Add(badge_place_, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
  auto* copy = small_button(this, Icon::duplicate, wxString::Format(words("Duplicate %s"), shown(row_.name)),
                            words("Duplicate (Ctrl+D)"));
  copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { actions_.duplicate(row_.id); }); });
  line->Add(copy, wxSizerFlags().CenterVertical());
  auto* remove = small_button(this, Icon::remove, wxString::Format(words("Remove %s"), shown(row_.name)),
                              words("Remove (Delete)"));
  remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { actions_.remove(row_.id); }); });
  line->Add(remove, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(6)));
  SetSizer(line);
  build_fields();

  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
    actions_.select(row_.id);
    take_keyboard();
  });
  for (wxWindow* child : {static_cast<wxWindow*>(name_), static_cast<wxWindow*>(picture_)})
    child->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
      actions_.select(row_.id);
      take_keyboard();
    });
  watch(handle_);
  watch(note);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    // In a narrow window the fields need the room more than the picture.
    picture_->Show(GetClientSize().x >= GetTextExtent(wxString('n', 44)).x);
    Layout();
    update_coach();
  });
}

void ItemRowPanel::watch(wxWindow* window) {
  window->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    actions_.select(row_.id);
  });
}

void ItemRowPanel::add_field(const DoseField& field, wxSizer* into) {
  // A field and its words stay together when the line is broken.
  auto* group = new wxBoxSizer(wxHORIZONTAL);
  if (!field.before.empty()) {
    auto* before = new wxStaticText(this, wxID_ANY, shown(field.before));
    group->Add(before, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(5)));
  }
  auto* control = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_CENTRE);
  // The keyboard goes the way of the eyes, and the note was made before.
  control->MoveBeforeInTabOrder(note_.control());
  size_field(control, wxS("88–88"));
  control->SetMaxLength(12);
  set_accessible(control, shown(field.name));
  watch(control);
  group->Add(control, wxSizerFlags().CenterVertical());
  auto* after = new wxStaticText(this, wxID_ANY, shown(field.after));
  group->Add(after, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(5)));
  into->Add(group, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
  const std::size_t place = fields_.size();
  fields_.push_back({field.part, TypedField(control), after, group});
  control->Bind(wxEVT_TEXT, [this, place](wxCommandEvent&) { typed(place); });
  control->Bind(wxEVT_KILL_FOCUS, [this, place](wxFocusEvent& event) {
    event.Skip();
    if (!removing_) left(place);
  });
}

void ItemRowPanel::build_fields() {
  removing_ = true;
  fields_place_->Clear(true);
  removing_ = false;
  fields_.clear();
  side_ = nullptr;
  for (const DoseField& field : row_.fields) add_field(field, fields_place_);
  if (row_.one_sided) build_side();
  show_fields();
}

void ItemRowPanel::build_side() {
  wxArrayString sides;
  for (const auto& side : tokens<Side>()) sides.Add(shown(side_name(side.value)));
  side_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, sides);
  side_->MoveBeforeInTabOrder(note_.control());
  set_accessible(side_, wxString::Format(words("%s: side"), shown(row_.name)));
  side_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    actions_.change_side(row_.id, tokens<Side>()[static_cast<std::size_t>(side_->GetSelection())].value);
  });
  watch(side_);
  fields_place_->Add(side_, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
}

void ItemRowPanel::update(const ItemRow& row, bool typing) {
  const bool other_picture = row.exercise != row_.exercise || row.mirrored != row_.mirrored;
  const bool other_fields = parts_of(row) != parts_of(row_) || row.one_sided != row_.one_sided;
  row_ = row;
  if (other_fields) build_fields();
  if (other_picture) picture_->SetBitmap(picture_of(row_));
  handle_->set_number(row.number);
  name_->SetLabelText(shown(row.name));
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    fields_[i].after->SetLabelText(shown(row.fields[i].after));
    fields_[i].typed.show(row.fields[i].text, typing);
  }
  if (side_ != nullptr) side_->SetSelection(static_cast<int>(row.side));
  note_.show(row.note, typing);
  set_accessible(note_.control(), wxString::Format(words("%s: note for the patient"), shown(row.name)));
  update_note();
  update_coach();
  show_fields();
  update_badge();
  wxString accessible = wxString::Format(wxS("%d. "), row.number) + shown(row.name);
  if (!row.badge.text.empty()) accessible += wxS(", ") + shown(row.badge.text);
  set_accessible(this, accessible, {}, Role::list_item);
  set_accessible(handle_, wxString::Format(words("Row %s"), accessible), words("Arrow keys move between rows"));
  Layout();
}

void ItemRowPanel::update_note() {
  wxTextCtrl* note = note_.control();
  const bool wanted = chosen_ || !row_.note.empty() || note->HasFocus();
  if (note->IsShown() != wanted) note->Show(wanted);
}

void ItemRowPanel::update_coach() {
  const bool changed = coach_->show(row_.advice);
  const bool refitted = coach_->fit_into(note_.control()->GetClientSize().x);
  if (!changed && !refitted) return;
  Layout();
  actions_.resized();
}

void ItemRowPanel::take_keyboard() { handle_->SetFocus(); }

bool ItemRowPanel::has_keyboard() const { return handle_->HasFocus(); }

void ItemRowPanel::update_badge() {
  if (badge_ != nullptr) badge_->Destroy();
  badge_place_->Clear();
  if (row_.badge.kind == Badge::Kind::so_far) {
    auto* mark = new wxStaticBitmap(this, wxID_ANY, icon(Icon::ask, muted(), 18));
    set_accessible(mark, words("No caution so far, questions are open"));
    mark->SetToolTip(words("No caution so far, questions are open"));
    badge_ = mark;
  } else if (row_.badge.kind == Badge::Kind::clean) {
    auto* mark = new wxStaticBitmap(this, wxID_ANY, icon(Icon::check, accent()));
    set_accessible(mark, words("No caution"));
    badge_ = mark;
  } else {
    badge_ = new Chip(this, shown(row_.badge.text), tint_of(row_.badge.kind));
  }
  badge_place_->Add(badge_, wxSizerFlags().CenterVertical());
}

void ItemRowPanel::show_fields() {
  // What nobody has stated is empty and shown in the chosen row only; how often is always shown, because the patient
  // must know it.
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const bool asked = fields_[i].part == DosePart::times_per_day || fields_[i].part == DosePart::every;
    const bool wanted = chosen_ || asked || !row_.fields[i].text.empty() || fields_[i].typed.control()->HasFocus();
    fields_place_->Show(fields_[i].group, wanted, true);
  }
}

void ItemRowPanel::set_chosen(bool chosen) {
  if (chosen_ == chosen) return;
  chosen_ = chosen;
  set_selected(chosen);
  update_note();
  update_coach();
  show_fields();
}

void ItemRowPanel::typed(std::size_t field) {
  const Field& changed = fields_[field];
  say(changed.typed.control(), actions_.change_dose(row_.id, changed.part, changed.typed.text()));
}

void ItemRowPanel::say(wxTextCtrl* control, const std::string& problem) {
  mark_wrong(control, !problem.empty());
  const bool resized = problem_->IsShown() == problem.empty();
  problem_->SetLabelText(shown(problem));
  problem_->Show(!problem.empty());
  if (!resized) return;
  GetParent()->Layout();
  Layout();
}

void ItemRowPanel::left(std::size_t field) {
  // An empty field falls back to the exercise's own dose, which it shows again; nonsense stays until it is mended.
  TypedField& typed = fields_[field].typed;
  const bool usable = parse_range(typed.text(), fields_[field].part).has_value();
  typed.left(usable);
  if (usable) actions_.leave_field();
}

}  // namespace regimen::ui
