#include "catalogue_panel.hpp"

#include <wx/button.h>
#include <wx/dnd.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

constexpr int picture_width = CatalogueModel::picture_width;
constexpr int mark_width = 30;

}  // namespace

const wxDataFormat& exercise_format() {
  static const wxDataFormat format(wxS("application/x-regimen-exercise"));
  return format;
}

CataloguePanel::CataloguePanel(wxWindow* parent, const Catalogue& catalogue, Actions actions)
    : wxPanel(parent), catalogue_(catalogue), actions_(std::move(actions)), model_(new CatalogueModel) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  search_ = new wxSearchCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
  search_->SetDescriptiveText(words("Name, muscle or purpose"));
  search_->ShowCancelButton(true);
  set_accessible(search_, words("Search exercises"));
  search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { query_changed(); });
  search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_selected(); });
  all->Add(search_, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
  build_filters(all);
  build_list(all);

  auto* foot = new wxBoxSizer(wxHORIZONTAL);
  message_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  message_->SetForegroundColour(muted());
  foot->Add(message_, wxSizerFlags(1).CenterVertical());
  details_button_ = new wxButton(this, wxID_ANY, words("Details"));
  set_accessible(details_button_, words("Details of the exercise"));
  details_button_->SetToolTip(words("Large pictures, steps, doses (Space in the list, or Ctrl+I)"));
  details_button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_details(); });
  foot->Add(details_button_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(6)));
  add_button_ = new wxButton(this, wxID_ANY, words("Add"));
  set_accessible(add_button_, words("Add to program"));
  add_button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_selected(); });
  foot->Add(add_button_, wxSizerFlags().CenterVertical());
  all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
  SetSizer(all);
  Bind(wxEVT_CHAR_HOOK, &CataloguePanel::on_key, this);
}

void CataloguePanel::build_filters(wxSizer* into) {
  auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(6, 6)));
  grid->AddGrowableCol(0, 1);
  grid->AddGrowableCol(1, 1);
  const CatalogueState state = catalogue_.state(query_, program_);
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    wxArrayString labels;
    for (const FacetOption& option : state.options[facet]) labels.Add(shown(option.label));
    auto* choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(120, -1)), labels);
    choice->SetSelection(0);
    set_accessible(choice, shown(CatalogueList::facet_name(static_cast<Facet>(facet))));
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { query_changed(); });
    filters_[facet] = choice;
    grid->Add(choice, wxSizerFlags().Expand());
  }
  only_clean_ = new wxCheckBox(this, wxID_ANY, words("Nothing raised"));
  only_clean_->SetToolTip(words("Only exercises that raise no caution for this patient (Ctrl+H)"));
  set_accessible(only_clean_, words("Only what raises no caution"));
  only_clean_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { query_changed(); });
  grid->Add(only_clean_, wxSizerFlags().CenterVertical());
  into->Add(grid, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10)));
  hidden_ = new wxToggleButton(this, wxID_ANY, wxString());
  hidden_->SetToolTip(words("Each hidden exercise with what it raises (Ctrl+Shift+H)"));
  hidden_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { query_changed(); });
  hidden_->Hide();
  into->Add(hidden_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10)));
}

