#pragma once

/// \file
/// Drawing the handout and the clinician's page as PDF.

#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/vocabulary.hpp"
#include "regimen/reports/clinician_page.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen {

/// Pictures beside the steps; two columns of cards in smaller letters; one column in letters of 18 points.
enum class HandoutLayout { comfortable, compact, large_print };

/// The paper that is usual where a language tag's region is: Letter in North America and some neighbours, else A4.
[[nodiscard]] Paper usual_paper(std::string_view language_tag);

/// Where an exercise stands; more than one page only when it is taller than a page.
struct Placement {
  int exercise = 1;  ///< its number on the handout
  int first_page = 1;
  int last_page = 1;
  bool operator==(const Placement&) const = default;
};

/// A document ready to be written, and what a caller should know of it.
struct PdfDocument {
  std::string bytes;
  int pages = 0;
  std::vector<Placement> placements;  ///< in reading order
  /// For a person: texts that were shortened. Names the place, never the text itself.
  std::vector<std::string> warnings;
};

/// For a program that draws nothing but documents, called before it draws: spares it the system's font settings, which
/// pango would read beside ours. Throws WorldFailure when the fonts cannot be read.
void use_document_fonts_only();

/// Draws the document. Same value, same paper, same fonts: the same bytes. Fonts are embedded, text can be searched,
/// the structure is tagged (headings, lists, tables, figures with alternative texts), the patient's name is not among
/// the document's properties. An error where a text has letters that no installed font can draw: it names the text's
/// place and the package to install, never the text itself. Throws WorldFailure when the drawing library fails.
[[nodiscard]] Result<PdfDocument> render_pdf(const Handout& handout, Paper paper,
                                             HandoutLayout layout = HandoutLayout::comfortable);
[[nodiscard]] Result<PdfDocument> render_pdf(const ClinicianPage& page, Paper paper);

}  // namespace regimen
