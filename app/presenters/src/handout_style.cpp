#include "regimen/presenters/handout_style.hpp"

#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

std::string_view word_for(HandoutLayout layout) {
  switch (layout) {
    case HandoutLayout::comfortable:
      return "comfortable";
    case HandoutLayout::compact:
      return "compact";
    case HandoutLayout::large_print:
      return "large-print";
  }
  return {};
}

std::string_view word_for(Paper paper) { return paper == Paper::a4 ? "a4" : "letter"; }

}  // namespace

std::string to_setting(const HandoutStyle& style) {
  std::string setting(word_for(style.layout));
  if (style.paper) setting += " " + std::string(word_for(*style.paper));
  return setting;
}

HandoutStyle style_from_setting(std::string_view setting) {
  HandoutStyle style;
  const auto blank = setting.find(' ');
  for (const HandoutLayout layout : {HandoutLayout::compact, HandoutLayout::large_print})
    if (setting.substr(0, blank) == word_for(layout)) style.layout = layout;
  if (blank == std::string_view::npos) return style;
  for (const Paper paper : {Paper::a4, Paper::letter})
    if (setting.substr(blank + 1) == word_for(paper)) style.paper = paper;
  return style;
}

std::string layout_name(HandoutLayout layout) {
  switch (layout) {
    case HandoutLayout::comfortable:
      return tr("Comfortable");
    case HandoutLayout::compact:
      return tr("Compact");
    case HandoutLayout::large_print:
      return tr("Large print");
  }
  return {};
}

std::string paper_name(Paper paper) { return paper == Paper::a4 ? tr("A4 paper") : tr("Letter paper"); }

}  // namespace regimen
