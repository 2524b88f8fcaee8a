#pragma once

/// \file
/// The few things that wxGTK does not do and GTK does: names for assistive technology, the look of a primary button.

#include <wx/combobox.h>
#include <wx/textctrl.h>
#include <wx/window.h>

#include <string>
#include <vector>

namespace regimen::ui {

enum class Role { as_it_is, list_item, heading, image, alert, dialog };

/// What a screen reader says of a control. wx's own SetName stays inside wx, and a label beside a field does not name
/// it.
void set_accessible(wxWindow* window, const wxString& name, const wxString& description = {},
                    Role role = Role::as_it_is);

/// Whether the desktop wants things to move by themselves.
[[nodiscard]] bool animations_wanted();

/// What a screen reader adds to a control's name; replaces what was said before, with nothing as well.
void describe(wxWindow* window, const wxString& description);

/// The button that a window is for.
void make_primary(wxWindow* button);
/// A button without a frame until the pointer is on it.
void make_flat(wxWindow* button);
/// A one-line field for about `sample`, as high as GTK wants it: wx does not count large text in.
void size_field(wxTextCtrl* field, const wxString& sample = {});
/// Keeps a text of several lines away from the right edge, which wx cannot.
void keep_right_margin(wxTextCtrl* text, int width);
/// Words that a field offers while somebody types: each that holds what was typed, wherever, apart from case.
void offer_words(wxComboBox* field, const std::vector<std::string>& words);
/// Turning the wheel over this control scrolls what it stands in, and neither changes nor stops at the control.
void let_wheel_through(wxWindow* control);
/// Letters of equal width, for text that is code.
void make_monospace(wxTextCtrl* text);
/// Marks a field whose text cannot be used, in the theme's own colours.
void mark_wrong(wxWindow* field, bool wrong);

}  // namespace regimen::ui