void CataloguePanel::build_list(wxSizer* into) {
  list_ = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                             wxDV_SINGLE | wxDV_NO_HEADER | wxDV_ROW_LINES | wxBORDER_NONE);
  list_->AssociateModel(model_.get());
  auto* picture = new wxDataViewBitmapRenderer(wxS("wxBitmapBundle"), wxDATAVIEW_CELL_INERT, wxALIGN_CENTRE);
  list_->AppendColumn(new wxDataViewColumn(words("Picture"), picture, CatalogueModel::picture,
                                           FromDIP(picture_width + 10), wxALIGN_LEFT, 0));
  auto* text = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_LEFT | wxALIGN_CENTRE_VERTICAL);
  text->EnableMarkup();
  text->EnableEllipsize(wxELLIPSIZE_END);
  list_->AppendColumn(
      new wxDataViewColumn(words("Exercise"), text, CatalogueModel::words, FromDIP(180), wxALIGN_LEFT, 0));
  auto* raised = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_CENTRE);
  raised->EnableMarkup();
  list_->AppendColumn(
      new wxDataViewColumn(words("Caution"), raised, CatalogueModel::raised, FromDIP(mark_width), wxALIGN_LEFT, 0));
  set_accessible(list_, words("Exercises"));
  list_->EnableDragSource(exercise_format());
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { add_selected(); });
  list_->Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [this](wxDataViewEvent& event) {
    const unsigned row = model_->GetRow(event.GetItem());
    if (row >= model_->rows().size()) return event.Veto();
    const std::string& key = model_->rows()[row].exercise->key;
    auto* data = new wxCustomDataObject(exercise_format());
    data->SetData(key.size(), key.data());
    event.SetDataObject(data);
    event.SetDragFlags(wxDrag_CopyOnly);
  });
  list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit_columns();
  });
  into->Add(list_, wxSizerFlags(1).Expand());
  nothing_ = new WrappedText(this);
  nothing_->SetForegroundColour(muted());
  nothing_->Hide();
  into->Add(nothing_, wxSizerFlags(1).Border(wxALL, FromDIP(14)));
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    nothing_->fit(GetClientSize().x - FromDIP(28));
  });
}

void CataloguePanel::fit_columns() {
  const int rest = list_->GetClientSize().x - FromDIP(picture_width + 10) - FromDIP(mark_width);
  list_->GetColumn(1)->SetWidth(std::max(FromDIP(110), rest));
}

void CataloguePanel::refresh(const Program& program, const std::optional<RaisedByExercise>& raised,
                             bool questions_open) {
  program_ = program;
  catalogue_.set_raised(raised, questions_open);
  show(catalogue_.state(query_, program_));
}

void CataloguePanel::clear() {
  query_ = {};
  looked_at_ = nullptr;
  search_->ChangeValue(wxString());
  for (wxChoice* filter : filters_) filter->SetSelection(0);
  only_clean_->SetValue(false);
  hidden_->SetValue(false);
}

void CataloguePanel::toggle_only_clean() {
  only_clean_->SetValue(!only_clean_->GetValue());
  query_changed();
}

void CataloguePanel::toggle_hidden() {
  const bool showing = query_.only_clean && query_.only_hidden;
  only_clean_->SetValue(true);
  hidden_->SetValue(!showing);
  query_changed();
}

void CataloguePanel::query_changed() {
  query_.text = utf8(search_->GetValue());
  for (std::size_t facet = 0; facet < facet_count; ++facet)
    query_.chosen[facet] = static_cast<std::size_t>(std::max(0, filters_[facet]->GetSelection()));
  query_.only_clean = only_clean_->GetValue();
  if (!query_.only_clean) hidden_->SetValue(false);
  query_.only_hidden = hidden_->GetValue();
  list_->UnselectAll();
  show(catalogue_.state(query_, program_));
}

void CataloguePanel::show(const CatalogueState& state) {
  const int row = selected_row();
  const ExercisePtr kept = row == wxNOT_FOUND ? nullptr : model_->rows()[static_cast<std::size_t>(row)].exercise;
  model_->show(state.rows);
  int select = state.rows.empty() ? wxNOT_FOUND : 0;
  for (std::size_t i = 0; i < state.rows.size(); ++i)
    if (state.rows[i].exercise == kept) select = static_cast<int>(i);
  select_row(select);
  if (list_->IsShown() == state.rows.empty()) {
    list_->Show(!state.rows.empty());
    nothing_->Show(state.rows.empty());
    Layout();
  }
  // The results are painted first: labels that change their size have the whole window laid out again.
  if (!counts_) CallAfter([this] { show_counts(); });
  counts_ = state;
  counts_->rows.clear();
}

