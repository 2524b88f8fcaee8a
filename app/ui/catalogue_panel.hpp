#pragma once

/// \file
/// The left part of the program window: search, filters, results.

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <array>
#include <functional>

#include "card.hpp"
#include "catalogue_model.hpp"
#include "regimen/presenters/catalogue_list.hpp"

namespace regimen::ui {

class CataloguePanel : public wxPanel {
 public:
  struct Actions {
    std::function<void(ExercisePtr)> add;
    std::function<void(ExercisePtr)> looked_at;  ///< another exercise is selected; null: none
    std::function<void()> show_details;          ///< of the exercise looked at
  };

  CataloguePanel(wxWindow* parent, const Catalogue& catalogue, Actions actions);

  /// The program and what the catalogue raises for the patient have changed.
  void refresh(const Program& program, const std::optional<RaisedByExercise>& raised, bool questions_open);
  void focus_search();
  void focus_list() { list_->SetFocus(); }
  /// What the exercise raises for this patient.
  [[nodiscard]] Badge badge_of(const std::string& exercise_key) const { return catalogue_.badge_of(exercise_key); }
  /// The selected exercise is what is looked at, whatever was looked at elsewhere.
  void look_at_selected();
  /// Empties the search and the filters: another patient.
  void clear();
  void add_selected();
  /// Hides what raises a stop or caution for this patient, or shows it again.
  void toggle_only_clean();
  /// Shows what is hidden, each with its reason, or goes back to the rest.
  void toggle_hidden();
  /// Opens the selected exercise in full.
  void show_details();

 private:
  void build_filters(wxSizer* into);
  void build_list(wxSizer* into);
  void query_changed();
  void show(const CatalogueState& state);
  void show_counts();
  void show_options(const CatalogueState& state);
  void show_hidden(std::size_t count);
  void on_key(wxKeyEvent& event);
  void fit_columns();
  [[nodiscard]] int selected_row() const;
  void select_row(int row);
  void selection_changed();

  CatalogueList catalogue_;
  Actions actions_;
  ExercisePtr looked_at_;
  CatalogueQuery query_;
  Program program_;
  std::optional<CatalogueState> counts_;  ///< still to be shown beside the results
  std::array<std::vector<FacetOption>, facet_count> options_;
  wxSearchCtrl* search_ = nullptr;
  std::array<wxChoice*, facet_count> filters_{};
  wxCheckBox* only_clean_ = nullptr;
  wxToggleButton* hidden_ = nullptr;  ///< there while something is hidden
  wxDataViewCtrl* list_ = nullptr;
  wxObjectDataPtr<CatalogueModel> model_;
  wxStaticText* message_ = nullptr;
  WrappedText* nothing_ = nullptr;  ///< in place of the results
  wxButton* details_button_ = nullptr;
  wxButton* add_button_ = nullptr;
};

/// What a row of the catalogue is while it is dragged.
[[nodiscard]] const wxDataFormat& exercise_format();

}  // namespace regimen::ui
