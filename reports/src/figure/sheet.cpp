#include "regimen/reports/figure_sheet.hpp"

#include <cairo.h>

#include <algorithm>
#include <memory>
#include <new>
#include <vector>

#include "figure/paint.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/reports/figure_drawing.hpp"

namespace regimen {
namespace {

constexpr int title_height = 30;
constexpr int caption_height = 24;
constexpr int gap = 12;

struct Destroy {
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

/// Called by C code, which an exception must not cross.
cairo_status_t append(void* closure, const unsigned char* bytes, unsigned int length) noexcept {
  try {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_WRITE_ERROR;
  }
}

void words(cairo_t* cr, const std::string& text, double x, double y, double size, bool bold) {
  cairo_select_font_face(cr, "Noto Sans", CAIRO_FONT_SLANT_NORMAL,
                         bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, size);
  cairo_set_source_rgb(cr, 0.1, 0.15, 0.2);
  cairo_move_to(cr, x, y);
  cairo_show_text(cr, text.c_str());
}

/// The pictures of one entry from left to right.
void draw_entry(cairo_t* cr, const FigureSheetEntry& entry, const FigureSheetOptions& options, double x, double y) {
  words(cr, entry.title, x, y + 21, 17, true);
  const auto drawn = draw_figure(entry.figure);
  const double w = options.picture_width;
  const double h = options.picture_height;
  double left = x;
  const auto picture = [&](const Drawing& drawing, const std::string& caption) {
    figure::paint(cr, drawing, drawn.frame, left, y + title_height, w, h);
    words(cr, caption, left + 6, y + title_height + h + 16, 14, false);
    left += w + gap;
  };
  for (std::size_t i = 0; i < drawn.pictures.size(); ++i) {
    const auto& captions = entry.figure.frames[i].captions;
    const auto caption = captions.find(options.language);
    picture(drawn.pictures[i], std::to_string(i + 1) + "  " + (caption == captions.end() ? "" : caption->second));
    if (options.between && i + 1 < drawn.pictures.size())
      picture(draw_between(entry.figure, i, i + 1, 0.5), "(between)");
  }
}

void turn_grey(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  auto* bytes = cairo_image_surface_get_data(surface);
  const auto count = static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) *
                     static_cast<std::size_t>(cairo_image_surface_get_height(surface));
  for (std::size_t i = 0; i + 3 < count; i += 4) {
    const auto light = static_cast<unsigned char>((bytes[i] * 114 + bytes[i + 1] * 587 + bytes[i + 2] * 299) / 1000);
    bytes[i] = bytes[i + 1] = bytes[i + 2] = light;
  }
  cairo_surface_mark_dirty(surface);
}

}  // namespace

std::string figure_sheet(std::span<const FigureSheetEntry> entries, const FigureSheetOptions& options) {
  std::size_t pictures = 1;
  for (const auto& entry : entries)
    pictures = std::max(pictures, entry.figure.frames.size() * (options.between ? 2 : 1) - (options.between ? 1 : 0));
  const int entry_width = static_cast<int>(pictures) * (options.picture_width + gap) + gap;
  const int entry_height = options.picture_height + title_height + caption_height + gap;
  const int rows = (static_cast<int>(entries.size()) + options.columns - 1) / options.columns;
  const std::unique_ptr<cairo_surface_t, Destroy> surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, entry_width * options.columns + gap, std::max(1, rows) * entry_height + gap));
  const std::unique_ptr<cairo_t, Destroy> cr(cairo_create(surface.get()));
  cairo_set_source_rgb(cr.get(), 1, 1, 1);
  cairo_paint(cr.get());
  int at = 0;
  for (const auto& entry : entries) {
    draw_entry(cr.get(), entry, options, gap + (at % options.columns) * entry_width,
               gap + (at / options.columns) * entry_height);
    ++at;
  }
  if (options.grey) turn_grey(surface.get());
  std::string png;
  if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
    throw WorldFailure("The contact sheet could not be drawn. Make it smaller, or close other programs.");
  return png;
}

}  // namespace regimen
