#pragma once

/// \file
/// The figure in an exercise's file. Coordinates are statures, angles degrees (regimen/engine/figure.hpp). What a frame
/// does not say is as in the frame before, arrows excepted.
///
///     [figure]
///     view = "side"                    # or front, top
///     shows = "right"                  # of a one-sided exercise: the side at work in the pictures
///     even = true                      # may be absent: both sides are equally near
///     loop = "round"                   # may be absent; or back
///     throughout = true                # may be absent: the first frame shows the region, too
///     region = ["buttocks"]            # where it is felt; far_region for the far limbs
///     [[figure.props]]
///     kind = "mat"                     # at, to, size, from_part, to_part, flipped, in_front as the kind needs
///     at = [-0.5, 0]
///     to = [0.5, 0]
///     [[figure.frames]]
///     caption = { en = "Start", es = "Inicio" }
///     pelvis = [0, 0.08]
///     trunk = 179
///     spine = [3, 3]                   # lumbar, thoracic
///     neck = [-4, 4]                   # neck, head
///     turned = [1, 1]                  # shoulders, hips: the part of their width that shows
///     face = "profile"
///     near_leg = { flat = [0.26, 0] }  # or joint = [x, y], or part = "near-knee" with offset = [x, y]
///     far_leg = { upper = 47, lower = -70, end = 0, scale = [1, 1, 1], swapped = true }
///     near_arm = { upper = -15, lower = -3 }
///     far_arm = { joint = [0.1, 0.3], bent = "other" }
///     rest = { buttocks = 0, back = 0 }  # parts on level surfaces
///     lean = { back = -0.2 }             # a part at an upright surface
///     arrows = [{ from = [0, 0.3], to = [0, 0.4], bow = 0.1 }]

#include <vector>

#include "regimen/engine/figure.hpp"
#include "toml_reader.hpp"

namespace regimen::db {

/// Reads the table `figure`.
[[nodiscard]] Figure figure_of(const TomlValue& value, std::vector<Fault>& faults);

/// The table as TOML lines, every frame in full; `figure_of` gives back an equal figure.
[[nodiscard]] std::string write_figure(const Figure& figure);

}  // namespace regimen::db
