#pragma once

/// \file
/// Our own line icons and the pictures of positions.

#include <wx/bmpbndl.h>
#include <wx/colour.h>

#include "regimen/engine/vocabulary.hpp"

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
  unchecked
};

/// A line icon of 16 by 16 device-independent pixels, or `size`.
[[nodiscard]] wxBitmapBundle icon(Icon which, const wxColour& color, int size = 16);
/// The drawing of a starting position, sharp at every scale; sizes in device-independent pixels.
[[nodiscard]] wxBitmapBundle position_bitmap(Position position, int width, int height);

}  // namespace regimen::ui
