#pragma once

/// \file
/// A plain drawing of a starting position.

#include <cairo.h>

#include "regimen/engine/vocabulary.hpp"

namespace regimen::pdf {

/// Draws the pictogram as large as fits, its ground line at the rectangle's foot.
void draw_pictogram(cairo_t* cr, Position position, double x, double y, double width, double height);

}  // namespace regimen::pdf
