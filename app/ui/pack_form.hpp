#pragma once

/// \file
/// The fields of a rule pack's head or of one of its rules.

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

#include "condition_panel.hpp"
#include "regimen/presenters/pack_text.hpp"
#include "typed_field.hpp"

namespace regimen::ui {

/// How a value stands in the pack.
enum class FieldKind { text, optional_text, plain, optional_plain, list };

class PackForm : public wxScrolledWindow {
 public:
  struct Actions {
    /// A value was typed or chosen.
    std::function<void(const std::string& key, FieldKind kind, const std::string& value, const std::string& label)>
        change;
    std::function<void(const std::string& key, const ConditionChoices& choices, const std::string& merge_key)>
        change_condition;
    std::function<void()> leave_field;
  };

  PackForm(wxWindow* parent, Actions actions);

  /// Shows the values of the pack's head or of a rule; of another part, or where `fields` is null, a sentence.
  void show(PackPart part, const PackFields* fields, const std::vector<std::string>& languages);
  /// Another section is shown: nothing of the last one stays in its fields.
  void forget();
  void show_truths(const std::vector<RowTruth>& truths);
  void focus_first();

 private:
  struct Field {
    std::string key;
    FieldKind kind = FieldKind::text;
    TypedField field;
  };

  void rebuild(PackPart part, const std::vector<std::string>& languages);
  void build_head(wxSizer* into);
  void build_rule(wxSizer* into, const std::vector<std::string>& languages);
  void add_heading(wxSizer* into, const wxString& text);
  void add_field(wxSizer* into, const std::string& key, const wxString& label, FieldKind kind, int lines = 1,
                 int share = 0);
  void add_severity(wxSizer* into);
  ConditionPanel* add_condition(wxSizer* into, const std::string& key, const wxString& name, bool of_patient);
  void fit();

  Actions actions_;
  PackPart part_ = PackPart::preamble;
  std::vector<std::string> languages_;
  bool built_ = false;
  bool typing_ = false;
  wxPanel* content_ = nullptr;
  wxStaticText* sentence_ = nullptr;
  std::vector<Field> fields_;
  wxChoice* severity_ = nullptr;
  wxCheckBox* replace_ = nullptr;
  ConditionPanel* when_ = nullptr;
  ConditionPanel* ask_when_ = nullptr;
};

}  // namespace regimen::ui
