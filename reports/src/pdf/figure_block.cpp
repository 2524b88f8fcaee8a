#include "pdf/figure_block.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "text_safety.hpp"

namespace regimen::pdf {
namespace {

constexpr double gap_between_pictures = 8;
constexpr double gap_under_picture = 1;
constexpr double margin = 6;
/// Points of the page for a stature: more than this and a crouching figure becomes a giant beside a standing one.
constexpr double largest_scale = 170;

struct Grid {
  int rows = 1;
  int columns = 1;
  double scale = 0;  ///< points for a stature; 0 before any was tried
};

/// The grid that shows `count` pictures largest in `height` points, captions not counted.
Grid best_grid(int count, const Extent& frame, double width, double height, const Look& look) {
  // Captions need some width; one column always has it.
  const double least_cell = look.body * 5.5;
  Grid best;
  for (int rows = 1; rows <= count; ++rows) {
    const int columns = (count + rows - 1) / rows;
    if (columns * (rows - 1) >= count) continue;
    const double cell_width = (width - gap_between_pictures * (columns - 1)) / columns;
    if (cell_width < least_cell && columns > 1) continue;
    const double cell_height = height / rows;
    const double scale = std::min({cell_width / frame.width(), cell_height / frame.height(), largest_scale});
    // More rows only where they show the pictures clearly larger: they take more of the page.
    if (best.scale == 0 || scale > best.scale * look.worth_a_row) best = {rows, columns, scale};
  }
  return best;
}

/// The position, for an exercise that nobody has drawn yet.
Group position_block(Typesetter& typesetter, const HandoutExercise& exercise, const Look& look, double width) {
  constexpr double figure_height = 64;
  Group group;
  Style style = look.text();
  style.color = color::teal;
  style.align = Style::Align::center;
  const Text caption = typesetter.set(exercise.position_words, style, width - 2 * margin, "a caption");
  group.height = margin + figure_height + 5 + caption.height() + margin;
  group.add(PanelMark{.width = width, .height = group.height, .radius = 9, .fill = color::mist});
  group.add(PictogramMark{exercise.position, margin, margin, width - 2 * margin, figure_height});
  group.add(TextMark{caption, margin, margin + figure_height + 5, "P"});
  return group;
}

std::vector<Text> captions_of(Typesetter& typesetter, const HandoutExercise& exercise, const Look& look, double width) {
  const auto& texts = exercise.figure->captions;
  Style style = look.text();
  style.align = Style::Align::center;
  style.most_lines = exercise.second ? 8 : 3;
  std::vector<Text> captions;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto words = isolated(clean_line(texts[i]));
    const bool alone = texts.size() == 1;
    const std::string number = alone ? std::string() : fmt::format("{}", i + 1);
    captions.push_back(typesetter.set({{number, true, color::teal}, {alone ? "" : "  ", false}, {words, false}}, style,
                                      width, fmt::format("a caption of exercise {}", exercise.number)));
  }
  return captions;
}

}  // namespace

Group figure_block(Typesetter& typesetter, const HandoutExercise& exercise,
                   std::shared_ptr<const FigurePictures> pictures, const Look& look, double width, double height,
                   Captions& captions) {
  if (!exercise.figure || !pictures) return position_block(typesetter, exercise, look, width);
  const int count = static_cast<int>(pictures->pictures.size());
  const Grid grid = best_grid(count, pictures->frame, width, height, look);
  const double cell_width = (width - gap_between_pictures * (grid.columns - 1)) / grid.columns;
  const double picture_height = pictures->frame.height() * grid.scale;
  auto& texts = captions[grid.columns];
  if (texts.empty()) texts = captions_of(typesetter, exercise, look, cell_width);

  Group group;
  int at = 0;
  for (int row = 0; row < grid.rows && at < count; ++row) {
    if (row > 0) group.height += gap_between_pictures;
    double tallest = 0;
    for (int column = 0; column < grid.columns && at < count; ++column, ++at) {
      const double x = column * (cell_width + gap_between_pictures);
      group.add(DrawingMark{pictures, static_cast<std::size_t>(at), x, group.height, cell_width, picture_height});
      const Text& caption = texts[static_cast<std::size_t>(at)];
      group.add(TextMark{caption, x, group.height + picture_height + gap_under_picture, ""});
      tallest = std::max(tallest, caption.height());
    }
    group.height += picture_height + gap_under_picture + tallest;
  }
  group.wrap("Figure", exercise.figure->description);
  return group;
}

}  // namespace regimen::pdf
