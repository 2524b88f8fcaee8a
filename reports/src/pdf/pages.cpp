#include "pdf/pages.hpp"

#include <cairo.h>
#include <fmt/format.h>

#include <cmath>
#include <memory>

#include "picture_of.hpp"
#include "regimen/engine/contract.hpp"

namespace regimen {

HandoutPages::HandoutPages(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

int HandoutPages::count() const { return static_cast<int>(content_->pages.size()); }
double HandoutPages::width() const { return content_->frame.width; }
double HandoutPages::height() const { return content_->frame.height; }

void HandoutPages::paint(_cairo* context, int page) const {
  REGIMEN_EXPECTS(page >= 1 && page <= count());
  pdf::paint_page(context, content_->pages[static_cast<std::size_t>(page) - 1]);
}

Picture HandoutPages::picture(int page, int width) const {
  REGIMEN_EXPECTS(width >= 8);
  const double scale = width / this->width();
  const int height = static_cast<int>(std::lround(this->height() * scale));
  return picture_of(width, height, [&](cairo_t* cr) {
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, scale, scale);
    paint(cr, page);
  });
}

Result<void> check_letters(const HandoutPages& pages) {
  if (!pages.content().undrawable.empty()) return pdf::cannot_draw(pages.content().undrawable);
  return {};
}

namespace pdf {

tl::unexpected<Error> cannot_draw(const std::vector<std::string>& undrawable) {
  return fail({}, fmt::format("{}", fmt::join(undrawable, "; ")));
}

}  // namespace pdf
}  // namespace regimen
