#pragma once

/// \file
/// The handout laid out on pages: what the PDF, the preview on the screen and the printer all show.

#include <memory>

#include "regimen/engine/error.hpp"
#include "regimen/reports/handout.hpp"
#include "regimen/reports/pdf.hpp"
#include "regimen/reports/picture.hpp"

// Cairo's own name for its context, so that whoever prints can hand one over without this header including cairo.
struct _cairo;

namespace regimen {

/// Laid out once, painted as often as wanted; cheap to copy. Painting stays on the thread that laid the pages out.
class HandoutPages {
 public:
  struct Content;
  explicit HandoutPages(std::shared_ptr<const Content> content);

  [[nodiscard]] int count() const;
  [[nodiscard]] double width() const;   ///< points
  [[nodiscard]] double height() const;  ///< points
  /// Paints a page, counted from 1, in points from its upper left corner.
  void paint(_cairo* context, int page) const;
  /// A page as an image on white paper. Throws WorldFailure when the drawing library fails.
  [[nodiscard]] Picture picture(int page, int width) const;
  [[nodiscard]] const Content& content() const { return *content_; }

 private:
  std::shared_ptr<const Content> content_;
};

/// Lays the handout out. Letters that no font has are drawn as boxes here; `render_pdf` refuses them.
[[nodiscard]] HandoutPages lay_out(const Handout& handout, Paper paper,
                                   HandoutLayout layout = HandoutLayout::comfortable);

/// Why the pages must not be handed out, or nothing: letters that no font has.
[[nodiscard]] Result<void> check_letters(const HandoutPages& pages);

}  // namespace regimen
