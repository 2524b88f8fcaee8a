#include "pdf/document_fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <memory>

#include "pdf/typesetter.hpp"
#include "regimen/engine/error.hpp"
#include "regimen/reports/pdf.hpp"

namespace regimen::pdf {
namespace {

/// After Noto Sans the fonts of other scripts by name: fontconfig itself would take whatever has the letters. Slanted
/// faces are used nowhere, and each font more is one more to compare.
constexpr const char* settings = R"(<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont>
    <rejectfont><pattern><patelt name="slant"><const>italic</const></patelt></pattern></rejectfont>
    <rejectfont><pattern><patelt name="slant"><const>oblique</const></patelt></pattern></rejectfont>
  </selectfont>
  <alias>
    <family>Noto Sans</family>
    <accept>
      <family>Noto Sans Arabic</family>
      <family>Noto Sans Hebrew</family>
      <family>Noto Sans Devanagari</family>
      <family>Noto Sans Symbols</family>
      <family>Noto Sans Symbols2</family>
      <family>WenQuanYi Micro Hei</family>
      <family>IPAexGothic</family>
      <family>NanumGothic</family>
    </accept>
  </alias>
</fontconfig>)";

struct Free {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(PangoFontMap* fonts) const { g_object_unref(fonts); }
};
using Configuration = std::unique_ptr<FcConfig, Free>;

Configuration configuration() {
  Configuration made(FcConfigCreate());
  if (!made ||
      FcConfigParseAndLoadFromMemory(made.get(), reinterpret_cast<const FcChar8*>(settings), FcTrue) != FcTrue ||
      FcConfigBuildFonts(made.get()) != FcTrue)
    throw WorldFailure("The fonts cannot be read. Is there free memory, and may this program read /usr/share/fonts?");
  return made;
}

FcConfig* shared_configuration() {
  static const Configuration made = configuration();
  return made.get();
}

}  // namespace

PangoFontMap* document_fonts() {
  thread_local const std::unique_ptr<PangoFontMap, Free> fonts = [] {
    std::unique_ptr<PangoFontMap, Free> made(pango_cairo_font_map_new());
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(made.get()), shared_configuration());
    // Dots an inch of paper. Set for a context alone, pango would look for each face again to ask for its metrics.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(made.get()), 72);
    return made;
  }();
  return fonts.get();
}

}  // namespace regimen::pdf

namespace regimen {

void use_document_fonts_only() {
  FcConfigSetCurrent(pdf::shared_configuration());
  pdf::begin_to_load_fonts();
}

}  // namespace regimen
