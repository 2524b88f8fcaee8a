#include "regimen/reports/picture.hpp"

#include <cstring>
#include <memory>
#include <numbers>

#include "figure/paint.hpp"
#include "pdf/pictogram.hpp"
#include "pdf/typesetter.hpp"
#include "picture_of.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/reports/figure_drawing.hpp"

namespace regimen {
namespace {

struct Destroy {
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

/// A card of paper with round corners: figures are drawn for a light ground, in a dark window too.
void card(cairo_t* cr, double width, double height, pdf::Color color) {
  const double r = height / 10;
  constexpr double quarter = std::numbers::pi / 2;
  cairo_arc(cr, width - r, r, r, -quarter, 0);
  cairo_arc(cr, width - r, height - r, r, 0, quarter);
  cairo_arc(cr, r, height - r, r, quarter, 2 * quarter);
  cairo_arc(cr, r, r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cr);
  cairo_set_source_rgb(cr, color.red, color.green, color.blue);
  cairo_fill(cr);
}

}  // namespace

Picture picture_of(int width, int height, const std::function<void(cairo_t*)>& paint) {
  const std::unique_ptr<cairo_surface_t, Destroy> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  const std::unique_ptr<cairo_t, Destroy> cr(cairo_create(surface.get()));
  paint(cr.get());
  if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS)
    throw WorldFailure("A picture could not be drawn. Close other programs and try again.");
  cairo_surface_flush(surface.get());
  Picture picture{width, height,
                  std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))};
  const auto* bytes = cairo_image_surface_get_data(surface.get());
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
  const auto row = static_cast<std::size_t>(width);
  for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
    std::memcpy(picture.argb.data() + y * row, bytes + y * stride, row * sizeof(std::uint32_t));
  return picture;
}

Picture position_picture(Position position, int width, int height) {
  REGIMEN_EXPECTS(width >= 8 && height >= 8);
  return picture_of(width, height, [&](cairo_t* cr) {
    card(cr, width, height, pdf::color::mist);
    const double margin = height / 9.0;
    pdf::draw_pictogram(cr, position, margin, margin, width - 2 * margin, height - 2 * margin);
  });
}

Picture figure_picture(const Figure& figure, std::size_t frame, bool mirror, int width, int height) {
  REGIMEN_EXPECTS(width >= 8 && height >= 8 && frame < figure.frames.size());
  const FigurePictures drawn = draw_figure(figure, mirror);
  return picture_of(width, height, [&](cairo_t* cr) {
    card(cr, width, height, pdf::color::white);
    const double margin = height / 24.0;
    figure::paint(cr, drawn.pictures[frame], drawn.frame, margin, margin, width - 2 * margin, height - 2 * margin);
  });
}

Picture moving_picture(const Figure& figure, std::size_t from, std::size_t to, double t, bool mirror, int width,
                       int height) {
  REGIMEN_EXPECTS(width >= 8 && height >= 8);
  const Extent frame = draw_figure(figure, mirror).frame;
  const Drawing drawing = draw_between(figure, from, to, t, mirror);
  return picture_of(width, height, [&](cairo_t* cr) {
    card(cr, width, height, pdf::color::white);
    const double margin = height / 24.0;
    figure::paint(cr, drawing, frame, margin, margin, width - 2 * margin, height - 2 * margin);
  });
}

}  // namespace regimen
