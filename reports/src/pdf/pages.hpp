#pragma once

#include <string>
#include <vector>

#include "pdf/sheet.hpp"
#include "regimen/reports/handout_pages.hpp"

namespace regimen {

struct HandoutPages::Content {
  std::vector<pdf::Page> pages;
  pdf::Frame frame;
  std::vector<Placement> placements;
  std::vector<std::string> warnings;
  std::vector<std::string> undrawable;
};

namespace pdf {

/// The error for texts with letters that no font has.
[[nodiscard]] tl::unexpected<Error> cannot_draw(const std::vector<std::string>& undrawable);

}  // namespace pdf
}  // namespace regimen
