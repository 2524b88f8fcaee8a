#pragma once

/// \file
/// A contact sheet: many figures on one picture, to be looked at one by one against their exercises' steps.

#include <span>
#include <string>

#include "regimen/engine/figure.hpp"

namespace regimen {

struct FigureSheetEntry {
  std::string title;
  Figure figure;
};

struct FigureSheetOptions {
  int columns = 1;
  int picture_width = 420;  ///< pixels, of one key frame
  int picture_height = 300;
  bool grey = false;     ///< as a black and white printer shows it
  bool between = false;  ///< with a pose halfway between the key frames
  std::string language = "en";
};

/// The sheet as a PNG file's bytes. Throws WorldFailure when the drawing library fails.
[[nodiscard]] std::string figure_sheet(std::span<const FigureSheetEntry> entries, const FigureSheetOptions& options);

}  // namespace regimen
