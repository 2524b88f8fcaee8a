#include "theme.hpp"

#include <wx/settings.h>

#include <cmath>

namespace regimen::ui {
namespace {

wxColour mixed(const wxColour& a, const wxColour& b, double share_of_b) {
  const auto mix = [&](unsigned char x, unsigned char y) {
    return static_cast<unsigned char>(std::lround(x + (y - x) * share_of_b));
  };
  return {mix(a.Red(), b.Red()), mix(a.Green(), b.Green()), mix(a.Blue(), b.Blue())};
}

wxColour system_color(wxSystemColour which) { return wxSystemSettings::GetColour(which); }

}  // namespace

bool is_dark() { return wxSystemSettings::GetAppearance().IsDark(); }

wxColour accent() { return is_dark() ? wxColour(0x5f, 0xc0, 0xcb) : wxColour(0x1f, 0x6f, 0x78); }

wxColour muted() { return mixed(system_color(wxSYS_COLOUR_WINDOWTEXT), system_color(wxSYS_COLOUR_WINDOW), 0.30); }

wxColour hairline() { return mixed(system_color(wxSYS_COLOUR_WINDOWTEXT), system_color(wxSYS_COLOUR_WINDOW), 0.83); }

wxColour surface() { return system_color(wxSYS_COLOUR_WINDOW); }

Tint tint_of(Severity severity) {
  const bool dark = is_dark();
  switch (severity) {
    case Severity::stop:
      return dark ? Tint{{0xe0, 0x5c, 0x5c}, {0x4a, 0x22, 0x22}, {0xff, 0xb4, 0xae}}
                  : Tint{{0xb3, 0x26, 0x1e}, {0xfb, 0xe9, 0xe7}, {0x8c, 0x1d, 0x18}};
    case Severity::caution:
      return dark ? Tint{{0xe0, 0x9b, 0x3d}, {0x46, 0x33, 0x16}, {0xff, 0xd0, 0x8a}}
                  : Tint{{0xd9, 0x82, 0x1b}, {0xff, 0xf3, 0xe0}, {0x84, 0x47, 0x00}};
    case Severity::ask:
      return dark ? Tint{{0x8a, 0x9b, 0xd8}, {0x2b, 0x31, 0x4a}, {0xc4, 0xcd, 0xf3}}
                  : Tint{{0x56, 0x68, 0xa8}, {0xee, 0xf0, 0xf8}, {0x3c, 0x4a, 0x80}};
    case Severity::info:
      break;
  }
  return {mixed(hairline(), muted(), 0.35), surface(), muted()};
}

wxString html(const wxColour& color) { return color.GetAsString(wxC2S_HTML_SYNTAX); }

wxFont bold(const wxWindow* window, double scale) { return window->GetFont().Bold().Scaled(static_cast<float>(scale)); }

wxFont scaled(const wxWindow* window, double scale) { return window->GetFont().Scaled(static_cast<float>(scale)); }

}  // namespace regimen::ui
