#pragma once

/// \file
/// What another program (poppler's tools) reads in a PDF.

#include <string>
#include <vector>

namespace regimen::testing {

/// The text of the pages from `first` to `last` (all when 0), in reading order.
[[nodiscard]] std::string text_of(const std::string& pdf, int first = 0, int last = 0);
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

/// `text` with every run of blanks and line ends as one blank.
[[nodiscard]] std::string unwrapped(const std::string& text);

}  // namespace regimen::testing
