#include "regimen/reports/picture.hpp"

#include <cairo.h>

#include <cstring>
#include <memory>
#include <numbers>

#include "pdf/pictogram.hpp"
#include "pdf/typesetter.hpp"
#include "regimen/engine/contract.hpp"
#include "regimen/engine/error.hpp"

namespace regimen {
namespace {

struct Destroy {
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

void paper(cairo_t* cr, double width, double height) {
  const double r = height / 10;
  constexpr double quarter = std::numbers::pi / 2;
  cairo_arc(cr, width - r, r, r, -quarter, 0);
  cairo_arc(cr, width - r, height - r, r, 0, quarter);
  cairo_arc(cr, r, height - r, r, quarter, 2 * quarter);
  cairo_arc(cr, r, r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cr);
  cairo_set_source_rgb(cr, pdf::color::mist.red, pdf::color::mist.green, pdf::color::mist.blue);
  cairo_fill(cr);
}

}  // namespace

Picture position_picture(Position position, int width, int height) {
  REGIMEN_EXPECTS(width >= 8 && height >= 8);
  const std::unique_ptr<cairo_surface_t, Destroy> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  const std::unique_ptr<cairo_t, Destroy> cr(cairo_create(surface.get()));
  paper(cr.get(), width, height);
  const double margin = height / 9.0;
  pdf::draw_pictogram(cr.get(), position, margin, margin, width - 2 * margin, height - 2 * margin);
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

}  // namespace regimen
