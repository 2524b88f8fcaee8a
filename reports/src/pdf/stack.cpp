#include "pdf/stack.hpp"

namespace regimen::pdf {

Group stacked(const std::vector<Group>& groups, double gap) {
  Group all;
  for (const auto& group : groups) {
    if (all.height > 0 && !group.continues) all.height += gap;
    all.add(group, 0, all.height);
    all.height += group.height;
  }
  return all;
}

Group of_text(Text text, double x, const char* tag) {
  Group group;
  group.height = text.height();
  group.add(TextMark{std::move(text), x, 0, tag});
  return group;
}

std::vector<Group> pieces_of(Typesetter& typesetter, std::string_view text, const Style& style, double x, double width,
                             const char* tag, std::string_view what) {
  constexpr int lines_a_piece = 5;  // so that what is longer than a page can be broken
  std::vector<Group> groups;
  for (auto& piece : typesetter.set_in_pieces(text, style, width, lines_a_piece, what)) {
    const bool continues = !groups.empty();
    groups.push_back(of_text(std::move(piece), x, tag));
    groups.back().continues = continues;
  }
  return groups;
}

void append(std::vector<Group>& groups, std::vector<Group> more) {
  for (auto& group : more) groups.push_back(std::move(group));
}

Group boxed(const Group& inside, double width, const PanelMark& look) {
  Group group;
  group.height = inside.height + 2 * panel_padding;
  PanelMark panel = look;
  panel.width = width;
  panel.height = group.height;
  group.add(panel);
  group.add(inside, panel_padding + 2, panel_padding);
  return group;
}

void wrap_all(std::vector<Group>& groups, const char* tag) {
  if (groups.empty()) return;
  groups.front().begin(tag);
  groups.back().end(tag);
}

}  // namespace regimen::pdf
