#include "regimen/presenters/figure_timeline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace regimen {
namespace {

/// About 25 pictures a second.
constexpr FigureTimeline::Duration picture{40};
constexpr FigureTimeline::Duration stop = FigureTimeline::rest + FigureTimeline::move;

}  // namespace

FigureTimeline::FigureTimeline(const Figure& figure) {
  const std::size_t frames = figure.frames.size();
  for (std::size_t frame = 0; frame < frames; ++frame) stops_.push_back(frame);
  if (figure.loop == FigureLoop::back)
    for (std::size_t frame = frames; frame-- > 2;) stops_.push_back(frame - 1);
}

FigureTimeline::Duration FigureTimeline::round() const {
  return stop * static_cast<int>(std::max<std::size_t>(1, stops_.size()));
}

FigureMoment FigureTimeline::at(Duration elapsed) const {
  if (!moves()) return {};
  const Duration here = elapsed % round();
  const auto place = static_cast<std::size_t>(here / stop);
  const Duration within = here % stop;
  const std::size_t from = stops_[place];
  if (within < rest) return {from, from, 0};
  // Begins and ends slowly, as a person moves.
  const double way = static_cast<double>((within - rest).count()) / static_cast<double>(move.count());
  return {from, stops_[(place + 1) % stops_.size()], (1 - std::cos(std::numbers::pi * way)) / 2};
}

FigureTimeline::Duration FigureTimeline::next_picture(Duration elapsed) const {
  const Duration within = elapsed % stop;
  return within < rest ? elapsed - within + rest : elapsed + std::min(picture, stop - within);
}

FigureTimeline::Duration FigureTimeline::beginning_of(std::size_t frame) const {
  const auto found = std::ranges::find(stops_, frame);
  return found == stops_.end() ? Duration{} : stop * static_cast<int>(found - stops_.begin());
}

}  // namespace regimen
