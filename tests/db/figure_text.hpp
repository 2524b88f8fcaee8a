#pragma once

/// \file
/// The text of a figure as its author writes it, for tests that change a part of it.

#include <string>
#include <string_view>

namespace regimen::testing {

/// A file with a good `[figure]` and nothing else: two frames, the second says only what changes.
inline std::string figure_text() {
  return R"([figure]
view = "side"
shows = "right"
loop = "back"
region = ["buttocks"]
[[figure.props]]
kind = "mat"
at = [-0.5, 0]
to = [0.5, 0]
[[figure.frames]]
caption = { en = "Start", es = "Inicio" }
pelvis = [0, 0.08]
trunk = 179
spine = [3, 3]
neck = [-4, 4]
near_leg = { flat = [0.26, 0] }
far_leg = { flat = [0.3, 0] }
near_arm = { upper = -15, lower = -3 }
far_arm = { upper = -15, lower = -3 }
rest = { buttocks = 0, back = 0 }
[[figure.frames]]
caption = { en = "Lift", es = "Suba" }
rest = { shoulders = 0 }
arrows = [{ from = [0, 0.3], to = [0, 0.4], bow = 0.1 }]
)";
}

}  // namespace regimen::testing
