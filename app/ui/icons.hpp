#pragma once

/// \file
/// Our own line icons.

#include <wx/bmpbndl.h>
#include <wx/colour.h>

namespace regimen::ui {

enum class Icon {
  add,
  remove,
  duplicate,
  grip,
  check,
  caution,
  stop,
  ask,
  back,
  person,
  undo,
  redo,
  up,
  down,
  left,
  right,
  play,
  pause,
  unchecked
};

/// A line icon of 16 by 16 device-independent pixels, or `size`.
[[nodiscard]] wxBitmapBundle icon(Icon which, const wxColour& color, int size = 16);
}  // namespace regimen::ui
