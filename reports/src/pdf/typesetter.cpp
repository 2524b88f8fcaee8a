#include "pdf/typesetter.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <fmt/format.h>

#include "code_point.hpp"
#include "pdf/document_fonts.hpp"
#include "pdf/missing_letters.hpp"
#include "text_safety.hpp"

#ifdef __SANITIZE_ADDRESS__
// Fontconfig keeps its configuration and pango its font map until the process ends, where LeakSanitizer cannot see the
// pointers. It does not grow from one document to the next.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace regimen::pdf {
namespace {

constexpr const char* font_family = "Noto Sans";
/// Noto's own lines are set for scripts with high marks; Latin text reads well a little closer (15 points for 12).
constexpr float line_spacing = 0.92F;

void add_once(std::vector<std::string>& texts, std::string text) {
  if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
}

struct FreeIter {
  void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

int to_pango(double points) { return static_cast<int>(std::lround(points * PANGO_SCALE)); }
double to_points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

Description font(double size, bool bold) {
  Description description(pango_font_description_new());
  pango_font_description_set_family_static(description.get(), font_family);
  pango_font_description_set_absolute_size(description.get(), size * PANGO_SCALE);
  pango_font_description_set_weight(description.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return description;
}

PangoAlignment alignment(Style::Align align) {
  switch (align) {
    case Style::Align::left:
      return PANGO_ALIGN_LEFT;
    case Style::Align::center:
      return PANGO_ALIGN_CENTER;
    case Style::Align::right:
      return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

/// Letters, digits and signs of western languages, none of which joins what stands before it.
bool stands_alone(char32_t c) { return c < 0x0300 || (c >= 0x2010 && c <= 0x2027); }

bool all_stand_alone(std::string_view text) {
  while (!text.empty()) {
    const auto [code, bytes] = first_code_point(text);
    if (!stands_alone(code)) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

/// No ligatures: a search for "first" must find it, however the letters look. And nothing is composed where there is
/// nothing to compose: trying to takes a fifth of the time that shaping takes.
PangoAttrList* plain_letters(std::string_view text) {
  PangoAttrList* attributes = pango_attr_list_new();
  const char* features = all_stand_alone(text) ? "liga=0, clig=0, ccmp=0" : "liga=0, clig=0";
  pango_attr_list_insert(attributes, pango_attr_font_features_new(features));
  return attributes;
}

guint16 channel(double value) { return static_cast<guint16>(std::lround(value * 65535)); }

std::unique_ptr<PangoContext, Unref> document_context() {
  std::unique_ptr<PangoContext, Unref> context(pango_font_map_create_context(document_fonts()));
  // Metrics of paper, not of a screen: no rounding to pixels. The language is fixed, because the fallback of fonts
  // would otherwise depend on the environment.
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string("en"));
  pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  return context;
}

bool installed(PangoContext* context) {
  const auto description = font(12, false);
  const std::unique_ptr<PangoFont, Unref> found(pango_context_load_font(context, description.get()));
  if (!found) return false;
  const Description described(pango_font_describe(found.get()));
  return std::strcmp(pango_font_description_get_family(described.get()), font_family) == 0;
}

}  // namespace

void begin_to_load_fonts() {
  const auto context = document_context();
  for (const auto& [size, bold] : {std::pair(12.0, false), {12.0, true}, {22.0, true}, {15.0, true}, {17.0, true}}) {
    const auto description = font(size, bold);
    const std::unique_ptr<PangoFontset, Unref> looked_for(
        pango_context_load_fontset(context.get(), description.get(), pango_context_get_language(context.get())));
  }
}

double Text::baseline() const { return to_points(pango_layout_get_baseline(layout_.get())); }

double Text::ink_width() const {
  PangoRectangle logical;
  pango_layout_get_extents(layout_.get(), nullptr, &logical);
  return to_points(logical.width);
}

Typesetter::Typesetter() : context_(document_context()) {
  if (!installed(context_.get()))
    add_once(
        warnings_,
        fmt::format("the font {} is not installed, so the pages look different; install fonts-noto-core", font_family));
}

void Typesetter::add_remarks_of(const Typesetter& other) {
  for (const auto& warning : other.warnings_) add_once(warnings_, warning);
  for (const auto& text : other.undrawable_) add_once(undrawable_, text);
}

void Typesetter::note_unknown_letters(PangoLayout* layout, std::string_view what) {
  char32_t unknown = 0;
  const std::unique_ptr<PangoLayoutIter, FreeIter> iter(pango_layout_get_iter(layout));
  do {
    const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(iter.get());
    if (run == nullptr) continue;
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      const PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
      if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 || glyph == PANGO_GLYPH_EMPTY) continue;
      unknown = glyph & ~static_cast<PangoGlyph>(PANGO_GLYPH_UNKNOWN_FLAG);
      break;
    }
  } while (unknown == 0 && pango_layout_iter_next_run(iter.get()) != FALSE);
  add_once(undrawable_, fmt::format("no font here can draw all letters of {}; install {}", what, package_for(unknown)));
}

std::shared_ptr<PangoLayout> Typesetter::layout(const std::string& text, const Style& style, double width) {
  std::shared_ptr<PangoLayout> layout(pango_layout_new(context_.get()), Unref{});
  const auto description = font(style.size, style.bold);
  pango_layout_set_font_description(layout.get(), description.get());
  pango_layout_set_auto_dir(layout.get(), style.own_direction ? TRUE : FALSE);
  pango_layout_set_alignment(layout.get(), alignment(style.align));
  pango_layout_set_width(layout.get(), to_pango(width));
  pango_layout_set_line_spacing(layout.get(), line_spacing);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  if (style.hanging > 0) {
    pango_layout_set_indent(layout.get(), -to_pango(style.hanging));
    PangoTabArray* tabs = pango_tab_array_new_with_positions(1, FALSE, PANGO_TAB_LEFT, to_pango(style.hanging));
    pango_layout_set_tabs(layout.get(), tabs);
    pango_tab_array_free(tabs);
  }
  if (style.most_lines > 0) {
    pango_layout_set_height(layout.get(), -style.most_lines);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  }
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  PangoAttrList* attributes = plain_letters(text);
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  return layout;
}

Text Typesetter::finished(std::shared_ptr<PangoLayout> layout, const Style& style, std::string_view what) {
  if (pango_layout_get_unknown_glyphs_count(layout.get()) > 0) note_unknown_letters(layout.get(), what);
  if (pango_layout_is_ellipsized(layout.get()) != FALSE)
    add_once(warnings_, fmt::format("{} is too long and was shortened", what));
  PangoRectangle logical;
  pango_layout_get_extents(layout.get(), nullptr, &logical);
  return {std::move(layout), to_points(logical.height), style.color};
}

Text Typesetter::set(std::string_view text, const Style& style, double width, std::string_view what) {
  return finished(layout(std::string(text), style, width), style, what);
}

Text Typesetter::set(const std::vector<Run>& runs, const Style& style, double width, std::string_view what) {
  std::string text;
  for (const auto& run : runs) text += run.text;
  PangoAttrList* attributes = plain_letters(text);
  guint end = 0;
  for (const auto& run : runs) {
    const guint start = end;
    end += static_cast<guint>(run.text.size());
    const auto insert = [&](PangoAttribute* attribute) {
      attribute->start_index = start;
      attribute->end_index = end;
      pango_attr_list_insert(attributes, attribute);
    };
    if (run.bold != style.bold) insert(pango_attr_weight_new(run.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
    insert(pango_attr_foreground_new(channel(run.color.red), channel(run.color.green), channel(run.color.blue)));
  }
  auto made = layout(text, style, width);
  pango_layout_set_attributes(made.get(), attributes);
  pango_attr_list_unref(attributes);
  return finished(std::move(made), style, what);
}

std::vector<Text> Typesetter::set_in_pieces(std::string_view text, const Style& style, double width, int lines,
                                            std::string_view what) {
  std::vector<Text> pieces;
  const auto whole = layout(std::string(text), style, width);
  const int count = pango_layout_get_line_count(whole.get());
  if (count <= lines) {
    pieces.push_back(finished(whole, style, what));
    return pieces;
  }
  for (int first = 0; first < count; first += lines) {
    const auto start_of = [&](int line) {
      return line < count ? static_cast<std::size_t>(pango_layout_get_line_readonly(whole.get(), line)->start_index)
                          : text.size();
    };
    auto piece = text.substr(start_of(first), start_of(first + lines) - start_of(first));
    while (!piece.empty() && piece.back() == '\n') piece.remove_suffix(1);
    Style piece_style = style;
    if (first > 0) piece_style.hanging = 0;
    pieces.push_back(set(piece, piece_style, width, what));
  }
  return pieces;
}

}  // namespace regimen::pdf
