#pragma once

/// \file
/// Images that a clinic brings: its sign on the first page.

#include <cairo.h>

#include "pdf/sheet.hpp"

namespace regimen::pdf {

/// Paints the image as large as fits, at the top right of its rectangle. One that cannot be read is left out:
/// `is_readable_png` is asked before it is placed.
void paint_image(cairo_t* cr, const ImageMark& mark);

}  // namespace regimen::pdf
