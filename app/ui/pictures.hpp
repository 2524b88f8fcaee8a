#pragma once

/// \file
/// Drawings of regimen::reports as wx draws them.

#include <wx/bitmap.h>
#include <wx/bmpbndl.h>

#include "regimen/engine/exercise.hpp"
#include "regimen/reports/picture.hpp"

namespace regimen::ui {

/// The picture's pixels; `scale` of them make a device-independent one.
[[nodiscard]] wxBitmap bitmap_of(const Picture& picture, double scale = 1);

/// The exercise at work (the last key frame of its figure) on a white card; its starting position where it has no
/// figure. Sharp at every scale; sizes in device-independent pixels. Drawn when it is first painted, and the ones used
/// last are kept.
[[nodiscard]] wxBitmapBundle exercise_bitmap(const ExercisePtr& exercise, bool mirror, int width, int height);

}  // namespace regimen::ui
