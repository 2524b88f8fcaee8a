#pragma once

/// \file
/// Figures in PDF's own drawing language. Cairo would write each of a figure's thousands of numbers with many decimals,
/// twice over; whole thousandths of a stature are as fine as any printer and cost a tenth of the time.

#include <future>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pdf/sheet.hpp"

namespace regimen::pdf {

/// The drawing as a content stream, in thousandths of a stature, y up.
[[nodiscard]] std::string content_stream(const Drawing& drawing);

/// The compressed streams of the figures on these pages, made on a thread of their own while the text is written.
class FigureStreams {
 public:
  explicit FigureStreams(const std::vector<Page>& pages);
  /// The stream of one picture, compressed with zlib; waits until it is there. Expects a picture of the pages.
  [[nodiscard]] const std::string& of(const DrawingMark& mark);

 private:
  using Streams = std::map<const FigurePictures*, std::vector<std::string>>;
  std::future<Streams> coming_;
  Streams streams_;
};

/// Where a picture stands.
struct PlacedFigure {
  std::size_t page = 0;    ///< counted from 0
  std::size_t figure = 0;  ///< which of the document's figures, in reading order
  DrawingMark mark;
};

}  // namespace regimen::pdf
