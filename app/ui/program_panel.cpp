#include "program_panel.hpp"

#include <wx/sizer.h>

#include <algorithm>

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

wxStaticText* small_heading(wxWindow* parent, const wxString& text) {
  auto* heading = new wxStaticText(parent, wxID_ANY, text);
  heading->SetForegroundColour(muted());
  return heading;
}

bool same_exercise(const ItemRow& a, const ItemRow& b) { return a.key == b.key && a.name == b.name; }

}  // namespace

ProgramPanel::ProgramPanel(wxWindow* parent, std::function<void(const ExercisePtr&, bool)> looked_at)
    : wxPanel(parent), looked_at_(std::move(looked_at)) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  head_ = new ProgramHead(this);
  all->Add(head_, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
  build_list(all);
  SetSizer(all);
  Bind(wxEVT_CHAR_HOOK, &ProgramPanel::on_key, this);
}

void ProgramPanel::build_list(wxSizer* into) {
  list_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  list_->SetScrollRate(0, FromDIP(16));
  set_accessible(list_, words("Program"));
  rows_place_ = new wxBoxSizer(wxVERTICAL);
  auto* empty = new wxPanel(list_);
  auto* words_place = new wxBoxSizer(wxVERTICAL);
  auto* first = new wxStaticText(empty, wxID_ANY, words("No exercise yet"));
  first->SetFont(bold(this, 1.2));
  words_place->Add(first, wxSizerFlags().Center().Border(wxTOP, FromDIP(60)));
  auto* second = new wxStaticText(empty, wxID_ANY,
                                  words("Type a few letters on the left and press Enter,\nor drag an exercise here."),
                                  wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL);
  second->SetForegroundColour(muted());
  words_place->Add(second, wxSizerFlags().Center().Border(wxTOP, FromDIP(8)));
  empty->SetSizer(words_place);
  empty_ = empty;
  rows_place_->Add(empty_, wxSizerFlags().Expand());
  auto* frame = new wxBoxSizer(wxVERTICAL);
  frame->Add(rows_place_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10)));
  list_->SetSizer(frame);
  marker_ = new wxPanel(list_);
  marker_->SetBackgroundColour(accent());
  marker_->Hide();
  into->Add(list_, wxSizerFlags(1).Expand());

  accept_drags();
}

void ProgramPanel::set_desk(ChartDesk* desk) {
  desk_ = desk;
  head_->set_desk(desk);
  forget_rows();
  chosen_.reset();
  typing_ = false;
  if (desk_ != nullptr) refresh();
}

void ProgramPanel::forget_rows() {
  rows_place_->Clear(false);
  for (const auto& [id, row] : rows_) row->Destroy();
  for (wxWindow* heading : headings_) heading->Destroy();
  rows_.clear();
  headings_.clear();
  order_.clear();
  heading_words_.clear();
}

void ProgramPanel::refresh() {
  if (desk_ == nullptr) return;
  const ProgramState state = desk_->program();
  if (chosen_ && !desk_->chart().program.index_of(*chosen_)) chosen_.reset();
  head_->refresh(state, typing());
  lay_out(state);
}

void ProgramPanel::lay_out(const ProgramState& state) {
  std::vector<std::pair<Phase, std::vector<ItemId>>> order;
  std::vector<std::pair<std::string, std::string>> heading_words;
  std::map<ItemId, const ItemRow*> wanted;
  for (const ProgramSection& section : state.sections) {
    order.push_back({section.phase, {}});
    heading_words.emplace_back(section.heading, section.minutes);
    for (const ItemRow& row : section.rows) {
      order.back().second.push_back(row.id);
      wanted.emplace(row.id, &row);
    }
  }
  const bool same = order == order_ && heading_words == heading_words_ && !rows_.empty() &&
                    std::ranges::all_of(wanted, [this](const auto& each) {
                      const auto found = rows_.find(each.first);
                      return found != rows_.end() && same_exercise(found->second->row(), *each.second);
                    });
  if (!same) list_->Freeze();
  for (auto at = rows_.begin(); at != rows_.end();) {
    // A row that has become another exercise is made anew, with its picture and its names.
    const auto found = wanted.find(at->first);
    if (found != wanted.end() && same_exercise(*found->second, at->second->row())) {
      ++at;
      continue;
    }
    rows_place_->Detach(at->second);
    at->second->Destroy();
    at = rows_.erase(at);
  }
  for (const auto& [id, row] : wanted) {
    const auto found = rows_.find(id);
    if (found == rows_.end())
      rows_.emplace(id, new ItemRowPanel(list_, *row, row_actions()));
    else if (!(found->second->row() == *row) || !typing())
      found->second->update(*row, typing());
  }
  for (const auto& [id, row] : rows_) row->set_chosen(chosen_ == id);
  if (!same) {
    rows_place_->Clear(false);
    for (wxWindow* heading : headings_) heading->Destroy();
    headings_.clear();
    empty_->Show(state.sections.empty());
    rows_place_->Add(empty_, wxSizerFlags().Expand());
    wxWindow* before = nullptr;
    for (std::size_t i = 0; i < order.size(); ++i) {
      auto* heading = new wxPanel(list_);
      auto* line = new wxBoxSizer(wxHORIZONTAL);
      auto* name = new wxStaticText(heading, wxID_ANY, shown(heading_words[i].first));
      name->SetFont(bold(this, 1.1));
      name->SetForegroundColour(accent());
      line->Add(name, wxSizerFlags(1).CenterVertical());
      line->Add(small_heading(heading, shown(heading_words[i].second)), wxSizerFlags().CenterVertical());
      heading->SetSizer(line);
      headings_.push_back(heading);
      rows_place_->Add(heading, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(6)));
      for (const ItemId id : order[i].second) {
        ItemRowPanel* row = rows_.at(id);
        if (before != nullptr) row->MoveAfterInTabOrder(before);
        before = row;
        rows_place_->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
      }
    }
    order_ = std::move(order);
    heading_words_ = std::move(heading_words);
  }
  list_->Layout();
  list_->FitInside();
  if (!same) list_->Thaw();
}

