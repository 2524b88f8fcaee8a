#pragma once

/// \file
/// What cairo cannot write, added to its PDF.

#include <string>
#include <vector>

#include "pdf/figure_stream.hpp"
#include "pdf/sheet.hpp"

namespace regimen::pdf {

struct Additions {
  std::vector<std::string> descriptions;  ///< of the figures, in reading order
  std::vector<PlacedFigure> figures;
};

/// Adds the language, the figures with their descriptions, the scope of table headers, and that a reader's window shows
/// the title. The same input gives the same bytes. Throws WorldFailure when the document cannot be read.
[[nodiscard]] std::string finish_pdf(const std::string& pdf, const Frame& frame, const std::string& language,
                                     const Additions& additions, FigureStreams& streams);

}  // namespace regimen::pdf
