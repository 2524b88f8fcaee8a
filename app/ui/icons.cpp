#include "icons.hpp"

#include <string>

#include "theme.hpp"

namespace regimen::ui {
namespace {

/// The strokes of an icon on a field of 16 by 16.
const char* strokes(Icon which) {
  switch (which) {
    case Icon::add:
      return "<path d='M8 3v10M3 8h10'/>";
    case Icon::remove:
      return "<path d='M4 4l8 8M12 4l-8 8'/>";
    case Icon::duplicate:
      return "<path d='M6 6h7v7h-7zM3 10v-7h7'/>";
    case Icon::grip:
      return "<path d='M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01' stroke-width='2'/>";
    case Icon::check:
      return "<path d='M3 8.5l3.5 3.5l6.5 -7.5'/>";
    case Icon::caution:
      return "<path d='M8 2.5l6 11h-12zM8 7v3M8 11.7v.1'/>";
    case Icon::stop:
      return "<path d='M5.5 2.5h5l3 3v5l-3 3h-5l-3 -3v-5zM8 5v3.6M8 10.8v.1'/>";
    case Icon::ask:
      return "<path d='M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7 .4 -1.1 .8 -1.1 1.6M8 12.4v.1'/>";
    case Icon::back:
      return "<path d='M10 3l-5 5l5 5'/>";
    case Icon::person:
      return "<path d='M8 8a2.6 2.6 0 1 0 0 -5.2a2.6 2.6 0 1 0 0 5.2M3 13.6c.6 -2.6 2.6 -4 5 -4s4.4 1.4 5 4'/>";
    case Icon::undo:
      return "<path d='M5.5 3l-3 3l3 3M2.5 6h6.5a4 4 0 0 1 0 8h-3'/>";
    case Icon::redo:
      return "<path d='M10.5 3l3 3l-3 3M13.5 6h-6.5a4 4 0 0 0 0 8h3'/>";
    case Icon::up:
      return "<path d='M8 13v-10M4 7l4 -4l4 4'/>";
    case Icon::down:
      return "<path d='M8 3v10M4 9l4 4l4 -4'/>";
    case Icon::left:
      return "<path d='M10 3.5l-4.5 4.5l4.5 4.5'/>";
    case Icon::right:
      return "<path d='M6 3.5l4.5 4.5l-4.5 4.5'/>";
    case Icon::play:
      return "<path d='M5 3l8 5l-8 5z'/>";
    case Icon::pause:
      return "<path d='M5.5 3.5v9M10.5 3.5v9'/>";
    case Icon::unchecked:
      return "<path d='M4 8h8'/>";
  }
  return "";
}

}  // namespace

wxBitmapBundle icon(Icon which, const wxColour& color, int size) {
  const std::string svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' width='16' height='16'><g fill='none' stroke='" +
      std::string(html(color).utf8_str()) + "' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'>" +
      strokes(which) + "</g></svg>";
  return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

}  // namespace regimen::ui
