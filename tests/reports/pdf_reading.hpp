#pragma once

/// \file
/// What other programs (poppler's tools, qpdf) read in a PDF.

#include <cstdint>
#include <string>
#include <vector>

#include "regimen/reports/pdf.hpp"

namespace regimen::testing {

/// The document of a handout that has to be drawn; throws std::runtime_error with the reason where it is refused.
[[nodiscard]] PdfDocument drawn_pdf(const Handout& handout, Paper paper,
                                    HandoutLayout layout = HandoutLayout::comfortable);
[[nodiscard]] PdfDocument drawn_pdf(const ClinicianPage& page, Paper paper);

/// The text of the pages from `first` to `last` (all when 0), in reading order.
[[nodiscard]] std::string text_of(const std::string& pdf, int first = 0, int last = 0);
/// The same, a page each, in the order in which the letters were drawn: columns stay apart.
[[nodiscard]] std::vector<std::string> pages_of(const std::string& pdf);
/// What `pdffonts` says, a line a font.
[[nodiscard]] std::vector<std::string> fonts_of(const std::string& pdf);
/// What `pdfinfo` says.
[[nodiscard]] std::string information_of(const std::string& pdf);

/// A piece of text with its size in points.
struct SizedText {
  double size = 0;
  std::string text;
};
/// Every piece of text with its size, to a third of a point.
[[nodiscard]] std::vector<SizedText> sized_texts_of(const std::string& pdf);

/// What `qpdf --check` says; throws std::runtime_error where it finds anything wrong.
std::string checked_by_qpdf(const std::string& pdf);
/// What a screen reader is told: the lines of pdf_structure.py.
[[nodiscard]] std::vector<std::string> structure_of(const std::string& pdf);

/// An element of the document's structure and the beginning of its text.
struct TaggedText {
  std::string tag;
  std::string text;
};
/// The texts as `pdfinfo -struct-text` reads them. It ends a text at the first line's end where more lines follow: it
/// takes the end of a blank's own marked content for the end of the paragraph's.
[[nodiscard]] std::vector<TaggedText> tagged_texts_of(const std::string& pdf);

/// A page as a printer sees it: grey pixels, row by row from the top.
struct GreyPage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> grey;
  [[nodiscard]] int at(int x, int y) const {
    return grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};
/// Every page, drawn by `pdftoppm` with so many dots an inch.
[[nodiscard]] std::vector<GreyPage> drawn_by_poppler(const std::string& pdf, int dots);

/// How often `part` stands in `text`.
[[nodiscard]] int count_of(const std::string& part, const std::string& text);

/// `text` with every run of blanks and line ends as one blank.
[[nodiscard]] std::string unwrapped(const std::string& text);
/// `text` without any: lines may also end after a hyphen, where a text has no blank.
[[nodiscard]] std::string without_blanks(const std::string& text);

/// Dark pixels in the last half inch of all pages, under the footers.
[[nodiscard]] int ink_at_the_foot(const std::string& pdf);

}  // namespace regimen::testing
