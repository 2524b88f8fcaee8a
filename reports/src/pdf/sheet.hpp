#pragma once

/// \file
/// What stands where on the pages, as values: first everything is placed, then it is drawn.

#include <cairo.h>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pdf/typesetter.hpp"
#include "regimen/engine/date.hpp"
#include "regimen/engine/vocabulary.hpp"
#include "regimen/reports/figure_drawing.hpp"
#include "regimen/reports/pdf.hpp"

namespace regimen::pdf {

/// Texts with a structure tag of PDF (`H1`, `P`); an empty tag is decoration or a running footer.
struct TextMark {
  Text text;
  double x = 0;
  double y = 0;
  const char* tag = "P";
};

struct PanelMark {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double radius = 0;
  std::optional<Color> fill = {};
  std::optional<Color> edge = {};
  double edge_width = 1;
};

struct LineMark {
  double x1 = 0;
  double y1 = 0;
  double x2 = 0;
  double y2 = 0;
  Color color = color::hairline;
  double width = 0.75;
};

/// The pictogram of a position, as large as fits into the rectangle.
struct PictogramMark {
  Position position = Position::standing;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// The part `frame` of a drawing, as large as fits into the rectangle.
struct DrawingMark {
  std::shared_ptr<const FigurePictures> pictures;
  std::size_t picture = 0;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// An image file's bytes, as large as fits into the rectangle, at its top right.
struct ImageMark {
  std::shared_ptr<const std::string> png;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// The beginning or the end of an element of the document's structure (`L`, `Figure`, `TR`): tells a screen reader what
/// the marks between are. Elements lie within each other.
struct ElementMark {
  const char* tag = "";
  bool begins = true;
  std::string description = {};  ///< of a figure: what stands in its place for whoever does not see it
};

/// A line of the outline that leads to this place.
struct BookmarkMark {
  std::string title;
  double y = 0;
};

using Mark =
    std::variant<TextMark, PanelMark, LineMark, PictogramMark, DrawingMark, ImageMark, ElementMark, BookmarkMark>;
using Page = std::vector<Mark>;

/// Marks around their own origin, kept together.
struct Group {
  std::vector<Mark> marks;
  double height = 0;
  bool continues = false;  ///< goes on with the text before it: no gap between them

  template <class Kind>
  void add(Kind mark) {
    marks.emplace_back(std::in_place_type<Kind>, std::move(mark));
  }
  /// Adds another group's marks, moved.
  void add(const Group& other, double x, double y);
  /// Makes everything in it one element of the structure.
  void wrap(const char* tag, std::string description = {});
  void begin(const char* tag, std::string description = {});
  void end(const char* tag);
};

/// The page and its margins, in points.
struct Frame {
  double width = 0;
  double height = 0;
  double left = 0;
  double right = 0;  ///< the x of the right margin's edge
  double top = 0;
  double bottom = 0;  ///< the y where content ends
  [[nodiscard]] double inner_width() const { return right - left; }
  [[nodiscard]] double inner_height() const { return bottom - top; }
};

[[nodiscard]] Frame frame_of(Paper paper);

/// Pages that are filled from top to bottom.
class Flow {
 public:
  explicit Flow(const Frame& frame) : frame_(frame), pages_(1), y_(frame.top) {}

  [[nodiscard]] const Frame& frame() const { return frame_; }
  [[nodiscard]] double y() const { return y_; }
  [[nodiscard]] int page() const { return static_cast<int>(pages_.size()); }
  [[nodiscard]] bool at_top() const { return y_ <= frame_.top; }
  /// The space left above `reserved` points at the page's foot.
  [[nodiscard]] double space(double reserved = 0) const { return frame_.bottom - reserved - y_; }

  void put(const Group& group);
  /// Puts a group at a height of its own on the current page; what follows is not moved.
  void put_at(const Group& group, double y);
  void skip(double points) { y_ += points; }
  void new_page();

  /// Adds the same kind of footer to every page: `left` at the left, "Page 1 of 3" at the right.
  void add_footers(Typesetter& typesetter, const std::string& left, const std::string& page_label);

  [[nodiscard]] const std::vector<Page>& pages() const { return pages_; }

 private:
  Frame frame_;
  std::vector<Page> pages_;
  double y_;
};

/// What a reader program shows of the document.
struct Properties {
  std::string title;
  std::string author;
  std::string subject;
  Date date{};
  std::string language;  ///< BCP 47
};

/// The pages as PDF: tagged, with language, alternative texts and bookmarks.
[[nodiscard]] std::string write_pdf(const std::vector<Page>& pages, const Frame& frame, const Properties& properties);

/// Paints one page on any surface of cairo, in points: the screen's preview, the printer.
void paint_page(cairo_t* cr, const Page& page);

}  // namespace regimen::pdf
