#include "pdf/figure_stream.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <iterator>

#include "figure/arc.hpp"
#include "regimen/engine/contract.hpp"

namespace regimen::pdf {
namespace {

constexpr double units = 1000;

class StreamWriter {
 public:
  std::string write(const Drawing& drawing) {
    text_ = "1 j 1 J\n";
    for (const Shape& shape : drawing) {
      if (shape.edge && !shape.edge_on_top) {
        stroke_color(shape);
        path(shape.path);
        text_ += "S\n";
      }
      const bool both = shape.edge && shape.edge_on_top;
      if (both) stroke_color(shape);
      if (shape.fill) fill_color(*shape.fill);
      if (!shape.fill && !both) continue;
      path(shape.path);
      text_ += shape.fill && both ? "B\n" : both ? "S\n" : "f\n";
    }
    return std::move(text_);
  }

 private:
  template <class... Args>
  void put(fmt::format_string<Args...> pattern, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), pattern, std::forward<Args>(args)...);
  }
  /// Not by a pattern: a figure has thousands of numbers.
  void number(double statures) {
    std::array<char, 24> digits{};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), std::lround(statures * units)).ptr;
    text_.append(digits.data(), end) += ' ';
  }
  void point(FigurePoint p) {
    number(p.x);
    number(p.y);
  }
  void color(Rgb c, const char* set) {
    put("{:.3g} {:.3g} {:.3g} {}\n", c.red / 255.0, c.green / 255.0, c.blue / 255.0, set);
  }
  void stroke_color(const Shape& shape) {
    if (stroke_ != shape.edge) color(*shape.edge, "RG");
    stroke_ = shape.edge;
    if (width_ != shape.edge_width) put("{} w\n", std::lround(shape.edge_width * units));
    width_ = shape.edge_width;
  }
  void fill_color(Rgb c) {
    if (fill_ != c) color(c, "rg");
    fill_ = c;
  }
  void path(const DrawingPath& steps) {
    for (const PathStep& step : steps) {
      switch (step.kind) {
        case PathStep::Kind::move:
          point(step.at[0]);
          text_ += "m\n";
          break;
        case PathStep::Kind::line:
          point(step.at[0]);
          text_ += "l\n";
          break;
        case PathStep::Kind::curve:
          curve(step.at[0], step.at[1], step.at[2]);
          break;
        case PathStep::Kind::arc:
          figure::as_curves(step, [&](FigurePoint a, FigurePoint b, FigurePoint c) { curve(a, b, c); });
          break;
        case PathStep::Kind::close:
          text_ += "h\n";
          break;
      }
    }
  }
  void curve(FigurePoint a, FigurePoint b, FigurePoint c) {
    point(a);
    point(b);
    point(c);
    text_ += "c\n";
  }

  std::string text_;
  std::optional<Rgb> stroke_;
  std::optional<Rgb> fill_;
  double width_ = -1;
};

std::string compressed(const std::string& text) {
  Pl_Buffer collected("figure");
  Pl_Flate deflate("deflate", &collected, Pl_Flate::a_deflate);
  deflate.write(reinterpret_cast<const unsigned char*>(text.data()), text.size());
  deflate.finish();
  const auto bytes = collected.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

std::string content_stream(const Drawing& drawing) { return StreamWriter().write(drawing); }

FigureStreams::FigureStreams(const std::vector<Page>& pages) {
  std::map<const FigurePictures*, std::shared_ptr<const FigurePictures>> figures;
  for (const Page& page : pages)
    for (const Mark& mark : page)
      if (const auto* drawing = std::get_if<DrawingMark>(&mark)) figures[drawing->pictures.get()] = drawing->pictures;
  coming_ = std::async(std::launch::async, [figures = std::move(figures)] {
    Streams streams;
    for (const auto& [key, figure] : figures)
      for (const Drawing& picture : figure->pictures) streams[key].push_back(compressed(content_stream(picture)));
    return streams;
  });
}

const std::string& FigureStreams::of(const DrawingMark& mark) {
  if (coming_.valid()) streams_ = coming_.get();
  const auto found = streams_.find(mark.pictures.get());
  REGIMEN_EXPECTS(found != streams_.end() && mark.picture < found->second.size());
  return found->second[mark.picture];
}

}  // namespace regimen::pdf
