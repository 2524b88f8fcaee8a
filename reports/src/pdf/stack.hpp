#pragma once

/// \file
/// Putting groups together.

#include <string_view>
#include <vector>

#include "pdf/sheet.hpp"

namespace regimen::pdf {

/// One under the other, `gap` between them, except before what continues a text.
[[nodiscard]] Group stacked(const std::vector<Group>& groups, double gap);
[[nodiscard]] Group of_text(Text text, double x, const char* tag);
/// A text that may be long, in pieces that can be broken over pages.
[[nodiscard]] std::vector<Group> pieces_of(Typesetter& typesetter, std::string_view text, const Style& style, double x,
                                           double width, const char* tag, std::string_view what);
void append(std::vector<Group>& groups, std::vector<Group> more);
/// A panel around a group.
[[nodiscard]] Group boxed(const Group& inside, double width, const PanelMark& look);
/// Makes the groups together one element of the structure: it begins in the first and ends in the last.
void wrap_all(std::vector<Group>& groups, const char* tag);

inline constexpr double panel_padding = 10;

}  // namespace regimen::pdf
