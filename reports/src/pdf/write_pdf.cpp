#include <cairo-pdf.h>

#include <fmt/format.h>

#include <cmath>
#include <memory>
#include <new>
#include <numbers>

#include "figure/paint.hpp"
#include "pdf/finish_pdf.hpp"
#include "pdf/image.hpp"
#include "pdf/pictogram.hpp"
#include "pdf/sheet.hpp"
#include "regimen/engine/error.hpp"
#include "text_safety.hpp"

namespace regimen::pdf {
namespace {

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

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw WorldFailure(fmt::format("The PDF could not be drawn: {}. Close other programs and try again.",
                                   cairo_status_to_string(status)));
}

void set_color(cairo_t* cr, const Color& c) { cairo_set_source_rgb(cr, c.red, c.green, c.blue); }

void rounded_rectangle(cairo_t* cr, const PanelMark& panel) {
  const double r = std::min({panel.radius, panel.width / 2, panel.height / 2});
  const double right = panel.x + panel.width;
  const double bottom = panel.y + panel.height;
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cr);
  cairo_arc(cr, right - r, panel.y + r, r, -quarter, 0);
  cairo_arc(cr, right - r, bottom - r, r, 0, quarter);
  cairo_arc(cr, panel.x + r, bottom - r, r, quarter, 2 * quarter);
  cairo_arc(cr, panel.x + r, panel.y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(cr);
}

/// Draws the marks of one page, one kind after the other as they come. With a PDF surface it writes the structure too.
class Painter {
 public:
  Painter(cairo_t* cr, cairo_surface_t* pdf, int page) : cr_(cr), pdf_(pdf), page_(page) {}

  void operator()(const TextMark& mark) const {
    const bool tagged = pdf_ != nullptr && mark.tag[0] != '\0';
    if (tagged) cairo_tag_begin(cr_, mark.tag, nullptr);
    set_color(cr_, mark.text.color());
    cairo_move_to(cr_, mark.x, mark.y);
    pango_cairo_show_layout(cr_, mark.text.layout());
    if (tagged) cairo_tag_end(cr_, mark.tag);
  }
  void operator()(const PanelMark& mark) const {
    if (mark.radius > 0)
      rounded_rectangle(cr_, mark);
    else
      cairo_rectangle(cr_, mark.x, mark.y, mark.width, mark.height);
    if (mark.fill) {
      set_color(cr_, *mark.fill);
      cairo_fill_preserve(cr_);
    }
    if (mark.edge) {
      set_color(cr_, *mark.edge);
      cairo_set_line_width(cr_, mark.edge_width);
      cairo_stroke_preserve(cr_);
    }
    cairo_new_path(cr_);
  }
  void operator()(const LineMark& mark) const {
    set_color(cr_, mark.color);
    cairo_set_line_width(cr_, mark.width);
    cairo_move_to(cr_, mark.x1, mark.y1);
    cairo_line_to(cr_, mark.x2, mark.y2);
    cairo_stroke(cr_);
  }
  void operator()(const PictogramMark& mark) const {
    draw_pictogram(cr_, mark.position, mark.x, mark.y, mark.width, mark.height);
  }
  void operator()(const DrawingMark& mark) const {
    // A PDF's figures are added when cairo has finished the text.
    if (pdf_ == nullptr)
      figure::paint(cr_, mark.pictures->pictures[mark.picture], mark.pictures->frame, mark.x, mark.y, mark.width,
                    mark.height);
  }
  void operator()(const ImageMark& mark) const { paint_image(cr_, mark); }
  void operator()(const ElementMark& mark) const {
    if (pdf_ == nullptr) return;
    if (mark.begins)
      cairo_tag_begin(cr_, mark.tag, nullptr);
    else
      cairo_tag_end(cr_, mark.tag);
  }
  void operator()(const BookmarkMark& mark) const {
    if (pdf_ == nullptr) return;
    const auto place = fmt::format("page={} pos=[0 {:.2f}]", page_, mark.y);
    cairo_pdf_surface_add_outline(pdf_, CAIRO_PDF_OUTLINE_ROOT, mark.title.c_str(), place.c_str(),
                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
  }

 private:
  cairo_t* cr_;
  cairo_surface_t* pdf_;  ///< null on a screen or a printer
  int page_;
};

/// What is to be added to the document that cairo writes.
Additions additions_of(const std::vector<Page>& pages) {
  Additions additions;
  for (std::size_t page = 0; page < pages.size(); ++page)
    for (const Mark& mark : pages[page]) {
      if (const auto* element = std::get_if<ElementMark>(&mark);
          element != nullptr && element->begins && std::string_view(element->tag) == "Figure")
        additions.descriptions.push_back(element->description);
      if (const auto* drawing = std::get_if<DrawingMark>(&mark))
        additions.figures.push_back({page, additions.descriptions.size() - 1, *drawing});
    }
  return additions;
}

void set_properties(cairo_surface_t* surface, const Properties& properties) {
  const auto set = [&](cairo_pdf_metadata_t key, const std::string& value) {
    if (!value.empty()) cairo_pdf_surface_set_metadata(surface, key, value.c_str());
  };
  const auto midnight = iso(properties.date) + "T00:00:00Z";
  set(CAIRO_PDF_METADATA_TITLE, clean_line(properties.title));
  set(CAIRO_PDF_METADATA_AUTHOR, clean_line(properties.author));
  set(CAIRO_PDF_METADATA_SUBJECT, clean_line(properties.subject));
  set(CAIRO_PDF_METADATA_CREATOR, "Regimen");
  set(CAIRO_PDF_METADATA_CREATE_DATE, midnight);
  set(CAIRO_PDF_METADATA_MOD_DATE, midnight);
}

}  // namespace

std::string write_pdf(const std::vector<Page>& pages, const Frame& frame, const Properties& properties) {
  FigureStreams streams(pages);
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, Destroy> surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, frame.width, frame.height));
  check(cairo_surface_status(surface.get()));
  set_properties(surface.get(), properties);
  const std::unique_ptr<cairo_t, Destroy> cr(cairo_create(surface.get()));
  cairo_tag_begin(cr.get(), "Document", nullptr);
  int number = 1;
  for (const auto& page : pages) {
    const Painter painter(cr.get(), surface.get(), number++);
    for (const auto& mark : page) std::visit(painter, mark);
    if (&page == &pages.back()) cairo_tag_end(cr.get(), "Document");
    cairo_show_page(cr.get());
  }
  check(cairo_status(cr.get()));
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
  return finish_pdf(bytes, frame, properties.language, additions_of(pages), streams);
}

void paint_page(cairo_t* cr, const Page& page) {
  const Painter painter(cr, nullptr, 1);
  for (const auto& mark : page) std::visit(painter, mark);
}

}  // namespace regimen::pdf
