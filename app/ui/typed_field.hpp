#pragma once

/// \file
/// A field that shows a value of the chart and is typed into.

#include <wx/textctrl.h>

#include <string>

namespace regimen::ui {

/// Keeps a field and its value together without ever changing what somebody is typing. The chart is shown again after
/// every edit, every answer of the rules and every save: the field is rewritten only when its value has become another
/// than the one it was last known to stand for, as by undo.
class TypedField {
 public:
  TypedField() = default;
  explicit TypedField(wxTextCtrl* control) : control_(control) {}

  [[nodiscard]] wxTextCtrl* control() const { return control_; }
  [[nodiscard]] std::string text() const;

  /// Shows the value of the chart. `typing`: the change came from this window's own fields, so that the field with the
  /// focus keeps what was typed.
  void show(const std::string& value, bool typing);
  /// Another chart is opened: nothing of the last one stays.
  void clear();
  /// The focus has left: shows the value as it is written properly, unless what was typed cannot be used.
  void left(bool usable);

 private:
  wxTextCtrl* control_ = nullptr;
  std::string known_;
};

}  // namespace regimen::ui
