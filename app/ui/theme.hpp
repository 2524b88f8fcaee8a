#pragma once

/// \file
/// The few colours of our own, in light and dark; everything else is the system's.

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/window.h>

#include "regimen/engine/vocabulary.hpp"

namespace regimen::ui {

struct Tint {
  wxColour line;  ///< stripe or frame
  wxColour fill;  ///< behind text
  wxColour text;
};

[[nodiscard]] bool is_dark();
[[nodiscard]] wxColour accent();
/// Secondary text.
[[nodiscard]] wxColour muted();
/// Frames of cards and rows.
[[nodiscard]] wxColour hairline();
/// The ground of cards and rows.
[[nodiscard]] wxColour surface();
[[nodiscard]] Tint tint_of(Severity severity);

/// `#rrggbb`, for markup.
[[nodiscard]] wxString html(const wxColour& color);

/// A window's font, bold or of another size.
[[nodiscard]] wxFont bold(const wxWindow* window, double scale = 1.0);
[[nodiscard]] wxFont scaled(const wxWindow* window, double scale);

}  // namespace regimen::ui
