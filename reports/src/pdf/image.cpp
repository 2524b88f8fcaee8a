#include "pdf/image.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <memory>
#include <string_view>
#include <system_error>

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

/// Where a PNG file says how large its picture is.
constexpr std::size_t width_at = 16;
constexpr std::size_t height_at = 20;

/// Four bytes, most significant first.
std::optional<std::uint32_t> number_at(std::string_view bytes, std::size_t at) {
  if (bytes.size() < at + 4) return std::nullopt;
  std::uint32_t number = 0;
  for (const char byte : bytes.substr(at, 4)) number = (number << 8U) | static_cast<unsigned char>(byte);
  return number;
}

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

std::optional<LogoFault> logo_fault(std::string_view png) {
  using namespace std::string_view_literals;
  if (png.size() > largest_logo_bytes) return LogoFault::too_large;
  if (!png.starts_with("\x89PNG\r\n\x1A\n"sv)) return LogoFault::not_png;
  // The size first: a small file may unpack to more than the machine has room for.
  for (const std::size_t at : {width_at, height_at})
    if (const auto side = number_at(png, at); !side || *side < 1 || *side > largest_logo_side)
      return LogoFault::damaged;
  if (cairo_surface_status(read_png(png).get()) != CAIRO_STATUS_SUCCESS) return LogoFault::damaged;
  return std::nullopt;
}

bool is_usable_logo(std::string_view png) { return !logo_fault(png); }

tl::expected<std::string, LogoFault> read_logo(const std::filesystem::path& file) {
  std::error_code failed;
  // A folder opens like a file, and a device has no end.
  if (!std::filesystem::is_regular_file(file, failed)) return tl::unexpected(LogoFault::unreadable);
  std::ifstream stream(file, std::ios::binary);
  std::string bytes(largest_logo_bytes + 1, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (stream.bad() || (stream.fail() && !stream.eof())) return tl::unexpected(LogoFault::unreadable);
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  if (const auto fault = logo_fault(bytes)) return tl::unexpected(*fault);
  return bytes;
}

}  // namespace regimen
