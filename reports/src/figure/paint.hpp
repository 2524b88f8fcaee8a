#pragma once

/// \file
/// Painting a drawing with cairo: on an image, in a window, on a printer. A PDF file has its own way
/// (figure_stream.hpp).

#include <cairo.h>

#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// Paints the part `frame` of the drawing as large as fits into the rectangle, centred; y of the rectangle runs down.
void paint(cairo_t* cr, const Drawing& drawing, const Extent& frame, double x, double y, double width, double height);

}  // namespace regimen::figure