ItemRowPanel::Actions ProgramPanel::row_actions() {
  ItemRowPanel::Actions actions;
  actions.select = [this](ItemId item) { choose(item); };
  actions.change_dose = [this](ItemId item, DosePart part, const std::string& text) {
    return change_dose(item, part, text);
  };
  actions.change_side = [this](ItemId item, Side side) { static_cast<void>(desk_->perform(ChangeSide{item, side})); };
  actions.change_note = [this](ItemId item, const std::string& note) {
    typing_ = true;
    const auto done = desk_->perform(ChangeNote{item, note});
    typing_ = false;
    return done ? std::string() : done.error().text();
  };
  actions.duplicate = [this](ItemId item) {
    choose(item);
    duplicate_chosen();
  };
  actions.remove = [this](ItemId item) { remove(item); };
  actions.leave_field = [this] { desk_->leave_field(); };
  actions.resized = [this] {
    list_->Layout();
    list_->FitInside();
  };
  actions.drag_begin = [this](ItemId item, wxPoint screen) { begin_drag(item, screen); };
  return actions;
}

std::string ProgramPanel::change_dose(ItemId item, DosePart part, const std::string& text) {
  const auto dose = dose_with(desk_->chart().program, item, part, text);
  if (!dose) return dose.error().text();
  typing_ = true;
  const auto done = desk_->perform(ChangeDose{item, *dose});
  typing_ = false;
  return done ? std::string() : done.error().text();
}

void ProgramPanel::add(const ExercisePtr& exercise) {
  if (desk_ == nullptr) return;
  const ItemId added{desk_->chart().program.next_item};
  if (!desk_->perform(AddExercise{exercise, {}, {}})) return;
  choose(added);
  if (const auto row = rows_.find(added); row != rows_.end()) reveal(row->second);
}

void ProgramPanel::choose(ItemId item) {
  if (chosen_ == item) return;
  chosen_ = item;
  for (const auto& [id, row] : rows_) row->set_chosen(id == item);
  list_->Layout();
  list_->FitInside();
  if (const auto row = rows_.find(item); row != rows_.end())
    looked_at_(row->second->row().exercise, row->second->row().mirrored);
}

void ProgramPanel::duplicate_chosen() {
  if (desk_ == nullptr || !chosen_) return;
  const ItemId added{desk_->chart().program.next_item};
  if (desk_->perform(DuplicateItem{*chosen_})) choose(added);
}

void ProgramPanel::remove(ItemId item) {
  choose(item);
  remove_chosen();
}

void ProgramPanel::remove_chosen() {
  if (desk_ == nullptr || !chosen_) return;
  const Program& program = desk_->chart().program;
  const auto order = reading_order(program);
  std::optional<ItemId> next;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (program.items[order[i]].id != *chosen_) continue;
    if (i + 1 < order.size())
      next = program.items[order[i + 1]].id;
    else if (i > 0)
      next = program.items[order[i - 1]].id;
  }
  if (!desk_->perform(RemoveItem{*chosen_})) return;
  if (!next) return;
  choose(*next);
  rows_.at(*next)->take_keyboard();
}

void ProgramPanel::step_chosen(int direction) {
  if (desk_ == nullptr || !chosen_) return;
  const Program& program = desk_->chart().program;
  const auto edits = stepping(program, *chosen_, direction);
  if (edits.empty()) return;
  static_cast<void>(desk_->perform(edits, move_label(program, *chosen_)));
  reveal(rows_.at(*chosen_));
}

void ProgramPanel::select_neighbour(int direction) {
  std::vector<ItemId> all;
  for (const auto& [phase, ids] : order_) all.insert(all.end(), ids.begin(), ids.end());
  if (all.empty()) return;
  auto at = chosen_ ? std::ranges::find(all, *chosen_) - all.begin() : std::ptrdiff_t{-1};
  at = std::clamp(at + direction, std::ptrdiff_t{0}, static_cast<std::ptrdiff_t>(all.size()) - 1);
  const ItemId next = all[static_cast<std::size_t>(at)];
  choose(next);
  rows_.at(next)->take_keyboard();
  reveal(rows_.at(next));
}

void ProgramPanel::on_key(wxKeyEvent& event) {
  const bool on_row = std::ranges::any_of(rows_, [](const auto& row) { return row.second->has_keyboard(); });
  const int key = event.GetKeyCode();
  const int step = key == WXK_DOWN ? 1 : key == WXK_UP ? -1 : 0;
  if (event.GetModifiers() == wxMOD_ALT && step != 0) {
    step_chosen(step);
  } else if (on_row && step != 0 && !event.HasAnyModifiers()) {
    select_neighbour(step);
  } else if (on_row && key == WXK_DELETE) {
    CallAfter([this] { remove_chosen(); });
  } else {
    event.Skip();
  }
}

void ProgramPanel::reveal(const wxWindow* row) {
  list_->Layout();
  int unit = 0;
  list_->GetScrollPixelsPerUnit(nullptr, &unit);
  const int top = row->GetPosition().y;
  const int bottom = top + row->GetSize().y;
  const int height = list_->GetClientSize().y;
  if (top < 0)
    list_->Scroll(-1, list_->GetViewStart().y + (top - unit) / unit);
  else if (bottom > height)
    list_->Scroll(-1, list_->GetViewStart().y + (bottom - height + unit) / unit);
}

}  // namespace regimen::ui
