#pragma once

/// \file
/// Which fonts documents are set in.

#include <pango/pangocairo.h>

namespace regimen::pdf {

/// The documents' own font map, for this thread. It knows Debian's font folders and which font follows which, and none
/// of the machine's or the person's own font settings, which would give the same handout other letters elsewhere.
[[nodiscard]] PangoFontMap* document_fonts();

}  // namespace regimen::pdf
