#include "regimen/reports/figure_drawing.hpp"

#include <utility>

#include "figure/motion.hpp"
#include "figure/person.hpp"
#include "figure/props.hpp"
#include "figure/settle.hpp"
#include "figure/skeleton.hpp"
#include "regimen/engine/contract.hpp"

namespace regimen {
namespace {

/// Room around the drawn figure, in statures.
constexpr double margin = 0.012;

/// The first of several pictures shows how to begin: nothing is at work yet.
figure::Marks marks_of(const Figure& figure, std::size_t frame) {
  return frame > 0 || figure.throughout || figure.frames.size() == 1 ? figure::Marks::hatched : figure::Marks::none;
}

Drawing draw_pose(const Figure& figure, const FigurePose& settled_pose, figure::Marks marks) {
  const auto skeleton = figure::solve(settled_pose, figure.view);
  Drawing drawing;
  for (const FigureProp& prop : figure.props)
    if (!prop.in_front) figure::draw_prop(drawing, prop, skeleton);
  figure::draw_person(drawing, skeleton, settled_pose, figure, marks);
  for (const FigureProp& prop : figure.props)
    if (prop.in_front) figure::draw_prop(drawing, prop, skeleton);
  return drawing;
}

FigurePose pose_on_the_way(const Figure& figure, std::size_t from, std::size_t to, double t) {
  REGIMEN_EXPECTS(from < figure.frames.size() && to < figure.frames.size());
  const auto a = figure::settled(figure.frames[from].pose, figure.view);
  const auto b = figure::settled(figure.frames[to].pose, figure.view);
  return figure::pose_between(a, b, t, figure.view);
}

}  // namespace

FigurePictures draw_figure(const Figure& figure, bool mirror) {
  REGIMEN_EXPECTS(!figure.frames.empty());
  FigurePictures drawn;
  for (std::size_t i = 0; i < figure.frames.size(); ++i) {
    Drawing drawing = draw_pose(figure, figure::settled(figure.frames[i].pose, figure.view), marks_of(figure, i));
    for (const FigureArrow& arrow : figure.frames[i].arrows) figure::draw_arrow(drawing, arrow);
    if (mirror) drawing = mirrored(std::move(drawing));
    const Extent extent = extent_of(drawing);
    drawn.frame = drawn.pictures.empty() ? extent : drawn.frame.with(extent);
    drawn.pictures.push_back(std::move(drawing));
  }
  drawn.frame = drawn.frame.grown(margin);
  return drawn;
}

Drawing draw_between(const Figure& figure, std::size_t from, std::size_t to, double t, bool mirror) {
  Drawing drawing = draw_pose(figure, pose_on_the_way(figure, from, to, t), marks_of(figure, t < 0.5 ? from : to));
  return mirror ? mirrored(std::move(drawing)) : drawing;
}

Drawing draw_moving(const Figure& figure, std::size_t from, std::size_t to, double t, bool mirror) {
  Drawing drawing = draw_pose(figure, pose_on_the_way(figure, from, to, t), figure::Marks::plain);
  return mirror ? mirrored(std::move(drawing)) : drawing;
}

}  // namespace regimen
