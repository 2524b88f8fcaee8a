#include "pdf/image.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

#include "regimen/reports/logo.hpp"

namespace regimen {
namespace {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

/// Called by C code.
cairo_status_t take(void* closure, unsigned char* into, unsigned int length) noexcept {
  auto& rest = *static_cast<std::string_view*>(closure);
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, rest.data(), length);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

Surface read_png(std::string_view bytes) { return Surface(cairo_image_surface_create_from_png_stream(take, &bytes)); }

}  // namespace

namespace pdf {

void paint_image(cairo_t* cr, const ImageMark& mark) {
  const Surface image = read_png(*mark.png);
  if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS) return;
  const double width = cairo_image_surface_get_width(image.get());
  const double height = cairo_image_surface_get_height(image.get());
  const double scale = std::min(mark.width / width, mark.height / height);
  cairo_save(cr);
  cairo_translate(cr, mark.x + mark.width - width * scale, mark.y);
  cairo_scale(cr, scale, scale);
  cairo_set_source_surface(cr, image.get(), 0, 0);
  cairo_paint(cr);
  cairo_restore(cr);
}

}  // namespace pdf

bool is_usable_logo(std::string_view png) {
  if (png.empty() || png.size() > largest_logo_bytes) return false;
  const Surface image = read_png(png);
  return cairo_surface_status(image.get()) == CAIRO_STATUS_SUCCESS && cairo_image_surface_get_width(image.get()) > 0 &&
         cairo_image_surface_get_width(image.get()) <= largest_logo_side &&
         cairo_image_surface_get_height(image.get()) <= largest_logo_side;
}

}  // namespace regimen