void CataloguePanel::show_counts() {
  const auto state = std::exchange(counts_, std::nullopt);
  if (!state) return;
  const bool found = list_->IsShown();
  nothing_->set_text(found ? wxString() : shown(state->message));
  message_->SetLabelText(found ? shown(state->message) : words("No results"));
  message_->SetToolTip(shown(state->message));
  show_hidden(state->hidden);
  show_options(*state);
}

void CataloguePanel::show_hidden(std::size_t count) {
  const bool wanted = query_.only_clean && (count > 0 || query_.only_hidden);
  hidden_->SetLabel(query_.only_hidden
                        ? words("Back to what raises nothing")
                        : shown(trn("Show the hidden one, and why", "Show the {n} hidden, and why", count)));
  if (hidden_->IsShown() == wanted) return;
  hidden_->Show(wanted);
  Layout();
}

void CataloguePanel::show_options(const CatalogueState& state) {
  for (std::size_t facet = 0; facet < facet_count; ++facet) {
    if (options_[facet] == state.options[facet]) continue;
    for (std::size_t option = 0; option < state.options[facet].size(); ++option) {
      const FacetOption& now = state.options[facet][option];
      if (option < options_[facet].size() && options_[facet][option] == now) continue;
      filters_[facet]->SetString(
          static_cast<unsigned>(option),
          option == 0 ? shown(now.label) : shown(now.label) + wxString::Format(wxS("  %zu"), now.count));
    }
    options_[facet] = state.options[facet];
  }
}

int CataloguePanel::selected_row() const {
  const wxDataViewItem item = list_->GetSelection();
  if (!item.IsOk()) return wxNOT_FOUND;
  const unsigned row = model_->GetRow(item);
  return row < model_->rows().size() ? static_cast<int>(row) : wxNOT_FOUND;
}

void CataloguePanel::select_row(int row) {
  if (row != wxNOT_FOUND) {
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
    list_->Select(item);
    list_->EnsureVisible(item);
  }
  selection_changed();
}

void CataloguePanel::selection_changed() {
  const int row = selected_row();
  add_button_->Enable(row != wxNOT_FOUND);
  details_button_->Enable(row != wxNOT_FOUND);
  const ExercisePtr now = row == wxNOT_FOUND ? nullptr : model_->rows()[static_cast<std::size_t>(row)].exercise;
  // The list is filled anew after each edit; that is no reason to turn away from what is looked at elsewhere.
  if (now == looked_at_) return;
  looked_at_ = now;
  actions_.looked_at(now);
}

void CataloguePanel::look_at_selected() {
  looked_at_ = nullptr;
  selection_changed();
}

void CataloguePanel::show_details() {
  look_at_selected();
  actions_.show_details();
}

void CataloguePanel::add_selected() {
  if (const int row = selected_row(); row != wxNOT_FOUND)
    actions_.add(model_->rows()[static_cast<std::size_t>(row)].exercise);
}

void CataloguePanel::focus_search() {
  search_->SetFocus();
  search_->SelectAll();
}

void CataloguePanel::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  const bool in_search = wxWindow::FindFocus() == search_ || search_->IsDescendant(wxWindow::FindFocus());
  const int last = static_cast<int>(model_->rows().size()) - 1;
  int step = 0;
  if (key == WXK_DOWN) step = 1;
  if (key == WXK_UP) step = -1;
  if (key == WXK_PAGEDOWN) step = 8;
  if (key == WXK_PAGEUP) step = -8;
  if (in_search && step != 0 && last >= 0 && !event.HasAnyModifiers())
    select_row(std::clamp(selected_row() + step, 0, last));
  else if (in_search && key == WXK_ESCAPE && !search_->IsEmpty())
    search_->Clear();
  else if (key == WXK_SPACE && !event.HasAnyModifiers() && list_->HasFocus() && selected_row() != wxNOT_FOUND)
    show_details();  // GTK would take it for Enter, which adds
  else
    event.Skip();
}

}  // namespace regimen::ui
