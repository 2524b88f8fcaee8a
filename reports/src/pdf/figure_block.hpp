#pragma once

/// \file
/// The pictures of an exercise as one block of the page.

#include <map>
#include <memory>
#include <vector>

#include "pdf/look.hpp"
#include "pdf/sheet.hpp"
#include "regimen/reports/handout.hpp"

namespace regimen::pdf {

/// The captions of an exercise's pictures, by how many pictures stand in a row: set once for each.
using Captions = std::map<int, std::vector<Text>>;

/// All key frames with their captions, in as many rows as show them largest in `width` by `height` points; a good deal
/// lower where they are flat. An exercise without a figure shows its position.
/// `captions` are filled as they are needed. `pictures` are what `draw_figure` gives for the exercise's figure; null
/// where it has none.
[[nodiscard]] Group figure_block(Typesetter& typesetter, const HandoutExercise& exercise,
                                 std::shared_ptr<const FigurePictures> pictures, const Look& look, double width,
                                 double height, Captions& captions);

}  // namespace regimen::pdf
