#include "shipped_figures.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "regimen/db/catalogue.hpp"

namespace regimen::testing {

const std::vector<ShippedFigure>& shipped_figures() {
  static const std::vector<ShippedFigure> all = [] {
    const auto catalogue = open_catalogue(REGIMEN_CATALOGUE);
    std::vector<ShippedFigure> figures;
    for (const ExercisePtr& exercise : catalogue->all()) {
      if (!exercise->figure) throw std::runtime_error(exercise->key + " has no figure");
      figures.push_back({exercise->key, *exercise->figure});
    }
    return figures;
  }();
  return all;
}

const Figure& shipped_figure(const std::string& key) {
  const auto found = std::ranges::find(shipped_figures(), key, &ShippedFigure::key);
  if (found == shipped_figures().end()) throw std::runtime_error("no exercise " + key);
  return found->figure;
}

std::vector<Transition> transitions_of(const Figure& figure) {
  std::vector<Transition> all;
  const std::size_t count = figure.frames.size();
  for (std::size_t i = 0; i + 1 < count; ++i) {
    all.push_back({i, i + 1});
    if (figure.loop == FigureLoop::back) all.push_back({i + 1, i});
  }
  if (figure.loop == FigureLoop::round && count > 1) all.push_back({count - 1, 0});
  return all;
}

Figure person_alone(Figure figure) {
  figure.props.clear();
  figure.regions.clear();
  figure.far_regions.clear();
  for (FigureFrame& frame : figure.frames) frame.arrows.clear();
  return figure;
}

}  // namespace regimen::testing
