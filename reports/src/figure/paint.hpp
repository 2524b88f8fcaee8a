#pragma once

/// \file
/// Painting a drawing with cairo: on a PDF page, an image, a window, a printer.

#include <cairo.h>

#include "regimen/reports/drawing.hpp"

namespace regimen::figure {

/// Whether points keep their exact place, or move to the nearest eighth of a unit of the surface: on paper nobody sees
/// the difference of a twentieth of a millimetre, and a PDF's numbers get half as long.
enum class Places { exact, eighths };

/// Paints the part `frame` of the drawing as large as fits into the rectangle, centred; y of the rectangle runs down.
void paint(cairo_t* cr, const Drawing& drawing, const Extent& frame, double x, double y, double width, double height,
           Places places = Places::exact);

}  // namespace regimen::figure
