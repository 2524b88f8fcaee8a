#pragma once

/// \file
/// A rule's condition as rows of choices: what, comparison, value; rows are combined by "all of" and "any of".

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "card.hpp"
#include "regimen/presenters/condition_choices.hpp"
#include "regimen/presenters/live_trial.hpp"

namespace regimen::ui {

class ConditionPanel : public wxPanel {
 public:
  /// Somebody has chosen: the condition as it is now. A run of typing has the same merge key.
  using Change = std::function<void(const ConditionChoices&, const std::string& merge_key)>;

  /// `name` is what a screen reader says before each control; `of_patient`: only what is known of the patient is
  /// offered.
  ConditionPanel(wxWindow* parent, wxString name, bool of_patient, Change change, std::function<void()> resized);

  /// Shows a condition. One that cannot be read leaves the rows that were there, greyed.
  void show(const std::string& condition);
  /// What each row says of the chosen patient and exercise; empty: nothing is known.
  void show_truths(const std::vector<RowTruth>& truths);
  /// The first row, or the button that makes one.
  void focus_first();

 private:
  struct Row {
    ConditionPlace place;
    std::string topic;
    Chip* mark = nullptr;
    wxComboBox* what = nullptr;
    wxChoice* comparison = nullptr;
    wxChoice* value = nullptr;
    wxTextCtrl* number = nullptr;
    wxButton* values = nullptr;
    wxTextCtrl* words = nullptr;
  };
  /// A choice between all of and any of.
  struct Combiner {
    std::optional<std::size_t> group;
    wxChoice* choice = nullptr;
  };

  /// How wide the parts of every row are, so that they stand below each other.
  struct Widths {
    int mark = 0;
    int what = 0;
    int comparison = 0;
    int value = 0;
    bool two_lines = false;  ///< there is no room for a row in one line
  };

  void rebuild();
  [[nodiscard]] Widths measured() const;
  void fill();
  void add_combiner(wxWindow* parent, wxSizer* into, std::optional<std::size_t> group);
  void add_row(wxWindow* parent, wxSizer* into, const ConditionPlace& place);
  void add_controls(wxWindow* parent, wxSizer* line, wxSizer* second, Row& row, const ConditionRow& shown);
  void add_value(wxWindow* parent, wxSizer* line, Row& row, const ConditionRow& shown);
  wxButton* add_button(wxWindow* parent, wxSizer* into, const wxString& label, std::function<void()> run);
  void fill_row(const Row& row);
  void topic_typed(std::size_t at, bool finished);
  void choose_values(std::size_t at);
  void change(const ConditionChoices& choices, const std::string& merge_key = {});
  /// The rows stand for the condition as it is, and what they say was said by a person.
  [[nodiscard]] bool ready() const { return !stale_ && !filling_; }
  [[nodiscard]] const ConditionRow& row_at(std::size_t at) const;
  [[nodiscard]] wxString label_of(std::size_t at, const wxString& what) const;
  [[nodiscard]] std::vector<RuleTopic> offered() const;
  [[nodiscard]] std::string shape() const;
  [[nodiscard]] wxWindow* control(std::size_t row, std::size_t column) const;
  void remember_focus();

  wxString name_;
  bool of_patient_;
  Change change_;
  std::function<void()> resized_;
  ConditionChoices choices_;
  bool readable_ = true;
  std::string shape_;   ///< of the rows that are there
  bool stale_ = false;  ///< they are about to be made anew
  bool filling_ = false;
  Widths widths_;
  std::vector<Row> rows_;
  std::vector<Combiner> combiners_;
  wxStaticText* unreadable_ = nullptr;
  wxWindow* first_button_ = nullptr;
  std::vector<RowTruth> truths_;
  std::optional<std::pair<std::size_t, std::size_t>> focus_;  ///< row and column, once the rows are there anew
};

}  // namespace regimen::ui
