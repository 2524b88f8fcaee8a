#pragma once

/// \file
/// The figures that we ship, and all the ways from one of their frames to another.

#include <string>
#include <vector>

#include "regimen/engine/figure.hpp"

namespace regimen::testing {

struct ShippedFigure {
  std::string key;
  Figure figure;
};

/// Every figure of the built catalogue; throws std::runtime_error where an exercise has none.
[[nodiscard]] const std::vector<ShippedFigure>& shipped_figures();

/// The figure of one exercise.
[[nodiscard]] const Figure& shipped_figure(const std::string& key);

struct Transition {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The frames between which the figure moves when it is shown in motion: forth, and round or back.
[[nodiscard]] std::vector<Transition> transitions_of(const Figure& figure);

/// The figure without what stands around it: no things, no arrows, no marks.
[[nodiscard]] Figure person_alone(Figure figure);

}  // namespace regimen::testing
